package org.dokaz.read.extract.packed;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;

/** The bytes of the entries of a zip archive, unpacked within {@link Bounds}. Entries are asked for in the order in which they lie. */
public final class ZipBytes implements AutoCloseable {

    private static final int LOCAL_BYTES = 30;
    private static final int LOCAL_MARK = 0x04034b50;
    private static final int CHUNK_BYTES = 8192;

    private final InputStream in;
    private long position;

    private ZipBytes(InputStream in) {
        this.in = in;
    }

    /** The bytes of this archive's entries. */
    public static ZipBytes of(Content archive) throws IOException {
        return new ZipBytes(archive.open());
    }

    /** The bytes of one entry of an archive that is held whole. */
    public static byte[] of(byte[] archive, ZipEntryPlace entry) throws IOException {
        try (ZipBytes bytes = of(Content.of(archive))) {
            return bytes.unpack(entry);
        }
    }

    /**
     * The bytes of the next entry.
     *
     * @throws Unpackable where they are not to be had; others can be had nevertheless
     */
    public byte[] unpack(ZipEntryPlace entry) throws IOException {
        if (entry.refusal().isPresent()) {
            throw new Unpackable(
                    entry.refusal().get().fault(), entry.refusal().get().why());
        }
        // Nothing is allocated on the word of the directory alone.
        if (entry.packedBytes() > Bounds.SIZE_BYTES_MAX) {
            Bounds.check(entry.packedBytes(), entry.packedBytes());
        }
        if (entry.offset() < position) {
            throw new Unpackable(Fault.BROKEN, "lies inside another file of the archive, as bombs do; not taken out");
        }
        byte[] packed = packed(entry);
        byte[] bytes = entry.method() == ZipEntryPlace.STORED ? packed : inflate(packed);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if (crc.getValue() != entry.crc()) {
            throw new Unpackable(
                    Fault.BROKEN,
                    "does not have the checksum that the archive states: it is damaged; fetch the archive again");
        }
        return bytes;
    }

    private byte[] packed(ZipEntryPlace entry) throws IOException {
        skip(entry.offset() - position);
        byte[] header = in.readNBytes(LOCAL_BYTES);
        position = entry.offset() + header.length;
        if (header.length < LOCAL_BYTES || number(header, 0, 4) != LOCAL_MARK) {
            throw new Unpackable(Fault.BROKEN, "is not where the archive's directory says; fetch the archive again");
        }
        int before = number(header, 26, 2) + number(header, 28, 2);
        skip(before);
        byte[] packed = in.readNBytes((int) entry.packedBytes());
        position += before + (long) packed.length;
        if (packed.length < entry.packedBytes()) {
            throw new Unpackable(Fault.BROKEN, "is cut off; fetch the archive again");
        }
        return packed;
    }

    private void skip(long count) throws IOException {
        try {
            in.skipNBytes(count);
        } catch (EOFException cutOff) {
            throw new Unpackable(Fault.BROKEN, "is not where the archive's directory says; fetch the archive again");
        }
    }

    private static int number(byte[] bytes, int at, int length) {
        int value = 0;
        for (int index = length - 1; index >= 0; index--) {
            value = (value << 8) | (bytes[at + index] & 0xFF);
        }
        return value;
    }

    /** What raw deflated bytes unpack to. */
    public static byte[] inflate(byte[] packed) throws Unpackable {
        return inflate(packed, true);
    }

    /** What deflated bytes unpack to. */
    public static byte[] inflate(byte[] packed, boolean raw) throws Unpackable {
        Inflater inflater = new Inflater(raw);
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK_BYTES];
            while (!inflater.finished()) {
                int length = inflater.inflate(chunk);
                if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new Unpackable(Fault.BROKEN, "is cut off or damaged where it is packed; fetch it again");
                }
                out.write(chunk, 0, length);
                Bounds.check(out.size(), inflater.getBytesRead());
            }
            return out.toByteArray();
        } catch (DataFormatException damaged) {
            throw new Unpackable(Fault.BROKEN, "is damaged where it is packed; fetch it again");
        } finally {
            inflater.end();
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
