package org.dokaz.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.dokaz.preserve.Disk;

/** A disk of a program that is killed at its n-th change: half of that change is done, and nothing after it. */
final class KilledDisk extends Disk {

    private final int changesMax;
    private int changes;

    KilledDisk(int changesMax) {
        this.changesMax = changesMax;
    }

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

    private void step() throws IOException {
        if (isLast()) {
            throw new IOException("killed");
        }
    }

    @Override
    public void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            step();
            super.folder(folder);
        }
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        if (isLast()) {
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2), StandardOpenOption.CREATE_NEW);
            throw new IOException("killed");
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
    public void append(Path file, byte[] bytes) throws IOException {
        if (isLast()) {
            Files.write(
                    file, Arrays.copyOf(bytes, bytes.length / 2), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            throw new IOException("killed");
        }
        super.append(file, bytes);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        super.move(from, to);
    }

    @Override
    public void erase(Path file) throws IOException {
        if (Files.exists(file)) {
            step();
            super.erase(file);
        }
    }

    @Override
    public void delete(Path file) throws IOException {
        if (Files.exists(file)) {
            step();
            super.delete(file);
        }
    }

    @Override
    public void protect(Path file) throws IOException {
        step();
        super.protect(file);
    }
}
