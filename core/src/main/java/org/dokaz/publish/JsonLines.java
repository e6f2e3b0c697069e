package org.dokaz.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.Maker;
import org.dokaz.model.Masthead;
import org.dokaz.model.Reading;
import org.dokaz.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Answers as JSON Lines, by the contract that scorers and other programs rely on: one line for each document, every key always
 * present, absence as null or an empty list, offsets in code points.
 */
public final class JsonLines {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonLines() {}

    /** The line for one answer, without its line end. */
    public static String line(Answer answer) {
        return line(answer, Optional.empty());
    }

    /** The same line with one more key at its end: the reasons for what it says. */
    public static String line(Answer answer, List<Reason> reasons) {
        return line(answer, Optional.of(reasons));
    }

    private static String line(Answer answer, Optional<List<Reason>> reasons) {
        StringWriter buffer = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(buffer)) {
            write(json, answer, reasons);
        } catch (IOException impossible) {
            // A StringWriter never fails.
            throw new UncheckedIOException(impossible);
        }
        return JsonValues.onOneLine(buffer.toString());
    }

    private static void write(JsonGenerator json, Answer answer, Optional<List<Reason>> reasons) throws IOException {
        Outcome<Reading> outcome = answer.outcome();
        json.writeStartObject();
        document(json, answer.document(), outcome);
        switch (outcome) {
            case Outcome.Made<Reading> made -> {
                outcome(json, "made", null, null);
                new JsonReading(json, made.item()).write();
            }
            case Outcome.Declined<Reading> declined -> {
                outcome(json, "declined", null, declined.why());
                nothingRead(json);
            }
            case Outcome.Failed<Reading> failed -> {
                outcome(json, "failed", JsonValues.lower(failed.fault()), failed.detail());
                nothingRead(json);
            }
        }
        maker(json, answer.maker());
        if (reasons.isPresent()) {
            String text = outcome instanceof Outcome.Made<Reading>(Reading reading)
                    ? reading.transcript().text()
                    : "";
            JsonReasons.write(json, text, reasons.get());
        }
        json.writeEndObject();
    }

    private static void document(JsonGenerator json, Document document, Outcome<Reading> outcome) throws IOException {
        Masthead masthead = document.masthead();
        Optional<String> part = document.part();
        Optional<String> language = document.language();
        if (outcome instanceof Outcome.Made<Reading>(Reading reading)) {
            masthead = reading.transcript().masthead();
            part = reading.transcript().part().or(document::part);
            language = Optional.of(reading.transcript().language().code());
        }
        json.writeObjectFieldStart("document");
        json.writeStringField("id", document.id().toString());
        JsonValues.text(json, "path", document.path());
        JsonValues.text(json, "part", part);
        JsonValues.text(json, "mediaType", document.mediaType());
        JsonValues.text(json, "language", language);
        JsonValues.text(json, "published", masthead.published().map(Object::toString));
        JsonValues.text(json, "outlet", masthead.outlet());
        JsonValues.text(json, "title", masthead.title());
        JsonValues.text(json, "url", masthead.url());
        JsonPosting.write(json, masthead.posting());
        json.writeEndObject();
    }

    private static void outcome(JsonGenerator json, String outcome, @Nullable String fault, @Nullable String detail)
            throws IOException {
        json.writeStringField("outcome", outcome);
        json.writeStringField("fault", fault);
        json.writeStringField("detail", detail);
    }

    private static void nothingRead(JsonGenerator json) throws IOException {
        json.writeNullField("text");
        for (String list : List.of("furniture", "attributions", "mentions", "claims", "atRisk")) {
            json.writeArrayFieldStart(list);
            json.writeEndArray();
        }
    }

    private static void maker(JsonGenerator json, Maker.Machine maker) throws IOException {
        json.writeObjectFieldStart("maker");
        json.writeStringField("name", maker.name());
        json.writeStringField("version", maker.version());
        json.writeStringField("settings", maker.settings().toString());
        json.writeEndObject();
    }
}
