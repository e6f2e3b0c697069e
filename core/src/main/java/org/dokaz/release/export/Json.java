package org.dokaz.release.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.Where;
import org.dokaz.release.Release;

/** What the forms made of JSON share. Absent is null; lists are never left out. */
final class Json {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Writes JSON. */
    @FunctionalInterface
    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    /** The bytes of what is written; values at the top level stand on lines of their own. */
    static byte[] bytes(Writing writing) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.setRootValueSeparator(new SerializedString("\n"));
            writing.to(json);
            json.writeRaw('\n');
        } catch (IOException impossible) {
            // A StringWriter never fails.
            throw new UncheckedIOException(impossible);
        }
        return out.toString()
                .lines()
                .map(JsonValues::onOneLine)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static void strings(JsonGenerator json, String key, List<String> values) throws IOException {
        json.writeArrayFieldStart(key);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    static void where(JsonGenerator json, Optional<Where> where) throws IOException {
        if (where.isEmpty()) {
            json.writeNullField("where");
            return;
        }
        Where place = where.get();
        json.writeObjectFieldStart("where");
        json.writeStringField("name", place.name());
        JsonValues.point(json, place.point());
        json.writeEndObject();
    }

    static void statement(JsonGenerator json, Release.Statement statement) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", statement.key());
        json.writeStringField("kind", statement.kind().code());
        json.writeStringField("stance", JsonValues.lower(statement.stance()));
        json.writeBooleanField("hedged", statement.hedged());
        json.writeStringField("basis", JsonValues.lower(statement.basis()));
        json.writeStringField("language", statement.said().language().code());
        json.writeStringField("text", statement.said().text());
        json.writeBooleanField("ownWords", statement.said() instanceof Release.Quoted);
        JsonValues.text(json, "speaker", statement.speaker());
        json.writeArrayFieldStart("chain");
        for (Release.Hand hand : statement.chain()) {
            json.writeStartObject();
            json.writeStringField("name", hand.name());
            json.writeStringField("kind", JsonValues.lower(hand.kind()));
            json.writeBooleanField("stated", hand.stated());
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonValues.when(json, statement.when());
        JsonValues.text(json, "statedOn", statement.statedOn().map(LocalDate::toString));
        where(json, statement.where());
        quantity(json, statement.quantity());
        JsonValues.text(json, "source", statement.source());
        json.writeStringField("commitment", statement.commitment().toString());
        json.writeEndObject();
    }

    private static void quantity(JsonGenerator json, Optional<Release.Quantity> quantity) throws IOException {
        if (quantity.isEmpty()) {
            json.writeNullField("quantity");
            return;
        }
        json.writeObjectFieldStart("quantity");
        JsonValues.number(json, "low", quantity.get().low());
        JsonValues.number(json, "high", quantity.get().high());
        json.writeBooleanField("approximate", quantity.get().approximate());
        json.writeStringField("unit", quantity.get().unit());
        JsonValues.text(json, "of", quantity.get().of());
        json.writeEndObject();
    }
}
