package org.dokaz.app;

import java.util.List;
import org.dokaz.record.CaseRecord;
import org.dokaz.store.Filed;

/**
 * Takes stock of a case for a desk: what was decided in it, then what lists show of each document. It does so some at a time, so that others come in
 * between; whoever needs all of it and has the case to themselves finishes it. All but {@link #beside} is to be asked while nobody else works on the case.
 */
final class Stocktaking {

    /** So many records are read before somebody else has a turn. */
    private static final int AT_ONCE = 32;

    private final HeldCase held;
    private final DecidedClaims decided;
    private final DecidedPairs pairs;
    private final RepliesKnown replies;
    private final DeskLines lines;
    private final List<Filed> decisions;
    private int taken;
    private boolean closed;

    /** Begins with a case that was just opened. */
    Stocktaking(HeldCase held, DecidedClaims decided, DecidedPairs pairs, RepliesKnown replies, DeskLines lines) {
        this.held = held;
        this.decided = decided;
        this.pairs = pairs;
        this.replies = replies;
        this.lines = lines;
        this.decisions = held.file().decisionsFiled();
        held.known(decisions.size());
        lines.begin(held.file());
    }

    /** Sets a thread of its own to it, which ends with it; what stops it stops whoever needs it next, and is told there. */
    void beside() {
        Thread.ofPlatform().daemon().name("taking-stock").start(() -> {
            try {
                boolean more = true;
                while (more) {
                    more = held.locked(() -> !closed && step(AT_ONCE));
                }
            } catch (RuntimeException stopped) {
                // Whoever asks for a page comes to the same place, and is told.
                return;
            }
        });
    }

    /** Lists anew what the case holds; what was read before and lies where it did is not read again. */
    void again() {
        lines.begin(held.file());
    }

    /** Comes to the end of it. */
    void finish() {
        finishDecisions();
        lines.step(held.file(), decided, Integer.MAX_VALUE);
    }

    /** Comes to the end of what was decided. */
    void finishDecisions() {
        takeDecisions(Integer.MAX_VALUE);
    }

    /** What was decided comes first, since documents are counted by it. Tells whether there is more. */
    private boolean step(int countMax) {
        if (taken < decisions.size()) {
            takeDecisions(countMax);
            return true;
        }
        return lines.step(held.file(), decided, countMax);
    }

    private void takeDecisions(int countMax) {
        int end = (int) Math.min(decisions.size(), (long) taken + countMax);
        for (; taken < end; taken++) {
            CaseRecord decision = held.file().at(decisions.get(taken));
            decided.add(decision);
            pairs.add(decision);
            replies.add(decision);
        }
    }

    /** Stops; nothing of the case is asked from now on. */
    void close() {
        closed = true;
    }
}
