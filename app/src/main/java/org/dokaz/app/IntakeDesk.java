package org.dokaz.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dokaz.collect.Inputs;
import org.dokaz.fetch.Fetcher;
import org.dokaz.fetch.Network;
import org.dokaz.flow.DokazException;
import org.dokaz.pipeline.Account;
import org.dokaz.pipeline.Equipment;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Program;
import org.dokaz.pipeline.Run;
import org.dokaz.pipeline.Treated;
import org.dokaz.record.Intake.Entry;
import org.dokaz.record.Intake.Field;
import org.dokaz.record.RunAccount;
import org.dokaz.worker.WorkerPool;

/**
 * What people bring into a case that is open: kept on the disk first, then read as {@code dokaz read} reads it, one order after the other, while others
 * work on. An order that was kept is read to its end, whatever ends the program in between. Safe for use by many threads.
 */
public final class IntakeDesk implements AutoCloseable {

    /** The longest file that is taken, in bytes: larger than any export of a chat without its media. */
    public static final long FILE_BYTES_MAX = 4L * 1024 * 1024 * 1024;

    /** The most files that are taken at once. */
    public static final int FILES_MAX = 1_000;

    /** How much room is left free on the disk of the case, in bytes, whatever is sent. */
    static final long ROOM_LEFT_BYTES = 512L * 1024 * 1024;

