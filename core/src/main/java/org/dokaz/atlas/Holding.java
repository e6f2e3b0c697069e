package org.dokaz.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Who held a place when, by every source that was imported, side by side.
 *
 * @param intervals by source, then by time
 * @param sources every source asked, those that are silent included
 * @param complete whether the place's code is known well enough that no row of the sources can have been missed
 */
public record Holding(List<Held> intervals, List<String> sources, boolean complete) {

    /** Where no source was imported. */
    public static final Holding UNKNOWN = new Holding(List.of(), List.of(), false);

    public Holding {
        intervals = List.copyOf(intervals);
        sources = List.copyOf(sources);
    }

    /** What each source says of one day; a silent source says so, unless a row of it may have been missed. */
    public List<Held> on(LocalDate day) {
        return withSilence(intervals.stream().filter(held -> held.covers(day)).toList());
    }

    /** What each source says at all times; a silent source says so, unless a row of it may have been missed. */
    public List<Held> always() {
        return withSilence(intervals);
    }

    private List<Held> withSilence(List<Held> rows) {
        List<Held> all = new ArrayList<>();
        for (String source : sources) {
            List<Held> own =
                    rows.stream().filter(held -> held.source().equals(source)).toList();
            all.addAll(own);
            if (own.isEmpty() && complete) {
                all.add(Held.silence(source));
            }
        }
        return all;
    }
}
