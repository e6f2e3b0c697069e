package org.dokaz.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Maker;
import org.dokaz.model.Masthead;
import org.dokaz.model.Reading;
import org.dokaz.model.Reason;
import org.dokaz.model.When;
import org.dokaz.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * Answers as JSON Lines, by the contract that scorers and other programs rely on: one line for each document, every key always
 * present, absence as null or an empty list, offsets in code points.
 */
public final class JsonLines {

    /** Whole numbers up to here are exact in a double, and are written without a fraction. */
    private static final double WHOLE_MAX = 1e15;

    private static final JsonFactory JSON = new JsonFactory();

    private JsonLines() {}

    /** The line for one answer, without its line end. */
    public static String line(Answer answer) {
        return line(answer, Optional.empty());
    }

    /** The same line with one more key at its end: the reasons for what it says. */
    public static String line(Answer answer, List<Reason> reasons) {
        return line(answer, Optional.of(reasons));
    }

    private static String line(Answer answer, Optional<List<Reason>> reasons) {
        StringWriter buffer = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(buffer)) {
            write(json, answer, reasons);
        } catch (IOException impossible) {
            // A StringWriter never fails.
            throw new UncheckedIOException(impossible);
        }
        return onOneLine(buffer.toString());
    }

    private static void write(JsonGenerator json, Answer answer, Optional<List<Reason>> reasons) throws IOException {
        Outcome<Reading> outcome = answer.outcome();
        json.writeStartObject();
        document(json, answer.document(), outcome);
        switch (outcome) {
            case Outcome.Made<Reading> made -> {
                outcome(json, "made", null, null);
                new JsonReading(json, made.item()).write();
            }
            case Outcome.Declined<Reading> declined -> {
                outcome(json, "declined", null, declined.why());
                nothingRead(json);
            }
            case Outcome.Failed<Reading> failed -> {
                outcome(json, "failed", lower(failed.fault()), failed.detail());
                nothingRead(json);
            }
        }
        maker(json, answer.maker());
        if (reasons.isPresent()) {
            String text = outcome instanceof Outcome.Made<Reading>(Reading reading)
                    ? reading.transcript().text()
                    : "";
            JsonReasons.write(json, text, reasons.get());
        }
        json.writeEndObject();
    }

    private static void document(JsonGenerator json, Document document, Outcome<Reading> outcome) throws IOException {
        Masthead masthead = document.masthead();
        Optional<String> part = document.part();
        Optional<String> language = document.language();
        if (outcome instanceof Outcome.Made<Reading>(Reading reading)) {
            masthead = reading.transcript().masthead();
            part = reading.transcript().part().or(document::part);
            language = Optional.of(reading.transcript().language().code());
        }
        json.writeObjectFieldStart("document");
        json.writeStringField("id", document.id().toString());
        text(json, "path", document.path());
        text(json, "part", part);
        text(json, "mediaType", document.mediaType());
        text(json, "language", language);
        text(json, "published", masthead.published().map(Object::toString));
        text(json, "outlet", masthead.outlet());
        text(json, "title", masthead.title());
        text(json, "url", masthead.url());
        JsonPosting.write(json, masthead.posting());
        json.writeEndObject();
    }

    private static void outcome(JsonGenerator json, String outcome, @Nullable String fault, @Nullable String detail)
            throws IOException {
        json.writeStringField("outcome", outcome);
        json.writeStringField("fault", fault);
        json.writeStringField("detail", detail);
    }

    private static void nothingRead(JsonGenerator json) throws IOException {
        json.writeNullField("text");
        for (String list : List.of("furniture", "attributions", "mentions", "claims", "atRisk")) {
            json.writeArrayFieldStart(list);
            json.writeEndArray();
        }
    }

    private static void maker(JsonGenerator json, Maker.Machine maker) throws IOException {
        json.writeObjectFieldStart("maker");
        json.writeStringField("name", maker.name());
        json.writeStringField("version", maker.version());
        json.writeStringField("settings", maker.settings().toString());
        json.writeEndObject();
    }

    /** A text, or null where it is absent. */
    static void text(JsonGenerator json, String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(key, value.get());
        } else {
            json.writeNullField(key);
        }
    }

    /** A number, whole ones without a fraction, or null where it is absent or none that JSON can hold. */
    static void number(JsonGenerator json, String key, OptionalDouble number) throws IOException {
        json.writeFieldName(key);
        if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
            json.writeNull();
            return;
        }
        double value = number.getAsDouble();
        if (value == Math.rint(value) && Math.abs(value) <= WHOLE_MAX) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }

    /** A time as the two days it lies between, or null where there is none. */
    static void when(JsonGenerator json, Optional<When> when) throws IOException {
        if (when.isEmpty()) {
            json.writeNullField("when");
            return;
        }
        json.writeObjectFieldStart("when");
        text(json, "earliest", when.get().earliest().map(Object::toString));
        text(json, "latest", when.get().latest().map(Object::toString));
        json.writeBooleanField("precise", when.get().precise());
        json.writeEndObject();
    }

    /** A point's degrees, and in metres how far from it the place may reach, or nulls where there is none. */
    static void point(JsonGenerator json, Optional<Where.Point> point) throws IOException {
        degrees(json, point);
        json.writeFieldName("radiusMetres");
        if (point.isPresent()) {
            json.writeNumber(point.get().radiusMetres());
        } else {
            json.writeNull();
        }
    }

    /** A point's degrees, or nulls where there is none. */
    static void degrees(JsonGenerator json, Optional<Where.Point> point) throws IOException {
        number(json, "lat", decimal(point.map(Where.Point::latitude)));
        number(json, "lon", decimal(point.map(Where.Point::longitude)));
    }

    private static OptionalDouble decimal(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    /** How the contract writes the name of a constant. */
    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The line with everything escaped that some reader takes for a line end, and every half of a surrogate pair that stands
     * alone, which UTF-8 cannot hold. All of these occur only inside JSON strings.
     */
    static String onOneLine(String json) {
        int plain = 0;
        while (plain < json.length() && !isSurrogateOrLineEnd(json.charAt(plain))) {
            plain++;
        }
        if (plain == json.length()) {
            return json;
        }
        StringBuilder line = new StringBuilder(json.length() + 16).append(json, 0, plain);
        for (int at = plain; at < json.length(); at++) {
            char unit = json.charAt(at);
            if (at + 1 < json.length() && Character.isSurrogatePair(unit, json.charAt(at + 1))) {
                line.append(unit).append(json.charAt(at + 1));
                at++;
            } else if (isSurrogateOrLineEnd(unit)) {
                line.append(escaped(unit));
            } else {
                line.append(unit);
            }
        }
        return line.toString();
    }

    /** The code unit as JSON escapes it. */
    static String escaped(char unit) {
        return String.format(Locale.ROOT, "\\u%04X", (int) unit);
    }

    static boolean isSurrogateOrLineEnd(char unit) {
        return Character.isSurrogate(unit) || unit == '\u0085' || unit == '\u2028' || unit == '\u2029';
    }
}
