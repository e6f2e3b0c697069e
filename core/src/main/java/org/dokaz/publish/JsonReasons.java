package org.dokaz.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.CodePoints;
import org.dokaz.model.Reason;
import org.dokaz.model.Span;

/** The list of reasons at the end of a line, for those who asked why. */
final class JsonReasons {

    private JsonReasons() {}

    static void write(JsonGenerator json, String text, List<Reason> reasons) throws IOException {
        CodePoints offsets = CodePoints.of(text);
        json.writeArrayFieldStart("reasons");
        for (Reason reason : reasons) {
            json.writeStartObject();
            switch (reason.about()) {
                case Reason.OfClaim claim ->
                    json.writeStringField("about", claim.id().toString());
                case Reason.OfAttribution attribution -> json.writeNumberField("about", attribution.index());
            }
            json.writeStringField("what", reason.matter().key());
            json.writeStringField("decision", reason.decision());
            JsonValues.text(json, "rule", reason.rule().map(Reason.Rule::toString));
            JsonValues.text(json, "pattern", reason.rule().map(Reason.Rule::pattern));
            json.writeStringField("because", reason.because());
            number(json, "start", reason.words().map(Span::start).map(offsets::before));
            number(json, "end", reason.words().map(Span::end).map(offsets::before));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String key, Optional<Integer> number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(key, number.get());
        } else {
            json.writeNullField(key);
        }
    }
}
