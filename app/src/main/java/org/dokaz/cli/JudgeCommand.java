package org.dokaz.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dokaz.app.CaseFile;
import org.dokaz.app.NamesInCase;
import org.dokaz.app.Pointing;
import org.dokaz.model.Anchor;
import org.dokaz.model.Maker;
import org.dokaz.model.Verdict;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Judgement;
import org.dokaz.record.Revocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps what a person decides about a case. */
@Command(
        name = "judge",
        description =
                "Keeps what a person decides: that two names stand for one, for two, or that it is open. Lists and revokes.",
        mixinStandardHelpOptions = true)
final class JudgeCommand implements Callable<Integer> {

    private static final int ID_SHOWN = 12;
    private static final int TEXT_LENGTH_MAX = 4_000;

    private final Terminal terminal;
    private final InstantSource clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Parameters(
            index = "0",
            paramLabel = "VERB",
            description = "same, different or unsure, then two names; list; or revoke, then the judgement's id.")
    private String verb = "";

    @Parameters(
            index = "1..*",
            arity = "0..2",
            paramLabel = "NAME",
            description = "An id that 'dokaz corroborate' shows, a name as it is written, or NAME@DOCUMENT.")
    private List<String> names = List.of();

    @Option(names = "--by", paramLabel = "WHO", description = "Who decides, under the name the house gives them.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, in your own words.")
    private Optional<String> reason = Optional.empty();

    JudgeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = ofCase.folder();
        return switch (verb) {
            case "same", "different", "unsure" -> judge(folder, Verdict.valueOf(verb.toUpperCase(Locale.ROOT)));
            case "list" -> list(folder);
            case "revoke" -> revoke(folder);
            default ->
                throw wrong("\"" + verb + "\": not something to decide; try same, different, unsure, list or revoke");
        };
    }

    private int judge(Path folder, Verdict verdict) {
        demand(names.size() == 2, "name the two that are to be judged");
        Maker author = author();
        String why = why();
        try (CaseFile file = open(folder)) {
            Pointing pointing = new Pointing(NamesInCase.of(file));
            Judgement judgement;
            try {
                List<Anchor> left = pointing.at(names.getFirst());
                List<Anchor> right = pointing.at(names.getLast());
                demand(
                        left.stream().noneMatch(right::contains),
                        "both point at the same words; to part one thing, name two documents: NAME@DOCUMENT");
                judgement = new Judgement(verdict, left, right, why, clock.instant(), author);
            } catch (IllegalArgumentException unclear) {
                throw new ParameterException(
                        spec.commandLine(), Plain.line(String.valueOf(unclear.getMessage())), unclear);
            }
            file.judge(judgement);
            terminal.out().println(line(judgement));
        }
        return ExitCode.DONE;
    }

    private int list(Path folder) {
        demand(names.isEmpty(), "list takes no names");
        try (CaseFile file = CaseFile.openToRead(folder, UserGazetteer.maker())) {
            for (CaseRecord kept : file.decisions()) {
                switch (kept) {
                    case Judgement judgement -> terminal.out().println(line(judgement));
                    case Revocation revocation -> terminal.out().println(line(revocation));
                    default -> {}
                }
            }
        }
        return ExitCode.DONE;
    }

    private int revoke(Path folder) {
        demand(names.size() == 1, "give the id of one judgement, as 'judge list' shows it");
        Maker author = author();
        String why = why();
        String digits = names.getFirst().toLowerCase(Locale.ROOT).replaceFirst("^sha256:", "");
        try (CaseFile file = open(folder)) {
            List<Judgement> those = file.judgements().stream()
                    .filter(judgement -> judgement.id().hex().startsWith(digits))
                    .toList();
            demand(!digits.isEmpty() && !those.isEmpty(), names.getFirst() + ": no judgement that holds has this id");
            demand(those.size() == 1, names.getFirst() + " begins " + those.size() + " ids; give more of its digits");
            Revocation revocation = new Revocation(those.getFirst().id(), why, clock.instant(), author);
            file.revoke(revocation);
            terminal.out().println(line(revocation));
        }
        return ExitCode.DONE;
    }

    private CaseFile open(Path folder) {
        return CaseFile.open(folder, UserGazetteer.maker(), clock, new SecureRandom());
    }

    private Maker author() {
        return new Maker.Analyst(text(by, "--by", "say who decides"));
    }

    private String why() {
        return text(reason, "--reason", "say why");
    }

    private String text(Optional<String> given, String option, String what) {
        String text = given.map(String::strip).orElse("");
        demand(!text.isEmpty(), option + ": " + what);
        demand(
                text.length() <= TEXT_LENGTH_MAX,
                option + ": longer than " + TEXT_LENGTH_MAX + " characters; say it shorter");
        return text;
    }

    private void demand(boolean so, String otherwise) {
        if (!so) {
            throw wrong(otherwise);
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), Plain.line(what));
    }

    private static String line(Judgement judgement) {
        return Plain.line(judgement.id().hex().substring(0, ID_SHOWN) + "  " + judgement.at() + "  "
                + who(judgement.by())
                + "  " + judgement.verdict().name().toLowerCase(Locale.ROOT) + ": " + words(judgement.left()) + " / "
                + words(judgement.right()) + ": " + judgement.why());
    }

    private static String line(Revocation revocation) {
        return Plain.line(revocation.judgement().hex().substring(0, ID_SHOWN) + "  " + revocation.at() + "  "
                + who(revocation.by()) + "  revoked: " + revocation.why());
    }

    private static String who(Maker maker) {
        return switch (maker) {
            case Maker.Analyst(String pseudonym) -> pseudonym;
            case Maker.Machine machine -> machine.name();
        };
    }

    private static String words(List<Anchor> anchors) {
        String words = anchors.stream().map(Anchor::words).distinct().limit(3).collect(Collectors.joining(", "));
        return words + (anchors.size() > 1 ? " (" + anchors.size() + " places)" : "");
    }
}
