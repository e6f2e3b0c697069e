package org.dokaz.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.TimePhrases;
import org.dokaz.model.Language;
import org.dokaz.publish.TimeLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which days a phrase means, from when they were counted, and why. */
@Command(
        name = "time",
        description = "Tells which days a phrase means, how sure they are, and what they were counted from.",
        mixinStandardHelpOptions = true)
final class ExplainTimeCommand implements Callable<Integer> {

    private static final int COLUMNS_MIN = 2;
    private static final int COLUMNS_MAX = 4;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "TEXT",
            description = "A phrase such as \"nearly four weeks ago\", in quotation marks.")
    private Optional<String> phrase = Optional.empty();

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The day the phrase was published, such as 2022-05-24: relative times count from it.")
    private Optional<String> published = Optional.empty();

    @Option(
            names = "--language",
            paramLabel = "L",
            description = "Its language: en, uk or ru; found by its letters and words where left out.")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How to show it: text (for reading) or jsonl (one JSON object a line).")
    private Format format;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description =
                    "Ask for many: a line for each with id, text, date, language, parted by tabs; the last may be left out.")
    private Optional<Path> batch = Optional.empty();

    ExplainTimeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A phrase with what is known of it. */
    private record Question(String text, Optional<LocalDate> published, Optional<Language> language) {}

    @Override
    public Integer call() {
        if (batch.isPresent() == phrase.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "give one phrase, in quotation marks, or --batch FILE with many");
        }
        Optional<LocalDate> day = published.map(written -> date(written)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--published must be a date such as 2022-05-24, not " + Plain.line(written))));
        Optional<Language> own = language.map(written -> Language.ofTag(written)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--language must be en, uk or ru, not " + Plain.line(written))));
        if (batch.isPresent()) {
            Path file = batch.get();
            return TableLines.each(
                    file, spec, line -> asked(Plain.line(file + ", line " + line.number()), line.columns(), day, own));
        }
        return shown("TEXT", Optional.empty(), new Question(phrase.orElseThrow(), day, own))
                ? ExitCode.DONE
                : ExitCode.NOT_ALL_HELD;
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written)).filter(day -> day.getYear() >= 1 && day.getYear() <= 9999);
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private boolean asked(String where, List<String> columns, Optional<LocalDate> day, Optional<Language> own) {
        if (columns.size() < COLUMNS_MIN || columns.size() > COLUMNS_MAX) {
            terminal.tell(where + ": has " + columns.size()
                    + " columns, not 2 to 4 (id, text, date, language, parted by tabs); passed over");
            return false;
        }
        String writtenDay =
                columns.size() < COLUMNS_MAX - 1 ? "" : columns.get(2).strip();
        String writtenLanguage =
                columns.size() < COLUMNS_MAX ? "" : columns.get(COLUMNS_MAX - 1).strip();
        Optional<LocalDate> ownDay = date(writtenDay);
        Optional<Language> ownLanguage = Language.ofTag(writtenLanguage);
        boolean good = true;
        if (ownDay.isEmpty() && !writtenDay.isEmpty()) {
            good = false;
            terminal.tell(where + ": its date " + Plain.line(writtenDay)
                    + " is none such as 2022-05-24; answered without it");
        }
        if (ownLanguage.isEmpty() && !writtenLanguage.isEmpty()) {
            good = false;
            terminal.tell(where + ": its language " + Plain.line(writtenLanguage)
                    + " is not en, uk or ru; answered by the letters and words of the phrase");
        }
        Question question = new Question(
                columns.get(1),
                ownDay.or(() -> writtenDay.isEmpty() ? day : Optional.empty()),
                ownLanguage.or(() -> writtenLanguage.isEmpty() ? own : Optional.empty()));
        return shown(where, Optional.of(columns.get(0)), question) && good;
    }

    private boolean shown(String where, Optional<String> id, Question question) {
        boolean bounded = question.text().length() <= TimePhrases.LENGTH_MAX;
        if (!bounded) {
            terminal.tell(where + ": the text is longer than " + TimePhrases.LENGTH_MAX
                    + " characters; only so much of it is read. 'dokaz read' reads whole documents");
        }
        String text = bounded ? question.text() : question.text().substring(0, TimePhrases.LENGTH_MAX);
        List<TimeLines.Shown> times = TimePhrases.in(text, question.published(), question.language());
        switch (format) {
            // Not println, since the line end is part of the contract and not the platform's to choose.
            case JSONL -> terminal.out().print(TimeLines.line(id, question.text(), TimePhrases.widest(times)) + '\n');
            case TEXT -> {
                id.ifPresent(own -> terminal.out().print(Plain.line(own) + '\n'));
                TimeLines.text(question.text(), times)
                        .lines()
                        .forEach(line -> terminal.out().print(Plain.line(line) + '\n'));
            }
        }
        return bounded;
    }
}
