package org.dokaz.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.dokaz.preserve.Disk;

/** A disk of a program that is killed at its n-th change: half of that change is done, and nothing after it. */
public final class FailingDisk extends Disk {

    private final int changesMax;
    private int changes;

    /** A disk of a program that lives to its end. */
    public static FailingDisk never() {
        return new FailingDisk(Integer.MAX_VALUE - 1);
    }

    /** A disk of a program that is killed at this change, counted from 0. */
    public FailingDisk(int changesMax) {
        this.changesMax = changesMax;
    }

    /** Whether the program lived to its end. */
    public boolean survived() {
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
    public void force(FileChannel channel) {
        // A killed program loses nothing that it handed to the system.
    }

    @Override
    public void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (isLast()) {
                throw killed();
            }
            super.folder(folder);
        }
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        if (isLast()) {
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2), StandardOpenOption.CREATE_NEW);
            throw killed();
        }
        super.write(file, bytes);
    }

    @Override
    public void write(Path file, InputStream bytes) throws IOException {
        write(file, bytes.readAllBytes());
    }

    @Override
    public void write(Path file, Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        filling.into(bytes);
        write(file, bytes.toByteArray());
    }

    @Override
    public void erase(Path file) throws IOException {
        if (Files.exists(file)) {
            if (isLast()) {
                throw killed();
            }
            super.erase(file);
        }
    }

    @Override
    public void append(Path file, byte[] bytes) throws IOException {
        if (isLast()) {
            Files.write(
                    file, Arrays.copyOf(bytes, bytes.length / 2), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            throw killed();
        }
        super.append(file, bytes);
    }

    @Override
    public void truncate(Path file, long sizeBytes) throws IOException {
        if (isLast()) {
            throw killed();
        }
        super.truncate(file, sizeBytes);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        if (isLast()) {
            throw killed();
        }
        super.move(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
        if (Files.exists(file)) {
            if (isLast()) {
                throw killed();
            }
            super.delete(file);
        }
    }

    @Override
    public void protect(Path file) throws IOException {
        if (isLast()) {
            throw killed();
        }
        super.protect(file);
    }
}
