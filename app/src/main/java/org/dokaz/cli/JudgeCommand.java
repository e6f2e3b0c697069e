package org.dokaz.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseFile;
import org.dokaz.app.Gradable;
import org.dokaz.app.NamesInCase;
import org.dokaz.app.PairDesk;
import org.dokaz.app.Pointing;
import org.dokaz.app.PointingAtClaims;
import org.dokaz.model.Anchor;
import org.dokaz.model.Grade;
import org.dokaz.model.Maker;
import org.dokaz.model.Statement;
import org.dokaz.model.Verdict;
import org.dokaz.record.Decided;
import org.dokaz.record.Grading;
import org.dokaz.record.Judgement;
import org.dokaz.record.Revocation;
import org.dokaz.record.Withholding;
import picocli.CommandLine.ArgGroup;
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
                "Keeps what a person decides: whether two names are one, two claims of one event or origin; grades; what goes"
                        + " into the vault; what may leave the house. Lists, revokes.",
        mixinStandardHelpOptions = true)
final class JudgeCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final InstantSource clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Parameters(
            index = "0",
            paramLabel = "VERB",
            description = "same, different or unsure, then two names; one-event, not-one-event, independent or"
                    + " not-independent, then two claims; grade, then a claim or origin and A1 to F6; withhold, public-role"
                    + " or reply, then a name; restrict, then a document; accept, reject,"
                    + " correct, keep-back or paraphrase, then a claim;"
                    + " list; or revoke, then the id of what was decided.")
    private String verb = "";

    @Parameters(
            index = "1..*",
            arity = "0..2",
            paramLabel = "NAME|CLAIM",
            description = "Of names: an id that 'dokaz corroborate' shows, a name as it is written, or NAME@DOCUMENT."
                    + " Of claims: an id that 'dokaz corroborate --format json' prints, its first digits, or"
                    + " DOCUMENT#WORDS.")
    private List<String> names = List.of();

    @Mixin
    private WithholdVerbs withholding;

    @Option(names = "--by", paramLabel = "WHO", description = "Who decides, under the name the house gives them.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, in your own words.")
    private Optional<String> reason = Optional.empty();

    @ArgGroup(validate = false, heading = "%nWhat is decided for a release:%n")
    private final ReleaseOptions forRelease = new ReleaseOptions();

    JudgeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = ofCase.folder();
        return switch (verb) {
            case "same", "different", "unsure" -> judge(folder, Verdict.valueOf(verb.toUpperCase(Locale.ROOT)));
            case "one-event" -> judge(folder, Judgement.Matter.EVENT, Verdict.SAME);
            case "not-one-event" -> judge(folder, Judgement.Matter.EVENT, Verdict.DIFFERENT);
            case "not-independent" -> judge(folder, Judgement.Matter.ORIGIN, Verdict.SAME);
            case "independent" -> judge(folder, Judgement.Matter.ORIGIN, Verdict.DIFFERENT);
            case "grade" -> grade(folder);
            case "public-role", "keep-back", "paraphrase", "reply", "correct", "accept", "reject" ->
                new ReleaseVerbs(this, forRelease).decide(verb, folder, names);
            case "list" -> list(folder);
            case "revoke" -> revoke(folder);
            case "withhold", "restrict" -> withhold(folder);
            default ->
                throw wrong("\"" + verb + "\": not something to decide; try same, different, unsure, list or revoke;"
                        + " of claims accept, reject, one-event, not-one-event, independent, not-independent or grade; withhold a"
                        + " name, or restrict a document; for a release public-role, keep-back, paraphrase, reply or"
                        + " correct");
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
                judgement = new Judgement(Judgement.Matter.NAMES, verdict, left, right, why, clock.instant(), author);
            } catch (IllegalArgumentException unclear) {
                throw unclear(unclear);
            }
            keep(file, judgement);
        }
        return ExitCode.DONE;
    }

    private int judge(Path folder, Judgement.Matter matter, Verdict verdict) {
        demand(names.size() == 2, "point at the two claims that are to be judged");
        Maker author = author();
        String why = why();
        try (CaseFile file = open(folder)) {
            PointingAtClaims pointing = new PointingAtClaims(file);
            Statement left = claim(pointing, names.getFirst());
            Statement right = claim(pointing, names.getLast());
            demand(
                    !left.words().equals(right.words()),
                    left.claim().equals(right.claim())
                            ? "both are the same claim; point at two"
                            : "both claims are of the very same words, and a judgement is on words; point at others");
            boolean joins = matter == Judgement.Matter.EVENT && verdict == Verdict.SAME;
            PairDesk.Wish wish = joins
                    ? PairDesk.Wish.oneEvent(file, left, right)
                    : new PairDesk.Wish(matter, verdict, List.of(left.words()), List.of(right.words()));
            keep(file, wish.judgement(why, clock.instant(), author));
        }
        return ExitCode.DONE;
    }

    Statement claim(PointingAtClaims pointing, String reference) {
        try {
            return pointing.at(reference);
        } catch (IllegalArgumentException unclear) {
            throw unclear(unclear);
        }
    }

    private int grade(Path folder) {
        demand(names.size() == 2, "give a claim or the name of an origin, then a grade from A1 to F6");
        Optional<Grade> grade = Grade.of(names.getLast().toUpperCase(Locale.ROOT));
        demand(
                grade.isPresent(),
                names.getLast() + ": no grade; give a letter from A to F for the source and a digit from 1 to 6 for"
                        + " what it says, as B2");
        Maker author = author();
        String why = why();
        try (CaseFile file = open(folder)) {
            Gradable gradable;
            try {
                gradable = Gradable.of(file, names.getFirst());
            } catch (IllegalArgumentException unclear) {
                throw unclear(unclear);
            }
            demand(
                    !grade.get().isConfirmed() || gradable.mayBeConfirmed(),
                    grade.get() + ": 1 says that other independent sources confirm it, and for this fewer than two"
                            + " independent origins are certain; give 2 to 6, or judge first which origins are"
                            + " independent");
            Grading grading =
                    new Grading(grade.get(), gradable.origin(), gradable.claims(), why, clock.instant(), author);
            keep(file, grading);
        }
        return ExitCode.DONE;
    }

    private int list(Path folder) {
        demand(names.isEmpty(), "list takes no names");
        try (CaseFile file = CaseFile.openToRead(folder, UserGazetteer.maker())) {
            file.decisions().forEach(kept -> terminal.out().println(DecisionLines.line(kept)));
        }
        return ExitCode.DONE;
    }

    private int revoke(Path folder) {
        demand(names.size() == 1, "give the id of one judgement or grade, as 'judge list' shows it");
        Maker author = author();
        String why = why();
        String digits = names.getFirst().toLowerCase(Locale.ROOT).replaceFirst("^sha256:", "");
        Decided meant;
        try (CaseFile file = open(folder)) {
            List<Decided> those = file.holding(Decided.class).stream()
                    .filter(decided -> decided.id().hex().startsWith(digits))
                    .toList();
            demand(
                    !digits.isEmpty() && !those.isEmpty(),
                    names.getFirst() + ": nothing decided that still holds has this id");
            long ids = those.stream().map(Decided::id).distinct().count();
            demand(ids == 1, names.getFirst() + " begins " + ids + " ids; give more of its digits");
            meant = those.getFirst();
            if (!(meant instanceof Withholding)) {
                Revocation revocation = new Revocation(meant.id(), why, clock.instant(), author);
                file.decide(revocation);
                terminal.out().println(DecisionLines.line(revocation));
            }
        }
        return meant instanceof Withholding held
                ? withholding(folder, decision -> withholding.revoke(terminal, decision, held))
                : ExitCode.DONE;
    }

    private int withhold(Path folder) {
        boolean name = verb.equals("withhold");
        demand(
                names.size() == 1,
                name
                        ? "give one name in quotation marks, or - to give it on standard input"
                        : "give one document: the end of its path, or the first digits of its id");
        return withholding(
                folder,
                decision -> name
                        ? withholding.withhold(terminal, decision, names.getFirst())
                        : withholding.restrict(terminal, decision, names.getFirst()));
    }

    private int withholding(Path folder, Withheld what) {
        try {
            return what.by(new WithholdVerbs.Decision(folder, author(), why(), clock));
        } catch (WithholdVerbs.Refused refused) {
            throw new ParameterException(spec.commandLine(), Plain.line(refused.told()), refused);
        }
    }

    private interface Withheld {
        int by(WithholdVerbs.Decision decision) throws WithholdVerbs.Refused;
    }

    /** Keeps what was decided, and says so. */
    void keep(CaseFile file, Decided decided) {
        file.decide(decided);
        terminal.out().println(DecisionLines.line(decided));
    }

    Instant now() {
        return clock.instant();
    }

    CaseFile open(Path folder) {
        return CaseFile.open(folder, UserGazetteer.maker(), clock, new SecureRandom());
    }

    Maker.Analyst author() {
        return new Maker.Analyst(text(by, "--by", "say who decides"));
    }

    String why() {
        return text(reason, "--reason", "say why");
    }

    String text(Optional<String> given, String option, String what) {
        return Demands.text(spec, given, option, what);
    }

    void demand(boolean so, String otherwise) {
        Demands.that(spec, so, otherwise);
    }

    ParameterException unclear(IllegalArgumentException unclear) {
        return new ParameterException(spec.commandLine(), Plain.line(String.valueOf(unclear.getMessage())), unclear);
    }

    ParameterException wrong(String what) {
        return Demands.wrong(spec, what);
    }
}
