package org.dokaz.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself; each piece of work is a command of it. */
@Command(
        name = "dokaz",
        description = "Turns conflict reporting into a case file that an editor can publish and a court can check.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {ReadCommand.class, HelpCommand.class})
final class DokazCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command; the first to try is: dokaz demo");
    }
}
