package org.dokaz.preserve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.ledger.Frontier;
import org.dokaz.model.CanonicalForm;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.JsonObject;
import org.dokaz.record.KeyMade;
import org.dokaz.record.KeyRotated;
import org.dokaz.record.LogMark;

/**
 * How far the tree over a log has grown, and which keys the log tells of up to there. Kept in a file so that an opening need not read the whole
 * log; what it says counts only as far as it fits a signed head, and it is made anew where it does not.
 */
final class Edge {

    private static final int SIZE_BYTES_MAX = 1 << 20;

    private final Frontier frontier;
    private final List<String> keys;
    private LogMark mark;

    private Edge(LogMark mark, Frontier frontier, List<String> keys) {
        this.mark = mark;
        this.frontier = frontier;
        this.keys = new ArrayList<>(keys);
    }

    /** The edge before the first entry. */
    static Edge before(LogMark beginning) {
        return new Edge(beginning, new Frontier(), List.of());
    }

    /** The edge in this file, if it is one. */
    static Optional<Edge> read(Path file) throws IOException {
        if (!Files.exists(file) || Files.size(file) > SIZE_BYTES_MAX) {
            return Optional.empty();
        }
        try {
            JsonObject json = JsonObject.parse(Files.readAllBytes(file));
            LogMark mark = new LogMark(json.whole("entries"), json.digest("self"), json.whole("offsetBytes"));
            List<Digest> full = json.texts("full").stream().map(Digest::new).toList();
            return Optional.of(new Edge(mark, new Frontier(mark.entries(), full), json.texts("keys")));
        } catch (IOException | IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /** What its file holds. */
    byte[] file() {
        String json = CanonicalJson.object()
                .put("entries", CanonicalJson.number(mark.entries()))
                .text("self", mark.self().hex())
                .put("offsetBytes", CanonicalJson.number(mark.offsetBytes()))
                .list("full", CanonicalForm.each(frontier.full(), hash -> CanonicalJson.text(hash.hex())))
                .list("keys", CanonicalForm.each(keys, CanonicalJson::text))
                .toJson();
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Goes on by one entry. */
    void add(Digest leaf, LogMark behind) {
        frontier.add(leaf);
        mark = behind;
    }

    /** Takes note of what a record tells of keys. */
    void tell(CaseRecord kept) {
        switch (kept) {
            case KeyMade made -> keys.add(made.key());
            case KeyRotated rotated -> keys.add(rotated.key());
            default -> {}
        }
    }

    LogMark mark() {
        return mark;
    }

    Digest root() {
        return frontier.root();
    }

    /** The keys that the log tells of, the one in use last, as signed notes write them. */
    List<String> keys() {
        return List.copyOf(keys);
    }

    /** The key that the log tells to be in use; empty before the first. */
    String lastKey() {
        return keys.isEmpty() ? "" : keys.getLast();
    }
}
