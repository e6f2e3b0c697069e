package org.dokaz.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dokaz.app.CaseFile;
import org.dokaz.app.IntakeForm;
import org.dokaz.app.ItemsInCase;
import org.dokaz.intake.Item;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.record.Intake;
import org.dokaz.record.Intake.Entry;
import org.dokaz.record.Intake.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts on record how exhibits were collected. */
@Command(
        name = "intake",
        description = "Puts on record how exhibits were collected, field by field, and tells what is still missing.",
        mixinStandardHelpOptions = true)
final class IntakeCommand implements Callable<Integer> {

    private static final int ID_SHOWN = 12;

    private final Terminal terminal;
    private final InstantSource clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Parameters(
            arity = "0..*",
            paramLabel = "EXHIBIT",
            description = "The ends of their paths, or the first digits of their ids.")
    private List<String> exhibits = List.of();

    @Mixin
    private IntakeOptions shared;

    @Option(names = "--html-source", paramLabel = "TEXT", description = "Where the source code of the page lies.")
    private Optional<String> source = Optional.empty();

    @Option(names = "--full-capture", paramLabel = "TEXT", description = "Where the picture of the whole page lies.")
    private Optional<String> capture = Optional.empty();

    @Option(names = "--embedded-media", paramLabel = "TEXT", description = "Where the media in it lie.")
    private Optional<String> media = Optional.empty();

    @Option(
            names = "--embedded-metadata",
            paramLabel = "TEXT",
            description = "What the file and the page tell of themselves.")
    private Optional<String> metadata = Optional.empty();

    @Option(names = "--context", paramLabel = "TEXT", description = "Comments, who put it up, when.")
    private Optional<String> context = Optional.empty();

    @Option(names = "--note", paramLabel = "TEXT", description = "What is to be noted besides.")
    private Optional<String> note = Optional.empty();

    @Option(names = "--by", paramLabel = "WHO", description = "Who puts it on record.")
    private Optional<String> by = Optional.empty();

    @Option(
            names = "--blank",
            description = "Print a table of all exhibits with what is known, to be filled in; keep nothing.")
    private boolean blank;

    @Option(names = "--form", paramLabel = "FILE", description = "Keep what such a table says beyond what is known.")
    private Optional<Path> form = Optional.empty();

    IntakeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Map<Field, Entry> fields = fields();
        Demands.that(spec, form.isEmpty() || (fields.isEmpty() && exhibits.isEmpty()), "--form: stands alone");
        if (form.isEmpty() && fields.isEmpty()) {
            return show();
        }
        Maker author = new Maker.Analyst(Demands.text(spec, by, "--by", "say who puts it on record"));
        Demands.that(spec, form.isPresent() || !exhibits.isEmpty(), "EXHIBIT: say of which exhibits");
        try (CaseFile file = CaseFile.open(ofCase.folder(), UserGazetteer.maker(), clock, new SecureRandom())) {
            Map<Digest, Map<Field, Entry>> filled = form.isPresent() ? read(file, form.get()) : pointed(file, fields);
            filled.forEach((exhibit, entries) ->
                    file.decide(new Intake(exhibit, entries, note.orElse("").strip(), clock.instant(), author)));
            terminal.tell(filled.size() + " exhibits have more on record now");
            tellMissing(ItemsInCase.of(file));
        } catch (IllegalArgumentException unclear) {
            throw Demands.wrong(spec, String.valueOf(unclear.getMessage()));
        }
        return ExitCode.DONE;
    }

    private Map<Field, Entry> fields() {
        Map<Field, Entry> fields = shared.fields(spec);
        IntakeOptions.put(spec, fields, Field.HTML_SOURCE, source, "--html-source");
        IntakeOptions.put(spec, fields, Field.FULL_CAPTURE, capture, "--full-capture");
        IntakeOptions.put(spec, fields, Field.EMBEDDED_MEDIA, media, "--embedded-media");
        IntakeOptions.put(spec, fields, Field.EMBEDDED_METADATA, metadata, "--embedded-metadata");
        IntakeOptions.put(spec, fields, Field.CONTEXT, context, "--context");
        return fields;
    }

    private Map<Digest, Map<Field, Entry>> pointed(CaseFile file, Map<Field, Entry> fields) {
        Map<Digest, Map<Field, Entry>> filled = new LinkedHashMap<>();
        exhibits.forEach(reference -> filled.put(ItemsInCase.at(file, reference).id(), fields));
        return filled;
    }

    private Map<Digest, Map<Field, Entry>> read(CaseFile file, Path from) {
        try {
            Demands.that(
                    spec,
                    Files.size(from) <= IntakeForm.BYTES_MAX,
                    "--form: " + from + " is longer than any form; give what --blank printed");
            return IntakeForm.read(Files.readString(from, StandardCharsets.UTF_8), ItemsInCase.of(file));
        } catch (IOException unreadable) {
            throw Demands.wrong(spec, "--form: " + from + " cannot be read as text in UTF-8; check the path");
        }
    }

    private int show() {
        try (CaseFile file = CaseFile.openToRead(ofCase.folder(), UserGazetteer.maker())) {
            List<Item> items = ItemsInCase.of(file);
            if (blank) {
                terminal.out().print(IntakeForm.blank(items));
                return ExitCode.DONE;
            }
            for (Item item : items) {
                terminal.out()
                        .println(Plain.line(item.exhibit().id().hex().substring(0, ID_SHOWN) + "  "
                                + String.join(" ", item.paths()) + "  " + item.standing() + "; missing: "
                                + (item.missing().isEmpty() ? "nothing" : written(item.missing()))));
            }
            tellMissing(items);
        }
        return ExitCode.DONE;
    }

    private void tellMissing(List<Item> items) {
        long incomplete =
                items.stream().filter(item -> !item.missing().isEmpty()).count();
        terminal.tell(
                incomplete == 0
                        ? "every field of every exhibit is filled, or says why it is not"
                        : incomplete + " of " + items.size()
                                + " exhibits lack fields; fill them all at once: dokaz intake --blank, then --form");
    }

    private static String written(List<Field> fields) {
        return fields.stream().map(IntakeForm::written).collect(Collectors.joining(", "));
    }
}
