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

    /** By claim: where its pairs begin among {@link #ofClaims}. */
    private final int[] first;

    /** The pairs of each claim, one claim after the other. */
    private final int[] ofClaims;

    private Pairs(long[] pairs, int[] odds, int[] first, int[] ofClaims) {
        this.pairs = pairs;
        this.odds = odds;
        this.first = first;
        this.ofClaims = ofClaims;
    }

    private static Pairs of(long[] pairs, int[] odds, int claims) {
        int[] first = new int[claims + 1];
        for (long pair : pairs) {
            first[left(pair) + 1]++;
            first[right(pair) + 1]++;
        }
        for (int claim = 0; claim < claims; claim++) {
            first[claim + 1] += first[claim];
        }
        int[] ofClaims = new int[2 * pairs.length];
        int[] filled = Arrays.copyOf(first, claims);
        for (int pair = 0; pair < pairs.length; pair++) {
            ofClaims[filled[left(pairs[pair])]++] = pair;
            ofClaims[filled[right(pairs[pair])]++] = pair;
        }
        return new Pairs(pairs, odds, first, ofClaims);
    }

    private static int left(long pair) {
        return (int) (pair >>> Integer.SIZE);
    }

    private static int right(long pair) {
        return (int) pair;
    }

    /** The same pairs with other odds, each under its number. */
    Pairs with(int[] others) {
        return new Pairs(pairs, others, first, ofClaims);
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
        return of(pairs, odds, accounts.size());
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
        return left(pairs[pair]);
    }

    int right(int pair) {
        return right(pairs[pair]);
    }

    /** How many claims they are of. */
    int claims() {
        return first.length - 1;
    }

    /** Where the pairs of a claim begin, for {@link #ofClaim}; where they end is where those of the next begin. */
    int firstOf(int claim) {
        return first[claim];
    }

    /** A pair of a claim, by its place between {@link #firstOf} of it and of the next. */
    int ofClaim(int place) {
        return ofClaims[place];
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
