package org.dokaz.corroborate.retelling;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Report;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.model.Step;

/**
 * One document ready to be compared.
 *
 * @param tellings its claims in their order
 * @param voices the named hands behind the outlet, over all claims
 * @param nameless the hands behind the outlet that have no name but are called something, a few of them
 * @param calls hashes of how those that are no persons are called
 * @param outlet the hash of how its outlet is called; empty where that is not said
 * @param host the hash of the host that it was published on
 * @param video whether it tells of a video or picture
 * @param weight how much its words tell together
 */
record Page(
        Report report,
        Sketch sketch,
        List<Telling> tellings,
        Terms voices,
        List<Hand> nameless,
        Set<Long> calls,
        Optional<Long> outlet,
        Optional<Integer> host,
        boolean video,
        long weight) {

    /** How many claims of one document are compared. */
    static final int TELLINGS_MAX = 120;

    /** How many sources without a name of one document are compared. */
    private static final int NAMELESS_MAX = 12;

    private static final Set<Step.Kind> PUBLISHERS =
            Set.of(Step.Kind.OUTLET, Step.Kind.AGENCY, Step.Kind.CHANNEL, Step.Kind.ORGANISATION, Step.Kind.DOCUMENT);

    static Page of(Report report, Sketch sketch, List<Account> accounts, Weights weights, Terms pictures) {
        List<Telling> tellings = accounts.stream()
                .limit(TELLINGS_MAX)
                .map(account -> Telling.of(account, weights))
                .toList();
        List<Hand> behind = tellings.stream()
                .map(telling -> telling.account().hands())
                .flatMap(hands -> hands.subList(1, hands.size()).stream())
                .toList();
        Set<Long> calls = new HashSet<>();
        behind.stream()
                .filter(hand -> PUBLISHERS.contains(hand.kind()))
                .map(hand -> Hash.ofName(hand.name()))
                .flatMap(Optional::stream)
                .forEach(calls::add);
        return new Page(
                report,
                sketch,
                tellings,
                Terms.of(tellings.stream().flatMapToInt(telling -> telling.voices().stream())),
                behind.stream()
                        .filter(hand -> !hand.called().isEmpty())
                        .collect(Collectors.toMap(Hand::key, hand -> hand, (one, again) -> one, TreeMap::new))
                        .values()
                        .stream()
                        .limit(NAMELESS_MAX)
                        .toList(),
                calls,
                report.masthead().outlet().flatMap(Hash::ofName),
                report.masthead().url().flatMap(Sketcher::hostOf),
                behind.stream().anyMatch(hand -> hand.kind() == Step.Kind.VIDEO)
                        || tellings.stream()
                                .anyMatch(telling -> telling.content().meets(pictures)),
                report.words().weight(weights::of));
    }

    /** Its number in the order of reports. */
    int number() {
        return report.number();
    }

    /** Whether it names the other's outlet among those it has its claims from, or writes its address. */
    boolean names(Page other) {
        boolean called = other.outlet.isPresent() && calls.contains(other.outlet.get()) && !outlet.equals(other.outlet);
        boolean addressed = other.host.isPresent()
                && !other.host.equals(host)
                && IntStream.of(sketch.hosts()).anyMatch(mine -> other.host.get() == mine);
        return called || addressed;
    }
}
