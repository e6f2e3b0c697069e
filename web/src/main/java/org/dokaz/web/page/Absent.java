package org.dokaz.web.page;

/** That nothing is there, or nothing that whoever asks may know of. */
final class Absent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Absent() {
        super("nothing is there", null, false, false);
    }
}
