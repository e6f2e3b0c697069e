package org.dokaz.corroborate.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What speaks for and against two claims being of one event: each ground with how much of it there is, in thousandths. */
final class Evidence {

    /** One whole unit of evidence. */
    static final int UNIT = 1000;

    private final Map<Ground, Integer> amounts = new EnumMap<>(Ground.class);

    void add(Ground ground) {
        add(ground, UNIT);
    }

    void add(Ground ground, long thousandths) {
        if (thousandths != 0) {
            amounts.merge(ground, (int) thousandths, Integer::sum);
        }
    }

    Map<Ground, Integer> amounts() {
        return amounts;
    }

    /** The odds that they are of one event, in thousandths of a hundredth of a bit: above 0 where that is likelier than not. */
    int odds() {
        long odds = 0;
        for (Map.Entry<Ground, Integer> amount : amounts.entrySet()) {
            odds += (long) amount.getKey().weight() * amount.getValue();
        }
        return Math.clamp(odds / UNIT, -100_000, 100_000);
    }

    /** The grounds in plain words, the weightiest first. */
    List<String> reasons() {
        List<Map.Entry<Ground, Integer>> entries = new ArrayList<>(amounts.entrySet());
        entries.sort(Comparator.comparingLong((Map.Entry<Ground, Integer> entry) ->
                        -Math.abs((long) entry.getKey().weight() * entry.getValue()))
                .thenComparing(Map.Entry.comparingByKey()));
        return entries.stream()
                .map(entry ->
                        (isFor(entry) ? "" : "against it: ") + entry.getKey().words())
                .toList();
    }

    private static boolean isFor(Map.Entry<Ground, Integer> entry) {
        return (long) entry.getKey().weight() * entry.getValue() > 0;
    }
}
