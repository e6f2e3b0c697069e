package org.dokaz.preserve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;

/**
 * The originals of a case read anew, on other cores, while its log is walked. What was found is told in the order in
 * which was asked, whichever was read first.
 */
final class OriginalsCheck implements AutoCloseable {

    /** How many are read at one go: to wake a reader costs as much as to read a small original. */
    private static final int BATCH = 32;

    /** How many batches may wait to be told. */
    private static final int BATCHES_MAX = 16;

    private static final int THREADS_MAX = 8;

    private final Layout layout;
    private final Optional<OpenVault> vault;
    private final Teller teller;
    private final Deque<Batch> underWay = new ArrayDeque<>();
    private List<Asked> gathered = new ArrayList<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(
            Math.clamp(Runtime.getRuntime().availableProcessors() - 1L, 1, THREADS_MAX), OriginalsCheck::thread);

    /** What is told of each original. */
    @FunctionalInterface
    interface Teller {

        /**
         * What was found.
         *
         * @param place what was given with the asking
         */
        void found(int place, Exhibit exhibit, Items.Found found, Optional<Flaw> flaw);
    }

    private enum Lies {
        WHOLE,
        CHANGED,
        NOWHERE
    }

    private record Asked(int place, Exhibit exhibit) {}

    private record Batch(List<Asked> asked, Future<List<Lies>> lies) {}

    OriginalsCheck(Layout layout, Optional<OpenVault> vault, Teller teller) {
        this.layout = layout;
        this.vault = vault;
        this.teller = teller;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "dokaz-originals");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Asks for one.
     *
     * @param place where among the findings that of this one belongs; given back with it
     */
    void ask(int place, Exhibit exhibit) throws IOException {
        gathered.add(new Asked(place, exhibit));
        if (gathered.size() == BATCH) {
            send();
        }
    }

    private void send() throws IOException {
        if (underWay.size() == BATCHES_MAX) {
            tell(underWay.remove());
        }
        List<Asked> batch = List.copyOf(gathered);
        gathered = new ArrayList<>();
        underWay.add(new Batch(batch, readers.submit(() -> read(batch))));
    }

    /** Tells of all that were asked for. */
    void finish() throws IOException {
        send();
        while (!underWay.isEmpty()) {
            tell(underWay.remove());
        }
    }

    private List<Lies> read(List<Asked> batch) throws IOException {
        List<Lies> lies = new ArrayList<>();
        for (Asked one : batch) {
            lies.add(read(layout.original(one.exhibit.id()), one.exhibit));
        }
        return lies;
    }

    private static Lies read(Path file, Exhibit exhibit) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            boolean whole = Digest.feed(sha256, in) == exhibit.sizeBytes()
                    && Digest.ofFinished(sha256.digest()).equals(exhibit.id());
            return whole ? Lies.WHOLE : Lies.CHANGED;
        } catch (NoSuchFileException missing) {
            return Lies.NOWHERE;
        }
    }

    private void tell(Batch batch) throws IOException {
        List<Lies> lies = awaited(batch.lies);
        for (int at = 0; at < lies.size(); at++) {
            tell(batch.asked.get(at), lies.get(at));
        }
    }

    private void tell(Asked next, Lies lies) throws IOException {
        Path file = layout.original(next.exhibit.id());
        switch (lies) {
            case WHOLE -> teller.found(next.place, next.exhibit, Items.Found.WHOLE, Optional.empty());
            case CHANGED ->
                tell(next, Items.Found.CHANGED, file, "was changed: it no longer holds the bytes it is named by");
            case NOWHERE -> tellFromVault(next, file);
        }
    }

    private void tell(Asked one, Items.Found found, Path file, String what) {
        teller.found(one.place, one.exhibit, found, Optional.of(new Flaw(layout.inside(file), what)));
    }

    /** A vault is opened by one hand at a time, so its originals are read here. */
    private void tellFromVault(Asked next, Path file) throws IOException {
        Optional<InputStream> sealed = vault.flatMap(open -> open.original(next.exhibit.id()));
        if (sealed.isEmpty()) {
            tell(next, Items.Found.MISSING, file, "is missing, though the log says it was received");
            return;
        }
        try (InputStream in = sealed.get()) {
            if (Originals.digest(in).equals(next.exhibit.id())) {
                teller.found(next.place, next.exhibit, Items.Found.WHOLE, Optional.empty());
            } else {
                tell(
                        next,
                        Items.Found.CHANGED,
                        layout.vault(),
                        "does not hold the bytes that " + next.exhibit.id() + " names");
            }
        }
    }

    /** The names of all files where originals lie, gathered beside the rest. */
    Future<List<Path>> names() {
        return readers.submit(() -> StraysCheck.files(layout.originals()));
    }

    static <T> T awaited(Future<T> reading) throws IOException {
        try {
            return reading.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unreadable) {
                throw new IOException(unreadable.getMessage(), unreadable);
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DokazException("the check was stopped before it ended; run it again");
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }
}
