package org.dokaz.corroborate.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.ruling.Ruled;
import org.dokaz.corroborate.ruling.Ruling;
import org.dokaz.corroborate.ruling.Rulings;

/** The sources behind the claims of one event, joined and held apart as people decided. */
final class Gathered {

    /** How many decisions of one event are looked into for origins that are all held apart from one another. */
    private static final int DECISIONS_MAX = 1000;

    private final Optional<Hand> video;
    private final List<Ruled> joined;
    private final List<Ruled> parted;
    private final Map<Integer, Account> byNumber = new HashMap<>();
    private final Map<Integer, Source> sourceOf = new HashMap<>();
    private final Map<Source, Set<Source>> apart = new HashMap<>();
    private final List<Source> sources = new ArrayList<>();

    Gathered(List<Account> accounts, Rulings rulings) {
        video = accounts.stream().flatMap(Account::videos).findFirst();
        List<Ruled> one = rulings.joined(Ruling.Matter.ORIGIN);
        List<Ruled> two = rulings.parted(Ruling.Matter.ORIGIN);
        if (!one.isEmpty() || !two.isEmpty()) {
            accounts.forEach(account -> byNumber.put(account.number(), account));
        }
        joined = one.stream().filter(this::isHere).toList();
        parted = two.stream().filter(this::isHere).toList();
        if (joined.isEmpty() && parted.isEmpty()) {
            gather(accounts);
        } else {
            gatherAsDecided(accounts);
        }
    }

    private boolean isHere(Ruled pair) {
        return byNumber.containsKey(pair.left()) && byNumber.containsKey(pair.right());
    }

    private void gather(List<Account> accounts) {
        Map<Integer, Source> byKey = new LinkedHashMap<>();
        for (Account account : accounts) {
            Hand hand = hand(account);
            byKey.computeIfAbsent(hand.key(), ignored -> new Source(hand)).add(account);
        }
        sources.addAll(byKey.values());
    }

    private void gatherAsDecided(List<Account> accounts) {
        Map<Integer, Set<Integer>> against = new HashMap<>();
        for (Ruled pair : parted) {
            against.computeIfAbsent(pair.left(), ignored -> new HashSet<>()).add(pair.right());
            against.computeIfAbsent(pair.right(), ignored -> new HashSet<>()).add(pair.left());
        }
        List<Set<Integer>> groups = decidedGroups();
        Set<Integer> placed = new HashSet<>();
        groups.forEach(placed::addAll);
        accounts.stream()
                .map(Account::number)
                .filter(number -> !placed.contains(number))
                .forEach(number -> groups.add(new LinkedHashSet<>(Set.of(number))));
        Map<Integer, List<Group>> byKey = new LinkedHashMap<>();
        groups.forEach(group -> place(new Group(group), byKey, against));
        Set<Group> whole = new HashSet<>();
        byKey.values().forEach(whole::addAll);
        whole.stream()
                .map(group -> group.members.stream().sorted().toList())
                .sorted(Comparator.comparingInt(List::getFirst))
                .forEach(this::source);
        for (Ruled pair : parted) {
            Source one = sourceOf(pair.left());
            Source other = sourceOf(pair.right());
            apart.computeIfAbsent(one, ignored -> new HashSet<>()).add(other);
            apart.computeIfAbsent(other, ignored -> new HashSet<>()).add(one);
        }
    }

    /** Accounts that decisions join, in the order of the latest decision. */
    private List<Set<Integer>> decidedGroups() {
        List<Set<Integer>> groups = new ArrayList<>();
        for (Ruled pair : joined) {
            Set<Integer> all = new LinkedHashSet<>(List.of(pair.left(), pair.right()));
            List<Set<Integer>> left = new ArrayList<>();
            for (Set<Integer> group : groups) {
                if (group.contains(pair.left()) || group.contains(pair.right())) {
                    all.addAll(group);
                } else {
                    left.add(group);
                }
            }
            left.add(all);
            groups.clear();
            groups.addAll(left);
        }
        return groups;
    }

    /** Puts accounts to those whose hands they share, as far as no decision holds them apart. */
    private void place(Group placed, Map<Integer, List<Group>> byKey, Map<Integer, Set<Integer>> against) {
        Group whole = placed;
        for (int key : keys(placed)) {
            for (Group other : List.copyOf(byKey.getOrDefault(key, List.of()))) {
                if (other != whole && !areAgainst(whole, other, against)) {
                    Group gone = whole;
                    other.members.addAll(gone.members);
                    for (int shared : keys(gone)) {
                        List<Group> held = byKey.computeIfAbsent(shared, ignored -> new ArrayList<>());
                        held.remove(gone);
                        if (!held.contains(other)) {
                            held.add(other);
                        }
                    }
                    whole = other;
                }
            }
        }
        if (whole == placed) {
            keys(placed)
                    .forEach(key -> byKey.computeIfAbsent(key, ignored -> new ArrayList<>())
                            .add(placed));
        }
    }

