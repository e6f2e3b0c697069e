package org.dokaz.gazetteer;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.dokaz.gazetteer.Layout.Section;
import org.dokaz.model.Digest;

/** An index, mapped into memory and checked as a whole; nothing of it is parsed before it is asked for. */
final class IndexFile {

    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfDouble DOUBLE = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int CHECKED_AT_ONCE_BYTES = 1 << 30;

    private final MemorySegment[] sections;
    private final Digest digest;

    private IndexFile(MemorySegment[] sections, Digest digest) {
        this.sections = sections;
        this.digest = digest;
    }

    /** What is wrong with a file that is no index, or no whole one. */
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    /** The index in a file, mapped as long as the program runs. */
    static IndexFile open(Path file) throws IOException, Broken {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.global()));
        }
    }

    /** The index in these bytes. */
    static IndexFile of(MemorySegment all) throws Broken {
        if (all.byteSize() < Layout.HEAD_BYTES || all.get(LONG, 0) != Layout.MAGIC) {
            throw new Broken("it is no index of Dokaz");
        }
        int version = all.get(INT, Layout.AT_VERSION);
        if (version != Layout.VERSION) {
            throw new Broken("it was made by another version of Dokaz (layout " + version + ", this program reads "
                    + Layout.VERSION + ")");
        }
        long length = all.get(LONG, Layout.AT_LENGTH);
        if (length != all.byteSize()) {
            throw new Broken("it should have " + length + " bytes and has " + all.byteSize());
        }
        if (checksum(all) != all.get(LONG, Layout.AT_CHECKSUM)) {
            throw new Broken("its bytes are not those that were written");
        }
        byte[] digest = new byte[Layout.DIGEST_BYTES];
        MemorySegment.copy(all, ValueLayout.JAVA_BYTE, Layout.AT_DIGEST, digest, 0, digest.length);
        return new IndexFile(sections(all), new Digest(HexFormat.of().formatHex(digest)));
    }

    private static long checksum(MemorySegment all) {
        CRC32C checksum = new CRC32C();
        for (long at = Layout.HEAD_BYTES; at < all.byteSize(); at += CHECKED_AT_ONCE_BYTES) {
            checksum.update(all.asSlice(at, Math.min(CHECKED_AT_ONCE_BYTES, all.byteSize() - at))
                    .asByteBuffer());
        }
        return checksum.getValue();
    }

    private static MemorySegment[] sections(MemorySegment all) throws Broken {
        Section[] known = Section.values();
        if (all.get(INT, Layout.AT_SECTIONS) != known.length) {
            throw new Broken("it has other sections than this program reads");
        }
        MemorySegment[] sections = new MemorySegment[known.length];
        for (int at = 0; at < known.length; at++) {
            long entry = Layout.HEAD_BYTES + (long) at * 2 * Long.BYTES;
            try {
                sections[at] = all.asSlice(all.get(LONG, entry), all.get(LONG, entry + Long.BYTES));
            } catch (IndexOutOfBoundsException outside) {
                throw new Broken("one of its sections lies outside of it");
            }
        }
        return sections;
    }

    /** The digest of the sources it was made from. */
    Digest digest() {
        return digest;
    }

    /** The table of one section. */
    Table table(Section section) {
        return new Table(sections[indexOf(section)], section.entryBytes, sections[indexOf(Section.TEXTS)]);
    }

    private static int indexOf(Section section) {
        return List.of(Section.values()).indexOf(section);
    }

    /** The files it was made from. */
    List<SourceFile> sources() {
        List<SourceFile> sources = new ArrayList<>();
        Table table = table(Section.SOURCES);
        for (int at = 0; at < table.size(); at++) {
            int kept = table.number(at, Layout.SOURCE_KEPT);
            int bad = table.number(at, Layout.SOURCE_BAD);
            String name = table.text(at, Layout.SOURCE_NAME);
            Digest own = new Digest(table.text(at, Layout.SOURCE_DIGEST));
            SourceKind.named(table.text(at, 0)).ifPresent(kind -> sources.add(new SourceFile(kind, name, own, kept, bad)));
        }
        return sources;
    }

    /** Entries of one size, in the order the index has them. */
    record Table(MemorySegment bytes, int entryBytes, MemorySegment texts) {

        int size() {
            return (int) (bytes.byteSize() / entryBytes);
        }

        int number(int entry, int field) {
            return bytes.get(INT, (long) entry * entryBytes + field);
        }

        long longNumber(int entry, int field) {
            return bytes.get(LONG, (long) entry * entryBytes + field);
        }

        double fraction(int entry, int field) {
            return bytes.get(DOUBLE, (long) entry * entryBytes + field);
        }

        String text(int entry, int field) {
            return textAt(number(entry, field));
        }

        private String textAt(int offset) {
            byte[] own = new byte[texts.get(INT, offset)];
            MemorySegment.copy(texts, ValueLayout.JAVA_BYTE, offset + (long) Integer.BYTES, own, 0, own.length);
            return new String(own, StandardCharsets.UTF_8);
        }

        /** The first entry whose long, the first field, is no less than a key. */
        int firstFrom(long key) {
            int low = 0;
            int high = size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (longNumber(middle, 0) < key) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /** The first entry whose text, the first field, is no less than a key. */
        int firstFrom(String key) {
            int low = 0;
            int high = size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (text(middle, 0).compareTo(key) < 0) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
