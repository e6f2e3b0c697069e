package org.dokaz.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.dokaz.app.TeamRegister;
import org.dokaz.flow.DokazException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Where the program begins and ends. */
public final class Main {

    /** Where in the user's data folder it is kept which cases have their database on a server. */
    private static final String TEAMS = "teams";

    private static final String PREFIX = "dokaz: ";

    private Main() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Runs one command and tells its exit code. */
    static int run(Terminal terminal, String... arguments) {
        TeamRegister.lieIn(UserGazetteer.dataFolder().resolve(TEAMS));
        CommandLine line = commandLine(terminal);
        int code = executed(terminal, line, arguments);
        terminal.flush();
        if (terminal.isBroken()) {
            // A full disk or a closed pipe shows only here; a cut-off result must not pass for a whole one.
            terminal.tell("the results could not all be written; make room, or read from the pipe to its end");
            return ExitCode.CANNOT_GO_ON;
        }
        return code;
    }

    private static int executed(Terminal terminal, CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError full) {
            terminal.tell(
                    "out of memory; give it more with DOKAZ_JAVA_OPTS=-Xmx4g, or fewer inputs at once: what is kept"
                            + " in a case stays kept");
            terminal.show(full);
            return ExitCode.CANNOT_GO_ON;
        }
    }

    /** The commands, as the parser sees them. */
    static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new DokazCommand(terminal), new CommandFactory(terminal))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.isColoured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setParameterExceptionHandler(Main::wrongUse)
                .setExecutionExceptionHandler((thrown, line, result) -> stopped(terminal, thrown));
    }

    private static int wrongUse(ParameterException wrong, String... ignored) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println(PREFIX + wrong.getMessage());
        line.getErr().println(PREFIX + "see " + line.getCommandSpec().qualifiedName() + " --help");
        line.getErr().flush();
        return ExitCode.WRONG_USE;
    }

    private static int stopped(Terminal terminal, Exception thrown) {
        terminal.clearProgress();
        int code;
        if (thrown instanceof DokazException cannotGoOn) {
            terminal.err().println(PREFIX + cannotGoOn.getMessage());
            code = ExitCode.CANNOT_GO_ON;
        } else {
            terminal.err()
                    .println(PREFIX + "a bug in Dokaz stopped it: " + oneLine(thrown)
                            + " (please report it; --stacktrace shows where)");
            code = ExitCode.BUG;
        }
        terminal.show(thrown);
        return code;
    }

    private static String oneLine(Throwable thrown) {
        return thrown.toString().lines().findFirst().orElse("");
    }
}
