package org.dokaz.read.quantity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Amount;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.TimeKind;
import org.dokaz.model.Prose;

/** Adds the durations of one unit that are told without a number: "a week", «за добу». */
final class Spells {

    private static final Map<String, String> UNIT =
            Map.of("P1D", "days", "P1W", "weeks", "P1M", "months", "P1Y", "years", "PT1H", "hours");

    private Spells() {}

    static void add(Prose prose, List<Mention.Time> times, List<Mention> quantities) {
        for (Mention.Time time : times) {
            Optional<String> unit = Optional.ofNullable(UNIT.get(time.timex()));
            boolean counted = quantities.stream()
                    .anyMatch(
                            other -> other.cited().span().overlaps(time.cited().span()));
            if (time.kind() == TimeKind.DURATION && time.when().isEmpty() && unit.isPresent() && !counted) {
                Amount one = Amount.exactly(1, unit.get());
                quantities.add(new Mention.Quantity(
                        prose.transcript().cite(time.cited().span()), one));
            }
        }
    }
}
