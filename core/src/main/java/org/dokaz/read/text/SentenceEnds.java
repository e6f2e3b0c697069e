package org.dokaz.read.text;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Token;

/** Where sentences end: at a stop with whatever closes after it, unless what follows shows that the sentence goes on. */
final class SentenceEnds {

    /** How many capitalised words may stand between a quotation and its verb of saying. */
    private static final int SPEAKER_WORDS_MAX = 4;

    /** How long the number of a list's item may be. */
    private static final int ITEM_NUMBER_LENGTH_MAX = 2;

    private final String text;
    private final Abbreviations abbreviations;

    SentenceEnds(String text, Abbreviations abbreviations) {
        this.text = text;
        this.abbreviations = abbreviations;
    }

    /** The token before which the sentence that begins at {@code start} ends; at most {@code limit}. */
    int endAfter(List<Token> tokens, int start, int limit) {
        int at = start;
        while (at < limit) {
            Token token = tokens.get(at);
            int after = at + 1;
            if (isStop(token)) {
                after = closed(tokens, after, limit);
                if (after >= tokens.size() || endsBefore(tokens, start, at, after)) {
                    return Math.min(after, limit);
                }
            } else if (after < limit && endsAtAbbreviation(tokens, at)) {
                return after;
            }
            if (after < limit && isBullet(tokens.get(after)) && after > start + 1) {
                return after;
            }
            at = after;
        }
        return limit;
    }

    private static boolean isStop(Token token) {
        return Characters.isStop(token.text().codePointAt(0));
    }

    private static boolean isBullet(Token token) {
        return Characters.isBullet(token.text().codePointAt(0));
    }

    /** The first token that neither closes nor stops, and stands apart from what went before it. */
    private static int closed(List<Token> tokens, int from, int limit) {
        int at = from;
        while (at < limit && touchesLast(tokens, at) && (isClosing(tokens.get(at)) || isStop(tokens.get(at)))) {
            at++;
        }
        return at;
    }

    private static boolean touchesLast(List<Token> tokens, int at) {
        return tokens.get(at - 1).end() == tokens.get(at).start();
    }

    private static boolean isClosing(Token token) {
        return Characters.isClosing(token.text().codePointAt(0));
    }

    private boolean endsBefore(List<Token> tokens, int start, int stop, int after) {
        Token next = tokens.get(after);
        int first = next.text().codePointAt(0);
        boolean quoted = after > stop + 1;
        if (",;:)".indexOf(first) >= 0 || isItemNumber(tokens, start, stop)) {
            return false;
        }
        if (Characters.isDash(first)) {
            return !quoted && after + 1 < tokens.size() && !beginsInLowerCase(tokens, after + 1);
        }
        if (beginsInLowerCase(tokens, after)) {
            return false;
        }
        return !(quoted && isReportedBy(tokens, stop, after));
    }

    private static boolean isItemNumber(List<Token> tokens, int start, int stop) {
        if (stop != start + 1 || !tokens.get(stop).text().equals(".")) {
            return false;
        }
        String label = tokens.get(start).text();
        return label.length() <= ITEM_NUMBER_LENGTH_MAX && label.codePoints().allMatch(Characters::isDigit);
    }

    /** Whether the next word, past marks that open something, begins with a small letter. */
    private static boolean beginsInLowerCase(List<Token> tokens, int from) {
        int at = from;
        while (at < tokens.size() - 1
                && Characters.isOpening(tokens.get(at).text().codePointAt(0))) {
            at++;
        }
        return Character.isLowerCase(tokens.get(at).text().codePointAt(0));
    }

    /** Whether a speaker's name and a verb of saying follow a quotation that ends in a question or a shout. */
    private boolean isReportedBy(List<Token> tokens, int stop, int after) {
        if (tokens.get(stop).text().indexOf('.') >= 0) {
            return false;
        }
        int reach = Math.min(tokens.size(), after + SPEAKER_WORDS_MAX + 1);
        for (int at = after; at < reach; at++) {
            if (at > after && abbreviations.isReporting(tokens.get(at).lower())) {
                return true;
            }
            if (!tokens.get(at).isCapitalised()) {
                return false;
            }
        }
        return false;
    }

    private boolean endsAtAbbreviation(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (!token.text().endsWith(".") || !token.isWord()) {
            return false;
        }
        int following = at + 1;
        while (following < tokens.size() - 1 && !tokens.get(following).isWord()) {
            if (!Characters.isOpening(tokens.get(following).text().codePointAt(0))) {
                return false;
            }
            following++;
        }
        Token next = tokens.get(following);
        if (!next.isCapitalised()) {
            return false;
        }
        Optional<Abbreviations.Kind> kind = kindOf(tokens, at);
        if (kind.isPresent() && kind.get() == Abbreviations.Kind.CLOSED) {
            return true;
        }
        boolean initialNext = next.text().endsWith(".")
                || (next.end() < text.length() && next.text().length() == 1 && text.charAt(next.end()) == '.');
        return !initialNext && abbreviations.isStarter(next.text());
    }

    private Optional<Abbreviations.Kind> kindOf(List<Token> tokens, int at) {
        String own = tokens.get(at).text();
        if (at > 0 && tokens.get(at - 1).text().endsWith(".")) {
            Optional<Abbreviations.Kind> pair =
                    abbreviations.kindOf(tokens.get(at - 1).text() + own);
            if (pair.isPresent()) {
                return pair;
            }
        }
        return abbreviations.kindOf(own);
    }
}
