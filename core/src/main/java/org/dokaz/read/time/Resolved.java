package org.dokaz.read.time;

import java.time.LocalDate;
import java.util.Optional;
import org.dokaz.model.When;

/** What a time expression means once it is known when it was said: its TIMEX3 value, and the days where it has any. */
record Resolved(String timex, Optional<LocalDate> first, Optional<LocalDate> last, boolean precise) {

    static Resolved unplaced(String timex) {
        return new Resolved(timex, Optional.empty(), Optional.empty(), false);
    }

    static Resolved day(LocalDate day) {
        return new Resolved(Timex.day(day), Optional.of(day), Optional.of(day), true);
    }

    static Resolved between(String timex, LocalDate first, LocalDate last) {
        return new Resolved(timex, Optional.of(first), Optional.of(last), false);
    }

    Resolved timex(String other) {
        return new Resolved(other, first, last, precise);
    }

    boolean isPlaced() {
        return first.isPresent() && last.isPresent();
    }

    Optional<When> when() {
        return first.isEmpty() && last.isEmpty() ? Optional.empty() : Optional.of(new When(first, last, precise));
    }
}
