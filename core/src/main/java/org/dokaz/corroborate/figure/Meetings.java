package org.dokaz.corroborate.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Spot;
import org.dokaz.corroborate.retelling.Link;
import org.dokaz.corroborate.retelling.Links;
import org.dokaz.corroborate.sense.KinKinds;

/**
 * Brings figures together that may be one: those of one number that share a hand, a place, a word, a sort of act, or stand in linked documents.
 * In a large gathering each meets only those that come next in the order of claims, so that the work grows with the claims and not with
 * their pairs.
 */
final class Meetings {

    /** How large a gathering may be for each in it to meet every other. */
    static final int GATHERING_MAX = 24;

    /** How many each meets of those that follow it in a larger gathering. */
    static final int NEXT_MAX = 8;

    private static final double TEN = 10;

    private final List<Telling> tellings;
    private final Links links;
    private final Map<Integer, Map<Long, List<Integer>>> byReport = new HashMap<>();

    Meetings(List<Telling> tellings, Links links) {
        this.tellings = tellings;
        this.links = links;
    }

    /** Shows every pair that meets, the one that comes first in the list first; a pair may meet more than once. */
    void each(Pair pair) {
        long[][] entries = entries();
        int from = 0;
        for (int end = 1; end <= entries.length; end++) {
            if (end == entries.length || entries[end][0] != entries[from][0]) {
                gathering(entries, from, end, pair);
                from = end;
            }
        }
        linked(pair);
    }

    private static void gathering(long[][] entries, int from, int end, Pair pair) {
        int reach = end - from <= GATHERING_MAX ? GATHERING_MAX : NEXT_MAX;
        for (int left = from; left < end; left++) {
            for (int right = left + 1; right < Math.min(end, left + 1 + reach); right++) {
                pair.meet((int) entries[left][1], (int) entries[right][1]);
            }
        }
    }

    /** Keys and who has them, by key and then in the order of claims. */
    private long[][] entries() {
        long[][] entries = new long[2 * tellings.size()][];
        int count = 0;
        for (int index = 0; index < tellings.size(); index++) {
            TreeSet<Long> keys = new TreeSet<>();
            for (double number : numbers(tellings.get(index).value())) {
                keys(tellings.get(index), number, keys);
            }
            for (long key : keys) {
                if (count == entries.length) {
                    entries = Arrays.copyOf(entries, 2 * count);
                }
                entries[count++] = new long[] {key, index};
            }
        }
        long[][] filled = Arrays.copyOf(entries, count);
        Arrays.sort(filled, (left, right) -> left[0] != right[0] ? Long.compare(left[0], right[0]) : Long.compare(left[1], right[1]));
        return filled;
    }

    /** Its own numbers, and those that it may have been rounded to. */
    private static TreeSet<Double> numbers(Value value) {
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

    private static void keys(Telling telling, double number, TreeSet<Long> keys) {
        Account account = telling.account();
        long base = mix(Double.doubleToLongBits(number) ^ telling.value().measure().hashCode());
        keys.add(key(base, "k", KinKinds.family(account.claim().kind()).hashCode()));
        for (Hand hand : account.hands()) {
            keys.add(key(base, "h", hand.key()));
        }
        for (Spot spot : account.spots()) {
            keys.add(key(base, "p", spot.term()));
        }
        account.words().each(term -> keys.add(key(base, "w", term)));
        account.names().each(term -> keys.add(key(base, "n", term)));
    }

    private static long key(long base, String sort, int term) {
        return mix(base + Objects.hash(sort, term));
    }

    /** Spreads the bits of a number: the finishing step of SplitMix64. */
    private static long mix(long number) {
        long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private void linked(Pair pair) {
        if (links.all().isEmpty()) {
            return;
        }
        for (int index = 0; index < tellings.size(); index++) {
            byReport.computeIfAbsent(tellings.get(index).account().report().number(), ignored -> new TreeMap<>())
                    .computeIfAbsent(Double.doubleToLongBits(tellings.get(index).value().best()), ignored -> new ArrayList<>())
                    .add(index);
        }
        for (Link link : links.all()) {
            Map<Long, List<Integer>> here = byReport.getOrDefault(link.earlier().number(), Map.of());
            Map<Long, List<Integer>> there = byReport.getOrDefault(link.later().number(), Map.of());
            here.forEach((number, some) -> some.stream()
                    .limit(NEXT_MAX)
                    .forEach(left -> there.getOrDefault(number, List.of()).stream()
                            .limit(NEXT_MAX)
                            .forEach(right -> pair.meet(Math.min(left, right), Math.max(left, right)))));
        }
    }

    /** What is done with a pair, each by its place in the list. */
    interface Pair {
        void meet(int left, int right);
    }
}
