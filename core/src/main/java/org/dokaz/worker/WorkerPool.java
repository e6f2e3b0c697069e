package org.dokaz.worker;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.ForeignReader;
import org.dokaz.read.extract.Format;

/**
 * Reads foreign formats in worker processes, one for each thread that reads at the same time. A worker that dies, takes
 * too much or answers nonsense is ended and replaced, and the exhibit has an outcome that says so. Nothing is started
 * before an exhibit needs it.
 */
public final class WorkerPool implements ForeignReader, AutoCloseable {

    private final ForeignParsers parsers = new ForeignParsers();
    private final Optional<Tesseract> ocr;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(WorkerPool::thread);
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final Set<WorkerProcess> working = new HashSet<>();
    private Optional<Sandbox> sandbox = Optional.empty();
    private boolean closed;

    /** Workers that leave pictures unread. */
    public WorkerPool() {
        this(Optional.empty());
    }

    /** Workers that have the words in pictures read by an OCR program. */
    public WorkerPool(Optional<Tesseract> ocr) {
        this.ocr = ocr;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "dokaz-worker-watch");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public boolean reads(Format format) {
        return parsers.reads(format);
    }

    @Override
    public String shown() {
        return parsers.shown();
    }

    /** In which manner exhibits were read; nothing where none was. */
    public synchronized Optional<String> manner() {
        return sandbox.map(Sandbox::shown);
    }

    @Override
    public List<Extraction.Found> read(Format format, byte[] bytes, String name) {
        try {
            WorkerProcess worker = worker();
            boolean fresh = worker.exhibits() == 0;
            try {
                return asked(worker, format, bytes, name);
            } catch (WorkerProcess.NoAnswer none) {
                // What earlier exhibits left behind must not decide over this one. Time is given once.
                if (fresh || none.why() == WorkerProcess.Cause.TOO_LONG) {
                    return failed(none.why());
                }
            }
            return asked(fresh(), format, bytes, name);
        } catch (WorkerProcess.NoAnswer none) {
            return failed(none.why());
        } catch (IOException unstartable) {
            return failed(
                    Fault.KILLED,
                    "the process that reads it could not be started ("
                            + unstartable.getClass().getSimpleName() + "); close other programs, and read it again");
        }
    }

    private List<Extraction.Found> asked(WorkerProcess worker, Format format, byte[] bytes, String name)
            throws WorkerProcess.NoAnswer {
        boolean answered = false;
        try {
            List<Extraction.Found> found = worker.ask(format, bytes, name);
            answered = true;
            return found;
        } finally {
            giveBack(worker, answered);
        }
    }

    private WorkerProcess worker() throws IOException, WorkerProcess.NoAnswer {
        synchronized (this) {
            while (!idle.isEmpty()) {
                WorkerProcess worker = idle.pop();
                if (worker.isAlive()) {
                    working.add(worker);
                    return worker;
                }
            }
        }
        return fresh();
    }

    private WorkerProcess fresh() throws IOException, WorkerProcess.NoAnswer {
        Sandbox found = Sandbox.found();
        WorkerProcess worker = WorkerProcess.start(found, ocr, watch);
        synchronized (this) {
            sandbox = Optional.of(found);
            working.add(worker);
            if (closed) {
                worker.end();
            }
        }
        return worker;
    }

    private synchronized void giveBack(WorkerProcess worker, boolean sound) {
        working.remove(worker);
        if (sound && !closed && worker.exhibits() < Limits.EXHIBITS_MAX) {
            idle.push(worker);
        } else {
            worker.end();
        }
    }

    private List<Extraction.Found> failed(WorkerProcess.Cause why) {
        return switch (why) {
            case TOO_LONG ->
                failed(
                        Fault.TIMED_OUT,
                        "not read within " + WorkerProcess.seconds(ocr) + " seconds ("
                                + (ocr.isPresent() ? "OCR_SECONDS" : "EXHIBIT_SECONDS")
                                + "), so its reading was stopped; split it, or save it anew in a program of its own");
            case MEMORY_FULL ->
                failed(
                        Fault.TOO_LARGE,
                        "what is packed in it needs more memory than a reader is given (" + Limits.HEAP_MEBIBYTES
                                + " MiB, HEAP_MEBIBYTES), so its reading was stopped; split it and read the pieces");
            case DIED ->
                failed(
                        Fault.KILLED,
                        "the process that read it died over it; save it anew in a program of its own, and do not open"
                                + " it there on a machine that matters");
            case UNSOUND ->
                failed(
                        Fault.KILLED,
                        "the process that read it was stopped, since its answer made no sense; the file may be made to"
                                + " take over who opens it");
        };
    }

    private static List<Extraction.Found> failed(Fault fault, String detail) {
        return List.of(new Extraction.Found(Optional.empty(), new Outcome.Failed<>(fault, detail)));
    }

    /** Ends all workers. What is still being read fails. */
    @Override
    public synchronized void close() {
        closed = true;
        watch.shutdownNow();
        idle.forEach(WorkerProcess::end);
        idle.clear();
        working.forEach(WorkerProcess::end);
    }
}
