package org.dokaz.read.extract;

import java.util.List;

/** Reads exhibits of foreign formats by the parsers that are registered for them: in worker processes or in process. */
public interface ForeignReader {

    /** Reads no foreign format. */
    ForeignReader NONE = new ForeignReader() {
        @Override
        public boolean reads(Format format) {
            return false;
        }

        @Override
        public List<Extraction.Found> read(Format format, byte[] bytes, String name) {
            throw new IllegalArgumentException("no parser for " + format);
        }

        @Override
        public String shown() {
            return "";
        }
    };

    /** Whether a parser is registered for the format. */
    boolean reads(Format format);

    /** What an exhibit of the format holds: one outcome for each document, never none. Never throws for what is in the bytes. */
    List<Extraction.Found> read(Format format, byte[] bytes, String name);

    /** The formats it reads, to go on a list of formats in a message; begins with a comma, or is empty. */
    String shown();
}
