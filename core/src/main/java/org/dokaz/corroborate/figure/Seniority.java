package org.dokaz.corroborate.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.retelling.Link;
import org.dokaz.corroborate.retelling.Links;

/**
 * Puts those who tell one figure in the order in which they said it: by the day it was said, else published. Where that tells nothing, whoever is
 * named as the source of another comes before it, then the shorter chain, then the fuller telling, as retelling loses words.
 */
final class Seniority {

    /** How many can be moved before those who took from them; in a longer line only days and chains count. */
    static final int LINE_MAX = 256;

    private static final int ROUNDS_MAX = 8;

    private static final Comparator<Telling> ORDER = Comparator.comparing(
                    (Telling telling) -> telling.said().orElse(LocalDate.MAX))
            .thenComparing(telling -> telling.account().report().published().orElse(LocalDate.MAX))
            .thenComparingInt(telling -> telling.account().hands().size())
            .thenComparingLong(telling -> -fullness(telling))
            .thenComparingInt(telling -> telling.account().number());

    private final Links links;

    Seniority(Links links) {
        this.links = links;
    }

    /** How much of what retelling loses it still has: the hedge, the bound, the unrounded number, the population. */
    private static int fullness(Telling telling) {
        int fullness = telling.account().claim().hedged() ? 1 : 0;
        fullness += telling.value().bound() == Value.Bound.EXACT ? 0 : 1;
        fullness += telling.value().approximate() ? 1 : 0;
        return fullness + Math.min(telling.population().size(), 2);
    }

    List<Telling> order(List<Telling> family) {
        List<Telling> line = new ArrayList<>(family);
        line.sort(ORDER);
        boolean moved = line.size() <= LINE_MAX;
        for (int round = 0; moved && round < ROUNDS_MAX; round++) {
            moved = moveSources(line);
        }
        return line;
    }

    /** Moves whoever stands behind one that took from it to just before that one, where their days do not speak against it. */
    private boolean moveSources(List<Telling> line) {
        boolean moved = false;
        for (int taker = 0; taker < line.size(); taker++) {
            for (int source = taker + 1; source < line.size(); source++) {
                if (mayMove(line.get(source), line.get(taker))) {
                    line.add(taker, line.remove(source));
                    moved = true;
                }
            }
        }
        return moved;
    }

    private boolean mayMove(Telling source, Telling taker) {
        boolean open = source.said().isEmpty()
                || taker.said().isEmpty()
                || source.said().equals(taker.said());
        return open && takes(taker.account(), source.account()) && !takes(source.account(), taker.account());
    }

    private boolean takes(Account taker, Account source) {
        if (Nearness.cites(taker, source)) {
            return true;
        }
        if (taker.isBeside(source)) {
            return false;
        }
        Link.Taker direction =
                taker.report().number() < source.report().number() ? Link.Taker.EARLIER : Link.Taker.LATER;
        return links.between(taker.report(), source.report())
                .filter(link -> link.taker() == direction)
                .isPresent();
    }
}
