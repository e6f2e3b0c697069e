package org.dokaz.formation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dokaz.language.Declension;
import org.dokaz.language.Table;
import org.dokaz.model.Language;

/** The words of formations' names in every form, from {@code formation-words.tsv}, and the names that the register knows. */
final class Vocabulary {

    /** What a word is to the name of a formation. */
    enum Sort {
        ECHELON,
        ARM,
        TROOPS,
        SHORT,
        SERVICE,
        TRAIT,
        SIDE,
        ORDINAL,
        CARDINAL,
        SIGN,
        MILITARY_UNIT,
        OF,
        FROM,
        NAMED,
        UNNAMED,
        POINTED,
        PLACE_WORD,
        NAME,
        NUMBER,
        UNIT_NUMBER,
        PLACE,
        OWNER,
        BREAK
    }

    /**
     * What a phrase means.
     *
     * @param meaning in plain English; of a name, the name
     * @param side the side that it implies
     */
    record Term(Sort sort, String meaning, Optional<Allegiance> side) {}

    /** A phrase found, and the piece behind it. */
    record Hit(Term term, int end) {}

    private static final String[] ADJECTIVE_ENDINGS = {
        "ий", "ій", "ый", "ой", "а", "я", "ая", "яя", "е", "є", "ое", "ее", "ого", "його", "ього", "его", "ому", "ьому",
        "ему", "им", "ім", "ым", "ом", "ем", "ої", "ьої", "ей", "ій", "у", "ю", "ую", "юю", "ою", "ьою", "і", "ие",
        "ые", "их", "іх", "ых", "ими", "ими", "ыми"
    };
    private static final Set<String> ADJECTIVES = Set.of("ий", "ій", "ый", "ой");
    private static final int ADJECTIVE_LENGTH_MIN = 5;
    private static final int SIDE_COLUMN = 5;

    private final Map<Language, Declension> declensions = new EnumMap<>(Language.class);
    private final Node root = new Node();
    private final Map<String, Set<String>> kin = new HashMap<>();
    private final Set<String> suffixes = new HashSet<>();

    Vocabulary() {
        for (Language language : Language.values()) {
            declensions.put(language, Declension.ofThings(language));
        }
        for (List<String> row : Table.rows("formation-words.tsv")) {
            switch (row.getFirst()) {
                case "kin" -> addKin(row.get(1));
                case "suffix" -> {
                    for (Language language : Language.values()) {
                        suffixes.addAll(Table.names(row, 2, language));
                    }
                }
                default -> addRow(row);
            }
        }
    }

    private void addKin(String listed) {
        Set<String> arms = Set.of(listed.split("\\|", -1));
        arms.forEach(arm -> kin.computeIfAbsent(arm, ignored -> new HashSet<>()).addAll(arms));
    }

    private void addRow(List<String> row) {
        Sort sort = Sort.valueOf(row.get(0).toUpperCase(Locale.ROOT).replace(' ', '_'));
        Optional<Allegiance> side = row.size() > SIDE_COLUMN
                ? Optional.of(Allegiance.valueOf(row.get(SIDE_COLUMN).toUpperCase(Locale.ROOT)))
                : Optional.empty();
        for (Language language : Language.values()) {
            for (String name : Table.names(row, 2, language)) {
                add(name, language, new Term(sort, row.get(1), side));
            }
        }
    }

    /** Adds a name that the register knows, and the one it is read as. */
    void addName(String name, Language language, String readAs) {
        add(name, language, new Term(Sort.NAME, readAs, Optional.empty()));
    }

    private void add(String phrase, Language language, Term term) {
        List<Piece> pieces = Piece.of(phrase);
        Node node = root;
        for (Piece piece : pieces) {
            node = node.after(piece.text(), forms(piece, language, term.sort()));
        }
        if (node.term.isEmpty()) {
            node.term = Optional.of(term);
        }
    }

    private Set<String> forms(Piece piece, Language language, Sort sort) {
        String word = piece.text();
        boolean acronym =
                word.length() > 1 && piece.written().equals(piece.written().toUpperCase(Locale.ROOT));
        if (acronym || !piece.isWord() || word.length() <= 2 || sort == Sort.SHORT) {
            return Set.of(word);
        }
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        for (String form : Objects.requireNonNull(declensions.get(language)).forms(word)) {
            forms.add(form);
        }
        if (language != Language.ENGLISH
                && word.length() >= ADJECTIVE_LENGTH_MIN
                && ADJECTIVES.contains(word.substring(word.length() - 2))) {
            String stem = word.substring(0, word.length() - 2);
            for (String ending : ADJECTIVE_ENDINGS) {
                forms.add(stem + ending);
            }
        }
        return forms;
    }

    /** The longest phrase that stands at an index; of equally long ones the first listed. */
    Optional<Hit> longestAt(List<Piece> pieces, int at) {
        return longest(root, pieces, at);
    }

    private static Optional<Hit> longest(Node node, List<Piece> pieces, int at) {
        Optional<Hit> best = node.term.map(term -> new Hit(term, at));
        if (at < pieces.size()) {
            for (Node next : node.next.getOrDefault(pieces.get(at).text(), List.of())) {
                Optional<Hit> found = longest(next, pieces, at + 1);
                if (found.isPresent()
                        && (best.isEmpty() || found.get().end() > best.get().end())) {
                    best = found;
                }
            }
        }
        return best;
    }

    /** Whether reports call the same troops by both words. */
    boolean areKin(String arm, String other) {
        return kin.getOrDefault(arm, Set.of()).contains(other);
    }

    /** Whether it is written behind a number in digits to put it in order, as th and -го are. */
    boolean isSuffix(String word) {
        return suffixes.contains(word);
    }

    /** A place in a phrase. */
    private static final class Node {

        private final Map<String, List<Node>> next = new HashMap<>();
        private final Map<String, Node> byWord = new HashMap<>();
        private Optional<Term> term = Optional.empty();

        Node after(String word, Set<String> forms) {
            Node known = byWord.get(word);
            Node node = known == null ? new Node() : known;
            byWord.put(word, node);
            for (String form : forms) {
                List<Node> nodes = next.computeIfAbsent(form, ignored -> new ArrayList<>());
                if (!nodes.contains(node)) {
                    nodes.add(node);
                }
            }
            return node;
        }
    }
}
