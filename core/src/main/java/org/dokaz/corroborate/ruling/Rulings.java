package org.dokaz.corroborate.ruling;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.ruling.Ruling.Matter;
import org.dokaz.model.Anchor;
import org.dokaz.model.AnchorIndex;
import org.dokaz.model.Verdict;

/**
 * What people decided, on the accounts that their anchors point at. Of two decisions on one pair the later stands. Where decisions on several
 * pairs cannot all hold, the one that leaves less corroboration prevails: "not one event" before "one event", "not independent" before
 * "independent"; of decisions that join, the later. What did not prevail is told in a note.
 */
public final class Rulings {

    /** How many pairs one decision may speak of. */
    public static final int PAIRS_MAX = 10_000;

    private static final int NOTES_MAX = 100;
    private static final int WORDS_LENGTH_MAX = 60;
    private static final int WHY_LENGTH_MAX = 300;

    private final List<Account> accounts;
    private final Map<Matter, List<Ruled>> joined = new EnumMap<>(Matter.class);
    private final Map<Matter, List<Ruled>> parted = new EnumMap<>(Matter.class);
    private final List<String> notes = new ArrayList<>();

    /**
     * What was decided on these accounts.
     *
     * @param rulings in the order in which they were made
     * @param accounts in their order, each under its number
     */
    public Rulings(List<Ruling> rulings, List<Account> accounts) {
        this.accounts = accounts;
        Map<Matter, Map<List<Integer>, Ruled>> one = new EnumMap<>(Matter.class);
        Map<Matter, Map<List<Integer>, Ruled>> two = new EnumMap<>(Matter.class);
        AnchorIndex<Integer> index = new AnchorIndex<>();
        if (!rulings.isEmpty()) {
            accounts.forEach(account -> index.add(account.statement().words(), account.number()));
        }
        for (Matter matter : Matter.values()) {
            one.put(matter, new LinkedHashMap<>());
            two.put(matter, new LinkedHashMap<>());
        }
        for (Ruling ruling : rulings) {
            Set<Integer> left = found(ruling.left(), index);
            Set<Integer> right = found(ruling.right(), index);
            if (left.isEmpty() || right.isEmpty()) {
                Anchor lost = (left.isEmpty() ? ruling.left() : ruling.right()).getFirst();
                note("no claim stands now where " + quoted(lost.words()) + " stood, of which a person decided: "
                        + why(ruling.why()) + "; the decision rests");
            } else if ((long) left.size() * right.size() > PAIRS_MAX) {
                note("a decision on more than " + PAIRS_MAX + " pairs of claims (PAIRS_MAX) rests: "
                        + why(ruling.why()));
            } else {
                boolean same = ruling.verdict() == Verdict.SAME;
                take(
                        left,
                        right,
                        ruling.why(),
                        (same ? one : two).getOrDefault(ruling.matter(), Map.of()),
                        (same ? two : one).getOrDefault(ruling.matter(), Map.of()));
            }
        }
        for (Matter matter : Matter.values()) {
            // The latest first: of those that join it goes before the earlier.
            settle(
                    matter,
                    List.copyOf(one.getOrDefault(matter, Map.of()).values()).reversed(),
                    List.copyOf(two.getOrDefault(matter, Map.of()).values()).reversed());
        }
    }

    private static Set<Integer> found(List<Anchor> anchors, AnchorIndex<Integer> index) {
        Set<Integer> found = new TreeSet<>();
        anchors.forEach(anchor -> found.addAll(index.inTheseWordsOrThere(anchor)));
        return found;
    }

    private static void take(
            Set<Integer> left,
            Set<Integer> right,
            String why,
            Map<List<Integer>, Ruled> into,
            Map<List<Integer>, Ruled> against) {
        for (int one : left) {
            for (int other : right) {
                if (one != other) {
                    List<Integer> pair = List.of(Math.min(one, other), Math.max(one, other));
                    against.remove(pair);
                    into.remove(pair);
                    into.put(pair, new Ruled(pair.getFirst(), pair.getLast(), why));
                }
            }
        }
    }

    private void settle(Matter matter, List<Ruled> one, List<Ruled> two) {
        Together together = new Together(matter == Matter.EVENT ? two : List.of());
        List<Ruled> joins = new ArrayList<>();
        for (Ruled pair : one) {
            Optional<Ruled> against = together.join(pair);
            if (against.isEmpty()) {
                joins.add(pair);
            } else {
                note(pair(pair) + " were decided to be of one event, " + why(pair.why())
                        + "; they stay apart all the same, because with what else is decided it would join "
                        + pair(against.get()) + ", decided not to be of one event, "
                        + why(against.get().why()));
            }
        }
        List<Ruled> parts = new ArrayList<>();
        for (Ruled pair : two) {
            if (together.areTogether(pair.left(), pair.right())) {
                note(pair(pair) + " were decided to be independent, " + why(pair.why())
                        + "; they count as one origin all the same, because other decisions join them");
            } else {
                parts.add(pair);
            }
        }
        joined.put(matter, joins);
        parted.put(matter, parts);
    }

    /** Pairs that are one, as people decided, the latest decision first; all of them can hold together. */
    public List<Ruled> joined(Matter matter) {
        return joined.getOrDefault(matter, List.of());
    }

    /** Pairs that are two, as people decided, the latest decision first; none is joined by the others. */
    public List<Ruled> parted(Matter matter) {
        return parted.getOrDefault(matter, List.of());
    }

    /** What could not be obeyed, in plain words. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    private void note(String note) {
        if (notes.size() < NOTES_MAX) {
            notes.add(note);
        }
    }

    private String pair(Ruled pair) {
        return quoted(accounts.get(pair.left()).statement().words().words()) + " and "
                + quoted(accounts.get(pair.right()).statement().words().words());
    }

    private static String quoted(String words) {
        return "\u201C" + cut(words, WORDS_LENGTH_MAX) + "\u201D";
    }

    private static String why(String why) {
        return "\u201C" + cut(why, WHY_LENGTH_MAX) + "\u201D";
    }

    private static String cut(String words, int lengthMax) {
        if (words.length() <= lengthMax) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(lengthMax - 1)) ? lengthMax - 1 : lengthMax;
        return words.substring(0, end) + "\u2026";
    }

    /** Accounts joined by decisions, as far as no decision keeps them apart. */
    private static final class Together {

        private final Map<Integer, Set<Integer>> groups = new HashMap<>();
        private final Map<Integer, List<Ruled>> apart = new HashMap<>();

        Together(List<Ruled> parted) {
            for (Ruled pair : parted) {
                apart.computeIfAbsent(pair.left(), ignored -> new ArrayList<>()).add(pair);
                apart.computeIfAbsent(pair.right(), ignored -> new ArrayList<>())
                        .add(pair);
            }
        }

        boolean areTogether(int left, int right) {
            return groups.getOrDefault(left, Set.of(left)).contains(right);
        }

        /** Joins the groups of the two, or gives the decision that is against it. */
        Optional<Ruled> join(Ruled pair) {
            Set<Integer> one = groups.getOrDefault(pair.left(), Set.of(pair.left()));
            Set<Integer> other = groups.getOrDefault(pair.right(), Set.of(pair.right()));
            for (int member : one) {
                for (Ruled against : apart.getOrDefault(member, List.of())) {
                    if (other.contains(against.left() == member ? against.right() : against.left())) {
                        return Optional.of(against);
                    }
                }
            }
            Set<Integer> all = new HashSet<>(one);
            all.addAll(other);
            all.forEach(member -> groups.put(member, all));
            return Optional.empty();
        }
    }
}
