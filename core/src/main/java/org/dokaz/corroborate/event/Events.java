package org.dokaz.corroborate.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Vocabulary;
import org.dokaz.corroborate.retelling.Links;
import org.dokaz.model.Pairing;
import org.dokaz.model.Verdict;

/**
 * Groups claims into events. The result does not hang on the order of documents or on the number of threads.
 *
 * <p>Pairs that have something in common are weighed ({@link Ground} lists what counts), then joined from the likeliest on, as long as on
 * average all pairs of the two groups speak for it.
 */
public final class Events {

    /** How many pairs that nearly were of one event are told. */
    private static final int NEAR_MAX = 1000;

    private final List<Account> accounts;
    private final Comparison comparison;
    private final Pairs pairs;
    private final Clusters clusters;

    /** The events of these accounts. */
    public Events(List<Account> accounts, Links links, Vocabulary vocabulary) {
        this.accounts = accounts;
        int documents = (int) accounts.stream()
                .mapToInt(account -> account.report().number())
                .distinct()
                .count();
        comparison = new Comparison(vocabulary, links, documents);
        pairs = Pairs.of(accounts, new Candidates(accounts, links, vocabulary), comparison);
        clusters = new Clusters(accounts.size(), pairs);
        clusters.joinAll();
    }

    /** The groups, in the order of their earliest accounts. */
    public List<Grouped> groups() {
        Map<Integer, Integer> best = new HashMap<>();
        for (int pair : pairs.promising()) {
            if (clusters.areTogether(pairs.left(pair), pairs.right(pair))) {
                best.putIfAbsent(pairs.right(pair), pair);
            }
        }
        List<Grouped> groups = new ArrayList<>();
        for (int[] group : clusters.groups()) {
            List<Account> held = Arrays.stream(group).mapToObj(accounts::get).toList();
            List<Pairing> links = new ArrayList<>();
            for (int claim : group) {
                Integer pair = best.get(claim);
                if (pair != null) {
                    links.add(pairing(pair, Verdict.SAME));
                }
            }
            groups.add(new Grouped(held, links));
        }
        return groups;
    }

    /** Pairs that had the odds for them but are in two events all the same, the nearest first. */
    public List<Pairing> nearMisses() {
        List<Pairing> near = new ArrayList<>();
        for (int pair : pairs.promising()) {
            if (near.size() == NEAR_MAX) {
                break;
            }
            if (!clusters.areTogether(pairs.left(pair), pairs.right(pair))) {
                near.add(pairing(pair, Verdict.UNSURE));
            }
        }
        return near;
    }

    private Pairing pairing(int pair, Verdict verdict) {
        Account left = accounts.get(pairs.left(pair));
        Account right = accounts.get(pairs.right(pair));
        return new Pairing(
                left.id(),
                right.id(),
                verdict,
                chance(pairs.odds(pair)),
                comparison.of(left, right).reasons());
    }

    /** The chance that odds of so many hundredths of a bit come to, rounded to thousandths. */
    private static double chance(int hundredths) {
        double odds = StrictMath.pow(2, hundredths / 100.0);
        return Math.round(1000 * odds / (1 + odds)) / 1000.0;
    }
}
