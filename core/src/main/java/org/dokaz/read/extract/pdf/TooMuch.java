package org.dokaz.read.extract.pdf;

import java.io.IOException;

/** A limit was reached. The message names it and says what to do, on one line. */
final class TooMuch extends IOException {

    private static final long serialVersionUID = 1L;

    TooMuch(String message) {
        super(message);
    }
}
