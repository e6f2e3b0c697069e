package org.dokaz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.ClaimLesson;
import org.dokaz.app.Lesson;
import org.dokaz.app.MarkedFiles;
import org.dokaz.model.Language;
import org.dokaz.read.speech.MarkedText;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns attribution, or what claims are, from marked texts. */
@Command(
        name = "train",
        description =
                "Learns who says what, or with --claims what is claimed, from texts in which it is marked, and writes what"
                        + " was learned to a file.",
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "TEXTS",
            description =
                    "Marked texts: files or folders of .txt with marks, or .jsonl with offsets; with --claims, of .json.")
    private List<Path> texts;

    @ArgGroup(multiplicity = "1")
    private What what = new What();

    /** What is learned: attribution in one language, or claims in all. */
    private static final class What {

        @Option(
                names = "--language",
                paramLabel = "CODE",
                description = "Learn who says what, in the language of the texts: en, uk or ru.")
        private Optional<String> language = Optional.empty();

        @Option(
                names = "--claims",
                description = "Learn what sort of act a claim is of, its stance, certainty and ground.")
        private boolean claims;
    }

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "Where to write what was learned.")
    private Path out;

    TrainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        checkOut();
        return what.claims ? learnClaims() : learnAttribution(what.language.orElseThrow());
    }

    /** Learning takes minutes: whether its result can be written is asked before. */
    private void checkOut() {
        Path folder = out.toAbsolutePath().getParent();
        if (Files.isDirectory(out) || folder == null || !Files.isWritable(folder)) {
            throw new ParameterException(
                    spec.commandLine(),
                    Plain.line(out.toString()) + ": cannot be written; name a file in a folder that is there");
        }
    }

    private int learnAttribution(String code) throws IOException {
        Language language = Language.ofTag(code)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--language must be en, uk or ru, not " + Plain.line(code)));
        List<MarkedText> marked = given(() -> MarkedFiles.in(texts));
        int attributions =
                marked.stream().mapToInt(text -> text.attributions().size()).sum();
        if (attributions == 0) {
            throw nothing("no marked attribution in these texts; nothing is learned");
        }
        Lesson lesson = new Lesson(language);
        marked.forEach(lesson::add);
        return write(lesson.learn().write(), "attributions", attributions, marked.size());
    }

    private int learnClaims() throws IOException {
        ClaimLesson lesson = given(() -> ClaimLesson.of(texts));
        if (lesson.claims() == 0) {
            throw nothing("no marked claim in these texts; nothing is learned");
        }
        return write(lesson.learn().write(), "claims", lesson.claims(), lesson.documents());
    }

    private ParameterException nothing(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private int write(byte[] learned, String marks, int count, int texts) throws IOException {
        Files.write(out, learned);
        terminal.tell(String.format(
                Locale.ROOT,
                "learned from %,d %s in %,d texts; %,d bytes written",
                count,
                marks,
                texts,
                learned.length));
        terminal.out().println(out);
        return ExitCode.DONE;
    }

    /** What the texts hold. */
    private interface Texts<T> {
        T read() throws IOException;
    }

    private <T> T given(Texts<T> given) {
        try {
            return given.read();
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
