package org.dokaz.corroborate.contradiction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Bits;
import org.dokaz.corroborate.account.Spot;
import org.dokaz.corroborate.account.Vocabulary;
import org.dokaz.corroborate.account.Words;
import org.dokaz.corroborate.figure.Change;
import org.dokaz.corroborate.figure.Family;
import org.dokaz.corroborate.figure.Figures;
import org.dokaz.corroborate.figure.Gatherings;
import org.dokaz.corroborate.figure.Nearness;
import org.dokaz.corroborate.figure.Telling;
import org.dokaz.corroborate.figure.Value;
import org.dokaz.corroborate.retelling.Links;
import org.dokaz.corroborate.sense.KinKinds;
import org.dokaz.model.Event.Contradiction;
import org.dokaz.model.Lineage;

/**
 * Finds what in related claims cannot both be so: conflicts, figures that drifted, states that changed, and slips in retelling. Each
 * disagreement is told once, by its clearest pair. The same for any order of claims.
 */
public final class Contradictions {

    /** In how many disagreements one claim is shown at most. */
    static final int SHOWN_MAX = 2;

    /** How many drifts of one figure are shown at most. */
    static final int DRIFTS_MAX = 4;

    private final List<Said> claims;
    private final Links links;
    private final Vocabulary vocabulary;

    private Contradictions(List<Said> claims, Links links, Vocabulary vocabulary) {
        this.claims = claims;
        this.links = links;
        this.vocabulary = vocabulary;
    }

    /** What related claims cannot both be so, in the order of their first claims. */
    public static List<Contradiction> in(List<Account> related, Links links, Vocabulary vocabulary) {
        return in(related, Figures.families(related, links, vocabulary), links, vocabulary);
    }

    /** The same where it is known which claims repeat one figure. */
    public static List<Contradiction> in(
            List<Account> related, List<Family> families, Links links, Vocabulary vocabulary) {
        Words words = new Words(vocabulary);
        List<Said> claims = related.stream()
                .sorted(Comparator.comparingInt(Account::number))
                .map(account -> Said.of(account, words))
                .toList();
        return new Contradictions(claims, links, vocabulary).found(families);
    }

    private List<Contradiction> found(List<Family> families) {
        Map<Integer, Said> byNumber = new HashMap<>();
        claims.forEach(said -> byNumber.put(said.account().number(), said));
        List<Clash> drifts = drifts(families, byNumber);
        List<Clash> clashes = clearest(clashes());
        List<Clash> all = new ArrayList<>(drifts);
        all.addAll(clashes);
        all.sort(Comparator.comparingInt((Clash clash) -> clash.left().account().number())
                .thenComparingInt(clash -> clash.right().account().number())
                .thenComparing(Clash::type));
        return all.stream().map(Clash::contradiction).toList();
    }

    /** Each way in which each figure drifted, by the clearest pair. */
    private List<Clash> drifts(List<Family> families, Map<Integer, Said> byNumber) {
        Nearness nearness = new Nearness(links, vocabulary);
        List<Clash> drifts = new ArrayList<>();
        for (Family family : families) {
            Map<String, Clash> best = new HashMap<>();
            for (Telling again : family.repeats()) {
                Change.between(family.first(), again).stream()
                        .filter(Change::sure)
                        .filter(change -> !isCautious(change, family.first(), again))
                        .limit(1)
                        .forEach(change -> {
                            Said first = byNumber.get(family.first().account().number());
                            Said repeat = byNumber.get(again.account().number());
                            if (first != null && repeat != null) {
                                Clash clash = Clash.of(
                                        Contradiction.Type.DRIFT,
                                        first,
                                        repeat,
                                        change.drift() + " "
                                                + again.account().report().number(),
                                        nearness.between(first.account(), repeat.account()),
                                        "one figure, " + change.drift().name().toLowerCase(Locale.ROOT) + " changed: "
                                                + change.why());
                                best.merge(
                                        clash.over(),
                                        clash,
                                        (one, other) -> Clash.CLEAREST.compare(one, other) <= 0 ? one : other);
                            }
                        });
            }
            best.values().stream().sorted(Clash.CLEAREST).limit(DRIFTS_MAX).forEach(drifts::add);
        }
        return drifts;
    }

    /** Whether only a caution was added, so that both may be so: 312, and at least 312. */
    private static boolean isCautious(Change change, Telling first, Telling again) {
        return change.drift() == Lineage.Drift.BOUND
                && first.value().bound() == Value.Bound.EXACT
                && again.value().bound() == Value.Bound.AT_LEAST;
    }

    private List<Clash> clashes() {
        Comparison comparison = new Comparison(links, vocabulary);
        Gatherings gatherings = new Gatherings();
        for (int index = 0; index < claims.size(); index++) {
            for (long key : keys(claims.get(index))) {
                gatherings.add(key, index);
            }
        }
        Gatherings.Met met = gatherings.met();
        return IntStream.range(0, met.size())
                .parallel()
                .mapToObj(left -> clashes(comparison, met, left))
                .flatMap(List::stream)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<Clash> clashes(Comparison comparison, Gatherings.Met met, int left) {
        List<Clash> found = new ArrayList<>();
        met.after(
                left,
                right -> comparison.of(claims.get(left), claims.get(right)).ifPresent(found::add));
        return found;
    }

    /** What a claim shares with those it may disagree with: a place, a word or a name. */
    private static Set<Long> keys(Said said) {
        Account account = said.account();
        TreeSet<Long> keys = new TreeSet<>();
        long family = Bits.mix(KinKinds.family(account.claim().kind()).hashCode());
        keys.add(Gatherings.key(family, "k", 0));
        for (Spot spot : account.spots()) {
            keys.add(Gatherings.key(family, "p", spot.term()));
            keys.add(Gatherings.key(0, "p", spot.term()));
        }
        account.words().each(term -> keys.add(Gatherings.key(0, "w", term)));
        account.names().each(term -> keys.add(Gatherings.key(0, "n", term)));
        return keys;
    }

    /** The clearest pair of each disagreement, no claim in too many. */
    private static List<Clash> clearest(List<Clash> found) {
        found.sort(Clash.CLEAREST);
        Set<String> told = new HashSet<>();
        Map<String, Integer> shown = new HashMap<>();
        List<Clash> clearest = new ArrayList<>();
        for (Clash clash : found) {
            String left = clash.room(clash.left());
            String right = clash.room(clash.right());
            if (shown.getOrDefault(left, 0) < SHOWN_MAX
                    && shown.getOrDefault(right, 0) < SHOWN_MAX
                    && told.add(clash.topic())) {
                shown.merge(left, clash.weight(clash.left()), Integer::sum);
                shown.merge(right, clash.weight(clash.right()), Integer::sum);
                clearest.add(clash);
            }
        }
        return clearest;
    }
}
