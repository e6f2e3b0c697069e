package org.dokaz.cli;

/** What the program's exit tells the caller. */
final class ExitCode {

    /** Done, and all held. Declined documents alone leave it so. */
    static final int DONE = 0;

    /** Done, and something failed or did not hold. */
    static final int NOT_ALL_HELD = 1;

    /** Wrong use, a named input that does not exist included. */
    static final int WRONG_USE = 2;

    /** Cannot go on: disk full, case unwritable, wrong passphrase. */
    static final int CANNOT_GO_ON = 3;

    /** A bug in Dokaz. */
    static final int BUG = 4;

    private ExitCode() {}
}
