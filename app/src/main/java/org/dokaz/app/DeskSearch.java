package org.dokaz.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.record.LogMark;
import org.dokaz.search.BrokenQuery;
import org.dokaz.search.Compared;
import org.dokaz.search.Filter;
import org.dokaz.search.Found;
import org.dokaz.search.Hit;
import org.dokaz.search.Question;

/**
 * The search of a case that several people work on. Its index is brought up beside them, on a thread of its own, whenever the case has grown; where that
 * takes long, then at most a tenth of the time. Safe for use by many threads.
 */
public final class DeskSearch implements AutoCloseable {

    /** How often the case is looked at for what is new, in milliseconds. */
    private static final long LOOK_MILLIS = 500;

    /** For how many times as long as bringing up took the index is then left alone. */
    private static final int REST = 9;

    /** What takes no longer than this, in milliseconds, needs no such rest. */
    private static final long SHORT_MILLIS = 2_000;

    private static final long REST_MILLIS_MAX = 300_000;
    private static final long COMPARE_REST_MILLIS_MIN = 10_000;

    /** How long a page waits for what is being brought up, in milliseconds. */
    private static final long WAIT_MILLIS = 1_500;

    /** How many documents' words at risk are remembered. */
    private static final int RISKS_MAX = 2_000;

    private static final long NANOS = 1_000_000;

