package org.dokaz.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Attribution;

/** How deep each attribution of a text stands inside others; those that go round in a ring are deepest. */
final class Depths {

    private static final int UNKNOWN = -1;
    private static final int ON_THE_WAY = -2;

    private final List<Attribution> attributions;
    private final int[] depths;

    Depths(List<Attribution> attributions) {
        this.attributions = attributions;
        this.depths = new int[attributions.size()];
        Arrays.fill(depths, UNKNOWN);
    }

    int[] found() {
        for (int index = 0; index < depths.length; index++) {
            find(index);
        }
        return depths;
    }

    private void find(int index) {
        List<Integer> way = new ArrayList<>();
        Optional<Integer> at = Optional.of(index);
        while (at.isPresent() && depths[at.get()] == UNKNOWN) {
            depths[at.get()] = ON_THE_WAY;
            way.add(at.get());
            at = attributions.get(at.get()).within();
        }
        int outer = at.map(known -> depths[known]).orElse(UNKNOWN);
        for (int step : way.reversed()) {
            outer = outer == ON_THE_WAY ? depths.length : Math.min(depths.length, outer + 1);
            depths[step] = outer;
        }
    }
}
