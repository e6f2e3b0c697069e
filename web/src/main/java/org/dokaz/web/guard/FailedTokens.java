package org.dokaz.web.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Counts tokens that opened nothing, by the address that they came from. Nobody guesses one, and who has one gets in however many failed: the bound keeps
 * guessing from being a load, and tells whoever sees the answers. Safe for use by many threads.
 */
final class FailedTokens {

    /** How many may fail within the time. */
    static final int FAILURES_MAX = 20;

    private static final Duration TIME = Duration.ofMinutes(1);
    private static final int ADDRESSES_MAX = 10_000;

    private final InstantSource clock;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > ADDRESSES_MAX;
        }
    };

    private record Failures(int count, Instant since) {}

    FailedTokens(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes note of a failure; tells whether there were too many. */
    synchronized boolean isTooMuch(String address) {
        Instant now = clock.instant();
        Failures after = Optional.ofNullable(byAddress.remove(address))
                .filter(before -> now.isBefore(before.since().plus(TIME)))
                .map(before -> new Failures(before.count() + 1, before.since()))
                .orElseGet(() -> new Failures(1, now));
        byAddress.put(address, after);
        return after.count() > FAILURES_MAX;
    }
}
