package org.dokaz.cli;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.dokaz.app.CaseFile;
import org.dokaz.app.ItemsInCase;
import org.dokaz.intake.Item;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.record.Examination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts on record that an exhibit was examined. */
@Command(
        name = "examine",
        description = "Puts on record that somebody examined an exhibit: its source, its file or its content.",
        mixinStandardHelpOptions = true)
final class ExamineCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final InstantSource clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Parameters(
            index = "0",
            paramLabel = "EXHIBIT",
            description = "The end of its path, or the first digits of its id.")
    private String exhibit = "";

    @Option(names = "--analysis", paramLabel = "WHICH", description = "source, technical or content.")
    private Optional<String> analysis = Optional.empty();

    @Option(names = "--method", paramLabel = "TEXT", description = "How, so that somebody else can do it again.")
    private Optional<String> method = Optional.empty();

    @Option(names = "--result", paramLabel = "TEXT", description = "What came of it.")
    private Optional<String> result = Optional.empty();

    @Option(names = "--doubt", description = "The result speaks against the exhibit, or leaves it open.")
    private boolean doubtful;

    @Option(names = "--on", paramLabel = "DAY", description = "The day it was done; else today (UTC).")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--by", paramLabel = "WHO", description = "Who did it, under the name the house gives them.")
    private Optional<String> by = Optional.empty();

    ExamineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String which = Demands.text(spec, analysis, "--analysis", "say which: source, technical or content");
        Examination.Analysis made = Stream.of(Examination.Analysis.values())
                .filter(one -> one.name().equals(which.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() ->
                        Demands.wrong(spec, "--analysis: \"" + which + "\" is none of source, technical, content"));
        String how = Demands.text(spec, method, "--method", "say how it was done");
        String what = Demands.text(spec, result, "--result", "say what came of it");
        Maker author = new Maker.Analyst(Demands.text(spec, by, "--by", "say who did it"));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate day = on.orElse(today);
        Demands.that(spec, !day.isAfter(today), "--on: lies in the future");
        try (CaseFile file = CaseFile.open(ofCase.folder(), UserGazetteer.maker(), clock, new SecureRandom())) {
            Digest id = ItemsInCase.at(file, exhibit).id();
            Examination examination = new Examination(id, made, how, what, doubtful, day, clock.instant(), author);
            file.decide(examination);
            terminal.out().println(DecisionLines.line(examination));
            List<Item> items = ItemsInCase.of(file);
            items.stream()
                    .filter(item -> item.exhibit().id().equals(id))
                    .forEach(item -> terminal.tell(item.standing()));
        } catch (IllegalArgumentException unclear) {
            throw Demands.wrong(spec, String.valueOf(unclear.getMessage()));
        }
        return ExitCode.DONE;
    }
}
