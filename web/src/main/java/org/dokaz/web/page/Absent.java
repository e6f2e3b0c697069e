package org.dokaz.web.page;

/** That nothing is there, or nothing that whoever asks may know of. */
public final class Absent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Nothing. */
    public Absent() {
        super("nothing is there", null, false, false);
    }
}
