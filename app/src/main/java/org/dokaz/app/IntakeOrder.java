package org.dokaz.app;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.dokaz.record.Intake.Entry;
import org.dokaz.record.Intake.Field;

/**
 * What somebody asked to be taken in.
 *
 * @param names what files and a text are to be known by, in the order in which they came; the paths of what is to be read again
 * @param place a folder of this machine, or an address of the web
 * @param articlesToo whether the articles that a feed leads to are wanted
 * @param collected how it was collected, as far as somebody says
 * @param by who asked
 */
public record IntakeOrder(
        Kind kind,
        List<String> names,
        Optional<String> place,
        boolean articlesToo,
        Map<Field, Entry> collected,
        String by,
        Instant at) {

    private static final String NAME = "name.";
    private static final String COLLECTED = "collected.";

    public IntakeOrder {
        names = List.copyOf(names);
        collected = Map.copyOf(collected);
    }

    /** Where it comes from. */
    public enum Kind {
        /** Files that were sent. */
        FILES,
        /** A text that was pasted. */
        TEXT,
        /** A folder of the machine on which the workbench runs. */
        FOLDER,
        /** An address of the web. */
        ADDRESS,
        /** What the case has and could not read: of the inputs that are named, or of all where none is. */
        AGAIN
    }

    /** How many files came with it. */
    int files() {
        return kind == Kind.FILES || kind == Kind.TEXT ? names.size() : 0;
    }

    /** This order in writing, so that it outlasts the program. */
    String written() {
        Properties all = new Properties();
        all.setProperty("kind", kind.name());
        all.setProperty("by", by);
        all.setProperty("at", at.toString());
        all.setProperty("articles", Boolean.toString(articlesToo));
        place.ifPresent(one -> all.setProperty("place", one));
        for (int at = 0; at < names.size(); at++) {
            all.setProperty(NAME + at, names.get(at));
        }
        collected.forEach((field, entry) ->
                all.setProperty(COLLECTED + field.name(), IntakeForm.isGiven(entry) + " " + entry.text()));
        StringWriter out = new StringWriter();
        try {
            all.store(out, null);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString();
    }

    /** An order from its writing; nothing where it is none. */
    static Optional<IntakeOrder> read(String written) {
        Properties all = new Properties();
        try {
            all.load(new StringReader(written));
            List<String> names = new ArrayList<>();
            while (all.getProperty(NAME + names.size()) != null) {
                names.add(all.getProperty(NAME + names.size()));
            }
            Map<Field, Entry> collected = new EnumMap<>(Field.class);
            for (Field field : Field.values()) {
                String entry = all.getProperty(COLLECTED + field.name());
                if (entry != null && entry.indexOf(' ') > 0) {
                    int at = entry.indexOf(' ');
                    collected.put(
                            field,
                            IntakeForm.entry(Boolean.parseBoolean(entry.substring(0, at)), entry.substring(at + 1)));
                }
            }
            return Optional.of(new IntakeOrder(
                    Kind.valueOf(all.getProperty("kind", "")),
                    names,
                    Optional.ofNullable(all.getProperty("place")),
                    Boolean.parseBoolean(all.getProperty("articles")),
                    collected,
                    all.getProperty("by", ""),
                    Instant.parse(all.getProperty("at", ""))));
        } catch (IOException | IllegalArgumentException | DateTimeException torn) {
            return Optional.empty();
        }
    }
}
