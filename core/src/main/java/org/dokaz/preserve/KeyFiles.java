package org.dokaz.preserve;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Where a case's signing key lies, and how another takes its place without either being lost. */
final class KeyFiles {

    private final Layout layout;
    private final Disk disk;
    private final String name;

    /**
     * The files of this case's key.
     *
     * @param name what its key signs under
     */
    KeyFiles(Layout layout, Disk disk, String name) {
        this.layout = layout;
        this.disk = disk;
        this.name = name;
    }

    boolean isThere() {
        return Files.exists(layout.secret());
    }

    SigningKey key() {
        return SigningKey.in(layout.secret(), name);
    }

    /** A new key, kept beside the one in use until {@link #takeNext}. */
    SigningKey next() throws IOException {
        SigningKey next = SigningKey.fresh(name);
        disk.privateFolder(layout.keys());
        disk.erase(layout.nextSecret());
        disk.writePrivate(layout.nextSecret(), next.file());
        return next;
    }

    /** Puts the new key in the place of the one in use, whose secret is erased. */
    void takeNext() throws IOException {
        SigningKey next = SigningKey.in(layout.nextSecret(), name);
        // Left out first and put back last: where it is missing, the change was cut short.
        disk.delete(layout.open());
        if (isThere()) {
            disk.moveErasing(layout.nextSecret(), layout.secret(), layout.oldSecret());
        } else {
            disk.move(layout.nextSecret(), layout.secret());
        }
        disk.settleNameOf(layout.secret());
        showPublicHalf(next);
    }

    private void showPublicHalf(SigningKey key) throws IOException {
        disk.delete(layout.freshHead());
        disk.write(layout.freshHead(), key.publicFile());
        disk.move(layout.freshHead(), layout.open());
    }

    /** Sees to it that there is a key. Gives what to tell the user. */
    List<String> ready(String lastKey) throws IOException {
        recover(lastKey);
        if (isThere()) {
            return List.of();
        }
        next();
        takeNext();
        return List.of((lastKey.isEmpty() ? "made" : "the key that signs this case's log is not here; made")
                + " a key that signs this case's log: " + layout.secret()
                + "; keep it to yourself, and tell its public half, which 'dokaz keys list' shows, to those who are to check"
                + " the case");
    }

    /** Makes an end of a change that was cut short: it counts where the log tells of it, as its last key. */
    private void recover(String lastKey) throws IOException {
        if (Files.exists(layout.nextSecret())) {
            // One whose writing was cut short was never used.
            boolean isLast = SigningKey.read(layout.nextSecret(), name)
                    .filter(next -> next.verifier().written().equals(lastKey))
                    .isPresent();
            if (isLast) {
                takeNext();
            } else {
                disk.erase(layout.nextSecret());
            }
        }
        disk.erase(layout.oldSecret());
        if (isThere() && !Files.exists(layout.open())) {
            showPublicHalf(key());
        }
    }
}
