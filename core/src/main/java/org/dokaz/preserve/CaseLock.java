package org.dokaz.preserve;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dokaz.flow.DokazException;

/** The right to write to a case, which one program at a time can hold. It ends with the program, however that ends. */
final class CaseLock {

    private final FileChannel channel;

    private CaseLock(FileChannel channel) {
        this.channel = channel;
    }

    static CaseLock take(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new DokazException(file.getParent()
                        + ": another program has this case open; close it or wait until it is done, then try again");
            }
            return new CaseLock(channel);
        } catch (IOException unwritable) {
            throw Trouble.writing(file, unwritable);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    /** Gives the right back. */
    void release() {
        try {
            channel.close();
        } catch (IOException unreleased) {
            // The system takes the lock back when the program ends.
            return;
        }
    }
}
