package org.dokaz.app;

import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.dokaz.record.CaseRecord;

/**
 * A case held for writing while several people work on it: one deed at a time, each on disk before it is answered. Safe for use by many threads, as long
 * as what is asked of the case is asked within {@link #locked}.
 */
final class HeldCase implements Turns, AutoCloseable {

    private final CaseFile file;
    private final InstantSource clock;

    /** Whoever waits longest comes next: a run that takes turn after turn would keep people waiting for as long as it lasts. */
    private final ReentrantLock lock = new ReentrantLock(true);

    private long decisions;

    /** A case that was opened for this and is closed with it. */
    HeldCase(CaseFile file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /** The case, to be asked while nobody else asks. */
    CaseFile file() {
        return file;
    }

    InstantSource clock() {
        return clock;
    }

    @Override
    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Keeps what somebody decided; it is on disk when this returns. */
    void keep(CaseRecord decided) {
        locked(() -> {
            file.decide(decided);
            file.commit();
            return ++decisions;
        });
    }

    /** Keeps something that was done and decides nothing; it is on disk when this returns. */
    void enter(CaseRecord done) {
        locked(() -> {
            file.decide(done);
            file.commit();
            return true;
        });
    }

    /** Takes note of so many decisions that were made before. */
    void known(int count) {
        locked(() -> decisions += count);
    }

    /** How many decisions there are, by which whoever works from them sees that others came. */
    long decisions() {
        return locked(() -> decisions);
    }

    @Override
    public void close() {
        locked(() -> {
            file.close();
            return true;
        });
    }
}
