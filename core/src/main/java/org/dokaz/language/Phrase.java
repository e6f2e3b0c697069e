package org.dokaz.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dokaz.model.Token;

/**
 * A pattern over the words of a sentence, as rule files write it.
 *
 * <pre>
 * refuse        the word itself, in any case of letters
 * refus*        any word that begins so
 * *ing          any word that ends so
 * (go|went|g*)  any one of these, each of one word
 * very?         may be missing
 * ..            up to four words between, none of them a full stop or the like
 * </pre>
 *
 * Matching takes the leftmost, shortest reading and looks at each word a bounded number of times.
 */
public final class Phrase {

    /** The widest gap that {@code ..} stands for, in tokens. */
    public static final int GAP_TOKENS_MAX = 4;

    /** How many parts one pattern may have. */
    public static final int PARTS_MAX = 16;

    /** How many tokens one match can cover. */
    public static final int TOKENS_MAX = PARTS_MAX * (1 + GAP_TOKENS_MAX);

    private final String written;
    private final List<Part> parts;

    private Phrase(String written, List<Part> parts) {
        this.written = written;
        this.parts = List.copyOf(parts);
    }

    /** The pattern that a rule file writes so. */
    public static Phrase parse(String written) {
        List<Part> parts = new ArrayList<>();
        boolean gap = false;
        for (String piece : written.strip().split("\\s+", -1)) {
            if (piece.equals("..")) {
                gap = true;
                continue;
            }
            boolean optional = piece.length() > 1 && piece.endsWith("?");
            String core = optional ? piece.substring(0, piece.length() - 1) : piece;
            parts.add(Part.of(words(core), optional, gap && !parts.isEmpty()));
            gap = false;
        }
        if (parts.isEmpty() || parts.size() > PARTS_MAX || parts.getFirst().optional()) {
            throw new IllegalArgumentException("not a pattern: " + written);
        }
        return new Phrase(written, parts);
    }

    private static List<Word> words(String piece) {
        boolean alternatives = piece.length() > 1 && piece.startsWith("(") && piece.endsWith(")");
        boolean halved = piece.length() > 1 && (piece.startsWith("(") || piece.endsWith(")"));
        if (!alternatives && (halved || piece.contains("|"))) {
            throw new IllegalArgumentException("alternatives must stand in brackets, without a blank: " + piece);
        }
        String inner = alternatives ? piece.substring(1, piece.length() - 1) : piece;
        List<Word> words = new ArrayList<>();
        for (String word : inner.split("\\|", -1)) {
            words.add(Word.parse(word));
        }
        return List.copyOf(words);
    }

    /** The first place at or after {@code from} and before {@code end} where the pattern holds; indices of tokens. */
    public Optional<Match> find(List<Token> tokens, int from, int end) {
        for (int start = from; start < end; start++) {
            int stop = matchAt(tokens, start, end);
            if (stop > start) {
                return Optional.of(new Match(start, stop));
            }
        }
        return Optional.empty();
    }

    /** Whether the pattern holds anywhere in these tokens. */
    public boolean holdsIn(List<Token> tokens) {
        return find(tokens, 0, tokens.size()).isPresent();
    }

    /** The token after the match that begins at {@code start}, or -1 where none begins there. */
    public int matchAt(List<Token> tokens, int start, int end) {
        return match(tokens, start, end, 0);
    }

    private int match(List<Token> tokens, int at, int end, int index) {
        if (index == parts.size()) {
            return at;
        }
        Part part = parts.get(index);
        int reach = part.afterGap() ? Math.min(at + GAP_TOKENS_MAX, end - 1) : at;
        for (int here = at; here <= reach && here < end; here++) {
            if (part.matches(tokens.get(here))) {
                int stop = match(tokens, here + 1, end, index + 1);
                if (stop >= 0) {
                    return stop;
                }
            }
            if (part.afterGap() && isStop(tokens.get(here))) {
                break;
            }
        }
        return part.optional() ? match(tokens, at, end, index + 1) : -1;
    }

    private static boolean isStop(Token token) {
        return switch (token.text()) {
            case ".", "!", "?", ";" -> true;
            default -> false;
        };
    }

    /** The words with which a match can begin, for an index. */
    List<Word> firstWords() {
        return parts.getFirst().words();
    }

    @Override
    public String toString() {
        return written;
    }

    /** Where a pattern holds: token indices, half-open. */
    public record Match(int start, int end) {}

    private record Part(List<Word> words, Set<String> whole, List<Word> open, boolean optional, boolean afterGap) {

        static Part of(List<Word> words, boolean optional, boolean afterGap) {
            Set<String> whole =
                    words.stream().filter(Word::isWhole).map(Word::stem).collect(Collectors.toUnmodifiableSet());
            List<Word> open = words.stream().filter(word -> !word.isWhole()).toList();
            return new Part(words, whole, open, optional, afterGap);
        }

        boolean matches(Token token) {
            return whole.contains(token.lower()) || anyOpen(token.lower());
        }

        private boolean anyOpen(String lower) {
            for (Word word : open) {
                if (word.matches(lower)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Word(String stem, boolean openEnd, boolean openStart) {
        static Word parse(String written) {
            boolean openEnd = written.endsWith("*") && written.length() > 1;
            boolean openStart = written.startsWith("*") && written.length() > 1;
            String stem = written.substring(openStart ? 1 : 0, written.length() - (openEnd ? 1 : 0));
            if (stem.isEmpty()) {
                throw new IllegalArgumentException("an empty word in a pattern");
            }
            return new Word(stem.toLowerCase(Locale.ROOT).replace('\u2019', '\''), openEnd, openStart);
        }

        boolean isWhole() {
            return !openStart && !openEnd;
        }

        boolean matches(String lower) {
            if (openStart) {
                return openEnd ? lower.contains(stem) : lower.endsWith(stem);
            }
            return openEnd ? lower.startsWith(stem) : lower.equals(stem);
        }
    }
}
