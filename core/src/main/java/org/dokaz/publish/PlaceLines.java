package org.dokaz.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.atlas.Candidate;
import org.dokaz.atlas.Held;
import org.dokaz.atlas.Place;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.Where;

/** What a place name can mean, as a line of JSON by contract and as text. */
public final class PlaceLines {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int INTERVALS_SHOWN_MAX = 12;

    private PlaceLines() {}

    /** The line for one question, without its line end. */
    public static String line(Optional<String> id, String query, List<Candidate> candidates) {
        StringWriter buffer = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(buffer)) {
            json.writeStartObject();
            JsonValues.text(json, "id", id);
            json.writeStringField("query", query);
            json.writeArrayFieldStart("candidates");
            for (Candidate candidate : candidates) {
                write(json, candidate);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            // A StringWriter never fails.
            throw new UncheckedIOException(impossible);
        }
        return JsonValues.onOneLine(buffer.toString());
    }

    private static void write(JsonGenerator json, Candidate candidate) throws IOException {
        Place place = candidate.place();
        json.writeStartObject();
        json.writeStringField("name", place.name());
        degrees(json, "lat", place.point().map(Where.Point::latitude));
        degrees(json, "lon", place.point().map(Where.Point::longitude));
        JsonValues.text(json, "geonameid", number(place));
        JsonValues.text(json, "katottg", place.katottg());
        json.writeStringField("level", JsonValues.lower(place.level()));
        json.writeArrayFieldStart("admin");
        for (String name : place.path()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("held");
        for (Held held : candidate.held()) {
            json.writeStartObject();
            json.writeStringField("status", JsonValues.lower(held.status()));
            JsonValues.text(json, "start", held.start().map(Object::toString));
            JsonValues.text(json, "end", held.end().map(Object::toString));
            json.writeStringField("source", source(held));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("why", candidate.why());
        json.writeEndObject();
    }

    private static String source(Held held) {
        return held.territory().isEmpty() ? held.source() : held.source() + ": " + held.territory();
    }

    private static Optional<String> number(Place place) {
        return place.geonameId().isPresent()
                ? Optional.of(Long.toString(place.geonameId().getAsLong()))
                : Optional.empty();
    }

    private static void degrees(JsonGenerator json, String key, Optional<Double> degrees) throws IOException {
        if (degrees.isPresent()) {
            json.writeNumberField(key, degrees.get());
        } else {
            json.writeNullField(key);
        }
    }

    /** The candidates for people: a paragraph for each, without control codes. */
    public static String text(String query, List<Candidate> candidates) {
        StringBuilder text = new StringBuilder();
        if (candidates.isEmpty()) {
            return "No place of this name is known: " + query + "\n";
        }
        int number = 0;
        for (Candidate candidate : candidates) {
            Place place = candidate.place();
            text.append(String.format(Locale.ROOT, "%3d  %s", ++number, place.name()));
            text.append(place.english().equals(place.name()) ? "" : " (" + place.english() + ")");
            text.append(", ").append(JsonValues.lower(place.level()));
            List<String> above = new ArrayList<>(place.path()).reversed();
            text.append(above.isEmpty() ? "" : ", " + String.join(", ", above)).append('\n');
            place.point()
                    .ifPresent(point -> text.append(String.format(
                            Locale.ROOT,
                            "     %.5f, %.5f%n".replace("%n", "\n"),
                            point.latitude(),
                            point.longitude())));
            number(place)
                    .ifPresent(own -> text.append("     GeoNames ").append(own).append('\n'));
            place.katottg()
                    .ifPresent(code -> text.append("     KATOTTG ").append(code).append('\n'));
            text.append("     why: ").append(candidate.why()).append('\n');
            appendHeld(text, candidate.held());
        }
        return text.toString();
    }

    private static void appendHeld(StringBuilder text, List<Held> held) {
        held.stream()
                .limit(INTERVALS_SHOWN_MAX)
                .forEach(one -> text.append("     held: ")
                        .append(JsonValues.lower(one.status()).replace('_', ' '))
                        .append(one.start().map(day -> " from " + day).orElse(""))
                        .append(one.end().map(day -> " to " + day).orElse(""))
                        .append(", says ")
                        .append(source(one))
                        .append('\n'));
        if (held.size() > INTERVALS_SHOWN_MAX) {
            text.append("     … and ")
                    .append(held.size() - INTERVALS_SHOWN_MAX)
                    .append(" more intervals; --format jsonl shows all\n");
        }
    }
}
