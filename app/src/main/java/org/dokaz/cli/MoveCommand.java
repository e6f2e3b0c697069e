package org.dokaz.cli;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseMove;
import org.dokaz.model.Digest;
import org.dokaz.store.TeamPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Moves the database of a case to a server that a team shares, or back. */
@Command(
        name = "move",
        description =
                "Moves the database of a case to a PostgreSQL server that a team shares, or back into the case's folder.",
        mixinStandardHelpOptions = true)
final class MoveCommand implements Callable<Integer> {

    private static final String BACK = "file";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Option(
            names = "--to",
            paramLabel = "PLACE",
            description = "jdbc:postgresql://HOST[:PORT]/DATABASE, or 'file' for the case's own folder.",
            required = true)
    private String to = "";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "As whom the server is asked. The password belongs into .pgpass in your home folder.")
    private Optional<String> user = Optional.empty();

    MoveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<CaseMove.Destination> destination = to.equals(BACK)
                ? Optional.empty()
                : Optional.of(server(Demands.text(spec, user, "--user", "say as whom the server is to be asked")));
        CaseMove.Done done = CaseMove.move(
                ofCase.folder(), destination, UserGazetteer.maker(), Clock.systemUTC(), new SecureRandom());
        terminal.out().println(Plain.line(done.rows() + " rows"));
        terminal.out()
                .println(Plain.line(
                        done.before().map(Digest::toString).orElse("could not be asked") + "  " + done.from()));
        terminal.out().println(Plain.line(done.after() + "  " + done.to()));
        if (done.before().isEmpty()) {
            terminal.tell(Plain.line(done.from() + " could not be reached, and keeps what it holds of the case; have it"
                    + " removed by whoever runs it"));
        }
        return ExitCode.DONE;
    }

    private CaseMove.Destination server(String name) {
        // Seen before the case is opened.
        check(name, Digest.ofText(""));
        return founding -> check(name, founding);
    }

    private TeamPlace check(String name, Digest founding) {
        try {
            return TeamPlace.of(to, name, founding);
        } catch (IllegalArgumentException wrong) {
            throw Demands.wrong(spec, "--to: " + wrong.getMessage());
        }
    }
}
