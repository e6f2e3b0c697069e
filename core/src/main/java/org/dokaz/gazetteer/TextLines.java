package org.dokaz.gazetteer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The lines of a UTF-8 file of any size, one after the other; a line that is too long or is no UTF-8 is told and takes no memory. */
final class TextLines {

    /** The longest line that is read. GeoNames' longest field has 10,000 characters. Bytes. */
    static final int LINE_BYTES_MAX = 1 << 16;

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;

    /** The lines of a stream, which the caller closes. */
    TextLines(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER_BYTES);
    }

    /** What is done with each line. */
    interface Reader {

        /** Takes one line, without its end. */
        void line(long number, String text) throws BadLine;

        /** Takes what is wrong with a line. */
        void bad(long number, String why);
    }

    /** Reads all lines; blank ones are passed over. */
    void forEach(Reader reader) throws IOException {
        int end = 0;
        while (end != -1) {
            end = next();
            if (line.size() == 0) {
                continue;
            }
            try {
                String text = text();
                if (!text.isBlank()) {
                    reader.line(number, text);
                }
            } catch (BadLine bad) {
                reader.bad(number, String.valueOf(bad.getMessage()));
            }
        }
    }

    /** Reads up to a line's end into the buffer, one byte more than allowed at most; tells the byte it ended with. */
    private int next() throws IOException {
        line.reset();
        number++;
        int read = in.read();
        while (read != -1 && read != '\n') {
            if (line.size() <= LINE_BYTES_MAX) {
                line.write(read);
            }
            read = in.read();
        }
        return read;
    }

    private String text() throws BadLine {
        if (line.size() > LINE_BYTES_MAX) {
            throw new BadLine("longer than " + LINE_BYTES_MAX + " bytes");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            String unmarked = number == 1 && text.startsWith("\ufeff") ? text.substring(1) : text;
            return unmarked.endsWith("\r") ? unmarked.substring(0, unmarked.length() - 1) : unmarked;
        } catch (CharacterCodingException broken) {
            throw new BadLine("not UTF-8");
        }
    }
}
