package org.dokaz.gazetteer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.dokaz.gazetteer.Layout.Section;
import org.dokaz.model.Digest;

/**
 * An index, mapped into memory and checked as a whole; nothing of it is parsed before it is asked for. Its buffers are read at absolute places only,
 * which any number of threads may do.
 */
final class IndexFile {

    private final ByteBuffer[] sections;
    private final Digest digest;

    private IndexFile(ByteBuffer[] sections, Digest digest) {
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

    /** The index in a file, mapped as long as it is used. */
    static IndexFile open(Path file) throws IOException, Broken {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new Broken("it is larger than any index that Dokaz makes");
            }
            return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /** The digest that the head of a file gives, without a look at the rest. */
    static Digest digest(Path file) throws IOException, Broken {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = ByteBuffer.allocate(Layout.HEAD_BYTES);
            while (head.hasRemaining() && channel.read(head) >= 0) {
                // Until the head is full or the file ends.
            }
            ByteBuffer read = head.flip().slice().order(ByteOrder.LITTLE_ENDIAN);
            checkHead(read);
            return digest(read);
        }
    }

    /** The index in these bytes. */
    static IndexFile of(ByteBuffer bytes) throws Broken {
        ByteBuffer all = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        checkHead(all);
        long length = all.getLong(Layout.AT_LENGTH);
        if (length != all.limit()) {
            throw new Broken("it should have " + length + " bytes and has " + all.limit());
        }
        CRC32C checksum = new CRC32C();
        checksum.update(all.slice(Layout.HEAD_BYTES, all.limit() - Layout.HEAD_BYTES));
        if (checksum.getValue() != all.getLong(Layout.AT_CHECKSUM)) {
            throw new Broken("its bytes are not those that were written");
        }
        return new IndexFile(sections(all), digest(all));
    }

    private static void checkHead(ByteBuffer all) throws Broken {
        if (all.limit() < Layout.HEAD_BYTES || all.getLong(0) != Layout.MAGIC) {
            throw new Broken("it is no index of Dokaz, or its beginning is lost");
        }
        int version = all.getInt(Layout.AT_VERSION);
        if (version != Layout.VERSION) {
            throw new Broken("it was made by another version of Dokaz (layout " + version + ", this program reads "
                    + Layout.VERSION + ")");
        }
    }

    private static Digest digest(ByteBuffer all) {
        byte[] digest = new byte[Layout.DIGEST_BYTES];
        all.get(Layout.AT_DIGEST, digest);
        return new Digest(HexFormat.of().formatHex(digest));
    }

    private static ByteBuffer[] sections(ByteBuffer all) throws Broken {
        Section[] known = Section.values();
        if (all.getInt(Layout.AT_SECTIONS) != known.length) {
            throw new Broken("it has other sections than this program reads");
        }
        ByteBuffer[] sections = new ByteBuffer[known.length];
        for (int at = 0; at < known.length; at++) {
            int entry = Layout.HEAD_BYTES + at * 2 * Long.BYTES;
            try {
                sections[at] = all.slice(
                                Math.toIntExact(all.getLong(entry)), Math.toIntExact(all.getLong(entry + Long.BYTES)))
                        .order(ByteOrder.LITTLE_ENDIAN);
            } catch (IndexOutOfBoundsException | ArithmeticException outside) {
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
            SourceKind.named(table.text(at, 0))
                    .ifPresent(kind -> sources.add(new SourceFile(kind, name, own, kept, bad)));
        }
        return sources;
    }

    /** Entries of one size, in the order the index has them. */
    record Table(ByteBuffer bytes, int entryBytes, ByteBuffer texts) {

        int size() {
            return bytes.limit() / entryBytes;
        }

        int number(int entry, int field) {
            return bytes.getInt(entry * entryBytes + field);
        }

        long longNumber(int entry, int field) {
            return bytes.getLong(entry * entryBytes + field);
        }

        double fraction(int entry, int field) {
            return bytes.getDouble(entry * entryBytes + field);
        }

        String text(int entry, int field) {
            return new String(textBytes(entry, field), StandardCharsets.UTF_8);
        }

        /** Whether a text is this one, in UTF-8. */
        boolean isText(int entry, int field, byte[] wanted) {
            return texts.getInt(number(entry, field)) == wanted.length
                    && Arrays.equals(textBytes(entry, field), wanted);
        }

        private byte[] textBytes(int entry, int field) {
            int offset = number(entry, field);
            byte[] own = new byte[texts.getInt(offset)];
            texts.get(offset + Integer.BYTES, own);
            return own;
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
