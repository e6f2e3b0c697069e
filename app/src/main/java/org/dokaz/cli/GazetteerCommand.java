package org.dokaz.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The places that the user of this machine imported. */
@Command(
        name = "gazetteer",
        description = "Imports places, and who held them when, and shows what was imported.",
        mixinStandardHelpOptions = true,
        subcommands = {GazetteerImportCommand.class, GazetteerListCommand.class})
final class GazetteerCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do, such as: dokaz gazetteer import UA.txt --control FILE");
    }
}
