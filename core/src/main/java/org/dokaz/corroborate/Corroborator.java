package org.dokaz.corroborate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Accounts;
import org.dokaz.corroborate.account.Days;
import org.dokaz.corroborate.account.Spot;
import org.dokaz.corroborate.contradiction.Contradictions;
import org.dokaz.corroborate.event.Events;
import org.dokaz.corroborate.event.Grouped;
import org.dokaz.corroborate.figure.Family;
import org.dokaz.corroborate.figure.Figures;
import org.dokaz.corroborate.origin.Origins;
import org.dokaz.corroborate.origin.Standpoint;
import org.dokaz.corroborate.retelling.Links;
import org.dokaz.corroborate.retelling.Retellings;
import org.dokaz.corroborate.ruling.Ruling;
import org.dokaz.corroborate.ruling.Rulings;
import org.dokaz.model.ActKind;
import org.dokaz.model.Digest;
import org.dokaz.model.Entity;
import org.dokaz.model.Event;
import org.dokaz.model.Event.Contradiction;
import org.dokaz.model.Reading;
import org.dokaz.model.Stance;
import org.dokaz.model.When;
import org.dokaz.model.Where;

/**
 * Compares the claims of a case. Equal documents, names and decisions give equal findings, in whatever order they come and on any number of
 * threads.
 */
public final class Corroborator {

    private static final int TITLE_LENGTH_MAX = 120;

    private final Accounts accounts;
    private final Retellings retellings = new Retellings();

    /** With these persons, places, units and organisations to know names by. */
    public Corroborator(List<Entity> entities) {
        accounts = new Accounts(entities);
    }

    /** Takes in a document; the reading itself is not held. */
    public void add(Reading reading) {
        accounts.add(reading).ifPresent(report -> retellings.add(reading, report));
    }

    /** What all documents taken in come to by themselves. */
    public Findings find() {
        return find(List.of());
    }

    /**
     * What all documents taken in come to, bound by what people decided.
     *
     * @param decided in the order in which it was decided
     */
    public Findings find(List<Ruling> decided) {
        List<Account> all = accounts.accounts();
        Rulings rulings = new Rulings(decided, all);
        Links links = retellings.find(accounts.reports(), all, accounts.vocabulary());
        Events grouping = new Events(all, links, accounts.vocabulary(), rulings);
        Map<Digest, List<Contradiction>> contradictions = new HashMap<>();
        List<Family> families = Figures.families(all, links, accounts.vocabulary());
        for (Contradiction found : Contradictions.in(all, families, links, accounts.vocabulary())) {
            contradictions
                    .computeIfAbsent(found.left(), ignored -> new ArrayList<>())
                    .add(found);
        }
        List<Event> events = grouping.groups().stream()
                .map(group -> event(group, links, rulings, contradictions))
                .toList();
        return new Findings(
                events,
                families.stream().map(Family::lineage).toList(),
                Retellings.groups(links),
                grouping.nearMisses(),
                rulings.notes());
    }

    private static Event event(
            Grouped group, Links links, Rulings rulings, Map<Digest, List<Contradiction>> contradictions) {
        List<Account> told = group.accounts();
        Standpoint standpoint = Origins.of(told, links, rulings);
        List<Contradiction> own = told.stream()
                .map(account -> contradictions.getOrDefault(account.id(), List.of()))
                .flatMap(List::stream)
                .toList();
        return new Event(
                Event.idOf(told.getFirst().id()),
                kind(told),
                title(told),
                when(told),
                where(told),
                told.stream().map(Account::statement).toList(),
                group.links(),
                standpoint.origins(),
                standpoint.independence(),
                own,
                standing(told, own, standpoint));
    }

    /** Contested where accounts exclude each other, or where one denies what another asserts; a denial alone is nobody's contradiction. */
    private static Event.Standing standing(
            List<Account> told, List<Contradiction> contradictions, Standpoint standpoint) {
        boolean excluded = contradictions.stream().anyMatch(found -> found.type() == Contradiction.Type.CONFLICT);
        boolean denied = told.stream().anyMatch(account -> account.claim().stance() == Stance.DENIES)
                && told.stream().anyMatch(account -> account.claim().stance() == Stance.ASSERTS)
                && standpoint.origins().size() > 1;
        if (excluded || denied) {
            return Event.Standing.CONTESTED;
        }
        return standpoint.independence().min() > 1 ? Event.Standing.CORROBORATED : Event.Standing.SINGLE_ORIGIN;
    }

    private static ActKind kind(List<Account> told) {
        return most(told.stream().map(account -> account.claim().kind().code()).toList())
                .map(ActKind::new)
                .orElseThrow();
    }

    private static Optional<String> most(List<String> all) {
        Map<String, Integer> counted = new TreeMap<>();
        all.forEach(one -> counted.merge(one, 1, Integer::sum));
        return counted.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    /** The words of the claim that names most; of the kind of the event, and not too long to be read at a glance, where there is one. */
    private static String title(List<Account> told) {
        ActKind kind = kind(told);
        Comparator<Account> byFitness = Comparator.comparing(
                        (Account account) -> account.claim().kind().equals(kind))
                .thenComparing(account -> account.statement().words().words().length() <= TITLE_LENGTH_MAX)
                .thenComparingInt(account -> 2 * account.names().size()
                        + 2 * account.spots().size()
                        + account.words().size())
                .thenComparing(Account::number, Comparator.reverseOrder());
        return told.stream()
                .max(byFitness)
                .map(account -> account.statement().words().words())
                .orElse("");
    }

    private static Optional<When> when(List<Account> told) {
        Optional<Days> common = Optional.empty();
        for (Account account : told) {
            if (account.days().isPresent()) {
                Days days = account.days().get();
                common = common.isEmpty()
                        ? Optional.of(days)
                        : common.get().and(days).or(() -> Optional.of(days));
            }
        }
        return common.map(Days::when);
    }

    private static Optional<Where> where(List<Account> told) {
        List<Spot> spots = new ArrayList<>();
        told.forEach(account -> spots.addAll(account.spots()));
        return most(spots.stream().map(spot -> spot.where().name()).toList())
                .flatMap(name -> spots.stream()
                        .map(Spot::where)
                        .filter(where -> where.name().equals(name))
                        .findFirst());
    }
}
