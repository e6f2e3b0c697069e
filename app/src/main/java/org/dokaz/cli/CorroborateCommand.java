package org.dokaz.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseFile;
import org.dokaz.app.ClaimsInCase;
import org.dokaz.app.GradesInCase;
import org.dokaz.app.NamesInCase;
import org.dokaz.corroborate.Findings;
import org.dokaz.publish.CaseJson;
import org.dokaz.publish.Comparison;
import org.dokaz.publish.EventSheet;
import org.dokaz.publish.NameSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares what the documents of a case say. */
@Command(
        name = "corroborate",
        description =
                "Compares the documents of a case: which names stand for one person, place, unit or organisation, and why.",
        mixinStandardHelpOptions = true)
final class CorroborateCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CaseOption ofCase;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "text for people, which is the default, or json for programs.")
    private Shape shape = Shape.text;

    @Option(
            names = "--all",
            description = "In text, show every event, figure and near miss, where else the first of them are shown.")
    private boolean all;

    /** How the answer is written; picocli shows and reads the names as they stand. */
    enum Shape {
        text,
        json
    }

    CorroborateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = ofCase.folder();
        try (CaseFile file = CaseFile.open(folder, UserGazetteer.maker(), Clock.systemUTC(), new SecureRandom())) {
            NamesInCase names = NamesInCase.compare(file);
            names.resolution().notes().forEach(note -> terminal.tell(Plain.line(note)));
            Findings findings = ClaimsInCase.compare(file, names.resolution().entities());
            findings.notes().forEach(note -> terminal.tell(Plain.line(note)));
            GradesInCase grades = GradesInCase.of(file, findings);
            grades.notes().forEach(note -> terminal.tell(Plain.line(note)));
            Comparison comparison = ClaimsInCase.shown(findings, grades);
            switch (shape) {
                case json -> json(names, comparison);
                case text -> text(names, comparison);
            }
        }
        return ExitCode.DONE;
    }

    private void json(NamesInCase names, Comparison comparison) {
        try {
            CaseJson.write(
                    names.resolution().entities(),
                    names.resolution().matches(),
                    comparison,
                    names.sources(),
                    new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            // A PrintStream keeps its failures to itself; whoever runs the command asks it at the end.
            throw new UncheckedIOException(impossible);
        }
        terminal.out().println();
    }

    private void text(NamesInCase names, Comparison comparison) {
        EventSheet.write(
                comparison, names.sources(), all ? EventSheet.Extent.ALL : EventSheet.Extent.FIRST, this::line);
        NameSheet.lines(names.resolution().entities(), names.resolution().matches(), names.sources())
                .forEach(this::line);
    }

    private void line(String line) {
        terminal.out().println(Plain.line(line));
    }
}
