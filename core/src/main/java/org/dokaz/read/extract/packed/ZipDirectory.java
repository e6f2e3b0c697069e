package org.dokaz.read.extract.packed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;

/**
 * The directory at the end of a zip archive, after APPNOTE 6.3.10: what an archive says that it holds. What stands in it
 * is the archive's word, held against the bytes when an entry is unpacked.
 */
public final class ZipDirectory {

    /** The most entries of one archive. */
    public static final int ENTRIES_MAX = 100_000;

    private static final int DIRECTORY_BYTES_MAX = 64 * 1024 * 1024;
    private static final int END_BYTES = 22;
    private static final int COMMENT_BYTES_MAX = 0xFFFF;
    private static final int LOCATOR_BYTES = 20;
    private static final int END64_BYTES = 56;
    private static final int HEADER_BYTES = 46;
    private static final int END_MARK = 0x06054b50;
    private static final int LOCATOR_MARK = 0x07064b50;
    private static final int END64_MARK = 0x06064b50;
    private static final int HEADER_MARK = 0x02014b50;
    private static final long BEYOND_32_BITS = 0xFFFFFFFFL;
    private static final int BEYOND_16_BITS = 0xFFFF;
    private static final int FLAG_ENCRYPTED = 1;
    private static final int FLAG_UTF8 = 1 << 11;
    private static final int FLAG_HIDDEN = 1 << 13;
    private static final int EXTRA_64 = 1;
    private static final int FILE_TYPE = 0xF000;
    private static final int LINK = 0xA000;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;
    private static final String OLD_CHARSET = "IBM866";
    private static final String CUT_OFF =
            "its directory cannot be found at its end: the archive is cut off or damaged; fetch it again";

    private ZipDirectory() {}

    /**
     * The entries of an archive, in the order of its directory.
     *
     * @throws Unpackable where there is no whole directory
     */
    public static List<ZipEntryPlace> of(Content archive) throws IOException {
        long size = archive.sizeBytes();
        int tailBytes = (int) Math.min(size, END_BYTES + COMMENT_BYTES_MAX + LOCATOR_BYTES + END64_BYTES);
        ByteBuffer tail = slice(archive, size - tailBytes, tailBytes);
        int end = end(tail);
        long count = tail.getShort(end + 10) & BEYOND_16_BITS;
        long bytes = tail.getInt(end + 12) & BEYOND_32_BITS;
        long offset = tail.getInt(end + 16) & BEYOND_32_BITS;
        if (count == BEYOND_16_BITS || bytes == BEYOND_32_BITS || offset == BEYOND_32_BITS) {
            ByteBuffer large = largeEnd(archive, tail, end);
            count = large.getLong(32);
            bytes = large.getLong(40);
            offset = large.getLong(48);
        }
        if (count < 0 || count > ENTRIES_MAX || bytes > DIRECTORY_BYTES_MAX) {
            throw new Unpackable(
                    Fault.TOO_LARGE,
                    "says that it holds more than " + ENTRIES_MAX
                            + " files (ENTRIES_MAX); unpack it and read the folder");
        }
        if (bytes < 0 || offset < 0 || offset > size - bytes) {
            throw new Unpackable(Fault.BROKEN, CUT_OFF);
        }
        return entries(slice(archive, offset, (int) bytes), (int) count);
    }

    private static ByteBuffer slice(Content content, long offset, int length) throws IOException {
        try (InputStream in = content.open()) {
            in.skipNBytes(offset);
            byte[] bytes = in.readNBytes(length);
            if (bytes.length < length) {
                throw new Unpackable(Fault.BROKEN, CUT_OFF);
            }
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        } catch (EOFException cutOff) {
            throw new Unpackable(Fault.BROKEN, CUT_OFF);
        }
    }

