package org.dokaz.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A time as vaguely as it was told: it lies between two days, both included. An empty end is open.
 *
 * @param precise whether the text names the day or days, rather than a stretch inside which the time lies
 */
public record When(Optional<LocalDate> earliest, Optional<LocalDate> latest, boolean precise) {

    public When {
        if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
            throw new IllegalArgumentException("ends before it begins: " + earliest.get() + " to " + latest.get());
        }
    }

    /** One named day. */
    public static When day(LocalDate day) {
        return new When(Optional.of(day), Optional.of(day), true);
    }

    /** Somewhere between two days. */
    public static When between(LocalDate earliest, LocalDate latest) {
        return new When(Optional.of(earliest), Optional.of(latest), false);
    }
}
