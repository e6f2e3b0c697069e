package org.dokaz.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseFile;
import org.dokaz.app.CaseVault;
import org.dokaz.app.Difference;
import org.dokaz.app.Publishing;
import org.dokaz.app.Releasing;
import org.dokaz.model.Maker;
import org.dokaz.record.Released;
import org.dokaz.release.Gate;
import org.dokaz.release.HeldBack;
import org.dokaz.release.withheld.Secret;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every command shares by which something leaves the house: all of them go through the one gate. */
abstract class GateCommand implements Callable<Integer> {

    private static final int TITLE_LENGTH_MAX = 300;

    final Terminal terminal;
    private final InstantSource clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Option(
            names = "--title",
            paramLabel = "TITLE",
            description = "What the release is called; else as the case's folder.")
    private Optional<String> title = Optional.empty();

    @Option(names = "--day", paramLabel = "DAY", description = "The day that the release bears; else today (UTC).")
    private Optional<LocalDate> day = Optional.empty();

    @Option(
            names = "--corrections",
            paramLabel = "ADDRESS",
            description = "Where readers send corrections: an e-mail address, or an address that begins with https.")
    private Optional<String> corrections = Optional.empty();

    @Option(
            names = "--preview",
            description = "Tell what would go out and what stays in, claim by claim with the reason; write nothing.")
    private boolean preview;

    @Mixin
    private PassphraseOption passphrases;

    @Option(names = "--by", paramLabel = "WHO", description = "Who releases it, under the name the house gives them.")
    private Optional<String> by = Optional.empty();

    GateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What is made of a release. */
    abstract Publishing.Writing writing();

    /** Where it is written. */
    abstract Path out();

    /** Refuses what cannot be done, before anything is done. */
    void check() {}

    /** Puts what is finished where it was asked for; gives that place. */
    Path placed(Path made) {
        return made;
    }

    @Override
    public Integer call() {
        Path folder = ofCase.folder();
        Path out = out();
        Publishing.Writing writing = writing();
        check();
        if (!preview && !Publishing.isFree(out)) {
            throw wrong("--out: " + out + " is there already and holds something; name a folder that is empty or new");
        }
        SecureRandom random = new SecureRandom();
        CaseVault vault = new CaseVault(folder, UserGazetteer.maker(), clock, random);
        List<Secret> inVault = vault.isThere() ? passphrases.held(terminal, vault) : List.of();
        try (CaseFile file = CaseFile.open(folder, UserGazetteer.maker(), clock, random)) {
            Gate.Passed passed = Releasing.pass(file, named(folder), inVault, Releasing.salts(random));
            tellDifference(Difference.of(file.releases(), passed), passed);
            tellHeldBack(passed.heldBack());
            if (preview) {
                return ExitCode.DONE;
            }
            return tell(
                    Publishing.publish(
                            file,
                            passed,
                            writing,
                            out,
                            vault.isThere(),
                            new Maker.Analyst(by.map(String::strip).orElse("nobody named")),
                            clock.instant()),
                    out);
        }
    }

    private Releasing.Named named(Path folder) {
        String called = title.map(String::strip)
                .orElseGet(
                        () -> folder.toAbsolutePath().normalize().getFileName().toString());
        if (Plain.line(called).isBlank() || called.length() > TITLE_LENGTH_MAX) {
            throw wrong("--title: give 1 to " + TITLE_LENGTH_MAX + " characters");
        }
        corrections.ifPresent(address -> {
            if (!address.startsWith("https://") && (address.indexOf('@') <= 0 || address.indexOf(' ') >= 0)) {
                throw wrong("--corrections: give an e-mail address, or an address that begins with https://");
            }
        });
        return new Releasing.Named(
                called, day.orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)), corrections);
    }

    private void tellDifference(Difference difference, Gate.Passed passed) {
        if (difference.last().isEmpty()) {
            line("the first release: " + difference.fresh().size() + " statements in "
                    + passed.release().events().size() + " events");
            return;
        }
        Released last = difference.last().get();
        line("against release " + last.number() + " of " + last.day() + ":");
        tell("new    ", difference.fresh());
        tell("changed", difference.changed());
        tell("gone   ", difference.gone());
        line("  as before " + difference.same() + " statements");
    }

    private void tell(String how, List<Released.Said> statements) {
        statements.forEach(said ->
                line("  " + how + "  " + said.key() + "  " + said.claim().words()));
    }

    private void tellHeldBack(List<HeldBack> heldBack) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        heldBack.forEach(held -> reasons.merge(held.why(), 1, Integer::sum));
        line(heldBack.size() + " claims stay in" + (heldBack.isEmpty() ? "" : ":"));
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(reason -> line("  " + reason.getValue() + "  " + reason.getKey()));
        if (preview) {
            heldBack.forEach(held -> line("  " + held.claim().exhibit().hex().substring(0, 12) + "  \u201C"
                    + held.claim().words() + "\u201D: "
                    + held.person().map(person -> person + ": ").orElse("") + held.why()));
        }
    }

    private int tell(Publishing.Result result, Path out) {
        return switch (result) {
            case Publishing.Stopped stopped -> {
                stopped.leaks().forEach(leak -> terminal.err().println("dokaz: " + Plain.line(leak)));
                terminal.err()
                        .println("dokaz: something withheld was found in "
                                + stopped.leaks().size()
                                + " places; the release is stopped and nothing is written. Keep back or reword what is"
                                + " named above (dokaz judge keep-back, paraphrase), then try again");
                yield ExitCode.NOT_ALL_HELD;
            }
            case Publishing.Out published -> {
                line("release " + published.report().release() + ": " + published.files() + " files, "
                        + published.bytes() + " bytes; looked for "
                        + published.report().secrets()
                        + " withheld strings in all their forms, found none");
                terminal.out().println(Plain.line(placed(out).toString()));
                yield ExitCode.DONE;
            }
        };
    }

    private void line(String text) {
        terminal.err().println("dokaz: " + Plain.line(text));
    }

    ParameterException wrong(String what) {
        return Demands.wrong(spec, what);
    }
}
