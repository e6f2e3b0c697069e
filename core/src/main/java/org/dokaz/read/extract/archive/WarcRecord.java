package org.dokaz.read.extract.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.flow.Fault;

/**
 * One record of a web archive, after WARC 1.1.
 *
 * @param number its place in the file, from 1
 * @param block its bytes; none where {@code trouble} says why they are not held
 * @param trouble what is wrong with the record as a whole
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record WarcRecord(int number, Headers headers, byte[] block, Optional<Trouble> trouble) {

    /** What is wrong with a record, and what to do. */
    record Trouble(Fault fault, String detail) {}

    /** What sort of record it is, in small letters. */
    String type() {
        return headers.value("warc-type").orElse("").toLowerCase(Locale.ROOT);
    }

    /** The address that was captured. */
    Optional<String> address() {
        return headers.value("warc-target-uri")
                .map(uri -> uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri);
    }

    /** When the capture began, to whatever precision it is told. */
    Optional<Instant> date() {
        return headers.value("warc-date").flatMap(WarcRecord::instant);
    }

    static Optional<Instant> instant(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant());
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    Optional<StatedDigest> blockDigest() {
        return headers.value("warc-block-digest").flatMap(StatedDigest::of);
    }

    Optional<StatedDigest> payloadDigest() {
        return headers.value("warc-payload-digest").flatMap(StatedDigest::of);
    }
}
