package org.dokaz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dokaz.app.Lesson;
import org.dokaz.app.MarkedFiles;
import org.dokaz.model.Language;
import org.dokaz.read.speech.MarkedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns attribution from marked texts. */
@Command(
        name = "train",
        description = "Learns who says what from texts in which it is marked, and writes what was learned to a file.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "TEXTS",
            description = "Marked texts: files or folders of .txt with marks, or .jsonl with offsets.")
    private List<Path> texts;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            required = true,
            description = "The language of the texts: en, uk or ru.")
    private String code;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write what was learned.")
    private Path out;

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Language language = Language.ofTag(code)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--language must be en, uk or ru, not " + Plain.line(code)));
        List<MarkedText> marked = marked();
        int attributions =
                marked.stream().mapToInt(text -> text.attributions().size()).sum();
        if (attributions == 0) {
            throw new ParameterException(
                    spec.commandLine(), "no marked attribution in these texts; nothing is learned");
        }
        Lesson lesson = new Lesson(language);
        marked.forEach(lesson::add);
        byte[] learned = lesson.learn().write();
        Files.write(out, learned);
        terminal.tell(String.format(
                Locale.ROOT,
                "learned from %,d attributions in %,d texts; %,d bytes written",
                attributions,
                marked.size(),
                learned.length));
        terminal.out().println(out);
        return ExitCode.DONE;
    }

    private List<MarkedText> marked() {
        try {
            return MarkedFiles.in(texts);
        } catch (NoSuchFileException missing) {
            throw new ParameterException(
                    spec.commandLine(),
                    Plain.line(String.valueOf(missing.getMessage())) + ": does not exist; check the path",
                    missing);
        } catch (IOException unreadable) {
            throw new ParameterException(
                    spec.commandLine(), Plain.line(String.valueOf(unreadable.getMessage())), unreadable);
        }
    }
}
