package org.dokaz.invent;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Retelling;

/**
 * A document before it is worded.
 *
 * @param otherwise whether it spells names in another way than usual
 */
record Sheet(
        Outlet outlet,
        LocalDate published,
        List<Passage> passages,
        boolean otherwise,
        boolean forwarded,
        List<Tie> ties) {

    Sheet {
        passages = List.copyOf(passages);
        ties = List.copyOf(ties);
    }

    /**
     * What one source has to say.
     *
     * @param via the outlet it is taken from, where that is stated
     * @param behind the number of the sheet that it is taken from as background to something else
     */
    record Passage(List<Telling> tellings, Optional<Outlet> via, Optional<Integer> behind) {

        Passage {
            tellings = List.copyOf(tellings);
        }

        static Passage of(List<Telling> tellings) {
            return new Passage(tellings, Optional.empty(), Optional.empty());
        }

        Passage telling(List<Telling> others) {
            return new Passage(others, via, behind);
        }

        Passage via(Optional<Outlet> outlet) {
            return new Passage(tellings, outlet, behind);
        }
    }

    /** That it rests on an earlier sheet, by the number of that. */
    record Tie(Retelling.Kind kind, int original, boolean background) {}
}
