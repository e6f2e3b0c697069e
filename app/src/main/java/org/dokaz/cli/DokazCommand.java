package org.dokaz.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program itself; each piece of work is a command of it. */
@Command(
        name = "dokaz",
        description = "Turns conflict reporting into a case file that an editor can publish and a court can check.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            ReadCommand.class,
            WatchCommand.class,
            ReportCommand.class,
            CorroborateCommand.class,
            SearchCommand.class,
            JudgeCommand.class,
            ServeCommand.class,
            ConsentCommand.class,
            AssessCommand.class,
            IntakeCommand.class,
            FirstAccountCommand.class,
            ExamineCommand.class,
            PublishCommand.class,
            ExportCommand.class,
            RedactCommand.class,
            ExplainCommand.class,
            VaultCommand.class,
            VerifyCommand.class,
            ExpungeCommand.class,
            MoveCommand.class,
            ClusterCommand.class,
            StampCommand.class,
            KeysCommand.class,
            HandoverCommand.class,
            InventCommand.class,
            TrainCommand.class,
            GazetteerCommand.class,
            HelpCommand.class
        })
final class DokazCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    DokazCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Option(
            names = "--stacktrace",
            scope = ScopeType.INHERIT,
            description = "When something breaks down, show where in the program. For reports of bugs.")
    void showStackTraces(boolean wanted) {
        terminal.showStackTraces(wanted);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command; the first to try is: dokaz demo");
    }
}
