package org.dokaz.app;

/** That something was not taken in, and why: nothing of it is kept. */
public final class IntakeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Why why;

    IntakeRefused(Why why) {
        super("not taken in: " + why, null, false, false);
        this.why = why;
    }

    /** Why not. */
    public enum Why {
        /** There is nothing in it. */
        NOTHING,
        /** A file is longer than any that is taken. */
        FILE_TOO_LARGE,
        /** There are more files than are taken at once. */
        TOO_MANY_FILES,
        /** As much as may is coming in already. */
        TOO_MANY_AT_ONCE,
        /** As many as may are waiting to be read. */
        TOO_MANY_WAITING,
        /** The disk is nearly full. */
        NO_ROOM,
        /** There is no such folder, or it may not be read. */
        NO_FOLDER,
        /** The way to the folder goes through a link. */
        A_LINK,
        /** It is a case, or lies in one. */
        IN_A_CASE,
        /** It is no address of the web. */
        NO_ADDRESS,
        /** It is no day. */
        NO_DAY,
        /** A field says that something is not known, and not why. */
        NO_REASON
    }

    /** Why not. */
    public Why why() {
        return why;
    }
}
