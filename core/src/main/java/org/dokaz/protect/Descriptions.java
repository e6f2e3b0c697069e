package org.dokaz.protect;

import java.util.Optional;
import org.dokaz.language.PhraseSet.Hit;

/** Where the words that describe a person begin and end: what stands before a noun, and what is added after a name. */
final class Descriptions {

    private static final int BEFORE_TOKENS_MAX = 12;
    private static final int APPOSITION_TOKENS_MAX = 12;
    private static final int PLACE_AFTER_TOKENS_MAX = 3;

    private final Signs signs;

    Descriptions(Signs signs) {
        this.signs = signs;
    }

    /** Where the description that ends before this token begins: at its article, else at the last mark of punctuation. */
    int startBefore(Line line, int end) {
        int from = end;
        while (from > 0 && !line.tokens().get(from - 1).isWord()) {
            from--;
        }
        int lowest = Math.max(0, from - BEFORE_TOKENS_MAX);
        int comma = -1;
        for (int at = from - 1; at >= lowest; at--) {
            if (!line.tokens().get(at).isWord()) {
                if (!line.lower(at).equals(",")) {
                    return at + 1;
                }
                if (comma >= 0) {
                    return comma + 1;
                }
                comma = at;
            } else if (signs.at("saying", line, at).isPresent()) {
                return at + 1;
            } else if (signs.at("determiner", line, at).isPresent() && isDescribed(line, at, from)) {
                return at;
            }
        }
        return lowest;
    }

    private boolean isDescribed(Line line, int start, int end) {
        return signs.holds("private", line, start, end) || signs.holds("kin", line, start, end);
    }

    /** Where a private person's noun phrase begins, seen from its noun. */
    int startOfPhrase(Line line, int noun) {
        int lowest = Math.max(0, noun - BEFORE_TOKENS_MAX / 2);
        for (int at = noun; at >= lowest; at--) {
            if (!line.tokens().get(at).isWord()) {
                return at + 1;
            }
            if (signs.at("determiner", line, at).isPresent()) {
                return at;
            }
        }
        int start = noun;
        while (start > lowest && signs.at("narrowing", line, start - 1).isPresent()) {
            start--;
        }
        return start;
    }

    /** The end of a phrase once the place that narrows it down is taken in. */
    int withPlace(Line line, int end) {
        if (signs.at("of place", line, end).isEmpty()) {
            return line.placeSoonAfter(end, 0).map(Range::end).orElse(end);
        }
        Optional<Range> place = line.placeSoonAfter(end + 1, PLACE_AFTER_TOKENS_MAX);
        return place.map(Range::end).orElse(end);
    }

    /** The end of a name once its place, bracket or apposition is taken in. */
    int withApposition(Line line, int nameEnd) {
        int end = withPlace(line, nameEnd);
        String mark = line.lower(end);
        if (mark.equals("(")) {
            int after = afterBracket(line, end);
            int aged = withAge(line, after);
            return aged > after || hasNumber(line, end, after) ? aged : end;
        }
        if (!mark.equals(",")) {
            return end;
        }
        int stop = end + 1;
        while (stop < line.size()
                && stop <= end + APPOSITION_TOKENS_MAX
                && line.tokens().get(stop).isWord()
                && signs.at("saying", line, stop).isEmpty()) {
            stop++;
        }
        return stop > end + 1 && narrows(line, end + 1, stop) ? stop : end;
    }

    private static int afterBracket(Line line, int bracket) {
        for (int at = bracket + 1; at < Math.min(line.size(), bracket + APPOSITION_TOKENS_MAX); at++) {
            if (line.lower(at).equals(")")) {
                return at + 1;
            }
        }
        return bracket;
    }

    private static boolean hasNumber(Line line, int start, int end) {
        return line.tokens().subList(start, end).stream()
                .anyMatch(token -> Character.isDigit(token.text().charAt(0)));
    }

    private static int withAge(Line line, int end) {
        boolean age = line.lower(end).equals(",")
                && !line.lower(end + 1).isEmpty()
                && Character.isDigit(line.lower(end + 1).charAt(0));
        if (!age) {
            return end;
        }
        boolean unit = end + 2 < line.size() && line.tokens().get(end + 2).isWord();
        return unit ? end + 3 : end + 2;
    }

    private boolean narrows(Line line, int start, int end) {
        boolean tells = signs.holds("private", line, start, end)
                || signs.holds("narrowing", line, start, end)
                || Character.isDigit(line.lower(start).charAt(0));
        boolean relative = signs.holds("anonymity", line, start, end) || signs.holds("name before", line, start, end);
        return tells && !relative && !signs.holds("office", line, start, end);
    }

    /** Whether the phrase that ends before this token names a private person, and no office. */
    Optional<Hit> privateBefore(Line line, int end, int tokensMax) {
        for (int at = end - 1; at >= Math.max(0, end - tokensMax); at--) {
            if (!line.tokens().get(at).isWord() || signs.at("office", line, at).isPresent()) {
                return Optional.empty();
            }
            Optional<Hit> noun = signs.at("private", line, at);
            if (noun.isPresent()) {
                return noun;
            }
        }
        return Optional.empty();
    }
}
