package org.dokaz.cli;

import java.util.Locale;

/** How results are shown. */
enum Format {
    /** For a person to read. */
    TEXT,
    /** For a program: one JSON object a line, by contract. */
    JSONL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
