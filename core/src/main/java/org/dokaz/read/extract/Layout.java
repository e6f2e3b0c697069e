package org.dokaz.read.extract;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Block;
import org.dokaz.model.Span;

/**
 * The blocks of a text that has no marks of layout but line ends. Each line is a paragraph, unless the text was wrapped
 * to a width; then a paragraph runs to the next empty line.
 */
public final class Layout {

    private static final int WRAPPED_BREAKS_MIN = 4;
    private static final int WRAPPED_LINE_LENGTH_MIN = 40;
    private static final int WRAPPED_LINE_LENGTH_MAX = 120;

    private Layout() {}

    /** The blocks of this text. */
    public static List<Block> ofLines(String text) {
        List<Span> lines = lines(text);
        return isWrapped(text, lines) ? paragraphs(lines, text) : blocks(lines);
    }

    /** The lines that hold anything, without white space around them. */
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isLineEnd(text.charAt(at))) {
                addStripped(text, start, at, lines);
                start = at + 1;
            }
        }
        return lines;
    }

    private static boolean isLineEnd(char mark) {
        return mark == '\n' || mark == '\r' || mark == '\u2028' || mark == '\u2029' || mark == '\u0085' || mark == '\f';
    }

    private static void addStripped(String text, int from, int until, List<Span> lines) {
        int start = from;
        int end = until;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            lines.add(new Span(start, end));
        }
    }

    private static boolean isBlank(char mark) {
        return Character.isWhitespace(mark) || Character.isSpaceChar(mark);
    }

    private static boolean isWrapped(String text, List<Span> lines) {
        int breaks = 0;
        int carriedOn = 0;
        for (int index = 1; index < lines.size(); index++) {
            Span above = lines.get(index - 1);
            Span line = lines.get(index);
            if (isParagraphBreak(text, above, line)) {
                continue;
            }
            breaks++;
            boolean fits = above.length() >= WRAPPED_LINE_LENGTH_MIN && above.length() <= WRAPPED_LINE_LENGTH_MAX;
            carriedOn += fits && Character.isLowerCase(text.codePointAt(line.start())) ? 1 : 0;
        }
        return breaks >= WRAPPED_BREAKS_MIN && carriedOn * 2 > breaks;
    }

    private static boolean isParagraphBreak(String text, Span above, Span below) {
        int feeds = 0;
        int returns = 0;
        for (int at = above.end(); at < below.start(); at++) {
            feeds += text.charAt(at) == '\n' ? 1 : 0;
            returns += text.charAt(at) == '\r' ? 1 : 0;
        }
        return Math.max(feeds, returns) != 1;
    }

    private static List<Block> paragraphs(List<Span> lines, String text) {
        List<Span> joined = new ArrayList<>();
        for (Span line : lines) {
            if (!joined.isEmpty() && !isParagraphBreak(text, joined.getLast(), line)) {
                joined.set(joined.size() - 1, joined.getLast().cover(line));
            } else {
                joined.add(line);
            }
        }
        return blocks(joined);
    }

    private static List<Block> blocks(List<Span> spans) {
        return spans.stream().map(span -> new Block(span, Block.Kind.PARAGRAPH)).toList();
    }
}
