package org.dokaz.corroborate.event;

import java.util.stream.IntStream;

/**
 * Claims in groups, joined pair by pair, the likeliest pair first, where on average the odds of all pairs between the two groups speak for it.
 */
final class Clusters {

    private final Pairs pairs;
    private final Rings rings;

    private Clusters(Pairs pairs, Rings rings) {
        this.pairs = pairs;
        this.rings = rings;
    }

    /**
     * By claim, what its group goes by, once all is joined that the odds speak for.
     *
     * @param rings every claim by itself, but for what people decided
     */
    static int[] joined(Pairs pairs, Rings rings) {
        new Clusters(pairs, rings).joinAll();
        return IntStream.range(0, pairs.claims()).map(rings::of).toArray();
    }

    private void joinAll() {
        for (int pair : pairs.promising()) {
            int left = pairs.left(pair);
            int right = pairs.right(pair);
            if (!rings.areTogether(left, right) && mayJoin(rings.of(left), rings.of(right))) {
                rings.join(left, right);
            }
        }
    }

    private boolean mayJoin(int left, int right) {
        if (rings.areParted(left, right)) {
            return false;
        }
        boolean swapped = rings.size(right) < rings.size(left);
        int fewer = swapped ? right : left;
        int more = swapped ? left : right;
        long[] sum = new long[2];
        rings.each(fewer, member -> {
            for (int place = pairs.firstOf(member); place < pairs.firstOf(member + 1); place++) {
                int pair = pairs.ofClaim(place);
                int across = pairs.left(pair) == member ? pairs.right(pair) : pairs.left(pair);
                if (rings.of(across) == more) {
                    sum[0] += pairs.odds(pair);
                    sum[1]++;
                }
            }
        });
        long unknown = (long) rings.size(fewer) * rings.size(more) - sum[1];
        return sum[0] + unknown * Pairs.FLOOR > 0;
    }
}
