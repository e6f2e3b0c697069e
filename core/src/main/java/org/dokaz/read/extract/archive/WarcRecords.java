package org.dokaz.read.extract.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.read.extract.Extractor;

/** The records of a web archive one after another, from unpacked bytes. Where one lies about its length, the next is sought. */
final class WarcRecords implements AutoCloseable {

    /** The most records of one file. */
    static final int RECORDS_MAX = 1_000_000;

    private static final String VERSION = "WARC/";
    private static final byte[] NOTHING = new byte[0];

    private final ByteLines in;
    private Optional<String> ahead = Optional.empty();
    private int count;

    WarcRecords(InputStream unpacked) {
        this.in = new ByteLines(unpacked);
    }

    /** How many records came so far. */
    int count() {
        return count;
    }

    /** The next record; nothing at the end of the file. */
    Optional<WarcRecord> next() throws IOException {
        Optional<String> line = ahead.or(() -> Optional.of(""));
        ahead = Optional.empty();
        boolean sought = false;
        while (line.isPresent() && !line.get().startsWith(VERSION)) {
            sought |= !line.get().isEmpty();
            line = in.line();
        }
        if (line.isEmpty() || count >= RECORDS_MAX) {
            return Optional.empty();
        }
        count++;
        Headers headers = headers();
        Optional<Long> length = headers.value("content-length").flatMap(WarcRecords::length);
        if (length.isEmpty()) {
            return Optional.of(broken(headers, "does not state its length"));
        }
        return Optional.of(record(headers, length.get(), sought));
    }

    private Headers headers() throws IOException {
        List<String> lines = new ArrayList<>();
        Optional<String> line = in.line();
        while (line.isPresent() && !line.get().isEmpty()) {
            if (lines.size() < Headers.FIELDS_MAX) {
                lines.add(line.get());
            }
            line = in.line();
        }
        return Headers.of(lines);
    }

    private static Optional<Long> length(String written) {
        try {
            long length = Long.parseLong(written);
            return length < 0 ? Optional.empty() : Optional.of(length);
        } catch (NumberFormatException odd) {
            return Optional.empty();
        }
    }

    private WarcRecord record(Headers headers, long length, boolean sought) throws IOException {
        if (length > Extractor.SIZE_BYTES_MAX) {
            long there = in.skip(length);
            return there < length
                    ? broken(headers, "says that it is " + length + " bytes long, but the file ends before that")
                    : new WarcRecord(
                            count,
                            headers,
                            NOTHING,
                            Optional.of(new WarcRecord.Trouble(
                                    Fault.TOO_LARGE,
                                    "larger than " + Extractor.SIZE_BYTES_MAX
                                            + " bytes (SIZE_BYTES_MAX); it stays in the archive, unread")));
        }
        byte[] block = in.bytes((int) length);
        if (block.length < length) {
            return broken(headers, "says that it is " + length + " bytes long, but the file ends before that");
        }
        Optional<String> after = in.line();
        if (after.isPresent() && !after.get().isEmpty()) {
            ahead = after;
            return broken(headers, "does not end where its length says; the next record was sought behind it");
        }
        Optional<WarcRecord.Trouble> trouble = sought
                ? Optional.of(new WarcRecord.Trouble(Fault.BROKEN, "stands behind bytes that belong to no record"))
                : Optional.empty();
        return new WarcRecord(count, headers, block, trouble);
    }

    private WarcRecord broken(Headers headers, String what) {
        String detail = what + "; fetch the archive again, or capture the page again";
        return new WarcRecord(count, headers, NOTHING, Optional.of(new WarcRecord.Trouble(Fault.BROKEN, detail)));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
