package org.dokaz.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the words of a list of control name: "с. Червоне Бучанської міської територіальної громади", or "Гірська міська територіальна громада за
 * винятком с. Жолобок, с. Сокільники".
 *
 * @param name the territory without its kind, its community and what is excluded
 * @param community the community that a settlement is said to lie in, as written, in the genitive; empty where none is
 * @param excluded what does not belong to it
 */
record TerritoryWords(String name, String community, List<Excluded> excluded) {

    private static final String EXCEPT = "за винятком";
    private static final String OF_COMMUNITY = "територіальної громади";
    private static final String PART = "частина";

    /** Words before a settlement's name: village, settlement, town; the Latin c stands in some lists. */
    private static final List<String> KINDS =
            List.of("с.", "c.", "с-ще", "с-ще.", "с-ща", "смт", "смт.", "м.", "селище", "село", "місто");

    private static final int EXCLUDED_MAX = 200;

    TerritoryWords {
        excluded = List.copyOf(excluded);
    }

    /**
     * A settlement that does not belong to a territory.
     *
     * @param name as key folds it
     * @param code its code where the words give it
     */
    record Excluded(String name, Optional<Code> code) {}

    /** What these words name. */
    static TerritoryWords of(String words) {
        int except = words.indexOf(EXCEPT);
        String territory = except < 0 ? words : words.substring(0, except);
        List<Excluded> excluded = except < 0 ? List.of() : excluded(words.substring(except + EXCEPT.length()));
        List<String> tokens = tokens(territory);
        if (!tokens.isEmpty() && tokens.getFirst().equals(PART)) {
            tokens.removeFirst();
        }
        boolean settlement = !tokens.isEmpty() && KINDS.contains(tokens.getFirst());
        if (settlement) {
            tokens.removeFirst();
        }
        int end = settlement ? communityStart(tokens) : tokens.size();
        return new TerritoryWords(
                String.join(" ", tokens.subList(0, end)),
                String.join(" ", tokens.subList(end, tokens.size())),
                excluded);
    }

    private static List<String> tokens(String words) {
        List<String> tokens = new ArrayList<>();
        for (String token : words.strip().split(" ", -1)) {
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return tokens;
    }

    /** Where "Бучанської міської територіальної громади" begins: two adjectives before the noun. */
    private static int communityStart(List<String> tokens) {
        String[] noun = OF_COMMUNITY.split(" ", -1);
        for (int at = 2; at + 1 < tokens.size(); at++) {
            if (tokens.get(at).equals(noun[0]) && tokens.get(at + 1).equals(noun[1])) {
                return Math.max(1, at - 2);
            }
        }
        return tokens.size();
    }

    private static List<Excluded> excluded(String words) {
        List<Excluded> excluded = new ArrayList<>();
        List<String> name = new ArrayList<>();
        boolean partial = false;
        for (String token : tokens(words.replace(",", " , ")
                .replace("(", " ( ")
                .replace(")", " ) ")
                .replace(":", " "))) {
            boolean kind = KINDS.contains(token);
            if (kind || token.equals(",") || token.equals("та") || token.equals(PART)) {
                // A part of a town is excluded here and has a row of its own; the town as such is not excluded.
                boolean opened = !name.isEmpty() && name.getLast().equals("(");
                if (!(kind && (partial || opened))) {
                    add(name, partial, excluded);
                    partial = token.equals(PART);
                }
            } else {
                name.add(token);
            }
        }
        add(name, partial, excluded);
        return excluded;
    }

    /** Adds what was gathered: a name, and in brackets its code or another name of it. */
    private static void add(List<String> gathered, boolean partial, List<Excluded> excluded) {
        int bracket = gathered.indexOf("(");
        String name = String.join(" ", bracket < 0 ? gathered : gathered.subList(0, bracket));
        Optional<Code> code =
                bracket < 0 || bracket + 1 >= gathered.size() ? Optional.empty() : Code.of(gathered.get(bracket + 1));
        if (!name.isBlank() && !partial && excluded.size() < EXCLUDED_MAX) {
            excluded.add(new Excluded(PlaceKey.of(name).fold(), code));
        }
        gathered.clear();
    }
}
