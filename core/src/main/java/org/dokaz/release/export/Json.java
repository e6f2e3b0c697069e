package org.dokaz.release.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.model.When;
import org.dokaz.model.Where;
import org.dokaz.release.Release;

/** What the forms made of JSON share. Absent is null; lists are never left out. */
final class Json {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    private Json() {}

    /** Writes JSON. */
    @FunctionalInterface
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    /** The bytes of what is written; values at the top level stand on lines of their own. */
    static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
            writing.to(json);
            json.writeRaw('\n');
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static void text(JsonGenerator json, String key, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(key, value.get());
        } else {
            json.writeNullField(key);
        }
    }

    static void number(JsonGenerator json, String key, OptionalDouble value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(key);
        } else if (value.getAsDouble() == Math.rint(value.getAsDouble())) {
            json.writeNumberField(key, (long) value.getAsDouble());
        } else {
            json.writeNumberField(key, value.getAsDouble());
        }
    }

    static void strings(JsonGenerator json, String key, List<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    static void when(JsonGenerator json, Optional<When> when) throws IOException {
        if (when.isEmpty()) {
            json.writeNullField("when");
            return;
        }
        json.writeObjectFieldStart("when");
        text(json, "earliest", when.get().earliest().map(LocalDate::toString));
        text(json, "latest", when.get().latest().map(LocalDate::toString));
        json.writeBooleanField("precise", when.get().precise());
        json.writeEndObject();
    }

    static void where(JsonGenerator json, Optional<Where> where) throws IOException {
        if (where.isEmpty()) {
            json.writeNullField("where");
            return;
        }
        Where place = where.get();
        json.writeObjectFieldStart("where");
        json.writeStringField("name", place.name());
        if (place.point().isPresent()) {
            Where.Point point = place.point().get();
            json.writeNumberField("lat", point.latitude());
            json.writeNumberField("lon", point.longitude());
            json.writeNumberField("radiusMetres", point.radiusMetres());
        } else {
            json.writeNullField("lat");
            json.writeNullField("lon");
            json.writeNullField("radiusMetres");
        }
        json.writeEndObject();
    }

    static void statement(JsonGenerator json, Release.Statement statement) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", statement.key());
        json.writeStringField("kind", statement.kind().code());
        json.writeStringField("stance", lower(statement.stance()));
        json.writeBooleanField("hedged", statement.hedged());
        json.writeStringField("basis", lower(statement.basis()));
        json.writeStringField("language", statement.said().language().code());
        json.writeStringField("text", statement.said().text());
        json.writeBooleanField("ownWords", statement.said() instanceof Release.Quoted);
        text(json, "speaker", statement.speaker());
        json.writeArrayFieldStart("chain");
        for (Release.Hand hand : statement.chain()) {
            json.writeStartObject();
            json.writeStringField("name", hand.name());
            json.writeStringField("kind", lower(hand.kind()));
            json.writeBooleanField("stated", hand.stated());
            json.writeEndObject();
        }
        json.writeEndArray();
        when(json, statement.when());
        text(json, "statedOn", statement.statedOn().map(LocalDate::toString));
        where(json, statement.where());
        quantity(json, statement.quantity());
        text(json, "source", statement.source());
        json.writeStringField("commitment", statement.commitment().toString());
        json.writeEndObject();
    }

    private static void quantity(JsonGenerator json, Optional<Release.Quantity> quantity) throws IOException {
        if (quantity.isEmpty()) {
            json.writeNullField("quantity");
            return;
        }
        json.writeObjectFieldStart("quantity");
        number(json, "low", quantity.get().low());
        number(json, "high", quantity.get().high());
        json.writeBooleanField("approximate", quantity.get().approximate());
        json.writeStringField("unit", quantity.get().unit());
        text(json, "of", quantity.get().of());
        json.writeEndObject();
    }

    static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
