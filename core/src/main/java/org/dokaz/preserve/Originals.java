package org.dokaz.preserve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;

/** The bytes a case received, each file named by its digest, read-only. */
final class Originals {

    private static final int BUFFER_BYTES = 1 << 18;

    private final Layout layout;
    private final Disk disk;

    Originals(Layout layout, Disk disk) {
        this.layout = layout;
        this.disk = disk;
    }

    /** Where an original is written before it has its place. */
    static Path incoming(Layout layout) {
        return layout.incoming().resolve("original");
    }

    Digest seal(byte[] bytes) throws IOException {
        Digest id = Digest.of(bytes);
        Path place = layout.original(id);
        if (!Files.exists(place)) {
            Path fresh = incoming(layout);
            disk.write(fresh, bytes);
            disk.protect(fresh);
            disk.folderOf(place);
            disk.move(fresh, place);
            disk.settleNameOf(place);
        }
        check(id);
        return id;
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
        MessageDigest sha256 = Digest.sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                sha256.update(buffer, 0, count);
            }
        }
        return Digest.ofFinished(sha256.digest());
    }
}
