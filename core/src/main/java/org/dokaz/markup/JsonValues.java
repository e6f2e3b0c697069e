package org.dokaz.markup;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.model.When;
import org.dokaz.model.Where;

/** What all JSON of the house has in common: how absence, numbers, times, points and constants are written, and that a line is one line. */
public final class JsonValues {

    /** Whole numbers up to here are exact in a double, and are written without a fraction. */
    private static final double WHOLE_MAX = 1e15;

    private JsonValues() {}

    /** A text, or null where it is absent. */
    public static void text(JsonGenerator json, String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(key, value.get());
        } else {
            json.writeNullField(key);
        }
    }

    /** A number, whole ones without a fraction, or null where it is absent or none that JSON can hold. */
    public static void number(JsonGenerator json, String key, OptionalDouble number) throws IOException {
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
    public static void when(JsonGenerator json, Optional<When> when) throws IOException {
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
    public static void point(JsonGenerator json, Optional<Where.Point> point) throws IOException {
        degrees(json, point);
        json.writeFieldName("radiusMetres");
        if (point.isPresent()) {
            json.writeNumber(point.get().radiusMetres());
        } else {
            json.writeNull();
        }
    }

    /** A point's degrees, or nulls where there is none. */
    public static void degrees(JsonGenerator json, Optional<Where.Point> point) throws IOException {
        number(json, "lat", decimal(point.map(Where.Point::latitude)));
        number(json, "lon", decimal(point.map(Where.Point::longitude)));
    }

    private static OptionalDouble decimal(Optional<Double> value) {
        return value.isPresent() ? OptionalDouble.of(value.get()) : OptionalDouble.empty();
    }

    /** How the contract writes the name of a constant. */
    public static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * The line with everything escaped that some reader takes for a line end, and every half of a surrogate pair that stands
     * alone, which UTF-8 cannot hold. All of these occur only inside JSON strings.
     */
    public static String onOneLine(String json) {
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
    public static String escaped(char unit) {
        return String.format(Locale.ROOT, "\\u%04X", (int) unit);
    }

    public static boolean isSurrogateOrLineEnd(char unit) {
        return Character.isSurrogate(unit) || unit == '\u0085' || unit == '\u2028' || unit == '\u2029';
    }
}