    private Set<Integer> keys(Group group) {
        Set<Integer> keys = new LinkedHashSet<>();
        group.members.forEach(number -> keys.add(hand(account(number)).key()));
        return keys;
    }

    private static boolean areAgainst(Group one, Group other, Map<Integer, Set<Integer>> against) {
        return one.members.stream()
                .anyMatch(number ->
                        against.getOrDefault(number, Set.of()).stream().anyMatch(other.members::contains));
    }

    private void source(List<Integer> numbers) {
        List<Account> told = numbers.stream().map(this::account).toList();
        // Of several hands that were decided to be one, whoever is named tells more than an outlet.
        Hand hand = told.stream()
                .filter(account -> account.hands().size() > 1)
                .map(this::hand)
                .filter(Hand::named)
                .findFirst()
                .or(() -> told.stream()
                        .filter(account -> account.hands().size() > 1)
                        .map(this::hand)
                        .findFirst())
                .orElseGet(() -> hand(told.getFirst()));
        Source source = new Source(hand);
        told.forEach(source::add);
        numbers.forEach(number -> sourceOf.put(number, source));
        sources.add(source);
    }

    private Account account(int number) {
        return Optional.ofNullable(byNumber.get(number)).orElseThrow();
    }

    private Source sourceOf(int number) {
        return Optional.ofNullable(sourceOf.get(number)).orElseThrow();
    }

    /** Whom a claim is from; what is in a video is known from the video, and two videos are two events. */
    private Hand hand(Account account) {
        return account.isOutOfVideo() ? video.orElseThrow() : account.origin();
    }

    /** The sources, in the order of their first claims. */
    List<Source> sources() {
        return sources;
    }

    /** Whether a person decided that these two do not hang on one another. */
    boolean areApart(Source one, Source other) {
        return apart.getOrDefault(one, Set.of()).contains(other);
    }

    boolean isHeldApart(Source source) {
        return apart.containsKey(source);
    }

    boolean areAllApart(Source source, List<Source> others) {
        return !others.isEmpty() && others.stream().allMatch(other -> areApart(source, other));
    }

    /**
     * At least so many of the sources do not hang on one another, by decisions and by what is certain; 0 where nothing was decided.
     *
     * @param certain sources that the program counts as origins of their own beside each other
     */
    int apartAtLeast(List<Source> certain) {
        if (parted.isEmpty()) {
            return 0;
        }
        int most = widened(certain, certain);
        for (Ruled pair : parted.subList(0, Math.min(DECISIONS_MAX, parted.size()))) {
            most = Math.max(most, widened(List.of(sourceOf(pair.left()), sourceOf(pair.right())), certain));
        }
        return most;
    }

    private int widened(List<Source> from, List<Source> certain) {
        List<Source> held = new ArrayList<>(from);
        for (Source source : sources) {
            boolean fits = held.stream()
                    .allMatch(other -> other != source
                            && (areApart(source, other) || (certain.contains(source) && certain.contains(other))));
            if (fits) {
                held.add(source);
            }
        }
        return held.size();
    }

    /**
     * A reason for each decision that bears on this event.
     *
     * @param one whether the program by itself takes two sources for one
     */
    List<String> reasons(BiPredicate<Source, Source> one) {
        List<String> reasons = new ArrayList<>();
        for (Ruled pair : joined) {
            Account left = account(pair.left());
            Account right = account(pair.right());
            Source first = alone(left);
            Source second = alone(right);
            reasons.add(named(left) + " and " + named(right) + " are one origin: " + Ruling.reason(pair.why())
                    + (one.test(first, second) ? "" : "; the program by itself sees nothing that joins them"));
        }
        for (Ruled pair : parted) {
            Source left = sourceOf(pair.left());
            Source right = sourceOf(pair.right());
            reasons.add(named(account(pair.left())) + " and " + named(account(pair.right()))
                    + " do not hang on one another: " + Ruling.reason(pair.why())
                    + (one.test(left, right) ? "; the program by itself takes them for one" : ""));
        }
        return reasons;
    }

    private Source alone(Account account) {
        Source source = new Source(hand(account));
        source.add(account);
        return source;
    }

    private String named(Account account) {
        return hand(account).name() + " (" + account.report().outlet() + ")";
    }

    /** Accounts that are of one source so far. */
    private static final class Group {

        private final Set<Integer> members;

        Group(Set<Integer> members) {
            this.members = new HashSet<>(members);
        }
    }
}
