package org.dokaz.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.flow.DokazException;
import org.dokaz.record.Intake.Entry;
import org.dokaz.record.Intake.Field;

/** Files that are coming in, written to the disk as they come. Closed before it is done with, nothing of it is kept. To be used by one thread. */
public final class IntakeUpload implements AutoCloseable {

    private static final int PIECE_BYTES = 64 * 1024;

    /** How often it is looked whether the disk still has room: what comes need not have been announced. */
    private static final long LOOK_EVERY_BYTES = 32L * 1024 * 1024;

    private final IntakeDesk desk;
    private final IntakeShelf shelf;
    private final String id;
    private final String by;
    private final Path place;
    private final List<String> names = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private boolean done;

    IntakeUpload(IntakeDesk desk, IntakeShelf shelf, String id, String by) {
        this.desk = desk;
        this.shelf = shelf;
        this.id = id;
        this.by = by;
        this.place = shelf.coming(id);
    }

    /**
     * Takes one file.
     *
     * @param said what it was called; only ever shown
     * @throws IntakeRefused where it is too long, or one too many
     * @throws IOException where it did not come to its end
     */
    public void add(String said, InputStream bytes) throws IOException {
        if (names.size() >= IntakeDesk.FILES_MAX) {
            throw new IntakeRefused(IntakeRefused.Why.TOO_MANY_FILES);
        }
        Path file = IntakeShelf.file(place, names.size());
        long size = 0;
        long sinceLook = 0;
        byte[] piece = new byte[PIECE_BYTES];
        try (OutputStream out = opened(file)) {
            for (int count = bytes.read(piece); count >= 0; count = bytes.read(piece)) {
                size += count;
                if (size > IntakeDesk.FILE_BYTES_MAX) {
                    throw new IntakeRefused(IntakeRefused.Why.FILE_TOO_LARGE);
                }
                sinceLook += count;
                if (sinceLook > LOOK_EVERY_BYTES) {
                    sinceLook = 0;
                    desk.mustHaveRoom();
                }
                write(out, piece, count);
            }
        }
        String name = SaidName.of(said, known);
        known.add(name);
        names.add(name);
    }

    // What the disk refuses is another matter than a sender who went away.
    private static OutputStream opened(Path file) {
        try {
            return Files.newOutputStream(file);
        } catch (IOException unwritable) {
            throw full(file, unwritable);
        }
    }

    private static void write(OutputStream out, byte[] piece, int count) {
        try {
            out.write(piece, 0, count);
        } catch (IOException unwritable) {
            throw full(Path.of(IntakeShelf.FOLDER), unwritable);
        }
    }

    private static DokazException full(Path where, IOException cause) {
        return new DokazException(where + ": cannot be written; make room on the disk of the case", cause);
    }

    /** Takes a text. */
    public void add(PastedText text) {
        try {
            add(text.name(), new ByteArrayInputStream(text.written().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Has what came read in its turn, once it is safe on the disk. */
    public IntakeRun files(Map<Field, Entry> collected) {
        return done(IntakeOrder.Kind.FILES, Optional.empty(), false, collected);
    }

    /** The same of a text. */
    public IntakeRun text(Map<Field, Entry> collected) {
        return done(IntakeOrder.Kind.TEXT, Optional.empty(), false, collected);
    }

    /** Has what the case has read again in its turn: these inputs, or all where none is named. */
    IntakeRun again(List<String> paths) {
        names.addAll(paths);
        return begun(IntakeOrder.Kind.AGAIN, Optional.empty(), false, Map.of());
    }

    IntakeRun done(IntakeOrder.Kind kind, Optional<String> from, boolean articlesToo, Map<Field, Entry> collected) {
        if (names.isEmpty() && from.isEmpty()) {
            throw new IntakeRefused(IntakeRefused.Why.NOTHING);
        }
        return begun(kind, from, articlesToo, collected);
    }

    private IntakeRun begun(
            IntakeOrder.Kind kind, Optional<String> from, boolean articlesToo, Map<Field, Entry> collected) {
        IntakeOrder order = new IntakeOrder(kind, names, from, articlesToo, collected, by, desk.now());
        shelf.keep(id, order);
        done = true;
        return desk.begin(id, order);
    }

    @Override
    public void close() {
        desk.came();
        if (!done) {
            shelf.remove(id);
        }
    }
}
