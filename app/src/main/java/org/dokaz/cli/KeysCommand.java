package org.dokaz.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseCustody;
import org.dokaz.app.CaseFile;
import org.dokaz.ledger.VerifierKey;
import org.dokaz.model.Maker;
import org.dokaz.preserve.KeyLife;
import org.dokaz.record.KeyMourned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The keys by which a case signs the heads of its log. */
@Command(
        name = "keys",
        description = "Shows and changes the keys by which a case signs its log: list, make, rotate, mourn.",
        mixinStandardHelpOptions = true)
final class KeysCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Parameters(
            index = "0",
            paramLabel = "VERB",
            description =
                    "list; make, a key for which none before it speaks; rotate, to a new key that the one in use signs;"
                            + " or mourn, then a key.")
    private String verb = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "KEY",
            description = "Of mourn: the first digits of the id of the key that is lost or in other hands.")
    private Optional<String> key = Optional.empty();

    @Option(names = "--lost", description = "Of mourn: nobody has the key any more.")
    private boolean lost;

    @Option(names = "--compromised", description = "Of mourn: somebody else may have the key.")
    private boolean compromised;

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description =
                    "Of mourn: the first day on which that may have been so; heads by it from then on prove nothing.")
    private Optional<LocalDate> since = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Of mourn: what happened, in your own words.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--by", paramLabel = "WHO", description = "Who does it, under the name the house gives them.")
    private Optional<String> by = Optional.empty();

    KeysCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = ofCase.folder();
        boolean mourning = verb.equals("mourn");
        Demands.that(
                spec,
                mourning || (key.isEmpty() && !lost && !compromised && since.isEmpty() && reason.isEmpty()),
                "KEY, --lost, --compromised, --since and --reason go with mourn");
        switch (verb) {
            case "list" -> list(folder);
            case "make" -> change(folder, (file, who) -> Optional.of(CaseCustody.make(file, clock.instant(), who)));
            case "rotate" -> change(folder, (file, who) -> Optional.of(CaseCustody.rotate(file, clock.instant(), who)));
            case "mourn" -> mourn(folder);
            default -> throw Demands.wrong(spec, "\"" + verb + "\" is none of list, make, rotate and mourn");
        }
        return ExitCode.DONE;
    }

    private interface Change {
        Optional<VerifierKey> of(CaseFile file, Maker who);
    }

    private void change(Path folder, Change change) {
        Maker who = new Maker.Analyst(Demands.text(spec, by, "--by", "say who does it"));
        try (CaseFile file = CaseFile.open(folder, UserGazetteer.maker(), clock, new SecureRandom())) {
            file.notes().forEach(note -> terminal.tell(Plain.line(note)));
            change.of(file, who).ifPresent(fresh -> {
                terminal.out().println(fresh.written());
                terminal.tell("this key signs the log from now on; tell it to those who are to check the case");
            });
        } catch (IllegalArgumentException unclear) {
            throw Demands.wrong(spec, String.valueOf(unclear.getMessage()));
        }
    }

    private void mourn(Path folder) {
        Demands.that(spec, key.isPresent(), "mourn: name the key, by the first digits of its id");
        Demands.that(spec, lost != compromised, "mourn: say --lost or --compromised");
        LocalDate day = since.orElseThrow(() ->
                Demands.wrong(spec, "--since: name the first day on which the key may have been out of your hands"));
        Demands.that(
                spec,
                !day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
                "--since: " + day + " is yet to come");
        String why = Demands.text(spec, reason, "--reason", "say what happened");
        KeyMourned.Fate fate = lost ? KeyMourned.Fate.LOST : KeyMourned.Fate.COMPROMISED;
        change(folder, (file, who) -> CaseCustody.mourn(file, key.orElseThrow(), fate, day, why, clock.instant(), who));
        terminal.tell("put on record; 'dokaz verify' tells what heads by that key are worth");
    }

    private void list(Path folder) {
        List<KeyLife> keys = CaseCustody.keys(folder);
        for (KeyLife life : keys) {
            String until = life.ended()
                    .map(entry -> "until entry " + entry)
                    .orElseGet(() -> life.mourned().isPresent() ? "" : "in use");
            String mourned = life.mourned()
                    .map(told -> (told.fate() == KeyMourned.Fate.LOST ? "lost" : "in other hands") + " since "
                            + told.since() + ": " + told.why())
                    .orElse("");
            terminal.out()
                    .println(Plain.line(String.join(
                                    "  ",
                                    List.of(
                                            life.key().written(),
                                            "from entry " + life.begun() + " (" + life.since() + ")",
                                            until,
                                            mourned)))
                            .stripTrailing());
        }
        if (keys.isEmpty()) {
            terminal.tell("no key signed this case's log yet; the next command that writes to it makes one");
        }
    }
}
