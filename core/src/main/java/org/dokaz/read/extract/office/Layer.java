package org.dokaz.read.extract.office;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Block;
import org.dokaz.model.Span;

/** The text of a document as it is put together, one line a block. White space is collapsed, but for tabs between cells. */
final class Layer {

    /** The longest text that is put together, in UTF-16 code units. */
    static final int LENGTH_MAX = 16 * 1024 * 1024;

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean space;
    private boolean full;

    String text() {
        return text.toString();
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Whether there was more than is put together. */
    boolean isFull() {
        return full;
    }

    void append(CharSequence words) {
        for (int at = 0; at < words.length(); at++) {
            char mark = words.charAt(at);
            if (Character.isWhitespace(mark) || Character.isSpaceChar(mark)) {
                space();
            } else {
                if (space && line.charAt(line.length() - 1) != '\t') {
                    line.append(' ');
                }
                space = false;
                line.append(mark);
            }
        }
    }

    void space() {
        space = !line.isEmpty();
    }

    /** Begins the next cell of a row. */
    void cell() {
        if (!line.isEmpty()) {
            line.append('\t');
            space = false;
        }
    }

    /** Ends a line; one without a letter or a digit is left out. */
    void end(Block.Kind kind) {
        int length = line.length();
        while (length > 0 && line.charAt(length - 1) == '\t') {
            length--;
        }
        line.setLength(length);
        full |= text.length() + line.length() > LENGTH_MAX;
        if (!full && line.codePoints().anyMatch(Character::isLetterOrDigit)) {
            text.append(text.isEmpty() ? "" : "\n");
            int start = text.length();
            text.append(line);
            blocks.add(new Block(new Span(start, text.length()), kind));
        }
        line.setLength(0);
        space = false;
    }
}
