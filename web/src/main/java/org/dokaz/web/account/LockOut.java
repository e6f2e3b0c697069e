package org.dokaz.web.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Counts failures to sign in by name, known or not, and closes the door to a name for a while. Safe for use by many threads. */
final class LockOut {

    /** How many failures close the door. */
    static final int FAILURES_MAX = 5;

    /** For how long. */
    static final Duration CLOSED = Duration.ofMinutes(15);

    /** How many names are remembered; beyond it the one forgotten is the one tried longest ago. */
    private static final int NAMES_MAX = 10_000;

    private final InstantSource clock;
    private final Map<String, Failures> byName = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > NAMES_MAX;
        }
    };

    private record Failures(int count, Instant last) {}

    LockOut(InstantSource clock) {
        this.clock = clock;
    }

    /** Whether nobody gets in by this name for now. */
    synchronized boolean isClosed(String name) {
        Failures failures = byName.get(key(name));
        return failures != null
                && failures.count() >= FAILURES_MAX
                && clock.instant().isBefore(failures.last().plus(CLOSED));
    }

    /**
     * Lets somebody try under a name; counted as a failure until it succeeded, so that many who try at the same moment are no more than one after the other.
     *
     * @return whether they may
     */
    synchronized boolean begins(String name) {
        if (isClosed(name)) {
            return false;
        }
        failed(name);
        return true;
    }

    /** Takes note of a failure. */
    private void failed(String name) {
        Failures before = byName.remove(key(name));
        Instant now = clock.instant();
        int earlier = before != null && now.isBefore(before.last().plus(CLOSED)) ? before.count() : 0;
        byName.put(key(name), new Failures(earlier + 1, now));
    }

    /** Forgets the failures of a name by which somebody got in. */
    synchronized void succeeded(String name) {
        byName.remove(key(name));
    }

    private static String key(String name) {
        String cut = name.strip().toLowerCase(Locale.ROOT);
        return cut.substring(0, Math.min(cut.length(), Account.NAME_LENGTH_MAX));
    }
}
