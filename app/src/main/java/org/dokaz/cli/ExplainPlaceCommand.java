package org.dokaz.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.UserGazetteer;
import org.dokaz.atlas.Candidate;
import org.dokaz.gazetteer.PlaceFinder;
import org.dokaz.publish.PlaceLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which places a name can mean, why, and who held them when. */
@Command(
        name = "place",
        description = "Tells which places a name can mean, the likeliest first, why, and who held them when by which source.",
        mixinStandardHelpOptions = true)
final class ExplainPlaceCommand implements Callable<Integer> {

    private static final int CANDIDATES_MAX = 20;
    private static final int COLUMNS_MAX = 4;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The name in any script and form, or a KATOTTG code.")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--within",
            paramLabel = "REGION",
            description = "The region, district or both that it lies in, in any of the languages, parted by commas.")
    private Optional<String> within = Optional.empty();

    @Option(names = "--on", paramLabel = "DATE", description = "Tell who held it on this day, such as 2022-05-24.")
    private Optional<String> on = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How to show it: text (for reading) or jsonl (one JSON object a line).")
    private Format format;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "Ask for many: a line for each with id, name, region, date, parted by tabs; the last may be left out.")
    private Optional<Path> batch = Optional.empty();

    ExplainPlaceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (batch.isPresent() == name.isPresent()) {
            throw new ParameterException(spec.commandLine(), "give one name, in quotation marks, or --batch FILE with many");
        }
        if (!UserGazetteer.folder().exists()) {
            terminal.tell("no gazetteer is imported, so that only the places are known that come with the program;"
                    + " 'dokaz gazetteer import UA.txt' adds a GeoNames dump");
        }
        PlaceFinder finder = new PlaceFinder(UserGazetteer.atlas());
        if (batch.isPresent()) {
            return ofFile(batch.get(), finder);
        }
        Optional<LocalDate> day = on.map(written -> date(written)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--on must be a date such as 2022-05-24, not " + Plain.line(written))));
        show(finder, Optional.empty(), new PlaceFinder.Question(name.orElseThrow(), within.orElse(""), day));
        return ExitCode.DONE;
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private int ofFile(Path file, PlaceFinder finder) {
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(
                    spec.commandLine(), Plain.line(file.toString()) + ": no such file; check the path");
        }
        boolean held = true;
        long number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    held &= asked(finder, line, Plain.line(file.toString()) + ": line " + number);
                }
            }
        } catch (IOException unreadable) {
            throw new ParameterException(
                    spec.commandLine(), Plain.line(file + ": cannot be read: " + unreadable.getMessage()), unreadable);
        }
        return held ? ExitCode.DONE : ExitCode.NOT_ALL_HELD;
    }

    private boolean asked(PlaceFinder finder, String line, String where) {
        String[] columns = line.split("\t", COLUMNS_MAX);
        if (columns.length < 2) {
            terminal.tell(where + ": has no tab between id and name; passed over");
            return false;
        }
        String written = columns.length < COLUMNS_MAX ? "" : columns[3].strip();
        Optional<LocalDate> day = date(written);
        boolean good = day.isPresent() || written.isEmpty();
        if (!good) {
            terminal.tell(where + ": its date " + Plain.line(written) + " is none such as 2022-05-24; answered without it");
        }
        String region = columns.length < 3 ? "" : columns[2];
        show(finder, Optional.of(columns[0]), new PlaceFinder.Question(columns[1], region, day));
        return good;
    }

    private void show(PlaceFinder finder, Optional<String> id, PlaceFinder.Question question) {
        List<Candidate> candidates = finder.find(question, CANDIDATES_MAX);
        switch (format) {
            // Not println, since the line end is part of the contract and not the platform's to choose.
            case JSONL -> terminal.out().print(PlaceLines.line(id, question.name(), candidates) + '\n');
            case TEXT -> {
                id.ifPresent(own -> terminal.out().println(Plain.line(own)));
                PlaceLines.text(question.name(), candidates)
                        .lines()
                        .forEach(line -> terminal.out().print(Plain.line(line) + '\n'));
            }
        }
    }
}
