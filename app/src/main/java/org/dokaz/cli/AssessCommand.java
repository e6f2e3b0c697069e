package org.dokaz.cli;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseFile;
import org.dokaz.model.Maker;
import org.dokaz.record.Assessment;
import org.dokaz.release.Draft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts on record what threatens the people in a case, without which every release is a draft. */
@Command(
        name = "assess",
        description =
                "Puts on record what threatens whom and what is done about it; without it every release is a draft.",
        mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final InstantSource clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Option(names = "--threats", paramLabel = "TEXT", description = "Who or what threatens whom.")
    private Optional<String> threats = Optional.empty();

    @Option(names = "--who-could-be-harmed", paramLabel = "TEXT", description = "Which kinds of people; name nobody.")
    private Optional<String> harmed = Optional.empty();

    @Option(names = "--measures", paramLabel = "TEXT", description = "What is done about it.")
    private Optional<String> measures = Optional.empty();

    @Option(
            names = "--remaining",
            paramLabel = "TEXT",
            description = "What risk remains, and why the work goes on all the same.")
    private Optional<String> remaining = Optional.empty();

    @Option(names = "--on", paramLabel = "DAY", description = "The day it was made; else today (UTC).")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--review", paramLabel = "DAY", description = "The last day on which it holds.")
    private Optional<LocalDate> review = Optional.empty();

    @Option(names = "--by", paramLabel = "WHO", description = "Who made it, under the name the house gives them.")
    private Optional<String> by = Optional.empty();

    @Option(names = "--show", description = "Tell what was assessed so far and whether it holds; keep nothing.")
    private boolean show;

    AssessCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return show ? show() : keep();
    }

    private int keep() {
        LocalDate today = today();
        LocalDate made = on.orElse(today);
        LocalDate until =
                review.orElseThrow(() -> Demands.wrong(spec, "--review: say by which day it is to be made anew"));
        Demands.that(spec, !made.isAfter(today), "--on: lies in the future");
        Demands.that(spec, !until.isBefore(made), "--review: lies before the day of the assessment");
        Demands.that(
                spec,
                !until.isAfter(made.plusDays(Assessment.HOLDS_DAYS_MAX)),
                "--review: more than " + Assessment.HOLDS_DAYS_MAX + " days away; set an earlier day");
        String what = Demands.text(spec, threats, "--threats", "say who or what threatens whom");
        String whom = Demands.text(
                spec, harmed, "--who-could-be-harmed", "say which kinds of people could be harmed, naming nobody");
        String how = Demands.text(spec, measures, "--measures", "say what is done about it");
        String rest = Demands.text(spec, remaining, "--remaining", "say what risk remains and why the work goes on");
        Maker author = new Maker.Analyst(Demands.text(spec, by, "--by", "say who made it"));
        try (CaseFile file = CaseFile.open(ofCase.folder(), UserGazetteer.maker(), clock, new SecureRandom())) {
            Assessment assessment = new Assessment(what, whom, how, made, until, rest, clock.instant(), author);
            file.decide(assessment);
            terminal.out().println(DecisionLines.line(assessment));
        }
        return ExitCode.DONE;
    }

    private int show() {
        try (CaseFile file = CaseFile.openToRead(ofCase.folder(), UserGazetteer.maker())) {
            List<Assessment> all = file.holding(Assessment.class);
            all.forEach(assessment -> terminal.out().println(DecisionLines.line(assessment)));
            terminal.tell(Draft.of(all, today())
                    .map(why -> "every release is a draft: " + why.told())
                    .orElse("the last assessment holds: releases are no drafts"));
        }
        return ExitCode.DONE;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
