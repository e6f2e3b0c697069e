package org.dokaz.release.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.Where;
import org.dokaz.release.Draft;
import org.dokaz.release.Release;

/** The events of a release whose place may be shown, as GeoJSON: a point, and beside it how far off it may be. */
final class EventMap {

    private EventMap() {}

    static byte[] write(Release release) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            // RFC 7946 lets a collection have members of its own.
            JsonValues.text(json, "draft", release.draft().map(Draft::told));
            json.writeArrayFieldStart("features");
            for (Release.Occurrence event : release.events()) {
                Optional<Where.Point> point = event.where().flatMap(Where::point);
                if (point.isPresent()) {
                    feature(json, event, point.get());
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void feature(JsonGenerator json, Release.Occurrence event, Where.Point point) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeStringField("id", event.key());
        json.writeObjectFieldStart("geometry");
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        // RFC 7946: longitude first.
        json.writeNumber(point.longitude());
        json.writeNumber(point.latitude());
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("properties");
        json.writeStringField("kind", event.kind().code());
        JsonValues.text(json, "title", event.title());
        JsonValues.text(json, "place", event.where().map(Where::name));
        json.writeNumberField("radiusMetres", point.radiusMetres());
        JsonValues.when(json, event.when());
        json.writeStringField("standing", JsonValues.lower(event.standing()));
        json.writeNumberField("independentMin", event.independent().min());
        json.writeNumberField("independentMax", event.independent().max());
        json.writeNumberField("statements", event.statements().size());
        json.writeEndObject();
        json.writeEndObject();
    }
}
