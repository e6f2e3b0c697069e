package org.dokaz.flow;

/** The house cannot go on: disk full, case unwritable, chain broken. The message names the place and the remedy. */
public final class DokazException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DokazException(String message, Throwable cause) {
        super(message, cause);
    }

    public DokazException(String message) {
        super(message);
    }
}
