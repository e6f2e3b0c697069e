package org.dokaz.publish;

import java.io.IOException;
import java.io.Writer;
import org.dokaz.markup.JsonValues;

/**
 * JSON on its way out, made to stay on one line and to survive UTF-8: what some reader takes for a line end, and every half of a surrogate
 * pair that stands alone, is written as an escape. All of these occur only inside JSON strings.
 */
final class OneLine extends Writer {

    private final Writer out;

    /** The first half of a pair whose second half is still to come; 0 where none waits. */
    private char waiting;

    OneLine(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] units, int from, int length) throws IOException {
        int plain = from;
        int end = from + length;
        for (int at = from; at < end; at++) {
            char unit = units[at];
            if (waiting == 0 && !JsonValues.isSurrogateOrLineEnd(unit)) {
                continue;
            }
            out.write(units, plain, at - plain);
            plain = at + 1;
            one(unit);
        }
        out.write(units, plain, end - plain);
    }

    private void one(char unit) throws IOException {
        if (waiting != 0 && Character.isLowSurrogate(unit)) {
            out.write(waiting);
            out.write(unit);
            waiting = 0;
            return;
        }
        release();
        if (Character.isHighSurrogate(unit)) {
            waiting = unit;
        } else if (JsonValues.isSurrogateOrLineEnd(unit)) {
            out.write(JsonValues.escaped(unit));
        } else {
            out.write(unit);
        }
    }

    private void release() throws IOException {
        if (waiting != 0) {
            out.write(JsonValues.escaped(waiting));
            waiting = 0;
        }
    }

    /** Hands on what was written so far; the half of a pair waits on. */
    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Ends the line; what it is written to stays open. */
    @Override
    public void close() throws IOException {
        release();
        out.flush();
    }
}
