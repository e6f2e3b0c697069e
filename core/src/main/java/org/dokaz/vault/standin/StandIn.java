package org.dokaz.vault.standin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Reading;
import org.dokaz.model.Transcript;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Withholding;

/**
 * What stands in the case for one original in its vault: a file of its own, with the words of each document that was read and pseudonyms in the
 * place of names; or a file that tells nothing, where the original is restricted whole. Its digest is of its own bytes, a random number among
 * them, and so tells nothing of the original's.
 */
public final class StandIn {

    private static final int FORMAT = 1;

    private final byte[] bytes;
    private final Exhibit exhibit;
    private final boolean closed;
    private final Map<DocumentId, Replaced> texts;

    private StandIn(byte[] bytes, boolean closed, Map<DocumentId, Replaced> texts) {
        this.bytes = bytes;
        this.exhibit = new Exhibit(Digest.of(bytes), bytes.length, Withholding.STAND_IN_MEDIA_TYPE);
        this.closed = closed;
        this.texts = texts;
    }

    /**
     * The stand-in for an original.
     *
     * @param documents what came of the documents in it, by one program
     * @param number random, so that two are never the same
     */
    public static StandIn of(List<DocumentOutcome> documents, Pseudonyms pseudonyms, String number) {
        Map<DocumentId, Replaced> texts = new HashMap<>();
        List<String> written = new ArrayList<>();
        for (DocumentOutcome document : documents) {
            if (document.outcome() instanceof Outcome.Made<Reading>(Reading reading)) {
                Transcript transcript = reading.transcript();
                Replaced text = Replaced.of(transcript.text(), pseudonyms.names());
                texts.put(DocumentId.of(transcript), text);
                written.add(CanonicalJson.object()
                        .text("part", transcript.part().map(pseudonyms::in))
                        .text("language", transcript.language().code())
                        .text("title", transcript.masthead().title().map(pseudonyms::in))
                        .text("text", text.text())
                        .toJson());
            }
        }
        return new StandIn(bytes(written, number), false, texts);
    }

    /** The stand-in for an original of which nothing is to be told. */
    public static StandIn closed(String number) {
        return new StandIn(bytes(List.of(), number), true, Map.of());
    }

    private static byte[] bytes(List<String> documents, String number) {
        String json = CanonicalJson.object()
                .put("standIn", CanonicalJson.number(FORMAT))
                .text("number", number)
                .list("documents", documents)
                .toJson();
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The file as an exhibit. */
    public Exhibit exhibit() {
        return exhibit;
    }

    /** Whether it tells nothing. */
    public boolean isClosed() {
        return closed;
    }

    /** The words of one of the original's documents, as they are here. */
    Optional<Replaced> text(DocumentId original) {
        return Optional.ofNullable(texts.get(original));
    }
}
