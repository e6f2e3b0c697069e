package org.dokaz.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.Stamping;
import org.dokaz.stamp.Acceptance;
import org.dokaz.stamp.CourierFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in what a courier brought back. */
@Command(
        name = "accept",
        description = "Checks the answers that a courier brought, and keeps those that hold beside the log.",
        mixinStandardHelpOptions = true)
final class StampAcceptCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "What the courier brought back.")
    private Path folder = Path.of("");

    @Option(
            names = "--trust",
            paramLabel = "CERTS.pem",
            description = "Certificates of the authorities you trust; a stamp that leads to none of them is refused.")
    private Optional<Path> trust = Optional.empty();

    StampAcceptCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Demands.that(
                spec,
                Files.isDirectory(folder),
                folder + ": no such folder; name the one that the courier brought back");
        List<X509Certificate> trusted =
                trust.map(file -> CertificateFile.read(spec, "--trust", file)).orElse(List.of());
        Stamping stamping = new Stamping(ofCase.folder(), UserGazetteer.maker(), Clock.systemUTC(), new SecureRandom());
        List<Acceptance.Taken> taken = stamping.accept(CourierFolder.open(folder), trusted);
        boolean all = true;
        for (Acceptance.Taken one : taken) {
            switch (one) {
                case Acceptance.Kept(var stamp) -> terminal.out().println(StampLines.line(stamp));
                case Acceptance.Already(String authority) ->
                    terminal.out().println(authority + "  was taken in before");
                case Acceptance.Awaited(String authority) -> {
                    terminal.tell(authority + ": not yet stamped: no answer is in the folder");
                    all = false;
                }
                case Acceptance.Refused(String authority, String why) -> {
                    terminal.out().println(Plain.line(authority + "  REFUSED: the answer " + why));
                    all = false;
                }
            }
        }
        if (trusted.isEmpty()) {
            terminal.tell(
                    "nobody is named as trusted: what a stamp is worth depends on who made it; give the same command"
                            + " again with --trust");
        }
        terminal.tell("whether a certificate was revoked was not asked: that takes a network");
        return all ? ExitCode.DONE : ExitCode.NOT_ALL_HELD;
    }
}
