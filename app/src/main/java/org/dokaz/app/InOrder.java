package org.dokaz.app;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dokaz.flow.DokazException;

/**
 * Works on many inputs with several threads and hands the results over in the order of the inputs. At no time are more
 * than {@link #WAITING_PER_THREAD_MAX} inputs a thread begun and not yet handed over.
 */
public final class InOrder {

    /** How many inputs may be begun and not yet handed over, for each thread. */
    public static final int WAITING_PER_THREAD_MAX = 4;

    /** The most threads that may be asked for. */
    public static final int THREADS_MAX = 64;

    // The same for every thread on every machine, so that a deeply nested document fails everywhere or nowhere.
    private static final long STACK_BYTES = 4L * 1024 * 1024;

    private final int threads;

    /** Work on this many threads. */
    public InOrder(int threads) {
        if (threads < 1 || threads > THREADS_MAX) {
            throw new IllegalArgumentException("threads must be 1 to " + THREADS_MAX + ": " + threads);
        }
        this.threads = threads;
    }

    /** Does the work on each input; {@code each} is called on the caller's thread, one result at a time. */
    public <I, O> void run(Iterator<I> inputs, Function<I, O> work, Consumer<O> each) {
        ArrayDeque<Future<O>> begun = new ArrayDeque<>();
        ExecutorService crew = Executors.newFixedThreadPool(threads, InOrder::thread);
        try {
            while (inputs.hasNext()) {
                if (begun.size() >= threads * WAITING_PER_THREAD_MAX) {
                    each.accept(result(begun.removeFirst()));
                }
                I input = inputs.next();
                begun.addLast(crew.submit(() -> work.apply(input)));
            }
            while (!begun.isEmpty()) {
                each.accept(result(begun.removeFirst()));
            }
        } finally {
            crew.shutdownNow();
        }
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
}
