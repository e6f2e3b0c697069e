package org.dokaz.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.record.Assessment;
import org.dokaz.record.Released;
import org.dokaz.release.Draft;
import org.dokaz.release.Gate;
import org.dokaz.release.LeakReport;
import org.dokaz.release.site.Site;
import org.dokaz.release.site.SiteOptions;
import org.dokaz.release.withheld.Secret;
import org.dokaz.vault.Passphrase;

/**
 * What of a case that is open may leave the house: made beside the pages as {@code dokaz publish} makes it, looked at, and let out as it was looked at.
 * Safe for use by many threads.
 */
public final class ReleaseDesk implements AutoCloseable {

    /** How long the title of a release may be, in UTF-16 code units. */
    public static final int TITLE_LENGTH_MAX = 300;

    /** Where releases are put in the folder of the case. */
    static final String FOLDER = "releases";

    /** The most bytes of a preview, all its files together; a larger release is made by the command line. */
    private static final long PREVIEW_BYTES_MAX = 256L * 1024 * 1024;

    private static final long CLOSING_SECONDS_MAX = 60;

    /** How long a preview can be looked at; then it is taken away. */
    private static final Duration PREVIEW_HOURS_MAX = Duration.ofHours(12);

    private final HeldCase held;
    private final Path root;
    private final Maker.Machine maker;
    private final InstantSource clock;
    private final SecureRandom random;
    private final Consumer<String> tell;
    private final PreviewShelf shelf;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("releasing").factory());
    private State state = new Nothing();

    private ReleaseDesk(Desk desk, Workbench.Setting setting) {
        this.held = desk.held();
        this.root = setting.folder();
        this.maker = setting.maker();
        this.clock = setting.clock();
        this.random = setting.random();
        this.tell = setting.tell();
        this.shelf = new PreviewShelf(root);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        // What a program that was killed left there.
        shelf.clear();
    }

    /** The release desk of this case. */
    public static ReleaseDesk of(Desk desk, Workbench.Setting setting) {
        return new ReleaseDesk(desk, setting);
    }

    /**
     * What is to be made.
     *
     * @param corrections where readers send corrections
     * @param evidence whether redacted copies of the quoted documents go with it
     */
    public record Wish(String title, Optional<String> corrections, SiteOptions options, boolean evidence) {}

    /** How far it is. */
    public sealed interface State {}

    /** Nothing was asked for. */
    public record Nothing() implements State {}

    /** It is being made or put out. */
    public record Working() implements State {}

    /** It could not be made, and why. */
    public record Failed(String why) implements State {}

    /**
     * It can be looked at.
     *
     * @param wish what was asked for
     * @param passed what may leave, and what stays
     * @param leaks what stops it; where there is any, its files are not kept
     * @param notLookedInto files of which only the bytes could be looked at
     * @param files its files by their paths, as they lie on the disk; none where it is stopped
     * @param mark stands for exactly these files
     * @param decisions how many decisions it knows of
     * @param until when it is taken away
     */
    public record Ready(
            Wish wish,
            Gate.Passed passed,
            Difference difference,
            List<String> leaks,
            List<String> notLookedInto,
            SortedMap<String, Digest> files,
            Digest mark,
            long decisions,
            boolean vaultOpen,
            Instant until)
            implements State {

        public Ready {
            leaks = List.copyOf(leaks);
            notLookedInto = List.copyOf(notLookedInto);
        }
    }

    /** It is out: where, and what it is. */
    public record Out(Path place, int number, int files, long bytes, int secrets) implements State {}

    /** How far it is now. */
    public synchronized State state() {
        if (state instanceof Ready ready && !clock.instant().isBefore(ready.until())) {
            state = new Nothing();
            shelf.clear();
        }
        return state;
    }

    /** Whether nobody decided anything since this was made. */
    public boolean isLatest(Ready ready) {
        return ready.decisions() == held.decisions();
    }

    /** Whether a passphrase is needed: what the vault holds is looked for too. */
    public boolean hasVault() {
        return vault().isThere();
    }

    private CaseVault vault() {
        return new CaseVault(root, maker, clock, random);
    }

    /** The day that a release made now bears. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** What left the house so far, in its order. */
    public List<Released> releases() {
        return held.locked(() -> held.file().releases());
    }

    /** What was assessed so far of who could be harmed, in its order. */
    public List<Assessment> assessments() {
        return held.locked(() -> held.file().holding(Assessment.class));
    }

    /** Why a release of today is a draft; nothing where it is none. */
    public Optional<Draft> draft() {
        return Draft.of(assessments(), today());
    }

    /** Puts an assessment on record. */
    public void assess(String threats, String harmed, String measures, LocalDate review, String why, Maker by) {
        held.keep(new Assessment(threats, harmed, measures, today(), review, why, clock.instant(), by));
    }

    /**
     * Begins to make what would be released.
     *
     * @param passphrase of the vault, where there is one; wiped when it was used
     * @return whether it was begun; not where another is being made
     */
    public synchronized boolean preview(Wish wish, char[] passphrase) {
        if (state instanceof Working) {
            return false;
        }
        state = new Working();
        thread.execute(() -> settle(() -> made(wish, passphrase)));
        return true;
    }

    private interface Work {
        State done();
    }

    private void settle(Work work) {
        State after;
        try {
            after = work.done();
        } catch (DokazException | IllegalArgumentException told) {
            after = new Failed(String.valueOf(told.getMessage()));
        } catch (RuntimeException | StackOverflowError broken) {
            tell.accept("a bug in Dokaz stopped a release: " + Breakdown.told(broken) + " (please report it)");
            after = new Failed("a bug in Dokaz stopped it: " + broken.getClass().getSimpleName());
        }
        synchronized (this) {
            if (after instanceof Ready) {
                var _ = thread.schedule(this::state, PREVIEW_HOURS_MAX.toSeconds() + 1, TimeUnit.SECONDS);
            } else {
                after = cleared(after);
            }
            state = after;
        }
    }

    private State cleared(State after) {
        try {
            shelf.clear();
            return after;
        } catch (DokazException stays) {
            return new Failed(String.valueOf(stays.getMessage()));
        }
    }

    private State made(Wish wish, char[] typed) {
        long decisions = held.decisions();
        CaseVault vault = vault();
        boolean vaultOpen = vault.isThere();
        List<Secret> inVault = vaultOpen ? secrets(vault, typed) : List.of();
        try (CaseFile file = CaseFile.openToRead(root, maker)) {
            Releasing.Named named = new Releasing.Named(wish.title(), today(), wish.corrections());
            Gate.Passed passed = Releasing.pass(file, named, inVault, Releasing.salts(random));
            SortedMap<String, byte[]> files = files(file, passed, wish);
            LeakCheck.Seen seen = LeakCheck.of(passed.secrets(), files);
            SortedMap<String, Digest> kept = shelf.keep(seen.leaks().isEmpty() ? files : new TreeMap<>());
            return new Ready(
                    wish,
                    passed,
                    Difference.of(file.releases(), passed),
                    seen.leaks(),
                    seen.notLookedInto(),
                    kept,
                    LeakReport.manifest(kept),
                    decisions,
                    vaultOpen,
                    clock.instant().plus(PREVIEW_HOURS_MAX));
        }
    }

    private static List<Secret> secrets(CaseVault vault, char[] typed) {
        try (Passphrase passphrase = Passphrase.of(typed)) {
            return VaultSecrets.of(vault, passphrase);
        }
    }

    /** The files of the public site, as {@code dokaz publish} makes them. */
    public static NavigableMap<String, byte[]> site(
            CaseFile file, Gate.Passed passed, SiteOptions options, boolean evidence) {
        NavigableMap<String, byte[]> files = new TreeMap<>();
        Site.write(passed.release(), options, files::put);
        if (evidence) {
            files.putAll(Evidence.of(file, passed.release(), passed.secrets()));
        }
        return files;
    }

    private static SortedMap<String, byte[]> files(CaseFile file, Gate.Passed passed, Wish wish) {
        SortedMap<String, byte[]> files = site(file, passed, wish.options(), wish.evidence());
        long bytes = files.values().stream().mapToLong(one -> one.length).sum();
        if (bytes > PREVIEW_BYTES_MAX) {
            throw new DokazException("the release has more than " + PREVIEW_BYTES_MAX
                    + " bytes (PREVIEW_BYTES_MAX); make it with 'dokaz publish'");
        }
        return files;
    }

    /** A file of what can be looked at. */
    public synchronized Optional<byte[]> file(String path) {
        return state() instanceof Ready ready ? shelf.file(ready.files(), path) : Optional.empty();
    }

    /** What came of the wish to let something out. */
    public enum Begun {
        YES,
        /** Something was decided since, or something else is looked at by now: look again. */
        OVERTAKEN,
        /** What was found stops it. */
        STOPPED
    }

    /**
     * Signs and puts out what was looked at, and nothing else.
     *
     * @param mark what stands for the files that were looked at
     */
    public synchronized Begun publish(String mark, Maker by) {
        if (!(state() instanceof Ready ready) || !ready.mark().hex().equals(mark) || !isLatest(ready)) {
            return Begun.OVERTAKEN;
        }
        if (!ready.leaks().isEmpty()) {
            return Begun.STOPPED;
        }
        state = new Working();
        thread.execute(() -> settle(() -> held.locked(() -> out(ready, by))));
        return Begun.YES;
    }

    private State out(Ready ready, Maker by) {
        if (!isLatest(ready)) {
            return new Failed("something was decided while it was being put out; look at it again");
        }
        int number = ready.passed().release().number();
        Path out = root.resolve(FOLDER)
                .resolve(number + "-" + ready.passed().release().day());
        if (!Publishing.isFree(out)) {
            return new Failed(out + " is there already and holds something; move it away, then look again");
        }
        Publishing.Result result = Publishing.publish(
                held.file(),
                ready.passed(),
                (_, _) -> shelf.all(ready.files()),
                out,
                ready.vaultOpen(),
                by,
                clock.instant());
        // What was looked at before is not the next release.
        held.known(1);
        return switch (result) {
            case Publishing.Out done ->
                new Out(out, number, done.files(), done.bytes(), done.report().secrets());
            case Publishing.Stopped stopped -> new Failed(String.join("; ", stopped.leaks()));
        };
    }

    /** The words of the statements that would go out, by their public names. */
    public static Map<String, String> words(Ready ready) {
        Map<String, String> words = new TreeMap<>();
        ready.passed()
                .release()
                .events()
                .forEach(event -> event.statements()
                        .forEach(statement ->
                                words.put(statement.key(), statement.said().text())));
        return words;
    }

    /** Under which name somebody or something made a record. */
    public static String name(Maker by) {
        return switch (by) {
            case Maker.Analyst(String pseudonym) -> pseudonym;
            case Maker.Machine machine -> machine.name();
        };
    }

    @Override
    public void close() {
        // What is being put out comes to its end: an interrupted disk is worse than a moment's wait.
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS_MAX, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        shelf.clear();
    }
}