    private static final int COMING_MAX = 4;
    private static final int WAITING_MAX = 100;
    private static final int REMEMBERED_MAX = 200;
    private static final int THREADS_MAX = 4;
    private static final int ID_RANDOM_BYTES = 3;
    private static final long STACK_BYTES = 4L * 1024 * 1024;
    private static final long CLOSING_SECONDS_MAX = 60;
    private static final DateTimeFormatter ID_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Desk desk;
    private final HeldCase held;
    private final Path folder;
    private final Equipment equipment;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Consumer<String> tell;
    private final Network network;
    private final IntakeShelf shelf;
    private final Semaphore coming = new Semaphore(COMING_MAX);
    private final Map<String, IntakeRun> runs = new LinkedHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .daemon()
            .name("taking-in")
            .stackSize(STACK_BYTES)
            .factory());
    private volatile boolean closing;

    private IntakeDesk(Desk desk, Workbench.Setting setting) {
        this.desk = desk;
        this.held = desk.held();
        this.folder = setting.folder();
        this.equipment = setting.equipment();
        this.clock = setting.clock();
        this.random = setting.random();
        this.tell = setting.tell();
        this.network = setting.network();
        this.shelf = new IntakeShelf(folder);
    }

    /** What is brought into this case from now on; begins with what was kept and not yet read when it was last closed. */
    public static IntakeDesk open(Desk desk, Workbench.Setting setting) {
        IntakeDesk opened = new IntakeDesk(desk, setting);
        opened.shelf.left().forEach(opened::begin);
        return opened;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Somebody who sends files.
     *
     * @param bytes how many are announced; less than none where that is not known
     * @throws IntakeRefused where no more can be taken now
     */
    public IntakeUpload upload(String by, long bytes) {
        synchronized (this) {
            long waiting = runs.values().stream()
                    .filter(run -> run.shown().state() == IntakeRun.State.WAITING)
                    .count();
            if (waiting >= WAITING_MAX) {
                throw new IntakeRefused(IntakeRefused.Why.TOO_MANY_WAITING);
            }
        }
        if (shelf.roomBytes() - Math.max(0, bytes) < ROOM_LEFT_BYTES) {
            throw new IntakeRefused(IntakeRefused.Why.NO_ROOM);
        }
        if (!coming.tryAcquire()) {
            throw new IntakeRefused(IntakeRefused.Why.TOO_MANY_AT_ONCE);
        }
        try {
            return new IntakeUpload(this, shelf, id(), by);
        } catch (RuntimeException refused) {
            coming.release();
            throw refused;
        }
    }

    /** To be asked while something comes in. */
    void mustHaveRoom() {
        if (shelf.roomBytes() < ROOM_LEFT_BYTES) {
            throw new IntakeRefused(IntakeRefused.Why.NO_ROOM);
        }
    }

    private String id() {
        byte[] tail = new byte[ID_RANDOM_BYTES];
        random.nextBytes(tail);
        return ID_TIME.format(clock.instant()) + "-" + HexFormat.of().formatHex(tail);
    }

    void came() {
        coming.release();
    }

    /**
     * Has a folder of this machine read.
     *
     * @throws IntakeRefused where it is none, or none that may be read
     */
    public IntakeRun folder(String named, String by, Map<Field, Entry> collected) {
        try (IntakeUpload order = upload(by, 0)) {
            return order.done(IntakeOrder.Kind.FOLDER, Optional.of(checkedFolder(named)), false, collected);
        }
    }

    private static String checkedFolder(String named) {
        try {
            Path path = Path.of(named.strip()).normalize();
            if (!path.isAbsolute() || !Files.isDirectory(path) || !Files.isReadable(path)) {
                throw new IntakeRefused(IntakeRefused.Why.NO_FOLDER);
            }
            if (!path.toRealPath().equals(path)) {
                throw new IntakeRefused(IntakeRefused.Why.A_LINK);
            }
            if (Inputs.isInCase(path)) {
                throw new IntakeRefused(IntakeRefused.Why.IN_A_CASE);
            }
            return path.toString();
        } catch (IOException | InvalidPathException unnameable) {
            throw new IntakeRefused(IntakeRefused.Why.NO_FOLDER);
        }
    }

    /**
     * Has a feed or an article of the web fetched and read.
     *
     * @throws IntakeRefused where it is no address of the web
     */
    public IntakeRun address(String named, boolean articlesToo, String by, Map<Field, Entry> collected) {
        String address = PastedText.checked(named.strip()).toString();
        try (IntakeUpload order = upload(by, 0)) {
            return order.done(IntakeOrder.Kind.ADDRESS, Optional.of(address), articlesToo, collected);
        }
    }

    /** Asks for the same once more, where something could not be had or it stopped; nothing where there is no such run. */
    public Optional<IntakeRun> again(String id, String by) {
        Optional<IntakeRun> run = run(id).filter(one -> one.shown().isWorthAsking());
        if (run.isEmpty()) {
            return run;
        }
        IntakeRun.Shown before = run.get().shown();
        if (before.state() == IntakeRun.State.STOPPED) {
            run.get().waiting();
            thread.execute(() -> work(run.get()));
            return run;
        }
        IntakeOrder order = before.order();
        String place = order.place().orElseThrow();
        return Optional.of(
                order.kind() == IntakeOrder.Kind.FOLDER
                        ? folder(place, by, order.collected())
                        : address(place, order.articlesToo(), by, order.collected()));
    }

    /** How many documents of the case could not be read when they were last tried. */
    public long unread() {
        return held.locked(() -> FailedReadings.count(held.file()));
    }

    /**
     * Has all documents of the case read again that could not be read.
     *
     * @throws IntakeRefused where there are none
     */
    public IntakeRun readAgain(String by) {
        if (unread() == 0) {
            throw new IntakeRefused(IntakeRefused.Why.NOTHING);
        }
        return readAgain(List.of(), by);
    }

    /** Has those of one run read again; nothing where there is no such run, or nothing of the sort in it. */
    public Optional<IntakeRun> readAgain(String id, String by) {
        return run(id).map(IntakeRun::shown)
                .filter(IntakeRun.Shown::isWorthReadingAgain)
                .map(shown -> readAgain(shown.unread(), by));
    }

    private IntakeRun readAgain(List<String> paths, String by) {
        try (IntakeUpload order = upload(by, 0)) {
            return order.again(paths);
        }
    }

    IntakeRun begin(String id, IntakeOrder order) {
        IntakeRun run = new IntakeRun(id, order);
        synchronized (this) {
            runs.put(id, run);
            List<String> over = runs.entrySet().stream()
                    .filter(one -> one.getValue().shown().state() == IntakeRun.State.DONE)
                    .limit(Math.max(0, runs.size() - REMEMBERED_MAX))
                    .map(Map.Entry::getKey)
                    .toList();
            over.forEach(runs::remove);
        }
        thread.execute(() -> work(run));
        return run;
    }

    /** What was brought since the workbench was opened, the latest first. */
    public synchronized List<IntakeRun> runs() {
        return new ArrayList<>(runs.values()).reversed();
    }

    /** The one of this id. */
    public synchronized Optional<IntakeRun> run(String id) {
        return Optional.ofNullable(runs.get(id));
    }

    /** All runs that came to their end in this case, by the workbench or by the command line, the latest last. */
    public List<RunAccount> accounts() {
        return held.locked(() -> held.file().accounts());
    }

    /** Whether the case has a vault, against whose names what comes in is still to be held. */
    public boolean hasVault() {
        return new CaseVault(folder, equipment.maker(Program.maker()), clock, random).isThere();
    }

    private void work(IntakeRun run) {
        if (closing) {
            return;
        }
        Optional<String> stopped = Optional.empty();
        IntakeRun.Shown order = run.shown();
        try {
            long entry = shelf.begun(order.id(), held.locked(() -> held.file().nextEntry()));
            read(run, order);
            held.locked(() -> new IntakeKeeping(held).keep(order.order(), entry));
            shelf.remove(order.id());
        } catch (DokazException told) {
            stopped = Optional.of(String.valueOf(told.getMessage()));
        } catch (RuntimeException | StackOverflowError broken) {
            tell.accept("a bug in Dokaz stopped what was taken in: " + Breakdown.told(broken) + " (please report it)");
            stopped = Optional.of(
                    "a bug in Dokaz stopped it: " + broken.getClass().getSimpleName() + "; please report it");
        }
        if (closing) {
            return;
        }
        desk.reload();
        // What was compared before knows nothing of it.
        held.known(1);
        stopped.ifPresentOrElse(
                why -> {
                    run.stopped(why);
                    // Why may name what came in, which is for those who may see it.
                    tell.accept("taking in stopped before its end; the page of what was brought in says why");
                },
                run::done);
    }

    private void read(IntakeRun run, IntakeRun.Shown shown) {
        IntakeOrder order = shown.order();
        try (WorkerPool workers = new WorkerPool()) {
            Pipeline pipeline = new Pipeline(
                    broken -> tell.accept("a stage broke down: " + Breakdown.told(broken)), equipment, workers);
            Consumer<Treated> each = treated -> {
                run.treated(treated);
                if (closing) {
                    throw new DokazException("stopped before the end; it goes on when the workbench is opened again");
                }
            };
            if (order.kind() == IntakeOrder.Kind.ADDRESS) {
                fetch(run, order, pipeline, workers, each);
                return;
            }
            if (order.kind() == IntakeOrder.Kind.AGAIN) {
                readAgain(run, order, pipeline, workers, each);
                return;
            }
            Inputs inputs = order.kind() == IntakeOrder.Kind.FOLDER
                    ? Inputs.named(order.place().stream().toList(), InputStream.nullInputStream())
                    : Inputs.stored(shelf.files(shown.id(), order));
            if (!inputs.missing().isEmpty()) {
                throw new DokazException(
                        inputs.missing().getFirst() + ": is no longer there; put it back, and try again");
            }
            run.begun(inputs.count());
            try (Run reading = new Run(pipeline, new CaseKeeper(held.file(), pipeline, held), threads(), each)) {
                List<String> named =
                        order.place().map(List::of).orElseGet(() -> List.of(IntakeShelf.prefix(shown.id())));
                account(reading.over(inputs), named, pipeline, workers);
            }
        }
    }

    private void account(Account account, List<String> named, Pipeline pipeline, WorkerPool workers) {
        held.locked(() -> {
            held.file().account(account.of(named, workers.manner(), pipeline.maker()));
            return true;
        });
    }

    private void readAgain(
            IntakeRun run, IntakeOrder order, Pipeline pipeline, WorkerPool workers, Consumer<Treated> each) {
        FailedReadings inputs = held.locked(() -> FailedReadings.in(held.file(), Set.copyOf(order.names())));
        run.begun(inputs.count());
        try (Run reading = new Run(
                pipeline, new CaseKeeper(held.file(), pipeline, held, Run.Failures.TRIED_AGAIN), threads(), each)) {
            account(reading.overReceived(inputs), inputs.names(), pipeline, workers);
        }
    }

    private void fetch(
            IntakeRun run, IntakeOrder order, Pipeline pipeline, WorkerPool workers, Consumer<Treated> each) {
        run.begun(0);
        try (Fetcher fetcher = new Fetcher(network, false, clock, Thread::sleep)) {
            new Watching(folder, pipeline, fetcher, clock, random, threads(), workers::manner)
                    .look(
                            held.file(),
                            held,
                            order.place().stream().toList(),
                            order.articlesToo(),
                            each,
                            _ -> run.unchanged());
        }
    }

    /** Half of what the machine has, so that pages stay quick. */
    private static int threads() {
        return Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, THREADS_MAX);
    }

    /** Lets what is being read come to the end of its document; the rest is read when the case is opened again. */
    @Override
    public void close() {
        closing = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS_MAX, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