    private static int end(ByteBuffer tail) throws Unpackable {
        for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
            if (tail.getInt(at) == END_MARK
                    && (tail.getShort(at + 20) & BEYOND_16_BITS) <= tail.limit() - at - END_BYTES) {
                return at;
            }
        }
        throw new Unpackable(Fault.BROKEN, CUT_OFF);
    }

    private static ByteBuffer largeEnd(Content archive, ByteBuffer tail, int end) throws IOException {
        int locator = end - LOCATOR_BYTES;
        if (locator < 0 || tail.getInt(locator) != LOCATOR_MARK) {
            throw new Unpackable(Fault.BROKEN, CUT_OFF);
        }
        long at = tail.getLong(locator + 8);
        if (at < 0 || at > archive.sizeBytes() - END64_BYTES) {
            throw new Unpackable(Fault.BROKEN, CUT_OFF);
        }
        ByteBuffer large = slice(archive, at, END64_BYTES);
        if (large.getInt(0) != END64_MARK) {
            throw new Unpackable(Fault.BROKEN, CUT_OFF);
        }
        return large;
    }

    private static List<ZipEntryPlace> entries(ByteBuffer directory, int count) throws Unpackable {
        List<ZipEntryPlace> entries = new ArrayList<>();
        int at = 0;
        while (entries.size() < count) {
            if (at > directory.limit() - HEADER_BYTES || directory.getInt(at) != HEADER_MARK) {
                throw new Unpackable(Fault.BROKEN, CUT_OFF);
            }
            int nameBytes = directory.getShort(at + 28) & BEYOND_16_BITS;
            int extraBytes = directory.getShort(at + 30) & BEYOND_16_BITS;
            int commentBytes = directory.getShort(at + 32) & BEYOND_16_BITS;
            if (at + HEADER_BYTES + nameBytes + extraBytes + commentBytes > directory.limit()) {
                throw new Unpackable(Fault.BROKEN, CUT_OFF);
            }
            entries.add(entry(directory, at, nameBytes, extraBytes, entries.size() + 1));
            at += HEADER_BYTES + nameBytes + extraBytes + commentBytes;
        }
        return List.copyOf(entries);
    }

    private static ZipEntryPlace entry(ByteBuffer directory, int at, int nameBytes, int extraBytes, int number) {
        int flags = directory.getShort(at + 8);
        long packed = directory.getInt(at + 20) & BEYOND_32_BITS;
        long size = directory.getInt(at + 24) & BEYOND_32_BITS;
        long offset = directory.getInt(at + 42) & BEYOND_32_BITS;
        Large large = new Large(directory, at + HEADER_BYTES + nameBytes, extraBytes);
        size = size == BEYOND_32_BITS ? large.next(size) : size;
        packed = packed == BEYOND_32_BITS ? large.next(packed) : packed;
        offset = offset == BEYOND_32_BITS ? large.next(offset) : offset;
        String name = name(directory, at + HEADER_BYTES, nameBytes, (flags & FLAG_UTF8) != 0);
        int madeOn = (directory.getShort(at + 4) >> 8) & 0xFF;
        int mode = directory.getInt(at + 38) >>> 16;
        int method = directory.getShort(at + 10) & BEYOND_16_BITS;
        return new ZipEntryPlace(
                name,
                number,
                offset,
                packed,
                size,
                method,
                directory.getInt(at + 16) & BEYOND_32_BITS,
                refusal(name, flags, method, madeOn == 0 ? 0 : mode & FILE_TYPE));
    }

    private static Optional<ZipEntryPlace.Refusal> refusal(String name, int flags, int method, int type) {
        Optional<String> outside = EntryName.leadsOutside(name);
        if (outside.isPresent()) {
            return refused(Fault.BROKEN, outside.get() + "; nothing is taken out under it");
        }
        if (type == LINK) {
            return refused(Fault.UNSUPPORTED, "a link to somewhere else, not a file; links are never followed");
        }
        if (type != 0 && type != REGULAR && type != FOLDER) {
            return refused(Fault.UNSUPPORTED, "a device or a pipe, not a file");
        }
        if ((flags & (FLAG_ENCRYPTED | FLAG_HIDDEN)) != 0) {
            return refused(Fault.ENCRYPTED, "locked by a password; unpack the archive with it, and read the folder");
        }
        if (method != ZipEntryPlace.STORED && method != ZipEntryPlace.DEFLATED) {
            return refused(
                    Fault.UNSUPPORTED,
                    "packed by method " + method
                            + ", which this version does not read; unpack it, and read the folder");
        }
        return Optional.empty();
    }

    private static Optional<ZipEntryPlace.Refusal> refused(Fault fault, String why) {
        return Optional.of(new ZipEntryPlace.Refusal(fault, why));
    }

    private static String name(ByteBuffer directory, int at, int length, boolean marked) {
        byte[] bytes = new byte[length];
        directory.get(at, bytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            // Archives that Windows makes in Ukraine write names in its old console encoding and do not say so.
            boolean old = !marked && Charset.isSupported(OLD_CHARSET);
            return new String(bytes, old ? Charset.forName(OLD_CHARSET) : StandardCharsets.ISO_8859_1);
        }
    }

    /** The eight-byte values of one entry, in the order in which its header leaves them out. */
    private static final class Large {

        private final ByteBuffer directory;
        private int at;
        private int left;

        Large(ByteBuffer directory, int from, int length) {
            this.directory = directory;
            int at = from;
            while (at + 4 <= from + length) {
                int id = directory.getShort(at) & BEYOND_16_BITS;
                int bytes = directory.getShort(at + 2) & BEYOND_16_BITS;
                if (id == EXTRA_64 && at + 4 + bytes <= from + length) {
                    this.at = at + 4;
                    this.left = bytes;
                    return;
                }
                at += 4 + bytes;
            }
        }

        long next(long otherwise) {
            if (left < Long.BYTES) {
                return otherwise;
            }
            long value = directory.getLong(at);
            at += Long.BYTES;
            left -= Long.BYTES;
            return value < 0 ? otherwise : value;
        }
    }
}
