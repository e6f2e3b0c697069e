package org.dokaz.publish;

import static org.dokaz.markup.JsonValues.lower;
import static org.dokaz.markup.JsonValues.number;
import static org.dokaz.markup.JsonValues.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Event;
import org.dokaz.model.Lineage;
import org.dokaz.model.Pairing;
import org.dokaz.model.Retelling;
import org.dokaz.model.Statement;
import org.dokaz.model.Where;

/**
 * The part of a case's object that holds what comparing its claims came to: {@code events}, {@code figures}, {@code copies} by the contract,
 * and {@code nearMisses} and the {@code grades} of an event beside it.
 */
final class JsonFindings {

    /** Scores are told to a thousandth: more would pretend to know more. */
    private static final double SCORE_STEPS = 1000;

    private final JsonGenerator json;

    JsonFindings(JsonGenerator json) {
        this.json = json;
    }

    void write(Comparison comparison) throws IOException {
        json.writeArrayFieldStart("events");
        for (Event event : comparison.events()) {
            write(event, comparison);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("figures");
        for (Lineage lineage : comparison.lineages()) {
            figure(lineage);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("copies");
        for (Retelling retelling : comparison.retellings()) {
            copy(retelling);
        }
        json.writeEndArray();
        pairings("nearMisses", comparison.nearMisses());
    }

    void write(Event event, Comparison comparison) throws IOException {
        event(event, comparison.gradesOf(event));
    }

    private void event(Event event, List<Graded> grades) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id().toString());
        json.writeStringField("kind", event.kind().code());
        json.writeStringField("title", event.title());
        JsonValues.when(json, event.when());
        where(event.where());
        json.writeArrayFieldStart("claims");
        for (Statement statement : event.claims()) {
            json.writeString(statement.claim().toString());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("origins");
        for (Event.Origin origin : event.origins()) {
            json.writeStartObject();
            json.writeStringField("name", origin.name());
            json.writeStringField("kind", lower(origin.kind()));
            claims(origin.claims());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("independent");
        json.writeNumberField("min", event.independence().min());
        json.writeNumberField("max", event.independence().max());
        strings("because", event.independence().because());
        json.writeEndObject();
        json.writeArrayFieldStart("contradictions");
        for (Event.Contradiction contradiction : event.contradictions()) {
            json.writeStartObject();
            json.writeStringField("type", lower(contradiction.type()));
            claims(List.of(contradiction.left(), contradiction.right()));
            json.writeStringField("why", contradiction.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("standing", lower(event.standing()));
        pairings("links", event.links());
        grades(event, grades);
        json.writeEndObject();
    }

    /** Both halves of a grade are texts: neither is a number to reckon with. */
    private void grades(Event event, List<Graded> grades) throws IOException {
        json.writeArrayFieldStart("grades");
        for (Graded graded : grades) {
            json.writeStartObject();
            json.writeStringField("grade", graded.grade().toString());
            json.writeStringField(
                    "reliability", Character.toString(graded.grade().reliability()));
            json.writeStringField(
                    "credibility", Character.toString(graded.grade().credibility()));
            text(json, "origin", graded.origin());
            claims(graded.claims());
            json.writeStringField("by", graded.by());
            json.writeStringField("on", graded.on().toString());
            json.writeStringField("why", graded.why());
            json.writeBooleanField("unconfirmed", graded.isUnconfirmedIn(event));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void where(Optional<Where> where) throws IOException {
        if (where.isEmpty()) {
            json.writeNullField("where");
            return;
        }
        json.writeObjectFieldStart("where");
        json.writeStringField("name", where.get().name());
        JsonValues.point(json, where.get().point());
        json.writeEndObject();
    }

    private void figure(Lineage lineage) throws IOException {
        json.writeStartObject();
        json.writeStringField("what", lineage.what());
        json.writeStringField("unit", lineage.unit());
        number(json, "low", lineage.low());
        number(json, "high", lineage.high());
        Lineage.FirstSaid first = lineage.firstSaid();
        json.writeObjectFieldStart("firstSaid");
        json.writeStringField("claim", first.claim().toString());
        json.writeStringField("by", first.by());
        text(json, "date", first.date().map(Object::toString));
        text(json, "of", first.of());
        json.writeEndObject();
        json.writeArrayFieldStart("repeats");
        for (Lineage.Repeat repeat : lineage.repeats()) {
            json.writeStartObject();
            json.writeStringField("claim", repeat.claim().toString());
            text(json, "of", repeat.of());
            text(json, "drift", repeat.drift().map(JsonValues::lower));
            json.writeStringField("why", repeat.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void copy(Retelling retelling) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("documents");
        for (DocumentId document : retelling.documents()) {
            json.writeString(document.exhibit().toString());
        }
        json.writeEndArray();
        json.writeStringField("kind", lower(retelling.kind()));
        json.writeStringField("why", String.join("; ", retelling.reasons()));
        json.writeArrayFieldStart("parts");
        for (DocumentId document : retelling.documents()) {
            if (document.part().isPresent()) {
                json.writeString(document.part().get());
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
        if (retelling.original().isPresent()) {
            DocumentId original = retelling.original().get();
            json.writeObjectFieldStart("original");
            json.writeStringField("document", original.exhibit().toString());
            text(json, "part", original.part());
            json.writeEndObject();
        } else {
            json.writeNullField("original");
        }
        score("strength", retelling.strength());
        json.writeEndObject();
    }

    private void pairings(String key, List<Pairing> pairings) throws IOException {
        json.writeArrayFieldStart(key);
        for (Pairing pairing : pairings) {
            json.writeStartObject();
            claims(List.of(pairing.left(), pairing.right()));
            json.writeStringField("verdict", lower(pairing.verdict()));
            score("score", pairing.score());
            strings("reasons", pairing.reasons());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void claims(List<Digest> claims) throws IOException {
        json.writeArrayFieldStart("claims");
        for (Digest claim : claims) {
            json.writeString(claim.toString());
        }
        json.writeEndArray();
    }

    private void strings(String key, List<String> strings) throws IOException {
        json.writeArrayFieldStart(key);
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }

    private void score(String key, double score) throws IOException {
        number(json, key, OptionalDouble.of(Math.round(score * SCORE_STEPS) / SCORE_STEPS));
    }
}
