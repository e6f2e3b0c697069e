package org.dokaz.corroborate.event;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dokaz.corroborate.account.Account;

/** The pairs of claims that were weighed, with the odds that they are of one event; those with very poor odds are not held. */
final class Pairs {

    /** Pairs with poorer odds than these, and those never weighed, count as if they had these. In hundredths of a bit. */
    static final int FLOOR = -180;

    /** By pair: the earlier claim in the upper half, the later in the lower. */
    private final long[] pairs;

    private final int[] odds;

    private Pairs(long[] pairs, int[] odds) {
        this.pairs = pairs;
        this.odds = odds;
    }

    /** Weighs the candidates, on as many threads as there are; the result is the same on any number. */
    static Pairs of(List<Account> accounts, Candidates candidates, Comparison comparison) {
        long[][] rows = IntStream.range(0, accounts.size())
                .parallel()
                .mapToObj(number -> row(accounts, candidates, comparison, number))
                .toArray(long[][]::new);
        int count =
                Math.toIntExact(Arrays.stream(rows).mapToLong(row -> row.length).sum());
        long[] pairs = new long[count];
        int[] odds = new int[count];
        int filled = 0;
        for (int number = 0; number < rows.length; number++) {
            for (long cell : rows[number]) {
                pairs[filled] = ((long) number << Integer.SIZE) | (cell >>> Integer.SIZE);
                odds[filled] = (int) cell;
                filled++;
            }
        }
        return new Pairs(pairs, odds);
    }

    private static long[] row(List<Account> accounts, Candidates candidates, Comparison comparison, int number) {
        Account account = accounts.get(number);
        long[][] cells = {new long[16]};
        int[] filled = {0};
        candidates.each(account, other -> {
            int found = comparison.of(account, accounts.get(other)).odds();
            if (found > FLOOR) {
                if (filled[0] == cells[0].length) {
                    cells[0] = Arrays.copyOf(cells[0], 2 * filled[0]);
                }
                cells[0][filled[0]++] = ((long) other << Integer.SIZE) | (found & 0xFFFFFFFFL);
            }
        });
        return Arrays.copyOf(cells[0], filled[0]);
    }

    int size() {
        return pairs.length;
    }

    int left(int pair) {
        return (int) (pairs[pair] >>> Integer.SIZE);
    }

    int right(int pair) {
        return (int) pairs[pair];
    }

    int odds(int pair) {
        return odds[pair];
    }

    /** The pairs whose odds speak for one event, the best first, equal ones in the order of accounts. */
    int[] promising() {
        long[] order = IntStream.range(0, pairs.length)
                .filter(pair -> odds[pair] > 0)
                .mapToLong(pair -> ((long) -odds[pair] << Integer.SIZE) | pair)
                .sorted()
                .toArray();
        return Arrays.stream(order).mapToInt(cell -> (int) cell).toArray();
    }
}
