package org.dokaz.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.dokaz.app.Stamping;
import org.dokaz.stamp.CourierFolder;
import org.dokaz.stamp.StampRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes what a courier is to have answered. */
@Command(
        name = "request",
        description = "Writes requests for the time of the log's head into a folder that a courier takes along.",
        mixinStandardHelpOptions = true)
final class StampRequestCommand implements Callable<Integer> {

    private static final List<String> USUAL = List.of("first", "second");
    private static final int AUTHORITIES_MAX = 10;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "A new or empty folder.")
    private Path out = Path.of("");

    @Option(
            names = "--authority",
            paramLabel = "NAME",
            description =
                    "What you call an authority, in small letters, digits and hyphens; once for each. Without it: first and second.")
    private List<String> authorities = List.of();

    StampRequestCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<String> names = List.copyOf(new LinkedHashSet<>(authorities.isEmpty() ? USUAL : authorities));
        names.forEach(name -> Demands.that(
                spec,
                StampRequest.isName(name),
                "--authority: \"" + name + "\": take 1 to " + StampRequest.NAME_LENGTH_MAX
                        + " letters a to z, digits and hyphens, a letter first"));
        Demands.that(spec, names.size() <= AUTHORITIES_MAX, "--authority: name at most " + AUTHORITIES_MAX);
        Demands.that(spec, CourierFolder.isFree(out), "--out: " + out + ": name a folder that is new or empty");
        List<StampRequest> requests = new Stamping(
                        ofCase.folder(), UserGazetteer.maker(), Clock.systemUTC(), new SecureRandom())
                .request(names, out);
        requests.forEach(request -> terminal.out().println(request.authority() + "  " + request.imprint()));
        terminal.tell("not yet stamped: take the folder to a machine with a network, run 'dokaz stamp courier' there,"
                + " bring it back, and run 'dokaz stamp accept'");
        if (names.size() == 1) {
            terminal.tell("one authority only: two that have nothing to do with one another cannot both be doubted as"
                    + " easily; name another with --authority");
        }
        return ExitCode.DONE;
    }
}
