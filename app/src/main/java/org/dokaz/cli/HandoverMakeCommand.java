package org.dokaz.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseFile;
import org.dokaz.app.CaseVault;
import org.dokaz.app.CourtItem;
import org.dokaz.app.HandingOver;
import org.dokaz.handover.Recipient;
import org.dokaz.model.Maker;
import org.dokaz.preserve.Disk;
import org.dokaz.vault.Passphrase;
import org.dokaz.vault.Vault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a hand-over: one encrypted file. */
@Command(
        name = "make",
        description =
                "Makes one file of originals, their records and their custody that only the recipients can open; refused where"
                        + " anybody in them did not agree.",
        mixinStandardHelpOptions = true)
final class HandoverMakeCommand implements Callable<Integer> {

    private static final int RECIPIENTS_MAX = 50;

    private final Terminal terminal;
    private final InstantSource clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Option(
            names = "--recipient",
            paramLabel = "CERT.pem",
            description = "A certificate of somebody who is to open it; once for each.")
    private List<Path> recipients = List.of();

    @Option(
            names = "--exhibit",
            paramLabel = "DOCUMENT",
            description =
                    "The end of a document's path, or the first digits of its id; once for each. Without it: all.")
    private List<String> exhibits = List.of();

    @Option(
            names = "--unasked",
            paramLabel = "NAME",
            description =
                    "Somebody who is accused and need not be asked, as you decide; kept with the hand-over. Never whom the"
                            + " case holds to be at risk.")
    private List<String> unasked = List.of();

    @Option(
            names = "--papers",
            description =
                    "Give, besides, what people put on record of how these documents were collected and examined; it"
                            + " names who collected them and on which machines.")
    private boolean papers;

    @Option(names = "--out", paramLabel = "FILE", description = "The file to make; it must not be there.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--by", paramLabel = "WHO", description = "Who hands it over, under the name the house gives them.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, and on what request.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--preview", description = "Tell what would go and what keeps the rest back; write nothing.")
    private boolean preview;

    @Mixin
    private PassphraseOption passphrases;

    HandoverMakeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = ofCase.folder();
        Instant now = clock.instant();
        SecureRandom random = new SecureRandom();
        Optional<HandingOver.Order> order = preview ? Optional.empty() : Optional.of(order(now));
        CaseVault kase = new CaseVault(folder, UserGazetteer.maker(), clock, random);
        Optional<Vault> vault = vault(kase);
        if (kase.isThere() && vault.isEmpty()) {
            terminal.tell("the vault stays closed: what stands for its documents is given; --passphrase-file opens it");
        }
        try (CaseFile file = CaseFile.open(folder, UserGazetteer.maker(), clock, random)) {
            if (order.isEmpty()) {
                return tell(HandingOver.preview(file, vault, wanted(), now));
            }
            return switch (HandingOver.handOver(file, vault, order.get(), now, random, new Disk())) {
                case HandingOver.Refused refused -> {
                    int code = tell(refused.items());
                    terminal.tell("nothing was written: everybody must have agreed, or leave out what they are in");
                    yield code;
                }
                case HandingOver.Out done -> {
                    tell(done.items());
                    terminal.out()
                            .println(done.message() + "  "
                                    + Plain.line(order.get().out().toString()));
                    terminal.tell(
                            "tell the recipients this digest, and check with them the fingerprints of the certificates,"
                                    + " over another way than the file goes");
                    yield ExitCode.DONE;
                }
            };
        } catch (IllegalArgumentException wrong) {
            throw Demands.wrong(spec, String.valueOf(wrong.getMessage()));
        }
    }

    private Optional<Vault> vault(CaseVault kase) {
        if (!kase.isThere() || !passphrases.isGiven()) {
            return Optional.empty();
        }
        try (Passphrase passphrase = passphrases.passphrase(terminal)) {
            return Optional.of(kase.open(passphrase));
        }
    }

    private HandingOver.Order order(Instant now) {
        Demands.that(spec, !recipients.isEmpty(), "--recipient: name the certificate of whoever is to open it");
        Path place = out.orElseThrow(() -> Demands.wrong(spec, "--out: name the file to make"));
        Demands.that(spec, !Files.exists(place), "--out: " + place + " is there already; name a file that is new");
        Path parent = place.toAbsolutePath().normalize().getParent();
        Demands.that(
                spec,
                parent != null && Files.isDirectory(parent),
                "--out: " + place + ": there is no such folder; make it first, or name another");
        String why = Demands.text(spec, reason, "--reason", "say why it is handed over, and on what request");
        Maker.Analyst author = new Maker.Analyst(Demands.text(spec, by, "--by", "say who hands it over"));
        List<Recipient> named = new ArrayList<>();
        for (Path file : recipients) {
            for (X509Certificate certificate : CertificateFile.read(spec, "--recipient", file)) {
                named.add(recipient(file, certificate, now));
            }
        }
        Demands.that(
                spec, named.size() <= RECIPIENTS_MAX, "--recipient: at most " + RECIPIENTS_MAX + " can open one file");
        return new HandingOver.Order(wanted(), named, place, why, author);
    }

    private HandingOver.Wanted wanted() {
        return new HandingOver.Wanted(exhibits, Set.copyOf(unasked), papers);
    }

    private Recipient recipient(Path file, X509Certificate certificate, Instant now) {
        try {
            Recipient recipient = Recipient.of(certificate, now);
            terminal.tell(Plain.line("for "
                    + certificate.getSubjectX500Principal().getName() + ", certificate " + recipient.fingerprint()));
            return recipient;
        } catch (IllegalArgumentException unfit) {
            throw Demands.wrong(spec, "--recipient: " + file + ": the certificate " + unfit.getMessage());
        }
    }

    private int tell(List<CourtItem> items) {
        boolean all = true;
        for (CourtItem item : items) {
            boolean refused = !item.objections().isEmpty();
            all &= !refused;
            String form = switch (item.form()) {
                case ORIGINAL -> item.bytesStay().isPresent() ? "records" : "original";
                case STAND_IN -> "stand-in";
                case FROM_VAULT -> "from the vault";
            };
            terminal.out()
                    .println(Plain.line((refused ? "refused   " : form + "  ")
                            + item.shown().id()
                            + (item.paths().isEmpty() ? "" : "  " + item.paths().getFirst())));
            item.bytesStay().ifPresent(why -> terminal.out().println(Plain.line("    its bytes stay: " + why)));
            item.note().ifPresent(note -> terminal.out().println(Plain.line("    " + note)));
            item.objections()
                    .forEach(objection -> terminal.out()
                            .println(Plain.line("    "
                                    + objection.who().map(who -> who + ": ").orElse("") + objection.why())));
        }
        return all ? ExitCode.DONE : ExitCode.NOT_ALL_HELD;
    }
}
