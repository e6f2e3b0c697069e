package org.dokaz.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.dokaz.model.CanonicalJson;
import org.dokaz.record.Consent;

/** A step of somebody's consent in words. */
final class ConsentLines {

    private ConsentLines() {}

    static String told(Consent consent) {
        String how = consent.asking()
                .map(asking -> "; " + asking.manner().name().toLowerCase(Locale.ROOT) + ", taken by " + asking.takenBy()
                        + asking.until().map(day -> ", until " + day).orElse("")
                        + asking.review()
                                .map(day -> ", to be asked again by " + day)
                                .orElse(""))
                .orElse("");
        return "consent of " + consent.person() + ": "
                + consent.answer().name().toLowerCase(Locale.ROOT) + " on " + day(consent.on()) + ": "
                + written(consent.uses()) + how;
    }

    /** Names as options are written. */
    static String written(Set<? extends Enum<?>> set) {
        return set.stream().map(ConsentLines::written).collect(Collectors.joining(", "));
    }

    static String written(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String day(LocalDate day) {
        return day.toString();
    }

    /** A bound of a figure; nothing where it is open. */
    static String bound(OptionalDouble bound) {
        return bound.isPresent() ? CanonicalJson.number(bound.getAsDouble()) : "";
    }
}
