package org.dokaz.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CanonicalJson.Members;
import org.dokaz.model.Masthead;
import org.dokaz.model.Posting;

/** What documents say of themselves, as members of the JSON of a record. */
final class MastheadJson {

    private MastheadJson() {}

    /** Adds what there is. */
    static Members add(Members members, Masthead masthead) {
        return members.text("outlet", masthead.outlet())
                .text("title", masthead.title())
                .text("url", masthead.url())
                .text("published", masthead.published().map(Object::toString))
                .put("posting", masthead.posting().map(MastheadJson::posting));
    }

    private static String posting(Posting posting) {
        return CanonicalJson.object()
                .text("number", posting.number())
                .text("sentAt", posting.sentAt().map(Object::toString))
                .text("editedAt", posting.editedAt().map(Object::toString))
                .text("sender", posting.sender())
                .text("signature", posting.signature())
                .put(
                        "forward",
                        posting.forward()
                                .map(forward -> CanonicalJson.object()
                                        .text("from", forward.from())
                                        .toJson()))
                .text("replyTo", posting.replyTo())
                .text("album", posting.album())
                .list("attachments", CanonicalForm.each(posting.attachments(), MastheadJson::attachment))
                .toJson();
    }

    private static String attachment(Posting.Attachment attachment) {
        return CanonicalJson.object()
                .text("kind", attachment.kind())
                .text("path", attachment.path())
                .text("exhibit", attachment.exhibit().map(exhibit -> exhibit.hex()))
                .text("absent", attachment.absent())
                .toJson();
    }

    /** What these members say. */
    static Masthead parse(JsonObject json) {
        return new Masthead(
                json.optionalText("outlet"),
                json.optionalText("title"),
                json.optionalText("url"),
                json.optionalText("published").map(LocalDate::parse),
                json.optional("posting", MastheadJson::parsePosting));
    }

    private static Posting parsePosting(JsonObject json) {
        return new Posting(
                json.text("number"),
                json.optionalText("sentAt").map(Instant::parse),
                json.optionalText("editedAt").map(Instant::parse),
                json.optionalText("sender"),
                json.optionalText("signature"),
                json.optional("forward", forward -> new Posting.Forward(forward.optionalText("from"))),
                json.optionalText("replyTo"),
                json.optionalText("album"),
                json.list("attachments", MastheadJson::parseAttachment));
    }

    private static Posting.Attachment parseAttachment(JsonObject json) {
        return new Posting.Attachment(
                json.text("kind"),
                json.optionalText("path"),
                json.has("exhibit") ? Optional.of(json.digest("exhibit")) : Optional.empty(),
                json.optionalText("absent"));
    }
}
