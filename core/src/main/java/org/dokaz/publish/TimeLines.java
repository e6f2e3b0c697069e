package org.dokaz.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.Mention;
import org.dokaz.model.When;

/** What a phrase dates to, as a line of JSON by contract and as text. */
public final class TimeLines {

    /** The longest phrase that is written back in full, in UTF-16 units. */
    public static final int TEXT_LENGTH_MAX = 1000;

    /** How many times of one phrase the text shows. */
    private static final int SHOWN_MAX = 100;

    private static final JsonFactory JSON = new JsonFactory();

    private TimeLines() {}

    /** A time to show, and in plain words what its days were counted from and why. */
    public record Shown(Mention.Time time, String because) {}

    /** The line for one phrase, without its line end: the time that covers most of it, or nulls where it names none. */
    public static String line(Optional<String> id, String phrase, Optional<Shown> widest) {
        StringWriter buffer = new StringWriter();
        Optional<When> when = widest.flatMap(read -> read.time().when());
        try (JsonGenerator json = JSON.createGenerator(buffer)) {
            json.writeStartObject();
            JsonValues.text(json, "id", id);
            json.writeStringField("text", cut(phrase));
            JsonValues.text(json, "earliest", when.flatMap(When::earliest).map(LocalDate::toString));
            JsonValues.text(json, "latest", when.flatMap(When::latest).map(LocalDate::toString));
            if (when.isPresent()) {
                json.writeBooleanField("precise", when.get().precise());
            } else {
                json.writeNullField("precise");
            }
            JsonValues.text(json, "timex", widest.map(read -> read.time().timex()));
            json.writeEndObject();
        } catch (IOException impossible) {
            // A StringWriter never fails.
            throw new UncheckedIOException(impossible);
        }
        return JsonValues.onOneLine(buffer.toString());
    }

    /** The same for reading: every time of the phrase, and below each what it was counted from and why. */
    public static String text(String phrase, List<Shown> times) {
        StringBuilder text = new StringBuilder();
        if (times.isEmpty()) {
            text.append(cut(phrase)).append(": no time is named\n");
        }
        for (Shown read : times.subList(0, Math.min(times.size(), SHOWN_MAX))) {
            Mention.Time time = read.time();
            text.append(cut(time.cited().words())).append(": ").append(days(time.when()));
            text.append("  (TIMEX3 ")
                    .append(time.kind())
                    .append(' ')
                    .append(time.timex())
                    .append(")\n");
            text.append("  ").append(read.because()).append('\n');
        }
        if (times.size() > SHOWN_MAX) {
            text.append("and ").append(times.size() - SHOWN_MAX).append(" more\n");
        }
        return text.toString();
    }

    private static String days(Optional<When> when) {
        if (when.isEmpty()) {
            return "no days";
        }
        String first = when.get().earliest().map(LocalDate::toString).orElse("an open beginning");
        String last = when.get().latest().map(LocalDate::toString).orElse("an open end");
        if (first.equals(last)) {
            return first;
        }
        String sure = when.get().precise() ? ", these days" : ", some time between";
        return first + " to " + last + sure;
    }

    private static String cut(String phrase) {
        if (phrase.length() <= TEXT_LENGTH_MAX) {
            return phrase;
        }
        int end = Character.isHighSurrogate(phrase.charAt(TEXT_LENGTH_MAX - 1)) ? TEXT_LENGTH_MAX - 1 : TEXT_LENGTH_MAX;
        return phrase.substring(0, end) + "…";
    }
}
