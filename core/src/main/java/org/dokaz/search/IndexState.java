package org.dokaz.search;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Digest;
import org.dokaz.record.LogMark;

/**
 * What an index was made of, as it says of itself.
 *
 * @param format the format of the index; another one is made anew
 * @param founding the case it is of
 * @param mark how far into its log it has come
 * @param documents the digest of the keys of all its documents
 * @param comparedDocuments the same when they were last compared; empty where they were not
 * @param comparedDecisions what people had decided then
 */
record IndexState(
        String format,
        Digest founding,
        LogMark mark,
        Digest documents,
        Optional<Digest> comparedDocuments,
        Optional<Digest> comparedDecisions) {

    /** The format that this program writes. To be raised whenever keys, fields or the order of hits change. */
    static final String FORMAT = "2";

    boolean isCompared() {
        return comparedDocuments.filter(documents::equals).isPresent();
    }

    Map<String, String> written() {
        Map<String, String> written = new HashMap<>();
        written.put("format", format);
        written.put("founding", founding.hex());
        written.put("entries", Long.toString(mark.entries()));
        written.put("self", mark.self().hex());
        written.put("offset", Long.toString(mark.offsetBytes()));
        written.put("documents", documents.hex());
        comparedDocuments.ifPresent(digest -> written.put("comparedDocuments", digest.hex()));
        comparedDecisions.ifPresent(digest -> written.put("comparedDecisions", digest.hex()));
        return written;
    }

    /** What an index says of itself; nothing where it says something that this program does not write. */
    static Optional<IndexState> read(Map<String, String> written) {
        try {
            if (!FORMAT.equals(written.get("format"))) {
                return Optional.empty();
            }
            return Optional.of(new IndexState(
                    FORMAT,
                    new Digest(value(written, "founding")),
                    new LogMark(
                            Long.parseLong(value(written, "entries")),
                            new Digest(value(written, "self")),
                            Long.parseLong(value(written, "offset"))),
                    new Digest(value(written, "documents")),
                    Optional.ofNullable(written.get("comparedDocuments")).map(Digest::new),
                    Optional.ofNullable(written.get("comparedDecisions")).map(Digest::new)));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static String value(Map<String, String> written, String key) {
        return Optional.ofNullable(written.get(key)).orElseThrow(() -> new IllegalArgumentException("no " + key));
    }
}
