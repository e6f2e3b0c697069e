package org.dokaz.read.text;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Block;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;

/**
 * The paragraphs of a transcript: its blocks where the layout is known, and in them its lines. A long line that breaks off
 * and goes on in lower case is a wrapped one, and stays one paragraph with the next.
 */
final class Paragraphs {

    /** A line shorter than this was broken by its writer, not wrapped by a program. */
    private static final int WRAPPED_LINE_LENGTH_MIN = 40;

    private final String text;
    private final List<Span> furniture;
    private final List<List<Span>> paragraphs = new ArrayList<>();
    private int nextFurniture;

    private Paragraphs(String text, List<Span> furniture) {
        this.text = text;
        this.furniture = furniture;
    }

    /** Every paragraph as the pieces that furniture leaves of it, in text order. */
    static List<List<Span>> of(Transcript transcript, List<Span> furniture) {
        Paragraphs paragraphs =
                new Paragraphs(transcript.text(), furniture.stream().sorted().toList());
        int at = 0;
        for (Block block : transcript.blocks()) {
            paragraphs.addLines(at, block.span().start());
            paragraphs.addLines(Math.max(at, block.span().start()), block.span().end());
            at = Math.max(at, block.span().end());
        }
        paragraphs.addLines(at, transcript.text().length());
        return paragraphs.paragraphs;
    }

    private void addLines(int start, int end) {
        int paragraphStart = start;
        int lineStart = start;
        while (lineStart < end) {
            int lineEnd = lineStart;
            while (lineEnd < end && !Characters.breaksLine(text.charAt(lineEnd))) {
                lineEnd++;
            }
            int next = Math.min(end, afterBreak(lineEnd, end));
            if (!isWrapped(lineStart, lineEnd, next, end)) {
                add(paragraphStart, lineEnd);
                paragraphStart = next;
            }
            lineStart = next;
        }
        add(paragraphStart, end);
    }

    private int afterBreak(int at, int end) {
        boolean pair = at + 1 < end && text.charAt(at) == '\r' && text.charAt(at + 1) == '\n';
        return at + (pair ? 2 : 1);
    }

    private boolean isWrapped(int lineStart, int lineEnd, int next, int end) {
        if (lineEnd - lineStart < WRAPPED_LINE_LENGTH_MIN || next >= end) {
            return false;
        }
        char last = text.charAt(lineEnd - 1);
        boolean breaksOff = Character.isLetterOrDigit(last) || last == ',' || last == ' ';
        return breaksOff && Character.isLowerCase(text.codePointAt(next));
    }

    private void add(int start, int end) {
        List<Span> pieces = new ArrayList<>();
        int at = start;
        while (nextFurniture < furniture.size() && furniture.get(nextFurniture).start() < end) {
            Span skipped = furniture.get(nextFurniture);
            addPiece(at, Math.min(end, skipped.start()), pieces);
            at = Math.max(at, skipped.end());
            if (skipped.end() > end) {
                break;
            }
            nextFurniture++;
        }
        addPiece(at, end, pieces);
        if (!pieces.isEmpty()) {
            paragraphs.add(List.copyOf(pieces));
        }
    }

    private static void addPiece(int start, int end, List<Span> pieces) {
        if (start < end) {
            pieces.add(new Span(start, end));
        }
    }
}
