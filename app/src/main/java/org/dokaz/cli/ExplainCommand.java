package org.dokaz.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Tells why the house reads something as it does. */
@Command(
        name = "explain",
        description =
                "Tells why the house thinks what it thinks: of two names, of a place name, of a time, of formations.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ExplainNameCommand.class,
            ExplainPlaceCommand.class,
            ExplainTimeCommand.class,
            ExplainUnitCommand.class
        })
final class ExplainCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to explain, such as: dokaz explain name A B");
    }
}
