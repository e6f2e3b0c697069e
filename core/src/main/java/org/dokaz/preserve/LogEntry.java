package org.dokaz.preserve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CanonicalJson.Members;
import org.dokaz.model.Digest;
import org.dokaz.record.Deed;
import org.dokaz.record.JsonObject;

/**
 * One line of a case's log. It names the line before it, so that none can be changed, dropped or slipped in unseen; it
 * commits to its record without telling anything of it.
 *
 * @param number counted from 0
 * @param previous the own digest of the line before; of the case's founding file in the first line
 * @param by the program that wrote the line, with its version
 * @param leaf the salted commitment to the record, which is also the leaf of the log's Merkle tree
 * @param self the digest of the line without this field
 */
public record LogEntry(long number, Digest previous, Instant at, String by, Deed deed, Digest leaf, Digest self) {

    /** The longest line, in bytes. */
    static final int LINE_BYTES_MAX = 2048;

    static LogEntry after(long number, Digest previous, Instant at, String by, Deed deed, Digest leaf) {
        Digest self =
                Digest.ofText(members(number, previous, at, by, deed, leaf).toJson());
        return new LogEntry(number, previous, at, by, deed, leaf, self);
    }

    private static Members members(long number, Digest previous, Instant at, String by, Deed deed, Digest leaf) {
        return CanonicalJson.object()
                .put("number", CanonicalJson.number(number))
                .text("previous", previous.hex())
                .text("at", at.toString())
                .text("by", by)
                .text("deed", deed.name())
                .text("leaf", leaf.hex());
    }

    /** The line, with its line feed. */
    byte[] line() {
        String json = members(number, previous, at, by, deed, leaf)
                .text("self", self.hex())
                .toJson();
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The entry of a line without its line feed, if it is one to the last byte and its digest fits. */
    static Optional<LogEntry> parse(byte[] line) {
        try {
            JsonObject json = JsonObject.parse(line);
            LogEntry entry = after(
                    json.whole("number"),
                    json.digest("previous"),
                    Instant.parse(json.text("at")),
                    json.text("by"),
                    Deed.valueOf(json.text("deed")),
                    json.digest("leaf"));
            byte[] canonical = entry.line();
            boolean same = Arrays.equals(line, 0, line.length, canonical, 0, canonical.length - 1);
            return same ? Optional.of(entry) : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException broken) {
            return Optional.empty();
        }
    }
}
