package org.dokaz.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseFile;
import org.dokaz.app.NamesInCase;
import org.dokaz.publish.CaseJson;
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
            switch (shape) {
                case json ->
                    terminal.out()
                            .println(CaseJson.of(
                                    names.resolution().entities(),
                                    names.resolution().matches(),
                                    names.sources()));
                case text ->
                    NameSheet.lines(
                                    names.resolution().entities(),
                                    names.resolution().matches(),
                                    names.sources())
                            .forEach(line -> terminal.out().println(Plain.line(line)));
            }
        }
        return ExitCode.DONE;
    }
}
