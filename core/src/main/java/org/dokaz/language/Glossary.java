package org.dokaz.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Token;

/**
 * Known names and what they stand for, found again in any of their forms.
 *
 * <p>A letter that is a capital in the glossary must be one in the text: a capitalised entry asks for a capital, an
 * entry in capitals for capitals, an entry in small letters for neither. Words are compared piece by piece, so that it
 * does not matter whether the text's tokens part at a hyphen or a slash.
 *
 * @param <T> what a name stands for
 */
public final class Glossary<T> {

    /** The longest name it looks for, in pieces; longer entries are refused. */
    public static final int PIECES_MAX = 16;

    // Russian writers leave out the dots of this letter at will.
    private static final char YO = '\u0451';
    private static final char YE = '\u0435';

    private final Declension declension;
    private final Node<T> root = new Node<>();
    private final Map<String, List<String>> baseForms = new HashMap<>();

    /** An empty glossary whose words decline so. */
    public Glossary(Declension declension) {
        this.declension = declension;
    }

    /** Adds a name in its base form. Several names may be one, and one name may stand for several things. */
    public void add(String name, T meaning) {
        List<String> pieces = pieces(name);
        if (pieces.isEmpty() || pieces.size() > PIECES_MAX) {
            throw new IllegalArgumentException("no name for a glossary: " + name);
        }
        Node<T> node = root;
        for (String piece : pieces) {
            String base = fold(piece);
            if (!node.next.containsKey(base)) {
                register(base, isAcronym(piece) ? Set.of(base) : declension.forms(base));
            }
            node = node.next.computeIfAbsent(base, ignored -> new Node<>());
        }
        node.entries.add(new Entry<>(pieces, meaning));
    }

    private static boolean isAcronym(String piece) {
        return piece.length() > 1 && piece.equals(piece.toUpperCase(Locale.ROOT));
    }

    private void register(String base, Set<String> forms) {
        for (String form : forms) {
            List<String> bases = baseForms.computeIfAbsent(fold(form), ignored -> new ArrayList<>(1));
            if (!bases.contains(base)) {
                bases.add(base);
            }
        }
    }

    /** The longest name that begins at this token; where one name has several meanings, the first one added. */
    public Optional<Hit<T>> longestAt(List<Token> tokens, int start) {
        List<Hit<T>> hits = allAt(tokens, start);
        return hits.isEmpty() ? Optional.empty() : Optional.of(hits.getFirst());
    }

    /** Every name that begins at this token, the longest first, then in the order they were added. */
    public List<Hit<T>> allAt(List<Token> tokens, int start) {
        if (!baseForms.containsKey(firstPiece(tokens.get(start).lower()))) {
            return List.of();
        }
        List<Hit<T>> hits = new ArrayList<>();
        walk(root, tokens, start, start, new ArrayList<>(), hits);
        hits.sort((left, right) -> Integer.compare(right.end(), left.end()));
        return hits;
    }

    private void walk(Node<T> node, List<Token> tokens, int start, int index, List<String> passed, List<Hit<T>> hits) {
        if (index > start) {
            for (Entry<T> entry : node.entries) {
                if (entry.isWrittenLike(passed)) {
                    hits.add(new Hit<>(entry.meaning(), start, index));
                }
            }
        }
        if (index == tokens.size() || node.next.isEmpty() || passed.size() >= PIECES_MAX) {
            return;
        }
        List<String> pieces = pieces(tokens.get(index).text());
        if (!pieces.isEmpty() && pieces.size() <= PIECES_MAX) {
            step(node, pieces, 0, tokens, start, index, passed, hits);
        }
    }

    private void step(
            Node<T> node,
            List<String> pieces,
            int at,
            List<Token> tokens,
            int start,
            int index,
            List<String> passed,
            List<Hit<T>> hits) {
        if (at == pieces.size()) {
            walk(node, tokens, start, index + 1, passed, hits);
            return;
        }
        String piece = pieces.get(at);
        for (String base : baseForms.getOrDefault(fold(piece), List.of())) {
            Node<T> next = node.next.get(base);
            if (next != null) {
                passed.add(piece);
                step(next, pieces, at + 1, tokens, start, index, passed, hits);
                passed.removeLast();
            }
        }
    }

    private static String firstPiece(String lower) {
        int end = 0;
        while (end < lower.length() && isInner(lower.charAt(end))) {
            end++;
        }
        String piece = lower.substring(0, Math.max(1, end));
        return piece.indexOf(YO) < 0 ? piece : piece.replace(YO, YE);
    }

    /** The words and marks of a name: runs of letters, digits and apostrophes, and every other mark by itself. */
    private static List<String> pieces(String name) {
        if (name.length() > Declension.WORD_LENGTH_MAX * PIECES_MAX) {
            return List.of();
        }
        List<String> pieces = new ArrayList<>(1);
        int begin = 0;
        for (int index = 0; index <= name.length(); index++) {
            if (index == name.length() || !isInner(name.charAt(index))) {
                if (index > begin) {
                    pieces.add(name.substring(begin, index));
                }
                if (index < name.length() && !Character.isWhitespace(name.charAt(index))) {
                    pieces.add(name.substring(index, index + 1));
                }
                begin = index + 1;
            }
        }
        return pieces;
    }

    private static boolean isInner(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '\'' || letter == '\u2019' || letter == '\u02BC';
    }

    private static String fold(String piece) {
        return piece.toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'')
                .replace('\u02BC', '\'')
                .replace(YO, YE);
    }

    /** A name found: token indices, half-open. */
    public record Hit<T>(T meaning, int start, int end) {}

    private record Entry<T>(List<String> written, T meaning) {

        boolean isWrittenLike(List<String> pieces) {
            for (int index = 0; index < written.size(); index++) {
                String asked = written.get(index);
                String found = pieces.get(index);
                if (Character.isUpperCase(asked.charAt(0)) && !Character.isUpperCase(found.charAt(0))) {
                    return false;
                }
                if (asked.length() > 1
                        && Character.isUpperCase(asked.charAt(1))
                        && (found.length() < 2 || !Character.isUpperCase(found.charAt(1)))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>();
        private final List<Entry<T>> entries = new ArrayList<>(1);
    }
}