    private final Desk desk;
    private final CaseSearch search;
    private final Thread thread;
    private final Map<String, VeiledWords> risks = new LinkedHashMap<>(16, 0.75F, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, VeiledWords> eldest) {
            return size() > RISKS_MAX;
        }
    };

    private Optional<LogMark> broughtUp = Optional.empty();
    private Map<Digest, String> restricted = Map.of();
    private Optional<String> failed = Optional.empty();
    private boolean closed;

    private DeskSearch(Desk desk) {
        this.desk = desk;
        this.search = CaseSearch.of(desk.root());
        this.thread = Thread.ofPlatform().daemon().name("searching").unstarted(this::keepUp);
    }

    /** The search of a case, which begins to be brought up. */
    public static DeskSearch of(Desk desk) {
        DeskSearch made = new DeskSearch(desk);
        made.thread.start();
        return made;
    }

    /** What a question came to. */
    public sealed interface Answer {}

    /**
     * What was found.
     *
     * @param hits each beside its document
     * @param found counts, and how the next page is asked for
     * @param isLatest whether the index knows of all that is in the case
     */
    public record Came(List<Seen> hits, Found found, boolean isLatest) implements Answer {

        public Came {
            hits = List.copyOf(hits);
        }
    }

    /** The index is not far enough yet to answer; asking again a little later helps. */
    public record NotYet() implements Answer {}

    /** It cannot be answered, for a reason in plain words. */
    public record Cannot(String why) implements Answer {}

    /**
     * A hit.
     *
     * @param line its document, as lists show it
     * @param veiled the words of the document that may put somebody at risk
     */
    public record Seen(Hit hit, DeskLine line, VeiledWords veiled) {}

    /**
     * What is found of the case as far as it may be seen.
     *
     * @param after how the page before said that this is asked for
     * @throws BrokenQuery where the question cannot be read
     */
    public Answer find(String query, List<Filter> filters, int limit, Optional<String> after, Sight sight) {
        Question question = new Question(query, filters, sight == Sight.ALL, limit, after);
        question.check();
        awaitFirst();
        Optional<Answer> unable = unable(sight);
        if (unable.isPresent()) {
            return unable.get();
        }
        Found found = search.find(question);
        List<Seen> hits = new ArrayList<>();
        for (Hit hit : found.hits()) {
            seen(hit, sight).ifPresent(hits::add);
        }
        // What was restricted while this was found is not to be told of in numbers either.
        return unable(sight).orElseGet(() -> new Came(hits, found, isLatest()));
    }

    /** Why nothing can be told now, where so. Nobody is told of documents that were restricted since they were indexed. */
    private Optional<Answer> unable(Sight sight) {
        Map<Digest, String> now = sight == Sight.ALL
                ? Map.of()
                : desk.held().locked(() -> desk.held().file().restricted());
        synchronized (this) {
            if (broughtUp.isEmpty()) {
                return Optional.of(failed.<Answer>map(Cannot::new).orElseGet(NotYet::new));
            }
            return sight == Sight.ALL || now.keySet().equals(restricted.keySet())
                    ? Optional.empty()
                    : Optional.of(new NotYet());
        }
    }

    private synchronized void awaitFirst() {
        long until = System.nanoTime() / NANOS + WAIT_MILLIS;
        try {
            for (long left = WAIT_MILLIS; left > 0; left = until - System.nanoTime() / NANOS) {
                if (broughtUp.isPresent() || failed.isPresent() || closed) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Seen> seen(Hit hit, Sight sight) {
        String key = Desk.key(hit.document());
        return desk.line(key, sight).map(line -> new Seen(hit, line, veiled(line, sight)));
    }

    private VeiledWords veiled(DeskLine line, Sight sight) {
        if (line.outcome() != DeskLine.Outcome.MADE) {
            return VeiledWords.NONE;
        }
        synchronized (risks) {
            VeiledWords known = risks.get(line.key());
            if (known != null) {
                return known;
            }
        }
        VeiledWords found = desk.document(line.key(), sight)
                .flatMap(DeskDocument::reading)
                .map(VeiledWords::of)
                .orElse(VeiledWords.NONE);
        synchronized (risks) {
            risks.put(line.key(), found);
        }
        return found;
    }

    /** How the event of a claim stands, as far as the search knows it; a claim that may be seen is asked for. */
    public Optional<Compared.OfEvent> event(Digest claim, Sight sight) {
        return unable(sight).isPresent() ? Optional.empty() : search.event(claim, sight);
    }

    private boolean isLatest() {
        LogMark end = end();
        synchronized (this) {
            return broughtUp.filter(end::equals).isPresent();
        }
    }

    private LogMark end() {
        return desk.held().locked(() -> desk.held().file().folder().end());
    }

    private synchronized boolean isFirst() {
        return broughtUp.isEmpty();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void keepUp() {
        long comparedNext = Long.MIN_VALUE;
        boolean compared = false;
        while (true) {
            try {
                long start = System.nanoTime() / NANOS;
                boolean first = isFirst();
                boolean brought = bringUp();
                long took = System.nanoTime() / NANOS - start;
                long rest = LOOK_MILLIS + (took > SHORT_MILLIS && !first ? REST * took : took);
                compared &= !brought;
                if (!compared && start >= comparedNext) {
                    start = System.nanoTime() / NANOS;
                    compare();
                    compared = true;
                    took = System.nanoTime() / NANOS - start;
                    comparedNext = start + took + Math.max(COMPARE_REST_MILLIS_MIN, REST * took);
                }
                told(Optional.empty());
                if (rested(rest)) {
                    return;
                }
            } catch (DokazException unable) {
                told(Optional.of(String.valueOf(unable.getMessage())));
                if (rested(REST_MILLIS_MAX / REST)) {
                    return;
                }
            } catch (RuntimeException broken) {
                told(Optional.of("the search broke down; this is a bug in Dokaz: " + broken));
                if (rested(REST_MILLIS_MAX)) {
                    return;
                }
            }
        }
    }

    private synchronized void told(Optional<String> why) {
        failed = why;
        notifyAll();
    }

    /** Waits; tells whether there is nothing to wait for. */
    private synchronized boolean rested(long millis) {
        long until = System.nanoTime() / NANOS + Math.min(millis, REST_MILLIS_MAX);
        try {
            for (long left = 1; left > 0 && !closed; left = until - System.nanoTime() / NANOS) {
                wait(Math.max(1, left));
            }
            return closed;
        } catch (InterruptedException stopped) {
            return true;
        }
    }

    private boolean bringUp() {
        LogMark end = end();
        synchronized (this) {
            if (broughtUp.filter(end::equals).isPresent()) {
                return false;
            }
        }
        HeldCase held = desk.held();
        SearchedCase contents = SearchedCase.of(held.file(), desk.decided(), new Turns() {
            @Override
            public <T> T locked(Supplier<T> work) {
                if (isClosed()) {
                    throw new DokazException("the workbench was closed");
                }
                return held.locked(work);
            }
        });
        search.bringUp(contents);
        synchronized (this) {
            broughtUp = Optional.of(contents.end());
            restricted = contents.restricted();
            notifyAll();
            return true;
        }
    }

    /** Compares small cases, as any program does that only looks at them: nobody waits for it. */
    private void compare() {
        if (isClosed()
                || desk.held().locked(() -> desk.held().file().documents()) > CaseSearch.COMPARED_DOCUMENTS_MAX) {
            return;
        }
        try (CaseFile file = CaseFile.openToRead(desk.root(), desk.held().file().maker())) {
            search.compare(file);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        // Never interrupted: that would close the files of the case under those who still read it.
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        search.close();
    }
}
