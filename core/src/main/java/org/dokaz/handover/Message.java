package org.dokaz.handover;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.preserve.Disk;

/**
 * An encrypted message on its way to its place: written beside it under another name, and moved there in one step once it is whole. What is in
 * it goes from its source through the cipher to the disk, a piece at a time, and is never written in the clear.
 */
public final class Message implements AutoCloseable {

    private static final String PART = ".part";

    // Names and digests tell of what was packed; when it was is told by the log.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Path place;
    private final Path part;
    private final Disk disk;
    private final Digest digest;
    private final long sizeBytes;

    private Message(Path place, Path part, Disk disk, Digest digest, long sizeBytes) {
        this.place = place;
        this.part = part;
        this.disk = disk;
        this.digest = digest;
        this.sizeBytes = sizeBytes;
    }

    /**
     * Seals a parcel, packed as ZIP, for these recipients. What a stopped program left there before is written over.
     *
     * @param place where the message is to lie; nothing may lie there yet
     * @param random must be unforeseeable
     */
    public static Message seal(Parcel parcel, List<Recipient> recipients, Path place, SecureRandom random, Disk disk) {
        if (recipients.isEmpty()) {
            throw new IllegalArgumentException("a message without a recipient can be opened by nobody");
        }
        if (Files.exists(place)) {
            throw new IllegalArgumentException(place + ": is there already");
        }
        Path part = place.resolveSibling(place.getFileName() + PART);
        MessageDigest sha256 = Digest.sha256();
        try {
            disk.delete(part);
            disk.write(part, out -> seal(parcel, recipients, new DigestOutputStream(out, sha256), random));
            return new Message(place, part, disk, Digest.ofFinished(sha256.digest()), Files.size(part));
        } catch (IOException unwritable) {
            drop(part, disk);
            throw new DokazException(
                    place + ": the hand-over could not be written, and nothing is there (" + unwritable.getMessage()
                            + "); make room, or name another place",
                    unwritable);
        } catch (RuntimeException refused) {
            drop(part, disk);
            throw refused;
        }
    }

    private static void seal(Parcel parcel, List<Recipient> recipients, OutputStream out, SecureRandom random)
            throws IOException {
        // Closed once only: the library would write the end of the message again.
        try (OutputStream sealing = new Bounded(Envelope.sealing(out, recipients, random))) {
            ZipOutputStream zip = new ZipOutputStream(sealing);
            Set<String> paths = new HashSet<>();
            parcel.into(path -> entry(zip, checked(path, paths)));
            zip.finish();
        }
    }

    private static OutputStream entry(ZipOutputStream zip, String path) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        return new FilterOutputStream(zip) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                zip.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                zip.closeEntry();
            }
        };
    }

    private static String checked(String path, Set<String> paths) {
        boolean inside = !path.isEmpty()
                && !path.startsWith("/")
                && path.indexOf('\\') < 0
                && path.chars().allMatch(unit -> unit >= ' ')
                && List.of(path.split("/", -1)).stream()
                        .noneMatch(step -> step.isEmpty() || step.equals(".") || step.equals(".."));
        // Two names that differ in case alone are one file on many systems.
        if (!inside || !paths.add(path.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("no place for a file in a parcel, or one that is taken: " + path);
        }
        return path;
    }

    /** The SHA-256 of the message. */
    public Digest digest() {
        return digest;
    }

    /** How long it is. */
    public long sizeBytes() {
        return sizeBytes;
    }

    /** Puts it where it belongs, under its own name. */
    public void place() {
        try {
            disk.move(part, place);
            disk.settleNameOf(place);
        } catch (IOException unmoved) {
            throw new DokazException(
                    place + ": the hand-over could not be put there; make room, or name another place", unmoved);
        }
    }

    /** Removes it where it was not put in its place. */
    @Override
    public void close() {
        drop(part, disk);
    }

    private static void drop(Path part, Disk disk) {
        try {
            disk.delete(part);
        } catch (IOException stays) {
            throw new DokazException(
                    part + ": is the beginning of a hand-over that stays in; delete it by hand", stays);
        }
    }

    /** Refuses more bytes than one key may encrypt. */
    private static final class Bounded extends FilterOutputStream {

        private long rest = Envelope.BYTES_MAX;

        Bounded(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            count(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count(length);
            out.write(bytes, from, length);
        }

        private void count(int length) throws IOException {
            rest -= length;
            if (rest < 0) {
                throw new IOException("more than " + Envelope.BYTES_MAX + " bytes; hand it over in parts");
            }
        }
    }
}
