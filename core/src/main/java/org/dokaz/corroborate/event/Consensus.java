package org.dokaz.corroborate.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Bits;

/**
 * Groups claims again and again with the odds of each pair shaken a little, and joins what most of these groupings join. Odds are rough, and of
 * two groupings that are nearly as good the odds as they stand pick one by a hair, on which everything after it hangs; what holds however they are
 * shaken does not. After S. Monti and others, "Consensus Clustering", Machine Learning 52 (2003), with shaken odds in the place of samples.
 */
final class Consensus {

    /** How many groupings are asked, but for very large cases. */
    private static final int ROUNDS_MAX = 16;

    /** So many are asked at least; an odd number, so that there is always a majority. */
    private static final int ROUNDS_MIN = 5;

    /** How many pairs all groupings together look at, as far as the least number of groupings allows. */
    private static final long PAIRS_MAX = 100_000_000;

    /** Each of three parts of a shake lies between this and its negative, in hundredths of a bit; together they deviate by about as much. */
    private static final int SHAKE = 40;

    private static final int PARTS = 3;
    private static final int PART_BITS = 16;
    private static final long PART_MASK = (1L << PART_BITS) - 1;
    private static final int KEY_DIGITS = 15;
    private static final int HEXADECIMAL = 16;

    private final Pairs pairs;

    /** By round and claim: what its group goes by in that round. */
    private final int[][] labels;

    /** By claim: which kernel it is of, the claims that every round has together. */
    private final int[] kernels;

    /** By kernel: one of its claims. */
    private final int[] claims;

    /** By kernel: how many claims it has. */
    private final int[] sizes;

    private Consensus(Pairs pairs, int[][] labels) {
        this.pairs = pairs;
        this.labels = labels;
        kernels = kernels(labels, pairs.claims());
        int count = Arrays.stream(kernels).max().orElse(-1) + 1;
        claims = new int[count];
        sizes = new int[count];
        for (int claim = kernels.length - 1; claim >= 0; claim--) {
            claims[kernels[claim]] = claim;
            sizes[kernels[claim]]++;
        }
    }

    /** Tells rings of what people decided, given which member of them each claim is. */
    interface Decided {
        void tell(Rings rings, IntUnaryOperator member);
    }

    /** The groups that most groupings agree on. The result is the same on any number of threads. */
    static Grouping of(List<Account> accounts, Pairs pairs, Decided decided) {
        // A number that hangs on what the claim says alone, so that neither order nor company changes how it is shaken.
        long[] keys = accounts.stream()
                .mapToLong(account -> Long.parseLong(account.id().hex(), 0, KEY_DIGITS, HEXADECIMAL))
                .toArray();
        int rounds = Math.clamp(PAIRS_MAX / Math.max(1, pairs.size()), ROUNDS_MIN, ROUNDS_MAX);
        int[][] labels = IntStream.range(0, rounds)
                .parallel()
                .mapToObj(round -> {
                    Rings rings = new Rings(pairs.claims());
                    decided.tell(rings, IntUnaryOperator.identity());
                    return Clusters.joined(pairs.with(shaken(pairs, keys, round)), rings);
                })
                .toArray(int[][]::new);
        return new Consensus(pairs, labels).agreed(decided);
    }

    private static int[] shaken(Pairs pairs, long[] keys, int round) {
        int[] odds = new int[pairs.size()];
        for (int pair = 0; pair < odds.length; pair++) {
            long left = Bits.mix(keys[pairs.left(pair)] + round);
            long right = Bits.mix(keys[pairs.right(pair)] + round);
            odds[pair] = pairs.odds(pair) + shake(Bits.mix(left + right));
        }
        return odds;
    }

    private static int shake(long bits) {
        int sum = 0;
        for (int part = 0; part < PARTS; part++) {
            long some = (bits >>> (part * PART_BITS)) & PART_MASK;
            sum += (int) ((some * (2L * SHAKE + 1)) >>> PART_BITS) - SHAKE;
        }
        return sum;
    }

    /** The kernels, numbered in the order of their first claims: all in one, then parted by one round after the other. */
    private static int[] kernels(int[][] labels, int claims) {
        int[] kernels = new int[claims];
        for (int[] round : labels) {
            Map<Long, Integer> numbers = new HashMap<>();
            for (int claim = 0; claim < claims; claim++) {
                long both = ((long) kernels[claim] << Integer.SIZE) | round[claim];
                Integer known = numbers.putIfAbsent(both, numbers.size());
                kernels[claim] = known == null ? numbers.size() - 1 : known;
            }
        }
        return kernels;
    }

    private Grouping agreed(Decided decided) {
        Rings rings = new Rings(claims.length);
        decided.tell(rings, claim -> kernels[claim]);
        for (long cell : promising()) {
            int left = (int) (cell >>> Integer.SIZE);
            int right = (int) cell;
            if (!rings.areTogether(left, right)
                    && !rings.areParted(rings.of(left), rings.of(right))
                    && agree(rings, rings.of(left), rings.of(right))) {
                rings.join(left, right);
            }
        }
        return new Grouping(Arrays.stream(kernels).map(rings::of).toArray());
    }

    /** Pairs of kernels that most rounds have together, those with the most rounds first, equal ones in their order. */
    private long[] promising() {
        long[] met = IntStream.range(0, pairs.size())
                .filter(pair -> kernels[pairs.left(pair)] != kernels[pairs.right(pair)])
                .mapToLong(pair -> ordered(kernels[pairs.left(pair)], kernels[pairs.right(pair)]))
                .sorted()
                .distinct()
                .toArray();
        int[] agreements = Arrays.stream(met)
                .mapToInt(cell -> agreement((int) (cell >>> Integer.SIZE), (int) cell))
                .toArray();
        return IntStream.iterate(labels.length, agreed -> agreed > 0, agreed -> agreed - 1)
                .flatMap(agreed -> IntStream.range(0, met.length).filter(at -> agreements[at] == agreed))
                .mapToLong(at -> met[at])
                .toArray();
    }

    private static long ordered(int one, int other) {
        return ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
    }

    /** How many more rounds have two kernels together than apart. */
    private int agreement(int left, int right) {
        int together = 0;
        for (int[] round : labels) {
            together += round[claims[left]] == round[claims[right]] ? 1 : -1;
        }
        return together;
    }

    /** Whether on average over all pairs of claims between two groups of kernels most rounds have them together. */
    private boolean agree(Rings rings, int left, int right) {
        long[] sum = new long[1];
        rings.each(
                left,
                one -> rings.each(right, other -> sum[0] += (long) sizes[one] * sizes[other] * agreement(one, other)));
        return sum[0] > 0;
    }
}
