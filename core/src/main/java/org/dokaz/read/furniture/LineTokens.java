package org.dokaz.read.furniture;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Span;
import org.dokaz.model.Token;

/** Takes a line apart into words, numbers with their marks, web addresses, and single marks of punctuation. */
final class LineTokens {

    private static final String WORD_MARKS = "'\u2019\u02BC-_=";
    private static final String NUMBER_MARKS = ".,:";

    private LineTokens() {}

    static List<Token> of(String text, Span line) {
        List<Token> tokens = new ArrayList<>();
        int at = line.start();
        while (at < line.end()) {
            if (isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = pieceEnd(text, at, line.end());
            addPiece(text, at, end, tokens);
            at = end;
        }
        return tokens;
    }

    private static int pieceEnd(String text, int from, int limit) {
        int end = from;
        while (end < limit && !isSpace(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char mark) {
        return Character.isWhitespace(mark) || Character.isSpaceChar(mark);
    }

    private static void addPiece(String text, int start, int end, List<Token> tokens) {
        int at = start;
        while (at < end) {
            int address = addressEnd(text, at, end);
            int stop = address > at ? address : tokenEnd(text, at, end);
            tokens.add(Token.of(text, at, stop));
            at = stop;
        }
    }

    /** Where the web address, handle or hashtag that begins here ends; {@code at} where none does. */
    private static int addressEnd(String text, int at, int end) {
        int stop = end;
        while (stop > at && ".,;:!?)]»”\"'".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        return isAddress(text.substring(at, stop)) ? stop : at;
    }

    static boolean isAddress(String piece) {
        if (piece.length() < 2) {
            return false;
        }
        if (piece.charAt(0) == '@' || piece.charAt(0) == '#') {
            return Character.isLetter(piece.charAt(1)) || piece.charAt(1) == '_';
        }
        if (piece.contains("://") || piece.startsWith("www.")) {
            return true;
        }
        int slash = piece.indexOf('/');
        int dot = piece.indexOf('.');
        return dot > 0 && slash > dot + 1 && isPlainHost(piece.substring(0, slash));
    }

    private static boolean isPlainHost(String host) {
        return host.chars()
                .allMatch(mark -> mark == '.' || mark == '-' || (mark < 0x80 && Character.isLetterOrDigit(mark)));
    }

    private static int tokenEnd(String text, int at, int end) {
        int first = text.codePointAt(at);
        if (!Character.isLetterOrDigit(first)) {
            return at + Character.charCount(first);
        }
        int stop = at;
        while (stop < end) {
            int point = text.codePointAt(stop);
            boolean inside = Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
            if (!inside && !joins(text, stop, end)) {
                break;
            }
            stop += Character.charCount(point);
        }
        return stop;
    }

    /** Whether the mark here stands inside a word or a number. */
    private static boolean joins(String text, int at, int end) {
        if (at + 1 >= end || !Character.isLetterOrDigit(text.codePointAt(at + 1))) {
            return false;
        }
        char mark = text.charAt(at);
        boolean betweenDigits = Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
        return WORD_MARKS.indexOf(mark) >= 0 || (betweenDigits && NUMBER_MARKS.indexOf(mark) >= 0);
    }
}
