package org.dokaz.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CanonicalJson.Members;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Span;

/** The texts in a record, whatever sort of record it is, so that a sort that is added later is not overlooked. */
public final class RecordTexts {

    private static final String SPAN = "span";
    private static final String WORDS = "words";
    private static final String EXHIBIT = "exhibit";
    private static final String PART = "part";

    private RecordTexts() {}

    /**
     * Gives every text in a record's bytes, digests included; not the names of members.
     *
     * @throws IllegalArgumentException where they are no record
     */
    public static void each(byte[] record, Consumer<String> each) {
        each(parsed(record), each);
    }

    private static void each(Object value, Consumer<String> each) {
        switch (value) {
            case JsonObject object -> object.members().values().forEach(member -> each(member, each));
            case List<?> list -> list.forEach(member -> each(member, each));
            case String text -> each.accept(text);
            default -> {}
        }
    }

    /** The bytes of a record with all its texts, digests and places in texts exchanged. What its own content names it by is not made anew. */
    public static byte[] rewritten(byte[] record, Rewriting rewriting) {
        return json(parsed(record), rewriting).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject parsed(byte[] record) {
        try {
            return JsonObject.parse(record);
        } catch (IOException broken) {
            throw new IllegalArgumentException("not a record: " + broken.getMessage(), broken);
        }
    }

    private static String json(Object value, Rewriting rewriting) {
        return switch (value) {
            case JsonObject object -> object(object, rewriting);
            case List<?> list -> list(list, rewriting);
            case String text -> CanonicalJson.text(Digest.isOne(text) ? rewriting.digest(text) : rewriting.text(text));
            default -> value.toString();
        };
    }

    private static String object(JsonObject object, Rewriting rewriting) {
        if (isExhibit(object)) {
            return RecordJson.exhibit(rewriting.exhibit(
                    new Exhibit(object.digest("id"), object.whole("sizeBytes"), object.text("mediaType"))));
        }
        Members members = CanonicalJson.object();
        boolean cited = object.has(SPAN) && object.has(WORDS);
        for (Map.Entry<String, Object> member : object.members().entrySet()) {
            if (!cited || !(member.getKey().equals(SPAN) || member.getKey().equals(WORDS))) {
                members.put(member.getKey(), json(member.getValue(), rewriting));
            }
        }
        if (cited) {
            Rewriting.Words words = rewriting.cited(
                    document(object),
                    new Rewriting.Words(RecordParser.span(object.row(SPAN)), object.text(WORDS)));
            members.put(SPAN, json(words.span())).text(WORDS, words.words());
        }
        return members.toJson();
    }

    private static boolean isExhibit(JsonObject object) {
        return object.has("id") && object.has("sizeBytes") && object.has("mediaType");
    }

    private static Optional<DocumentId> document(JsonObject cited) {
        return cited.has(EXHIBIT)
                ? Optional.of(new DocumentId(cited.digest(EXHIBIT), cited.optionalText(PART)))
                : Optional.empty();
    }

    // Two numbers at the beginning of an array are a stretch of the transcript, in every record there is.
    private static String list(List<?> list, Rewriting rewriting) {
        List<String> written = new ArrayList<>();
        boolean stretch = list.size() >= 2 && JsonObject.isNumber(list.get(0)) && JsonObject.isNumber(list.get(1));
        if (stretch) {
            Span span = rewriting.span(RecordParser.span(new JsonObject.Row(list)));
            written.add(CanonicalJson.number(span.start()));
            written.add(CanonicalJson.number(span.end()));
        }
        list.stream().skip(written.size()).forEach(member -> written.add(json(member, rewriting)));
        return CanonicalJson.array(written);
    }

    private static String json(Span span) {
        return "[" + span.start() + "," + span.end() + "]";
    }
}
