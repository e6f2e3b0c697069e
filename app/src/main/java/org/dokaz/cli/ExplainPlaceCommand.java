package org.dokaz.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        description =
                "Tells which places a name can mean, the likeliest first, why, and who held them when by which source.",
        mixinStandardHelpOptions = true)
final class ExplainPlaceCommand implements Callable<Integer> {

    private static final int CANDIDATES_MAX = 20;
    private static final int COLUMNS_MAX = 4;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "The name in any script and form, or a KATOTTG code.")
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
            description =
                    "Ask for many: a line for each with id, name, region, date, parted by tabs; the last may be left out.")
    private Optional<Path> batch = Optional.empty();

    ExplainPlaceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (batch.isPresent() == name.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "give one name, in quotation marks, or --batch FILE with many");
        }
        if (!UserGazetteer.folder().exists()) {
            terminal.tell("no gazetteer is imported, so that only the places are known that come with the program;"
                    + " 'dokaz gazetteer import UA.txt' adds a GeoNames dump");
        }
        PlaceFinder finder = new PlaceFinder(UserGazetteer.atlas());
        if (batch.isPresent()) {
            Path file = batch.get();
            return TableLines.each(
                    file, spec, line -> asked(finder, line.columns(), Plain.line(file + ", line " + line.number())));
        }
        Optional<LocalDate> day = on.map(written -> date(written)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--on must be a date such as 2022-05-24, not " + Plain.line(written))));
        boolean good = isBounded(name.orElseThrow(), "NAME");
        show(finder, Optional.empty(), new PlaceFinder.Question(name.orElseThrow(), within.orElse(""), day));
        return good ? ExitCode.DONE : ExitCode.NOT_ALL_HELD;
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private boolean asked(PlaceFinder finder, List<String> columns, String where) {
        if (columns.size() < 2 || columns.size() > COLUMNS_MAX) {
            terminal.tell(where + ": has " + columns.size()
                    + " columns, not 2 to 4 (id, name, region, date, parted by tabs); passed over");
            return false;
        }
        String written =
                columns.size() < COLUMNS_MAX ? "" : columns.get(COLUMNS_MAX - 1).strip();
        Optional<LocalDate> day = date(written);
        boolean good = day.isPresent() || written.isEmpty();
        if (!good) {
            terminal.tell(
                    where + ": its date " + Plain.line(written) + " is none such as 2022-05-24; answered without it");
        }
        String region = columns.size() < 3 ? "" : columns.get(2);
        good &= isBounded(columns.get(1), where);
        show(finder, Optional.of(columns.get(0)), new PlaceFinder.Question(columns.get(1), region, day));
        return good;
    }

    /** Whether a name is one that a place can have; tells where it is none. */
    private boolean isBounded(String name, String where) {
        if (name.isBlank()) {
            terminal.tell(where + ": the name is empty; no place is looked for");
        } else if (name.length() > PlaceFinder.NAME_LENGTH_MAX) {
            terminal.tell(where + ": the name is longer than " + PlaceFinder.NAME_LENGTH_MAX
                    + " characters, and no place has such a name; none is looked for");
        }
        return !name.isBlank() && name.length() <= PlaceFinder.NAME_LENGTH_MAX;
    }

    private void show(PlaceFinder finder, Optional<String> id, PlaceFinder.Question question) {
        List<Candidate> candidates = finder.find(question, CANDIDATES_MAX);
        switch (format) {
            // Not println, since the line end is part of the contract and not the platform's to choose.
            case JSONL -> terminal.out().print(PlaceLines.line(id, shown(question.name()), candidates) + '\n');
            case TEXT -> {
                id.ifPresent(own -> terminal.out().println(Plain.line(own)));
                PlaceLines.text(shown(question.name()), candidates)
                        .lines()
                        .forEach(line -> terminal.out().print(Plain.line(line) + '\n'));
            }
        }
    }

    /** A query is shown as it was given, but for one that is no name of a place for its length. */
    private static String shown(String name) {
        return name.length() <= PlaceFinder.NAME_LENGTH_MAX
                ? name
                : name.substring(0, PlaceFinder.NAME_LENGTH_MAX) + "…";
    }
}
