package org.dokaz.corroborate.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Vocabulary;
import org.dokaz.corroborate.retelling.Links;
import org.dokaz.corroborate.ruling.Ruled;
import org.dokaz.corroborate.ruling.Ruling;
import org.dokaz.corroborate.ruling.Rulings;
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

    private static final int NO_PAIR = -1;

    private final List<Account> accounts;
    private final Comparison comparison;
    private final Pairs pairs;
    private final Grouping grouping;
    private final List<Ruled> joined;
    private final List<Ruled> parted;
    private final Set<Long> decided = new HashSet<>();

    /** The events of these accounts, bound by what people decided. */
    public Events(List<Account> accounts, Links links, Vocabulary vocabulary, Rulings rulings) {
        this.accounts = accounts;
        joined = rulings.joined(Ruling.Matter.EVENT);
        parted = rulings.parted(Ruling.Matter.EVENT);
        joined.forEach(pair -> decided.add(key(pair.left(), pair.right())));
        parted.forEach(pair -> decided.add(key(pair.left(), pair.right())));
        int documents = (int) accounts.stream()
                .mapToInt(account -> account.report().number())
                .distinct()
                .count();
        comparison = new Comparison(accounts, vocabulary, links, documents);
        pairs = Pairs.of(accounts, new Candidates(accounts, links, vocabulary), comparison);
        grouping = Consensus.of(accounts, pairs, this::decide);
    }

    private void decide(Rings rings, IntUnaryOperator member) {
        parted.forEach(pair -> rings.part(member.applyAsInt(pair.left()), member.applyAsInt(pair.right())));
        joined.forEach(pair -> rings.join(member.applyAsInt(pair.left()), member.applyAsInt(pair.right())));
    }

    /** The groups, in the order of their earliest accounts. */
    public List<Grouped> groups() {
        Map<Integer, List<Ruled>> ruled = new HashMap<>();
        joined.forEach(pair ->
                ruled.computeIfAbsent(pair.left(), ignored -> new ArrayList<>()).add(pair));
        int[] best = new int[accounts.size()];
        Arrays.fill(best, NO_PAIR);
        for (int pair : pairs.promising()) {
            if (best[pairs.right(pair)] == NO_PAIR
                    && !isDecided(pair)
                    && grouping.areTogether(pairs.left(pair), pairs.right(pair))) {
                best[pairs.right(pair)] = pair;
            }
        }
        List<Grouped> groups = new ArrayList<>();
        for (int[] group : grouping.groups()) {
            List<Account> held = Arrays.stream(group).mapToObj(accounts::get).toList();
            List<Pairing> links = new ArrayList<>();
            for (int claim : group) {
                ruled.getOrDefault(claim, List.of()).forEach(pair -> links.add(pairing(pair, Verdict.SAME)));
            }
            for (int claim : group) {
                if (best[claim] != NO_PAIR) {
                    links.add(pairing(best[claim], Verdict.SAME));
                }
            }
            groups.add(new Grouped(held, links));
        }
        return groups;
    }

    /** Pairs that people parted, then those that had the odds for them but are in two events all the same, the nearest first. */
    public List<Pairing> nearMisses() {
        List<Pairing> near = new ArrayList<>();
        parted.forEach(pair -> near.add(pairing(pair, Verdict.DIFFERENT)));
        int most = near.size() + NEAR_MAX;
        for (int pair : pairs.promising()) {
            if (near.size() == most) {
                break;
            }
            if (!isDecided(pair) && !grouping.areTogether(pairs.left(pair), pairs.right(pair))) {
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

    private boolean isDecided(int pair) {
        return !decided.isEmpty() && decided.contains(key(pairs.left(pair), pairs.right(pair)));
    }

    private static long key(int left, int right) {
        return ((long) left << Integer.SIZE) | right;
    }

    /** A pair that a person decided on, with what the program would have thought of it. */
    private Pairing pairing(Ruled pair, Verdict verdict) {
        Account left = accounts.get(pair.left());
        Account right = accounts.get(pair.right());
        Evidence evidence = comparison.of(left, right);
        List<String> reasons = new ArrayList<>();
        reasons.add(Ruling.reason(pair.why()));
        if (evidence.odds() > 0 != (verdict == Verdict.SAME)) {
            reasons.add("the program by itself holds them for " + (evidence.odds() > 0 ? "one event" : "two events"));
        }
        reasons.addAll(evidence.reasons());
        return new Pairing(left.id(), right.id(), verdict, chance(evidence.odds()), reasons);
    }

    /** The chance that odds of so many hundredths of a bit come to, rounded to thousandths. */
    private static double chance(int hundredths) {
        double odds = StrictMath.pow(2, hundredths / 100.0);
        return Math.round(1000 * odds / (1 + odds)) / 1000.0;
    }
}
