package org.dokaz.corroborate.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Bits;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Spot;
import org.dokaz.corroborate.retelling.Link;
import org.dokaz.corroborate.retelling.Links;
import org.dokaz.corroborate.sense.KinKinds;

/**
 * Brings figures together that may be one: those of one number that share a hand, a place, a word, a sort of act, or stand in linked documents.
 */
final class Meetings {

    private static final double TEN = 10;

    private final List<Telling> tellings;
    private final Links links;

    Meetings(List<Telling> tellings, Links links) {
        this.tellings = tellings;
        this.links = links;
    }

    /** Shows every pair that meets, the one that comes first in the list first; a pair may meet more than once. */
    void each(Gatherings.Pair pair) {
        Gatherings gatherings = new Gatherings();
        for (int index = 0; index < tellings.size(); index++) {
            TreeSet<Long> keys = new TreeSet<>();
            for (double number : numbers(tellings.get(index).value())) {
                keys(tellings.get(index), number, keys);
            }
            for (long key : keys) {
                gatherings.add(key, index);
            }
        }
        gatherings.each(pair);
        linked(pair);
    }

    /** Its own numbers, and those that it may have been rounded to. */
    private static Set<Double> numbers(Value value) {
        TreeSet<Double> numbers = new TreeSet<>();
        numbers.add(value.best());
        if (value.bound() == Value.Bound.RANGE) {
            numbers.add(value.high());
        }
        double unit = 1;
        while (value.best() / unit >= TEN) {
            unit *= TEN;
        }
        for (double grain : new double[] {unit, unit / TEN}) {
            if (grain >= 1) {
                numbers.add(Math.floor(value.best() / grain) * grain);
                numbers.add(Math.ceil(value.best() / grain) * grain);
            }
        }
        return numbers;
    }

    private static void keys(Telling telling, double number, Set<Long> keys) {
        Account account = telling.account();
        long base = Bits.mix(Double.doubleToLongBits(number));
        keys.add(Gatherings.key(
                base, "k", KinKinds.family(account.claim().kind()).hashCode()));
        for (Hand hand : account.hands()) {
            keys.add(Gatherings.key(base, "h", hand.key()));
        }
        for (Spot spot : account.spots()) {
            keys.add(Gatherings.key(base, "p", spot.term()));
        }
        telling.words().each(term -> keys.add(Gatherings.key(base, "w", term)));
        account.names().each(term -> keys.add(Gatherings.key(base, "n", term)));
    }

    private void linked(Gatherings.Pair pair) {
        if (links.all().isEmpty()) {
            return;
        }
        Map<Integer, Map<Double, List<Integer>>> byReport = new HashMap<>();
        for (int index = 0; index < tellings.size(); index++) {
            Telling telling = tellings.get(index);
            byReport.computeIfAbsent(telling.account().report().number(), ignored -> new TreeMap<>())
                    .computeIfAbsent(telling.value().best(), ignored -> new ArrayList<>())
                    .add(index);
        }
        for (Link link : links.all()) {
            Map<Double, List<Integer>> there =
                    byReport.getOrDefault(link.later().number(), Map.of());
            byReport.getOrDefault(link.earlier().number(), Map.of())
                    .forEach((number, here) -> both(here, there.getOrDefault(number, List.of()), pair));
        }
    }

    private static void both(List<Integer> here, List<Integer> there, Gatherings.Pair pair) {
        for (int left : here.subList(0, Math.min(here.size(), Gatherings.NEXT_MAX))) {
            for (int right : there.subList(0, Math.min(there.size(), Gatherings.NEXT_MAX))) {
                pair.meet(Math.min(left, right), Math.max(left, right));
            }
        }
    }
}
