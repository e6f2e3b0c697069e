package org.dokaz.preserve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** A disk of a program that is killed at its n-th change: half of that change is done, and nothing after it. */
final class FailingDisk extends Disk {

    private final int changesMax;
    private int changes;

    /** A disk of a program that lives to its end. */
    static FailingDisk never() {
        return new FailingDisk(Integer.MAX_VALUE - 1);
    }

    FailingDisk(int changesMax) {
        this.changesMax = changesMax;
    }

    /** Whether the program lived to its end. */
    boolean survived() {
        return changes <= changesMax;
    }

    private boolean isLast() throws IOException {
        changes++;
        if (changes > changesMax + 1) {
            throw new IOException("killed before");
        }
        return changes == changesMax + 1;
    }

    private static IOException killed() {
        return new IOException("killed");
    }

    @Override
    void force(FileChannel channel) {
        // A killed program loses nothing that it handed to the system.
    }

    @Override
    void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (isLast()) {
                throw killed();
            }
            super.folder(folder);
        }
    }

    @Override
    void write(Path file, byte[] bytes) throws IOException {
        if (isLast()) {
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2), StandardOpenOption.CREATE_NEW);
            throw killed();
        }
        super.write(file, bytes);
    }

    @Override
    void write(Path file, InputStream bytes) throws IOException {
        write(file, bytes.readAllBytes());
    }

    @Override
    void append(Path file, byte[] bytes) throws IOException {
        if (isLast()) {
            Files.write(
                    file, Arrays.copyOf(bytes, bytes.length / 2), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            throw killed();
        }
        super.append(file, bytes);
    }

    @Override
    void truncate(Path file, long sizeBytes) throws IOException {
        if (isLast()) {
            throw killed();
        }
        super.truncate(file, sizeBytes);
    }

    @Override
    void move(Path from, Path to) throws IOException {
        if (isLast()) {
            throw killed();
        }
        super.move(from, to);
    }

    @Override
    void delete(Path file) throws IOException {
        if (Files.exists(file)) {
            if (isLast()) {
                throw killed();
            }
            super.delete(file);
        }
    }

    @Override
    void protect(Path file) throws IOException {
        if (isLast()) {
            throw killed();
        }
        super.protect(file);
    }
}
