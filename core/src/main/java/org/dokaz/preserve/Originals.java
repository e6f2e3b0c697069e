package org.dokaz.preserve;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.dokaz.flow.Content;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;

/** The bytes a case received, each file named by its digest, read-only. */
final class Originals {

    private final Layout layout;
    private final Disk disk;
    private final Set<Path> unsettled = new LinkedHashSet<>();

    Originals(Layout layout, Disk disk) {
        this.layout = layout;
        this.disk = disk;
    }

    /** Where an original is written before it has its place. */
    static Path incoming(Layout layout) {
        return layout.incoming().resolve("original");
    }

    /** The digest of what was stored; nothing where the content could not be read to its end. */
    Optional<Digest> seal(Content content) throws IOException {
        Digest id;
        try (InputStream in = content.open()) {
            id = digest(in);
        } catch (IOException lost) {
            return Optional.empty();
        }
        if (!Files.exists(layout.original(id))) {
            try (InputStream in = new Incoming(content.open())) {
                id = store(in);
            } catch (Incoming.Lost lost) {
                disk.delete(incoming(layout));
                return Optional.empty();
            }
        }
        check(id);
        return Optional.of(id);
    }

    // What is copied may differ from what was looked at before, so it is named by what was copied.
    private Digest store(InputStream in) throws IOException {
        Path fresh = incoming(layout);
        MessageDigest sha256 = Digest.sha256();
        disk.write(fresh, new DigestInputStream(in, sha256));
        Digest id = Digest.ofFinished(sha256.digest());
        Path place = layout.original(id);
        if (Files.exists(place)) {
            disk.delete(fresh);
            return id;
        }
        disk.protect(fresh);
        disk.folderOf(place);
        disk.move(fresh, place);
        unsettled.add(place);
        return id;
    }

    /** Waits until the names of all originals are on the disk itself. */
    void settle() {
        unsettled.stream().map(Path::getParent).distinct().forEach(disk::settle);
        unsettled.clear();
    }

    /** Refuses an original that is no longer what its name says. */
    private void check(Digest id) {
        Path place = layout.original(id);
        try {
            if (!digest(place).equals(id)) {
                throw new DokazException(place
                        + ": no longer holds the bytes it is named by; keep it as it is, and restore the original from"
                        + " a copy that verify finds whole");
            }
        } catch (IOException unreadable) {
            throw Trouble.reading(place, unreadable);
        }
    }

    /** An original's bytes, after a check of them all. */
    InputStream open(Digest id) {
        check(id);
        Path place = layout.original(id);
        try {
            return Files.newInputStream(place);
        } catch (IOException unreadable) {
            throw Trouble.reading(place, unreadable);
        }
    }

    /** The digest of what a file really holds. */
    static Digest digest(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return digest(in);
        }
    }

    /** The digest of all that a stream gives. */
    static Digest digest(InputStream in) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        Digest.feed(sha256, in);
        return Digest.ofFinished(sha256.digest());
    }

    /** Bytes on their way in, whose own failure is told apart from the failure of the case's disk. */
    private static final class Incoming extends FilterInputStream {

        Incoming(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException lost) {
                throw new Lost(lost);
            }
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                return super.read(buffer, offset, length);
            } catch (IOException lost) {
                throw new Lost(lost);
            }
        }

        static final class Lost extends IOException {
            private static final long serialVersionUID = 1L;

            Lost(IOException cause) {
                super(cause);
            }
        }
    }
}
