package org.dokaz.app;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dokaz.corroborate.Findings;
import org.dokaz.corroborate.ruling.Rulings;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.model.Statement;
import org.dokaz.model.Verdict;
import org.dokaz.record.Judgement;
import org.dokaz.record.Revocation;

/**
 * Where people decide whether two claims tell of one event or go back to one origin, and whether two names stand for one. What they decide is on disk
 * before it is answered. Safe for use by many threads.
 */
public final class PairDesk {

    /** What is decided of events and of what lies behind them. */
    public static final Set<Judgement.Matter> OF_EVENTS = Set.of(Judgement.Matter.EVENT, Judgement.Matter.ORIGIN);

    private final Desk desk;

    private PairDesk(Desk desk) {
        this.desk = desk;
    }

    /** The part of this desk. */
    public static PairDesk of(Desk desk) {
        return new PairDesk(desk);
    }

    /**
     * What somebody wishes to decide.
     *
     * @param left where the one stands; {@code right} where the other
     */
    public record Wish(Judgement.Matter matter, Verdict verdict, List<Anchor> left, List<Anchor> right) {

        public Wish {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }

        /**
         * That two events are one: each claim of the one with each of the other, so that none is left behind when they are compared anew. Of more pairs than
         * a judgement may speak of, as many as it may.
         */
        public static Wish oneEvent(List<Anchor> left, List<Anchor> right) {
            List<Anchor> others =
                    right.stream().filter(anchor -> !left.contains(anchor)).toList();
            List<Anchor> first =
                    left.subList(0, Math.min(left.size(), Math.min(Judgement.ANCHORS_MAX, Rulings.PAIRS_MAX)));
            int room = Math.min(Judgement.ANCHORS_MAX, Rulings.PAIRS_MAX / Math.max(1, first.size()));
            return new Wish(
                    Judgement.Matter.EVENT, Verdict.SAME, first, others.subList(0, Math.min(others.size(), room)));
        }

        /**
         * That two claims tell of one event: then the events that they are put to now are one, whole. Where they are put to one already, that these two are
         * rightly so.
         */
        public static Wish oneEvent(CaseFile file, Statement left, Statement right) {
            Findings findings =
                    ClaimsInCase.compare(file, NamesInCase.of(file).resolution().entities());
            List<Anchor> one = withItsEvent(findings, left);
            List<Anchor> other = withItsEvent(findings, right);
            return one.contains(right.words()) || other.contains(left.words())
                    ? oneEvent(List.of(left.words()), List.of(right.words()))
                    : oneEvent(one, other);
        }

        /** Where the claims of its event stand, its own words first; these alone where it is put to none. */
        private static List<Anchor> withItsEvent(Findings findings, Statement claim) {
            return Stream.concat(
                            Stream.of(claim.words()),
                            findings.events().stream()
                                    .filter(event -> event.claims().stream()
                                            .anyMatch(told -> told.claim().equals(claim.claim())))
                                    .findFirst()
                                    .stream()
                                    .flatMap(event -> EventsInCase.words(event).stream()))
                    .distinct()
                    .toList();
        }

        /** That these claims tell of another event than the rest of theirs. */
        public static Wish otherEvent(List<Anchor> chosen, List<Anchor> rest) {
            return new Wish(Judgement.Matter.EVENT, Verdict.DIFFERENT, chosen, rest);
        }

        /**
         * That these claims go back to one origin, or that two are independent.
         *
         * @param chosen at least two
         */
        public static Wish ofOrigins(Verdict verdict, List<Anchor> chosen) {
            return new Wish(
                    Judgement.Matter.ORIGIN, verdict, List.of(chosen.getFirst()), chosen.subList(1, chosen.size()));
        }

        /** Whether it speaks of no more pairs of claims than a judgement may. */
        public boolean isWithinBounds() {
            return matter == Judgement.Matter.NAMES || (long) left.size() * right.size() <= Rulings.PAIRS_MAX;
        }

        /** Whether the two sides are apart: a judgement is on words, and the same words cannot be judged against themselves. */
        public boolean isOfTwo() {
            return !left.isEmpty()
                    && !right.isEmpty()
                    && left.size() <= Judgement.ANCHORS_MAX
                    && right.size() <= Judgement.ANCHORS_MAX
                    && left.stream().noneMatch(right::contains);
        }

        /** The record of it. */
        public Judgement judgement(String why, Instant at, Maker by) {
            return new Judgement(matter, verdict, left, right, why, at, by);
        }
    }

    /** What was decided on any of these words, as far as it may be known. */
    public PairStand stand(Collection<Anchor> words, Set<Judgement.Matter> matters, Sight sight) {
        return desk.held().locked(() -> desk.pairs().stand(words, matters, seen(sight)));
    }

    private Predicate<Digest> seen(Sight sight) {
        if (sight == Sight.ALL) {
            return exhibit -> true;
        }
        Map<Digest, String> restricted = desk.held().file().restricted();
        return exhibit -> !restricted.containsKey(exhibit);
    }

    /**
     * Keeps what somebody decided.
     *
     * @param shown the words that it was decided on a page of
     * @param matters of what the page told
     * @param mark what had been decided on them when the page was made
     */
    public Desk.Result judge(
            Collection<Anchor> shown,
            Set<Judgement.Matter> matters,
            Digest mark,
            Sight sight,
            Wish wish,
            String why,
            Maker by) {
        return desk.held().locked(() -> {
            if (!stand(shown, matters, sight).mark().equals(mark)) {
                return new Desk.Overtaken();
            }
            Predicate<Digest> seen = seen(sight);
            boolean known = wish.isOfTwo()
                    && wish.isWithinBounds()
                    && wish.left().stream().map(Anchor::exhibit).allMatch(seen)
                    && wish.right().stream().map(Anchor::exhibit).allMatch(seen);
            if (!known) {
                return new Desk.Unknown();
            }
            Judgement judgement = wish.judgement(why, desk.held().clock().instant(), by);
            desk.held().keep(judgement);
            desk.pairs().add(judgement);
            return new Desk.Kept(judgement.id());
        });
    }

    /** Keeps that what somebody decided no longer holds. */
    public Desk.Result revoke(
            Collection<Anchor> shown,
            Set<Judgement.Matter> matters,
            Digest mark,
            Sight sight,
            Digest judgement,
            String why,
            Maker by) {
        return desk.held().locked(() -> {
            PairStand stand = stand(shown, matters, sight);
            if (!stand.mark().equals(mark)) {
                return new Desk.Overtaken();
            }
            boolean holds = stand.told().stream()
                    .anyMatch(told ->
                            told.revoked().isEmpty() && told.decided().id().equals(judgement));
            if (!holds) {
                return new Desk.Unknown();
            }
            Revocation revocation =
                    new Revocation(judgement, why, desk.held().clock().instant(), by);
            desk.held().keep(revocation);
            desk.pairs().add(revocation);
            return new Desk.Kept(judgement);
        });
    }
}
