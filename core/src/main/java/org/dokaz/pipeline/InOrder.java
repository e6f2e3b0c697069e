package org.dokaz.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dokaz.flow.DokazException;

/**
 * Does many pieces of work with several threads and hands their results over in the order they were begun in, on the
 * thread that begins them. How much is begun and not yet handed over is bounded by number and by weight.
 */
final class InOrder<O> implements AutoCloseable {

    /** How many pieces may be begun and not yet handed over, for each thread. */
    static final int WAITING_PER_THREAD_MAX = 4;

    /** How much all of them may weigh together, unless one alone weighs more: in bytes or characters. */
    static final long WAITING_WEIGHT_MAX = 32L * 1024 * 1024;

    // The same for every thread on every machine, so that a deeply nested document fails everywhere or nowhere.
    private static final long STACK_BYTES = 4L * 1024 * 1024;

    private final int threads;
    private final Consumer<O> each;
    private final ExecutorService crew;
    private final Deque<Begun<O>> begun = new ArrayDeque<>();
    private long weight;

    /** Work on this many threads, each result of which goes to {@code each}. */
    InOrder(int threads, Consumer<O> each) {
        if (threads < 1 || threads > Run.THREADS_MAX) {
            throw new IllegalArgumentException("threads must be 1 to " + Run.THREADS_MAX + ": " + threads);
        }
        this.threads = threads;
        this.each = each;
        this.crew = Executors.newFixedThreadPool(threads, InOrder::thread);
    }

    private record Begun<O>(Future<O> result, long weight) {}

    /** Begins a piece of work, as soon as there is room for it. */
    void begin(long itsWeight, Supplier<O> work) {
        while (begun.size() >= threads * WAITING_PER_THREAD_MAX
                || (!begun.isEmpty() && weight + itsWeight > WAITING_WEIGHT_MAX)) {
            handOver();
        }
        begun.addLast(new Begun<>(crew.submit(work::get), itsWeight));
        weight += itsWeight;
    }

    /** Waits until everything that was begun has been handed over. */
    void finish() {
        while (!begun.isEmpty()) {
            handOver();
        }
    }

    private void handOver() {
        Begun<O> oldest = begun.removeFirst();
        weight -= oldest.weight();
        each.accept(result(oldest.result()));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "dokaz-reader", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    private static <O> O result(Future<O> future) {
        try {
            return future.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DokazException("stopped before the end", stopped);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    @Override
    public void close() {
        crew.shutdownNow();
    }
}
