package org.dokaz.corroborate.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.model.Lineage;

/**
 * All who tell one figure.
 *
 * @param line in the order in which they said it, whoever said it first in front; two or more
 */
public record Family(List<Telling> line) {

    public Family {
        line = List.copyOf(line);
        if (line.size() < 2) {
            throw new IllegalArgumentException("a figure that is told once has no lineage");
        }
    }

    /** Whoever said it first, as far as the documents tell. */
    public Telling first() {
        return line.getFirst();
    }

    /** Those who repeat it. */
    public List<Telling> repeats() {
        return line.subList(1, line.size());
    }

    /** The same as a record of the case. */
    public Lineage lineage() {
        Telling first = first();
        Value value = first.value();
        return new Lineage(
                Telling.shortened(
                        first.counted().orElse(first.account().claim().cited().words())),
                first.account()
                        .claim()
                        .quantity()
                        .map(figure -> figure.amount().unit())
                        .orElse(value.measure()),
                end(value.low()),
                end(value.high()),
                new Lineage.FirstSaid(
                        first.account().id(), first.account().origin().name(), first.said(), first.counted()),
                repeats().stream().map(this::repeat).toList());
    }

    private static OptionalDouble end(double end) {
        return Double.isInfinite(end) ? OptionalDouble.empty() : OptionalDouble.of(end);
    }

    private Lineage.Repeat repeat(Telling again) {
        List<Change> changes = Change.between(first(), again);
        String why = changes.isEmpty()
                ? "repeats " + first().number() + " as " + again.number()
                : String.join("; ", changes.stream().map(Change::why).toList());
        return new Lineage.Repeat(
                again.account().id(),
                again.counted(),
                Optional.of(changes)
                        .filter(some -> !some.isEmpty())
                        .map(some -> some.getFirst().drift()),
                why);
    }
}
