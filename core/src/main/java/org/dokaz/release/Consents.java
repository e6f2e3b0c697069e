package org.dokaz.release;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dokaz.record.Consent;

/** What people agree to on a day, as the history of their consent has it. What nobody agreed to is refused. */
public final class Consents {

    private static final Comparator<Consent> IN_TIME =
            Comparator.comparing(Consent::on).thenComparing(Consent::at);

    private final List<Consent> steps;

    /** The history as the case has it, in any order. */
    public Consents(List<Consent> steps) {
        this.steps = steps.stream().sorted(IN_TIME).toList();
    }

    /** Why a use of what this person said is refused on this day; empty where consent holds. */
    public Optional<String> refusal(String person, Consent.Use use, LocalDate day) {
        Optional<Consent> last = steps.stream()
                .filter(step -> step.person().equals(person) && step.uses().contains(use))
                .filter(step -> !step.on().isAfter(day))
                .reduce((earlier, later) -> later);
        if (last.isEmpty()) {
            return Optional.of("nobody asked the person, or the answer is not on record");
        }
        return switch (last.get().answer()) {
            case REFUSED -> Optional.of("refused on " + last.get().on());
            case WITHDRAWN -> Optional.of("withdrawn on " + last.get().on());
            case GIVEN -> last.get().asking().flatMap(asking -> flaw(asking, day));
        };
    }

    /** The same for somebody who may have been asked under any of these names: consent under one of them is consent. */
    Optional<String> refusal(List<String> names, Consent.Use use, LocalDate day) {
        Optional<String> refusal = Optional.of("nobody asked the person, or the answer is not on record");
        for (String name : names) {
            refusal = refusal(name, use, day);
            if (refusal.isEmpty()) {
                return refusal;
            }
        }
        return refusal;
    }

    /** What keeps an answer from being consent. */
    private static Optional<String> flaw(Consent.Asking asking, LocalDate day) {
        Set<Consent.Told> untold = EnumSet.allOf(Consent.Told.class);
        untold.removeAll(asking.told());
        if (!untold.isEmpty()) {
            return Optional.of("the person was not told: "
                    + untold.stream()
                            .map(told -> told.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                            .collect(Collectors.joining(", ")));
        }
        if (!asking.understood()) {
            return Optional.of("it was not checked that the person understood");
        }
        if (!asking.able()) {
            return Optional.of("the person was not able to decide freely, or it was not looked at");
        }
        if (asking.childhood() == Consent.Childhood.CHILD) {
            return Optional.of("a child's consent needs the guardian's beside it");
        }
        if (asking.until().filter(day::isAfter).isPresent()) {
            return Optional.of("it held until " + asking.until().get());
        }
        return asking.review().filter(day::isAfter).map(review -> "it was to be asked again by " + review);
    }
}
