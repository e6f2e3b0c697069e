package org.dokaz.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.Anchor;
import org.dokaz.model.Entity;
import org.dokaz.model.Event;
import org.dokaz.model.Match;
import org.dokaz.model.Where;

/**
 * What a whole case comes to, as one JSON object, by the contract that scorers and other programs rely on. Beside the keys of the contract it
 * tells what was thought of names that are written differently, what joins the claims of an event, and what was nearly one event.
 */
public final class CaseJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final Sources sources;

    private CaseJson(JsonGenerator json, Sources sources) {
        this.json = json;
        this.sources = sources;
    }

    /** The object, on one line, of a case small enough for one text. */
    public static String of(List<Entity> entities, List<Match> matches, Comparison comparison, Sources sources) {
        StringWriter buffer = new StringWriter();
        try {
            write(entities, matches, comparison, sources, buffer);
        } catch (IOException impossible) {
            // A StringWriter never fails.
            throw new UncheckedIOException(impossible);
        }
        return buffer.toString();
    }

    /**
     * Writes the object as it comes, on one line without its end; what it is written to stays open.
     *
     * @throws IOException where {@code out} fails
     */
    public static void write(
            List<Entity> entities, List<Match> matches, Comparison comparison, Sources sources, Writer out)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(new OneLine(out))) {
            new CaseJson(json, sources).write(entities, matches, comparison);
        }
    }

    /**
     * Writes the events alone, each as the object tells it, one on a line.
     *
     * @throws IOException where {@code out} fails
     */
    public static void writeEvents(Comparison comparison, Writer out) throws IOException {
        for (Event event : comparison.events()) {
            try (JsonGenerator json = JSON.createGenerator(new OneLine(out))) {
                new JsonFindings(json).write(event, comparison);
            }
            out.write('\n');
        }
    }

    private void write(List<Entity> entities, List<Match> matches, Comparison comparison) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("entities");
        for (Entity entity : entities) {
            entity(entity);
        }
        json.writeEndArray();
        new JsonFindings(json).write(comparison);
        json.writeArrayFieldStart("matches");
        for (Match match : matches) {
            match(match);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void entity(Entity entity) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", entity.id().toString());
        json.writeStringField("kind", JsonValues.lower(entity.kind()));
        json.writeStringField("name", entity.name());
        json.writeArrayFieldStart("names");
        for (String name : entity.names()) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("mentions");
        for (Anchor mention : entity.mentions()) {
            anchor(mention);
        }
        json.writeEndArray();
        JsonValues.degrees(json, entity.where().flatMap(Where::point));
        json.writeEndObject();
    }

    private void match(Match match) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", JsonValues.lower(match.kind()));
        side("a", match.a());
        side("b", match.b());
        json.writeStringField("verdict", JsonValues.lower(match.verdict()));
        json.writeNumberField("score", match.score());
        json.writeArrayFieldStart("reasons");
        for (String reason : match.reasons()) {
            json.writeString(reason);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void side(String key, Match.Side side) throws IOException {
        json.writeObjectFieldStart(key);
        json.writeStringField("name", side.name());
        json.writeFieldName("first");
        anchor(side.first());
        json.writeEndObject();
    }

    private void anchor(Anchor anchor) throws IOException {
        json.writeStartObject();
        json.writeStringField("document", anchor.exhibit().toString());
        JsonValues.text(json, "part", anchor.part());
        json.writeNumberField("start", sources.before(anchor, anchor.span().start()));
        json.writeNumberField("end", sources.before(anchor, anchor.span().end()));
        json.writeEndObject();
    }
}
