package org.dokaz.formation;

import java.util.List;
import java.util.Optional;

/**
 * A formation that the register knows, under all its names over time.
 *
 * @param id what the register calls it
 * @param allegiance on which side it serves
 * @param isSort whether it is a sort of unit, of which there are many, rather than one formation: "Storm-Z"
 * @param periods its names and wholes over time, the latest last
 */
public record KnownFormation(String id, Optional<Allegiance> allegiance, boolean isSort, List<Period> periods) {

    /**
     * A time in which it bore one name.
     *
     * @param from the first year, where it is known
     * @param until the last year, where it ended
     * @param parent the register's id of the formation it was a part of
     * @param names its names in English, Ukrainian and Russian
     * @param structures the names taken apart
     */
    public record Period(
            Optional<Integer> from,
            Optional<Integer> until,
            Optional<String> parent,
            List<String> names,
            List<Formation> structures) {

        public Period {
            names = List.copyOf(names);
            structures = List.copyOf(structures);
        }

        String words() {
            String years = from.map(year -> " from " + year).orElse("")
                    + until.map(year -> " until " + year).orElse("");
            return names.getFirst() + (years.isEmpty() ? "" : "," + years);
        }
    }

    public KnownFormation {
        periods = List.copyOf(periods);
    }

    /** Its latest English name. */
    public String name() {
        return periods.getLast().names().getFirst();
    }
}
