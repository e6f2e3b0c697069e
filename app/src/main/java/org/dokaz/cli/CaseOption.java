package org.dokaz.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The case that a command is about. */
final class CaseOption {

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--case", paramLabel = "DIR", required = true, description = "The folder of the case.")
    private Path folder;

    /**
     * The folder of the case.
     *
     * @throws ParameterException where there is none
     */
    Path folder() {
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    command.commandLine(),
                    Plain.line(folder.toString()) + ": no such case; name a folder that 'dokaz read --case' has made");
        }
        return folder;
    }
}
