package org.dokaz.corroborate.account;

import java.time.LocalDate;
import java.util.Optional;
import org.dokaz.model.When;

/**
 * A stretch of days, both ends included, as days since 1970-01-01; an open end lies at {@link #BEFORE} or {@link #AFTER}.
 *
 * @param precise whether the text names the days
 */
public record Days(int from, int to, boolean precise) {

    /** Further back than any act. */
    public static final int BEFORE = -1_000_000_000;

    /** Further on than any act. */
    public static final int AFTER = 1_000_000_000;

    /** The days of a time as it was told. */
    public static Days of(When when) {
        return new Days(
                when.earliest().map(Days::day).orElse(BEFORE),
                when.latest().map(Days::day).orElse(AFTER),
                when.precise());
    }

    /** One day. */
    public static Days of(LocalDate day) {
        return new Days(day(day), day(day), true);
    }

    private static int day(LocalDate date) {
        return (int) Math.clamp(date.toEpochDay(), (long) BEFORE, (long) AFTER);
    }

    /** Whether they have a day in common. */
    public boolean meets(Days other) {
        return from <= other.to && other.from <= to;
    }

    /** How many days lie between them; 0 where they meet. */
    public int gap(Days other) {
        return meets(other) ? 0 : Math.max(other.from - to, from - other.to);
    }

    /** How many days it is long; an open one is longer than any other. */
    public long length() {
        return (long) to - from + 1;
    }

    /** What both leave possible. */
    public Optional<Days> and(Days other) {
        return meets(other)
                ? Optional.of(new Days(Math.max(from, other.from), Math.min(to, other.to), precise || other.precise))
                : Optional.empty();
    }

    /** The same as a time is told. */
    public When when() {
        return new When(date(from), date(to), precise);
    }

    private static Optional<LocalDate> date(int day) {
        return day == BEFORE || day == AFTER ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }
}
