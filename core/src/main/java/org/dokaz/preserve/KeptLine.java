package org.dokaz.preserve;

import java.util.Optional;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.RecordJson;

/**
 * A record as a case keeps it: its entry, the whole line with its salt, and its own bytes.
 *
 * @param line as it lies in a bundle, with its line feed
 * @param content the record's bytes
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on and never compared.
public record KeptLine(long number, byte[] line, byte[] content) {

    /** The record that a line holds, whatever it lies in; nothing where it is no such line. */
    public static Optional<KeptLine> parse(long number, byte[] line) {
        return SaltedRecord.parse(line).map(salted -> new KeptLine(number, line, salted.content()));
    }

    /** Whether it is what an entry of the log commits to. */
    public boolean fits(Digest leaf) {
        return SaltedRecord.parse(line)
                .filter(salted -> salted.leaf().equals(leaf))
                .isPresent();
    }

    /** The record. */
    public CaseRecord kept() {
        try {
            return RecordJson.decode(content);
        } catch (IllegalArgumentException unknown) {
            throw new DokazException(
                    "the record of entry " + number + ": " + unknown.getMessage() + "; use the Dokaz that wrote it",
                    unknown);
        }
    }
}
