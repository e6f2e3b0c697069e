package org.dokaz.app;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.dokaz.corroborate.Findings;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.model.Reading;
import org.dokaz.publish.Answer;
import org.dokaz.publish.Comparison;
import org.dokaz.record.PublicRole;

/**
 * What comparing the documents of a case came to, found beside the work on it: people go on judging while it is found anew. Looks at the case as any
 * other program does that only reads it.
 */
public final class ComparedCase implements AutoCloseable {

    /** How long a page waits for what is being found, in milliseconds, before it shows what was found before. */
    private static final long WAIT_MILLIS = 1_500;

    private final Path root;
    private final Maker.Machine maker;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("comparing").factory());
    private final Map<Sight, Found> found = new EnumMap<>(Sight.class);
    private final Map<Sight, Running> running = new EnumMap<>(Sight.class);

    ComparedCase(Path root, Maker.Machine maker) {
        this.root = root;
        this.maker = maker;
    }

    /**
     * What was found.
     *
     * @param answers the documents it was found in
     * @param decisions how many decisions it knows of
     * @param events the events, as pages find them
     * @param known the names, as pages find them
     */
    public record Found(
            List<Answer> answers,
            NamesInCase names,
            Comparison comparison,
            long decisions,
            EventsInCase events,
            NamesKnown known) {

        public Found {
            answers = List.copyOf(answers);
        }
    }

    private record Running(Future<Found> future, long decisions) {}

    /**
     * What is known by now.
     *
     * @param found the last that was found; empty where nothing was yet
     * @param isLatest whether it knows of all that was decided
     * @param failed why it could not be found, in plain words
     */
    public record State(Optional<Found> found, boolean isLatest, Optional<String> failed) {}

    /** What is known when so many decisions were made. Sets to work where more is to be found, and waits for it a moment. */
    State asOf(long decisions, Sight sight) {
        Running now;
        synchronized (this) {
            Found last = found.get(sight);
            if (last != null && last.decisions() >= decisions) {
                return new State(Optional.of(last), true, Optional.empty());
            }
            Running begun = running.get(sight);
            if (begun == null || (begun.future().isDone() && begun.decisions() < decisions)) {
                begun = new Running(thread.submit(() -> find(sight, decisions)), decisions);
                running.put(sight, begun);
            }
            now = begun;
        }
        Optional<String> failed = awaited(now);
        synchronized (this) {
            Optional<Found> last = Optional.ofNullable(found.get(sight));
            boolean latest = last.filter(one -> one.decisions() >= decisions).isPresent();
            return new State(last, latest, failed);
        }
    }

    private static Optional<String> awaited(Running now) {
        try {
            now.future().get(WAIT_MILLIS, TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (TimeoutException later) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException broken) {
            return Optional.of(
                    broken.getCause() instanceof DokazException told
                            ? String.valueOf(told.getMessage())
                            : "comparing broke down; this is a bug in Dokaz: " + broken.getCause());
        }
    }

    private Found find(Sight sight, long decisions) {
        try (CaseFile file = CaseFile.openToRead(root, maker)) {
            Map<Digest, String> restricted = file.restricted();
            Predicate<Digest> seen = exhibit -> sight == Sight.ALL || !restricted.containsKey(exhibit);
            NamesInCase names = NamesInCase.of(file, seen);
            Findings findings = ClaimsInCase.compare(file, names.resolution().entities(), seen);
            List<Answer> answers = CaseAnswers.of(file, maker).stream()
                    .filter(answer -> seen.test(answer.document().id()))
                    .toList();
            Comparison comparison = ClaimsInCase.shown(findings, GradesInCase.of(file, findings, seen));
            EventsInCase events = EventsInCase.of(answers, comparison);
            List<Reading> readings =
                    events.sources().stream().map(EventsInCase.Source::reading).toList();
            NamesKnown known = NamesKnown.of(names, readings, file.holding(PublicRole.class));
            Found latest = new Found(answers, names, comparison, decisions, events, known);
            synchronized (this) {
                found.put(sight, latest);
            }
            return latest;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
