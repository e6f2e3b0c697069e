package org.dokaz.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trusted time for the log of a case, without a network where the case lies. */
@Command(
        name = "stamp",
        description = "Has authorities put their time on the head of a case's log (RFC 3161), by way of a courier.",
        mixinStandardHelpOptions = true,
        subcommands = {
            StampRequestCommand.class,
            StampCourierCommand.class,
            StampAcceptCommand.class,
            StampListCommand.class
        })
final class StampCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do, such as: dokaz stamp request --case DIR --out FOLDER");
    }
}
