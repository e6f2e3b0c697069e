package org.dokaz.release.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.Digest;
import org.dokaz.model.When;
import org.dokaz.model.Where;
import org.dokaz.release.Release;

/**
 * A release as FollowTheMoney entities, one on each line. Events and documents go under its own schemata; a statement, for which it has none,
 * under ours. Its dates know no ranges: only a time within one day becomes a date, a longer one its beginning and its end.
 */
final class FollowTheMoney {

    private static final String STATEMENT = "DokazStatement";

    private FollowTheMoney() {}

    static byte[] write(Release release) {
        return Json.bytes(json -> {
            for (Release.Source source : release.sources()) {
                source(json, release, source);
            }
            for (Release.Occurrence event : release.events()) {
                event(json, release, event);
                for (Release.Statement statement : event.statements()) {
                    statement(json, release, event, statement);
                }
            }
        });
    }

    // Entities of several releases may lie in one graph: an id names its release where its key does not outlast it.
    private static String id(Release release, String key) {
        return Digest.ofText(release.title() + "\n" + key).hex();
    }

    private static void source(JsonGenerator json, Release release, Release.Source source) throws IOException {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        put(properties, "title", source.title());
        put(properties, "publisher", source.outlet());
        put(properties, "sourceUrl", source.url());
        put(properties, "publishedAt", source.published().map(LocalDate::toString));
        put(properties, "language", Optional.of(iso3(source.language().code())));
        put(properties, "contentHash", source.exhibit().map(Digest::hex));
        entity(json, sourceId(release, source.key()), "Article", properties);
    }

    private static String sourceId(Release release, String key) {
        return id(release, release.number() + "\n" + key);
    }

    private static void event(JsonGenerator json, Release release, Release.Occurrence event) throws IOException {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        put(properties, "name", event.title());
        days(properties, event.when());
        put(properties, "location", event.where().map(Where::name));
        put(properties, "keywords", Optional.of(event.kind().code()));
        put(
                properties,
                "summary",
                Optional.of("Standing: " + JsonValues.lower(event.standing()) + "; independent origins: "
                        + event.independent().min() + " to "
                        + event.independent().max()));
        entity(json, id(release, event.key()), "Event", properties);
    }

    private static void statement(
            JsonGenerator json, Release release, Release.Occurrence event, Release.Statement statement)
            throws IOException {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        put(properties, "event", Optional.of(id(release, event.key())));
        put(properties, "document", statement.source().map(key -> sourceId(release, key)));
        put(properties, "text", Optional.of(statement.said().text()));
        put(properties, "language", Optional.of(iso3(statement.said().language().code())));
        put(properties, "stance", Optional.of(JsonValues.lower(statement.stance())));
        put(properties, "basis", Optional.of(JsonValues.lower(statement.basis())));
        put(properties, "speaker", statement.speaker());
        properties.put(
                "chain", statement.chain().stream().map(Release.Hand::name).toList());
        days(properties, statement.when());
        put(properties, "statedOn", statement.statedOn().map(LocalDate::toString));
        put(properties, "location", statement.where().map(Where::name));
        statement.quantity().ifPresent(quantity -> {
            put(properties, "quantityLow", quantity.low());
            put(properties, "quantityHigh", quantity.high());
            put(properties, "quantityUnit", Optional.of(quantity.unit()));
            put(properties, "quantityOf", quantity.of());
        });
        put(properties, "commitment", Optional.of(statement.commitment().hex()));
        entity(json, id(release, statement.key()), STATEMENT, properties);
    }

    private static void put(Map<String, List<String>> properties, String key, OptionalDouble value) {
        if (value.isPresent()) {
            properties.put(key, List.of(Double.toString(value.getAsDouble())));
        }
    }

    private static void put(Map<String, List<String>> properties, String key, Optional<String> value) {
        value.ifPresent(text -> properties.put(key, List.of(text)));
    }

    private static void days(Map<String, List<String>> properties, Optional<When> when) {
        Optional<LocalDate> earliest = when.flatMap(When::earliest);
        Optional<LocalDate> latest = when.flatMap(When::latest);
        if (earliest.isPresent() && earliest.equals(latest)) {
            put(properties, "date", earliest.map(LocalDate::toString));
        } else {
            put(properties, "startDate", earliest.map(LocalDate::toString));
            put(properties, "endDate", latest.map(LocalDate::toString));
        }
    }

    private static String iso3(String language) {
        return switch (language) {
            case "uk" -> "ukr";
            case "ru" -> "rus";
            default -> "eng";
        };
    }

    private static void entity(JsonGenerator json, String id, String schema, Map<String, List<String>> properties)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("schema", schema);
        json.writeObjectFieldStart("properties");
        List<String> keys = new ArrayList<>(properties.keySet());
        for (String key : keys) {
            Json.strings(json, key, properties.getOrDefault(key, List.of()));
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
