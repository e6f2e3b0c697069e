package org.dokaz.markup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the house itself calls bodies, offices, states and formations, put into Ukrainian. Words of a formation are set side by side, since their English
 * order and endings do not carry over: "92 mechanised brigade" is told as a brigade, its number, and in brackets its troops.
 */
final class HouseNames {

    /** What stands between two names that are held against one another. */
    private static final String AGAINST = " / ";

    private static final String OF = " of ";
    private static final String AND = ", ";
    private static final String UNIT = "military unit ";
    private static final int DEPTH_MAX = 12;

    /** Longer ones are no words of the house. */
    private static final int LENGTH_MAX = 400;

    private final Map<String, String> sizes = new HashMap<>();
    private final Map<String, String> arms = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** Of rows of kind, English and Ukrainian. */
    HouseNames(List<String> rows) {
        for (String row : rows) {
            String[] columns = row.split("\t", -1);
            switch (columns[0]) {
                case "size" -> sizes.put(columns[1], columns[2]);
                case "arm" -> arms.put(columns[1], columns[2]);
                default -> names.put(columns[1], columns[2]);
            }
        }
    }

    /** The same in Ukrainian; what is none of the house's words stays as it stands. */
    String told(String english) {
        return english.length() > LENGTH_MAX ? english : told(english, DEPTH_MAX);
    }

    private String told(String english, int depth) {
        Optional<String> one = one(english, depth);
        if (one.isPresent() || depth == 0) {
            return one.orElse(english);
        }
        for (String between : List.of(AGAINST, AND)) {
            int at = english.indexOf(between);
            if (at > 0) {
                return told(english.substring(0, at), depth - 1)
                        + between
                        + told(english.substring(at + between.length()), depth - 1);
            }
        }
        return english;
    }

    private Optional<String> one(String english, int depth) {
        return Optional.ofNullable(names.get(english))
                .or(() -> Optional.ofNullable(sizes.get(english)))
                .or(() -> Optional.ofNullable(arms.get(english)))
                .or(() -> unit(english, depth))
                .or(() -> formation(english, depth))
                .or(() -> ofSomething(english));
    }

    private Optional<String> unit(String english, int depth) {
        if (!english.startsWith(UNIT)) {
            return Optional.empty();
        }
        int end = english.indexOf(AND);
        String number = english.substring(UNIT.length(), end < 0 ? english.length() : end);
        String rest = end < 0 ? "" : AND + told(english.substring(end + AND.length()), Math.max(0, depth - 1));
        return Optional.of("військова частина " + number + rest);
    }

    /** "Ministry of Defence of Ukraine", "mayor of Novyi Lan". */
    private Optional<String> ofSomething(String english) {
        for (int at = english.lastIndexOf(OF); at > 0; at = english.lastIndexOf(OF, at - 1)) {
            String head = names.get(english.substring(0, at));
            if (head != null) {
                String of = english.substring(at + OF.length());
                return Optional.of(head + " (" + names.getOrDefault(of, of) + ")");
            }
        }
        return Optional.empty();
    }

    /** A formation with those that it is a part of: "1 tank battalion of 92 mechanised brigade". */
    private Optional<String> formation(String english, int depth) {
        for (int at = next(english, 0); ; at = next(english, at + 1)) {
            Optional<String> own = rung(english.substring(0, at));
            if (at == english.length()) {
                return own;
            }
            if (own.isPresent() && depth > 0) {
                Optional<String> whole = formation(english.substring(at + OF.length()), depth - 1);
                if (whole.isPresent()) {
                    return Optional.of(own.get() + " у складі: " + whole.get());
                }
            }
        }
    }

    private static int next(String english, int from) {
        int at = english.indexOf(OF, from);
        return at < 0 ? english.length() : at;
    }

    /** A formation alone: its number, whether it is of the guards, its troops, its size and its names, as far as they are there. */
    private Optional<String> rung(String english) {
        List<String> words = new ArrayList<>(List.of(english.split(" ", -1)));
        StringBuilder quoted = new StringBuilder();
        int quote = english.indexOf('"');
        if (quote >= 0) {
            words = new ArrayList<>(List.of(english.substring(0, quote).strip().split(" ", -1)));
            quoted.append(' ').append(english.substring(quote));
        }
        String number = "";
        if (Character.isDigit(
                words.getFirst().isEmpty() ? ' ' : words.getFirst().charAt(0))) {
            number = " " + words.removeFirst();
        }
        String size = "";
        for (int from = 0; from < words.size() && size.isEmpty(); from++) {
            String last = String.join(" ", words.subList(from, words.size()));
            if (sizes.containsKey(last)) {
                size = sizes.getOrDefault(last, "");
                words.subList(from, words.size()).clear();
            }
        }
        Optional<List<String>> troops = troops(words);
        if (troops.isEmpty()
                || (size.isEmpty() && (number.isEmpty() || troops.get().isEmpty()))) {
            return Optional.empty();
        }
        String of = troops.get().isEmpty() ? "" : " (" + String.join(AND, troops.get()) + ")";
        return Optional.of(((size.isEmpty() ? "формування" : size) + number + quoted + of).strip());
    }

    private Optional<List<String>> troops(List<String> words) {
        List<String> troops = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int end = words.size();
            String told = "";
            for (; end > from && told.isEmpty(); end--) {
                String phrase = String.join(" ", words.subList(from, end));
                told = arms.getOrDefault(phrase, phrase.equals("guards") ? names.getOrDefault(phrase, "") : "");
            }
            if (told.isEmpty()) {
                return Optional.empty();
            }
            troops.add(told);
            from = end + 1;
        }
        return Optional.of(troops);
    }
}
