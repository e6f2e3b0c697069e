package org.dokaz.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.model.Anchor;
import org.dokaz.model.Entity;
import org.dokaz.model.Match;
import org.dokaz.model.Where;

/**
 * What a whole case comes to, as one JSON object, by the contract that scorers and other programs rely on. Beside the keys of the contract it
 * tells what was thought of names that are written differently.
 */
public final class CaseJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final Sources sources;

    private CaseJson(JsonGenerator json, Sources sources) {
        this.json = json;
        this.sources = sources;
    }

    /** The object, on one line. */
    public static String of(List<Entity> entities, List<Match> matches, Sources sources) {
        StringWriter buffer = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(buffer)) {
            new CaseJson(json, sources).write(entities, matches);
        } catch (IOException impossible) {
            // A StringWriter never fails.
            throw new UncheckedIOException(impossible);
        }
        return buffer.toString();
    }

    private void write(List<Entity> entities, List<Match> matches) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("entities");
        for (Entity entity : entities) {
            entity(entity);
        }
        json.writeEndArray();
        for (String key : new String[] {"events", "figures", "copies"}) {
            json.writeArrayFieldStart(key);
            json.writeEndArray();
        }
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
        json.writeStringField("kind", lower(entity.kind()));
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
        Optional<Where.Point> point = entity.where().flatMap(Where::point);
        decimal("lat", point.map(Where.Point::latitude));
        decimal("lon", point.map(Where.Point::longitude));
        json.writeEndObject();
    }

    private void match(Match match) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", lower(match.kind()));
        side("a", match.a());
        side("b", match.b());
        json.writeStringField("verdict", lower(match.verdict()));
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
        if (anchor.part().isPresent()) {
            json.writeStringField("part", anchor.part().get());
        } else {
            json.writeNullField("part");
        }
        json.writeNumberField("start", sources.before(anchor, anchor.span().start()));
        json.writeNumberField("end", sources.before(anchor, anchor.span().end()));
        json.writeEndObject();
    }

    private void decimal(String key, Optional<Double> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(key, value.get());
        } else {
            json.writeNullField(key);
        }
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
