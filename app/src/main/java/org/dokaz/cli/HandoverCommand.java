package org.dokaz.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Hand-overs of originals to courts and prosecutors. */
@Command(
        name = "handover",
        description =
                "Hands originals to a court or prosecutor, encrypted to their certificates, as far as consent allows.",
        mixinStandardHelpOptions = true,
        subcommands = {HandoverMakeCommand.class, HandoverOpenCommand.class})
final class HandoverCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do, such as: dokaz handover make --case DIR --preview");
    }
}
