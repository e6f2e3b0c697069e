package org.dokaz.release.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import org.dokaz.markup.JsonValues;
import org.dokaz.release.Draft;
import org.dokaz.release.Release;

/** A release as lines of JSON: first what it is, then its documents, its events with their statements, its figures, what was set right. */
final class EventLines {

    private EventLines() {}

    static byte[] write(Release release) {
        return Json.bytes(json -> {
            head(json, release);
            for (Release.Source source : release.sources()) {
                source(json, source);
            }
            for (Release.Occurrence event : release.events()) {
                event(json, event);
            }
            for (Release.Figure figure : release.figures()) {
                figure(json, figure);
            }
            for (Release.Change change : release.changes()) {
                json.writeStartObject();
                json.writeStringField("record", "change");
                json.writeStringField("on", change.on().toString());
                json.writeStringField("sort", JsonValues.lower(change.sort()));
                json.writeStringField("notice", change.notice());
                JsonValues.text(json, "statement", change.statement());
                json.writeEndObject();
            }
        });
    }

    private static void head(JsonGenerator json, Release release) throws IOException {
        json.writeStartObject();
        json.writeStringField("record", "release");
        json.writeStringField("title", release.title());
        json.writeNumberField("number", release.number());
        json.writeStringField("day", release.day().toString());
        JsonValues.text(json, "draft", release.draft().map(Draft::told));
        json.writeNumberField("documents", release.limits().documents());
        json.writeNumberField("statements", release.limits().statements());
        json.writeNumberField("heldBack", release.limits().heldBack());
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, Release.Source source) throws IOException {
        json.writeStartObject();
        json.writeStringField("record", "source");
        json.writeStringField("key", source.key());
        JsonValues.text(json, "outlet", source.outlet());
        JsonValues.text(json, "title", source.title());
        JsonValues.text(json, "url", source.url());
        JsonValues.text(json, "published", source.published().map(LocalDate::toString));
        json.writeStringField("language", source.language().code());
        JsonValues.text(json, "exhibit", source.exhibit().map(Object::toString));
        json.writeEndObject();
    }

    private static void event(JsonGenerator json, Release.Occurrence event) throws IOException {
        json.writeStartObject();
        json.writeStringField("record", "event");
        json.writeStringField("key", event.key());
        json.writeStringField("kind", event.kind().code());
        JsonValues.text(json, "title", event.title());
        JsonValues.when(json, event.when());
        Json.where(json, event.where());
        json.writeStringField("standing", JsonValues.lower(event.standing()));
        json.writeObjectFieldStart("independent");
        json.writeNumberField("min", event.independent().min());
        json.writeNumberField("max", event.independent().max());
        Json.strings(json, "because", event.independent().because());
        json.writeEndObject();
        json.writeArrayFieldStart("origins");
        for (Release.Origin origin : event.origins()) {
            json.writeStartObject();
            json.writeStringField("name", origin.name());
            json.writeStringField("kind", JsonValues.lower(origin.kind()));
            Json.strings(json, "statements", origin.statements());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("contradictions");
        for (Release.Clash clash : event.clashes()) {
            json.writeStartObject();
            json.writeStringField("type", JsonValues.lower(clash.type()));
            json.writeStringField("left", clash.left());
            json.writeStringField("right", clash.right());
            json.writeStringField("why", clash.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeBooleanField("heldBack", event.heldBack());
        json.writeArrayFieldStart("statements");
        for (Release.Statement statement : event.statements()) {
            Json.statement(json, statement);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void figure(JsonGenerator json, Release.Figure figure) throws IOException {
        json.writeStartObject();
        json.writeStringField("record", "figure");
        json.writeStringField("what", figure.what());
        json.writeStringField("unit", figure.unit());
        JsonValues.number(json, "low", figure.low());
        JsonValues.number(json, "high", figure.high());
        json.writeObjectFieldStart("firstSaid");
        json.writeStringField("statement", figure.first());
        json.writeStringField("by", figure.by());
        JsonValues.text(json, "on", figure.on().map(LocalDate::toString));
        JsonValues.text(json, "of", figure.of());
        json.writeEndObject();
        json.writeArrayFieldStart("repeats");
        for (Release.Repeat repeat : figure.repeats()) {
            json.writeStartObject();
            json.writeStringField("statement", repeat.statement());
            JsonValues.text(json, "of", repeat.of());
            JsonValues.text(json, "drift", repeat.drift().map(JsonValues::lower));
            json.writeStringField("why", repeat.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
