package org.dokaz.publish;

import static org.dokaz.markup.JsonValues.degrees;
import static org.dokaz.markup.JsonValues.lower;
import static org.dokaz.markup.JsonValues.number;
import static org.dokaz.markup.JsonValues.point;
import static org.dokaz.markup.JsonValues.text;
import static org.dokaz.markup.JsonValues.when;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.Amount;
import org.dokaz.model.Attribution;
import org.dokaz.model.Citation;
import org.dokaz.model.Claim;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.CodePoints;
import org.dokaz.model.Comparison;
import org.dokaz.model.Mention;
import org.dokaz.model.Part;
import org.dokaz.model.Reading;
import org.dokaz.model.Risk;
import org.dokaz.model.Span;
import org.dokaz.model.Speaker;
import org.dokaz.model.Step;
import org.dokaz.model.Where;

/** The part of a line that holds what was read, from {@code text} to {@code atRisk}. */
final class JsonReading {

    private final JsonGenerator json;
    private final Reading reading;
    private final CodePoints offsets;

    JsonReading(JsonGenerator json, Reading reading) {
        this.json = json;
        this.reading = reading;
        this.offsets = CodePoints.of(reading.transcript().text());
    }

    void write() throws IOException {
        json.writeStringField("text", reading.transcript().text());
        spans("furniture", reading.notes().prose().furniture());
        json.writeArrayFieldStart("attributions");
        for (Attribution attribution : reading.notes().attributions()) {
            attribution(attribution);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("mentions");
        for (Mention mention : reading.notes().mentions()) {
            mention(mention);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("claims");
        for (Claim claim : reading.claims()) {
            claim(claim);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("atRisk");
        for (Risk risk : reading.risks()) {
            json.writeStartObject();
            place(risk.cited());
            json.writeStringField("why", risk.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void attribution(Attribution attribution) throws IOException {
        json.writeStartObject();
        spans("source", attribution.source());
        spans("cue", attribution.cue());
        spans("content", attribution.content());
        json.writeStringField("speech", lower(attribution.speech()));
        if (attribution.within().isPresent()) {
            json.writeNumberField("within", attribution.within().get());
        } else {
            json.writeNullField("within");
        }
        json.writeEndObject();
    }

    private void mention(Mention mention) throws IOException {
        Optional<String> name = switch (mention) {
            case Mention.Name named -> named.canonical();
            case Mention.Place placed -> Optional.of(placed.where().name());
            case Mention.Time ignored -> Optional.empty();
            case Mention.Quantity ignored -> Optional.empty();
        };
        json.writeStartObject();
        place(mention.cited());
        json.writeStringField("kind", kind(mention));
        text(json, "name", name);
        json.writeFieldName("value");
        switch (mention) {
            case Mention.Time time -> json.writeString(time.timex());
            case Mention.Quantity quantity -> value(quantity.amount());
            case Mention.Name ignored -> json.writeNull();
            case Mention.Place ignored -> json.writeNull();
        }
        text(
                json,
                "type",
                mention instanceof Mention.Time time ? Optional.of(time.kind().name()) : Optional.empty());
        Where where = mention instanceof Mention.Place placed ? placed.where() : Where.named("");
        degrees(json, where.point());
        codes(where);
        json.writeEndObject();
    }

    private static String kind(Mention mention) {
        return switch (mention) {
            case Mention.Name named -> lower(named.kind());
            case Mention.Place ignored -> "place";
            case Mention.Time ignored -> "time";
            case Mention.Quantity ignored -> "quantity";
        };
    }

    private void value(Amount amount) throws IOException {
        json.writeStartObject();
        bounds(amount);
        json.writeStringField("unit", amount.unit());
        comparison(amount.comparison());
        json.writeEndObject();
    }

    private void claim(Claim claim) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", claim.id().toString());
        place(claim.cited());
        json.writeStringField("kind", claim.kind().code());
        json.writeStringField("stance", lower(claim.stance()));
        json.writeBooleanField("hedged", claim.hedged());
        speaker(claim.speaker());
        json.writeArrayFieldStart("chain");
        for (Step step : claim.chain()) {
            json.writeStartObject();
            json.writeStringField("name", step.name());
            json.writeStringField("kind", lower(step.kind()));
            json.writeBooleanField("stated", step.stated());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("basis", lower(claim.basis()));
        json.writeArrayFieldStart("places");
        for (ClaimPlace place : claim.places()) {
            claimPlace(place);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("parts");
        for (Part part : claim.parts()) {
            json.writeStartObject();
            json.writeStringField("role", lower(part.role()));
            place(part.cited());
            json.writeStringField("name", part.name());
            json.writeEndObject();
        }
        json.writeEndArray();
        when(json, claim.when());
        text(json, "statedOn", claim.statedOn().map(Object::toString));
        quantity(claim.quantity());
        json.writeEndObject();
    }

    private void speaker(Optional<Speaker> speaker) throws IOException {
        if (speaker.isEmpty()) {
            json.writeNullField("speaker");
            return;
        }
        json.writeObjectFieldStart("speaker");
        place(speaker.get().cited());
        json.writeStringField("name", speaker.get().name());
        json.writeEndObject();
    }

    private void claimPlace(ClaimPlace place) throws IOException {
        json.writeStartObject();
        place(place.cited());
        json.writeStringField("name", place.where().name());
        point(json, place.where().point());
        codes(place.where());
        json.writeEndObject();
    }

    private void codes(Where where) throws IOException {
        text(json, "level", where.level().map(JsonValues::lower));
        text(json, "geonameid", where.geonameId());
        text(json, "katottg", where.katottg());
        text(json, "admin1", where.admin1());
    }

    private void quantity(Optional<Claim.Figure> figure) throws IOException {
        if (figure.isEmpty()) {
            json.writeNullField("quantity");
            return;
        }
        Amount amount = figure.get().amount();
        json.writeObjectFieldStart("quantity");
        bounds(amount);
        json.writeBooleanField("approximate", amount.approximate());
        json.writeStringField("unit", amount.unit());
        text(json, "of", amount.of().map(Citation::words));
        place(figure.get().cited());
        comparison(amount.comparison());
        json.writeEndObject();
    }

    private void comparison(Optional<Comparison> told) throws IOException {
        if (told.isEmpty()) {
            json.writeNullField("comparison");
            return;
        }
        Comparison comparison = told.get();
        json.writeObjectFieldStart("comparison");
        json.writeStringField("relation", lower(comparison.relation()));
        number(json, "by", comparison.by());
        json.writeFieldName("with");
        if (comparison.with().isEmpty()) {
            json.writeNull();
        } else {
            json.writeStartObject();
            json.writeStringField("words", comparison.with().get().words());
            place(comparison.with().get());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void bounds(Amount amount) throws IOException {
        number(json, "low", amount.low());
        number(json, "best", amount.best());
        number(json, "high", amount.high());
    }

    private void place(Citation cited) throws IOException {
        json.writeNumberField("start", offsets.before(cited.start()));
        json.writeNumberField("end", offsets.before(cited.end()));
    }

    private void spans(String key, List<Span> spans) throws IOException {
        json.writeArrayFieldStart(key);
        for (Span span : spans) {
            json.writeStartArray();
            json.writeNumber(offsets.before(span.start()));
            json.writeNumber(offsets.before(span.end()));
            json.writeEndArray();
        }
        json.writeEndArray();
    }
}
