package org.dokaz.read.extract.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Masthead;
import org.dokaz.model.Provenance;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Piece;
import org.dokaz.read.extract.Pieces;
import org.dokaz.read.extract.packed.EntryName;
import org.dokaz.read.extract.packed.GzipStream;
import org.dokaz.read.extract.packed.Unpackable;

/**
 * The captures of a web archive: each page or document by itself, with the address it was captured from, the instant its
 * capture began, and whether the digests that the archive states hold. What pages are made of beside their words stays in
 * the archive. After WARC 1.1 (ISO 28500:2017).
 */
public final class WarcPieces implements Pieces {

    private static final int STATUS_DONE = 200;
    private static final int STATUS_MOVED_FIRST = 300;
    private static final int STATUS_MOVED_LAST = 399;
    private static final int NAME_LENGTH_MAX = 160;

    /** How many captures are remembered, to tell what a later record says is the same. */
    private static final int REMEMBERED_MAX = 200_000;

    /** What can hold words of its own. */
    private static final Set<String> DOCUMENTS = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "application/pdf",
            "application/msword",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.oasis.opendocument.text",
            "application/rss+xml",
            "application/atom+xml",
            "application/rdf+xml",
            "application/xml",
            "text/xml",
            "message/rfc822",
            "application/ld+json");

    private final WarcRecords records;
    private final Map<String, String> seen = new HashMap<>();
    private final Tally tally = new Tally();
    private Optional<Unpackable> trouble = Optional.empty();
    private boolean ended;

    private WarcPieces(InputStream unpacked) {
        this.records = new WarcRecords(unpacked);
    }

    /** The captures of a web archive that is not packed. */
    public static WarcPieces of(Content archive) throws IOException {
        return new WarcPieces(archive.open());
    }

    /** The captures of a web archive that is packed record by record, or as a whole. */
    public static WarcPieces ofPacked(Content archive) throws IOException {
        return new WarcPieces(new GzipStream(new BufferedInputStream(archive.open())));
    }

    @Override
    public Optional<Piece> next() throws IOException {
        while (!ended) {
            Optional<WarcRecord> record = record();
            if (record.isEmpty()) {
                ended = true;
                return Optional.of(ZipPieces.part(Optional.empty(), account(), true));
            }
            Optional<Piece> piece = piece(record.get());
            if (piece.isPresent()) {
                return piece;
            }
        }
        return Optional.empty();
    }

    private Optional<WarcRecord> record() throws IOException {
        try {
            return records.next();
        } catch (Unpackable unpackable) {
            trouble = Optional.of(unpackable);
            return Optional.empty();
        }
    }

    private Outcome<Draft> account() {
        String told = "a web archive: " + tally.told(records.count());
        if (trouble.isPresent()) {
            return new Outcome.Failed<>(
                    trouble.get().fault(), told + "; " + trouble.get().why());
        }
        if (records.count() == 0) {
            return new Outcome.Failed<>(Fault.BROKEN, "a web archive without a record that can be understood");
        }
        return new Outcome.Declined<>(told);
    }

    private Optional<Piece> piece(WarcRecord record) {
        tally.add(record);
        if (record.trouble().isPresent() && record.block().length == 0) {
            WarcRecord.Trouble why = record.trouble().get();
            return Optional.of(told(record, new Outcome.Failed<>(why.fault(), "the record " + why.detail())));
        }
        return switch (record.type()) {
            case "response" -> Optional.of(response(record));
            case "resource" -> Optional.of(resource(record));
            case "revisit" -> Optional.of(told(record, new Outcome.Declined<>(revisit(record))));
            case "conversion" ->
                Optional.of(told(
                        record,
                        new Outcome.Declined<>("made from another record (" + refersTo(record)
                                + "), not captured: kept in the archive, not read")));
            default -> Optional.empty();
        };
    }

    private Piece response(WarcRecord record) {
        if (record.block().length == 0
                || !record.address().map(WarcPieces::isWeb).orElse(false)) {
            return told(
                    record,
                    new Outcome.Declined<>("an answer that is none of a web server: kept in the archive, not read"));
        }
        HttpCapture answer = HttpCapture.of(record.block());
        if (answer.status() >= STATUS_MOVED_FIRST && answer.status() <= STATUS_MOVED_LAST) {
            String to = answer.headers()
                    .value("location")
                    .map(one -> EntryName.line(one))
                    .orElse("elsewhere");
            return told(
                    record,
                    new Outcome.Declined<>("the site sent the visitor on to " + to + " (" + answer.status() + ")"));
        }
        if (answer.status() != STATUS_DONE) {
            return told(
                    record,
                    new Outcome.Declined<>("the site did not give the page (it answered "
                            + (answer.status() == 0 ? "nothing that can be understood" : answer.status()) + ")"));
        }
        if (!DOCUMENTS.contains(answer.headers().mediaType())) {
            return notRead(record, answer.headers().mediaType());
        }
        try {
            return document(record, answer.headers().mediaType(), answer.unpacked(), answer.stored(), answer.body());
        } catch (Unpackable unpackable) {
            return told(record, new Outcome.Failed<>(unpackable.fault(), unpackable.why()));
        }
    }

    private Piece resource(WarcRecord record) {
        return record.address().filter(WarcPieces::isOfProgram).isPresent()
                ? told(
                        record,
                        new Outcome.Declined<>(
                                "made by the program that captured the page: kept in the archive, not read"))
                : document(record, record.headers().mediaType(), record.block(), record.block());
    }

    /** Programs put what they make of a page, such as its text or a picture of it, under names of their own. */
    private static boolean isOfProgram(String address) {
        return address.startsWith("urn:");
    }

    private static boolean isWeb(String address) {
        return address.startsWith("http://") || address.startsWith("https://");
    }

    private Piece notRead(WarcRecord record, String mediaType) {
        String sort = mediaType.isEmpty() ? "of no stated sort" : EntryName.line(mediaType);
        return told(record, new Outcome.Declined<>("no page of words (" + sort + "): kept in the archive, not read"));
    }

    /**
     * A capture as a file of its own.
     *
     * @param payloads the bytes that a digest of the payload may have been taken of: tools differ
     */
    private Piece document(WarcRecord record, String mediaType, byte[] bytes, byte[]... payloads) {
        if (!DOCUMENTS.contains(mediaType)) {
            return notRead(record, mediaType);
        }
        List<String> remarks = new ArrayList<>();
        record.trouble().ifPresent(why -> remarks.add("its record " + why.detail()));
        record.blockDigest().ifPresent(stated -> remarks.add(told("record", stated, record.block())));
        record.payloadDigest().ifPresent(stated -> remarks.add(told("page", stated, payloads)));
        record.headers()
                .value("warc-truncated")
                .ifPresent(why -> remarks.add("the archive says that the capture was cut off: " + EntryName.line(why)));
        if (record.date().isEmpty()) {
            remarks.add("the archive does not tell when it was captured");
        }
        String entry = entry(record);
        remember(record, entry);
        tally.addDocument();
        return new Piece.File(
                entry,
                bytes,
                new Provenance(Optional.empty(), Optional.empty(), record.address(), record.date(), remarks));
    }

    private static String told(String what, StatedDigest stated, byte[]... candidates) {
        String name =
                "the digest of the " + what + " that the archive states (" + EntryName.line(stated.algorithm()) + ")";
        for (byte[] candidate : candidates) {
            Optional<Boolean> holds = stated.holds(candidate);
            if (holds.isEmpty()) {
                return name + " is of a sort that cannot be checked here";
            }
            if (holds.get()) {
                return name + " holds";
            }
        }
        return name + " does not hold: it was changed after it was captured, or captured wrongly";
    }

    private void remember(WarcRecord record, String entry) {
        if (seen.size() < REMEMBERED_MAX) {
            String when = record.date().map(Object::toString).orElse("an unknown time");
            record.payloadDigest()
                    .ifPresent(stated ->
                            seen.putIfAbsent(stated.algorithm() + stated.value(), entry + ", captured " + when));
        }
    }

    private String revisit(WarcRecord record) {
        String when = record.date().map(instant -> " at " + instant).orElse("");
        Optional<String> here = record.payloadDigest()
                .flatMap(stated -> Optional.ofNullable(seen.get(stated.algorithm() + stated.value())));
        return "seen again unchanged" + when + ": the same as "
                + here.orElseGet(() -> refersTo(record) + ", which this archive does not hold before it");
    }

    private static String refersTo(WarcRecord record) {
        String what = record.headers()
                .value("warc-refers-to-target-uri")
                .or(() -> record.headers().value("warc-refers-to"))
                .map(written -> EntryName.line(written))
                .orElse("a capture that it does not name");
        return what
                + record.headers()
                        .value("warc-refers-to-date")
                        .map(date -> " of " + EntryName.line(date))
                        .orElse("");
    }

    private Piece told(WarcRecord record, Outcome<Draft> outcome) {
        Masthead masthead = new Masthead(Optional.empty(), Optional.empty(), record.address(), Optional.empty());
        return new Piece.Part(new Extraction.Found(Optional.of(entry(record)), masthead, outcome), false);
    }

    /** What a capture goes by: the number of its record and its address. */
    private static String entry(WarcRecord record) {
        String address = record.address().orElse(record.type().isEmpty() ? "record" : record.type());
        int scheme = address.indexOf("://");
        String bare = scheme < 0 ? address : address.substring(scheme + 3);
        String cut = bare.length() <= NAME_LENGTH_MAX ? bare : bare.substring(0, NAME_LENGTH_MAX) + "…";
        return record.number() + "/" + EntryName.of(cut).shown();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
