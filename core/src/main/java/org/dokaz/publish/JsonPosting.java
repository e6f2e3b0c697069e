package org.dokaz.publish;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.Digest;
import org.dokaz.model.Posting;

/** What is known of a message beside its words, as the member {@code message} of a document. */
final class JsonPosting {

    private JsonPosting() {}

    static void write(JsonGenerator json, Optional<Posting> message) throws IOException {
        if (message.isEmpty()) {
            json.writeNullField("message");
            return;
        }
        Posting posting = message.get();
        json.writeObjectFieldStart("message");
        json.writeStringField("number", posting.number());
        JsonValues.text(json, "sentAt", posting.sentAt().map(Object::toString));
        JsonValues.text(json, "editedAt", posting.editedAt().map(Object::toString));
        JsonValues.text(json, "sender", posting.sender());
        JsonValues.text(json, "signature", posting.signature());
        json.writeBooleanField("forwarded", posting.forward().isPresent());
        JsonValues.text(json, "forwardedFrom", posting.forward().flatMap(Posting.Forward::from));
        JsonValues.text(json, "replyTo", posting.replyTo());
        JsonValues.text(json, "album", posting.album());
        json.writeArrayFieldStart("attachments");
        for (Posting.Attachment attachment : posting.attachments()) {
            json.writeStartObject();
            json.writeStringField("kind", attachment.kind());
            JsonValues.text(json, "path", attachment.path());
            JsonValues.text(json, "id", attachment.exhibit().map(Digest::toString));
            JsonValues.text(json, "absent", attachment.absent());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
