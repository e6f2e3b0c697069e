package org.dokaz.cli;

import picocli.CommandLine.Option;

/** What every command that works understands. */
final class StackTraceOption {

    /** The name of the option. */
    static final String NAME = "--stacktrace";

    @Option(names = NAME, description = "When something breaks down, show where in the program. For reports of bugs.")
    private boolean wanted;

    /** Whether the user asked to see where in the program something broke down. */
    boolean isWanted() {
        return wanted;
    }
}
