package org.dokaz.read.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** What a document has said of time so far: when it was published, which year and which day it was last speaking of. */
final class Setting {

    private static final int NEAR_YEARS = 3;

    private final Optional<LocalDate> published;
    private final boolean history;
    private OptionalInt year;
    private Optional<LocalDate> focus = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();

    /**
     * A document that has said nothing yet.
     *
     * @param history whether it tells of years long before its publication, so that its dates count from one another
     * @param year the year of dates that do not say theirs, where nothing better is known
     */
    Setting(Optional<LocalDate> published, boolean history, OptionalInt year) {
        this.published = published;
        this.history = history;
        this.year = year;
    }

    /** The day that "today" is, unless the text is a history. */
    Optional<LocalDate> today() {
        return history ? Optional.empty() : published;
    }

    /** The day from which something counts that is told in this unit: the day of "the next day" is one that the text names. */
    Optional<LocalDate> basis(Meaning.Basis basis, Unit unit) {
        boolean named = basis == Meaning.Basis.FOCUS && unit == Unit.DAY && day.isPresent();
        return named ? day : basis(basis);
    }

    /** The day from which a relative time counts. */
    Optional<LocalDate> basis(Meaning.Basis basis) {
        if (history) {
            return focus;
        }
        return basis == Meaning.Basis.FOCUS && focus.isPresent() ? focus : published;
    }

    /** The year last spoken of. */
    OptionalInt year() {
        return year;
    }

    Optional<LocalDate> focus() {
        return focus;
    }

    /** Notes that the text now speaks of this. */
    void heard(Meaning meaning, Resolved resolved) {
        boolean stated = switch (meaning) {
            case Meaning.Day(YearHint hint, int ignoredMonth, int ignoredDay) -> hint instanceof YearHint.Stated;
            case Meaning.Month(YearHint hint, int ignored) -> hint instanceof YearHint.Stated;
            case Meaning.Season(YearHint hint, String ignored) -> hint instanceof YearHint.Stated;
            case Meaning.Year ignored -> true;
            default -> false;
        };
        resolved.first().ifPresent(first -> {
            focus = Optional.of(first);
            if (resolved.precise()) {
                day = focus;
            }
            boolean passing = meaning instanceof Meaning.Year && !isNear(first.getYear());
            if ((stated || history) && !passing) {
                year = OptionalInt.of(resolved.last().orElse(first).getYear());
            }
        });
    }

    /** Whether a bare year goes on with the story; one far off is named in passing. */
    private boolean isNear(int other) {
        return Math.abs(year.orElse(other) - other) <= NEAR_YEARS;
    }
}
