package org.dokaz.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The case that a command is about. */
final class CaseOption {

    @Option(names = "--case", paramLabel = "DIR", required = true, description = "The folder of the case.")
    private Path folder;

    Path folder() {
        return folder;
    }
}
