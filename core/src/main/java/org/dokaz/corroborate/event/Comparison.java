package org.dokaz.corroborate.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Days;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Places;
import org.dokaz.corroborate.account.Spot;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.corroborate.account.Vocabulary;
import org.dokaz.corroborate.retelling.Links;
import org.dokaz.corroborate.sense.KinKinds;
import org.dokaz.corroborate.sense.Senses;
import org.dokaz.model.Amount;
import org.dokaz.model.Claim;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;

/** Weighs what speaks for and against two claims being of one event. */
final class Comparison {

    private static final int WEEK = 7;

    /** More shared bits than these tell nothing further. */
    private static final int NAME_BITS_MAX = 8;

    private static final int WORD_TENTHS = 10;

    /** More likeness of what stands around tells nothing further: where documents are short it is only the claims over again. */
    private static final long SETTING_MAX = 3L * Evidence.UNIT;

    /** So many bits of rarity make one unit of agreement, up to four. */
    private static final int RARITY_BITS = 3;

    private static final long RARITY_MAX = 4L * Evidence.UNIT;

    private static final String PEOPLE = "people";
    private static final Senses SENSES = Senses.shipped();

    /** From so many people on a number tells how widespread a thing is, rather than what befell some. */
    private static final double MANY_PEOPLE = 100;

    private final Vocabulary vocabulary;
    private final DocumentEvidence documents;
    private final Kinship kinship = new Kinship();

    /** By account: what its words tell together, worked out once since each is compared many times. */
    private final long[] ofWords;

    /** The same of the words and names around it. */
    private final long[] ofSetting;

    /** For these accounts, each under its number. */
    Comparison(List<Account> accounts, Vocabulary vocabulary, Links links, int documents) {
        this.vocabulary = vocabulary;
        this.documents = new DocumentEvidence(vocabulary, links, documents);
        ofWords = accounts.parallelStream()
                .mapToLong(account -> account.words().weight(vocabulary::weight))
                .toArray();
        ofSetting = accounts.parallelStream()
                .mapToLong(account -> account.setting().weight(vocabulary::weight))
                .toArray();
    }

    Evidence of(Account left, Account right) {
        Evidence evidence = new Evidence();
        documents.add(evidence, left, right);
        kinds(evidence, left, right);
        hands(evidence, left, right);
        places(evidence, left, right);
        days(evidence, left, right);
        names(evidence, left, right);
        words(evidence, left, right);
        figures(evidence, left, right);
        return evidence;
    }

    private void kinds(Evidence evidence, Account left, Account right) {
        if ((left.claim().stance() == Stance.PLANS) != (right.claim().stance() == Stance.PLANS)) {
            evidence.add(Ground.PLAN_AND_DEED);
        }
        if (Kinship.isUnknown(left.claim().kind())
                || Kinship.isUnknown(right.claim().kind())) {
            evidence.add(Ground.UNKNOWN_KIND);
        } else if (left.claim().kind().equals(right.claim().kind())) {
            // Two languages have no words in common that would speak for it, so that the kind has to.
            evidence.add(
                    left.report().language() == right.report().language()
                            ? Ground.SAME_KIND
                            : Ground.SAME_KIND_TRANSLATED);
        } else if (KinKinds.areKin(left.claim().kind(), right.claim().kind())) {
            evidence.add(Ground.NEAR_KIND);
        } else {
            boolean kin = kinship.areKin(left.claim().kind(), right.claim().kind());
            evidence.add(kin ? Ground.KIN_KIND : Ground.OTHER_KIND);
        }
        // Who was killed is of one sort; of other acts soldiers may be those who do them, and residents those who
        // suffer them.
        if (Kinship.isLoss(left.claim().kind())
                && Kinship.isLoss(right.claim().kind())
                && SENSES.areOtherPeople(left.senses(), right.senses())) {
            evidence.add(Ground.OTHER_PEOPLE);
        }
    }

    private void hands(Evidence evidence, Account left, Account right) {
        Hand one = left.origin();
        Hand other = right.origin();
        if (one.key() == other.key()) {
            // The outlet itself is no source that would bind its claims together.
            if (left.hands().size() > 1 || right.hands().size() > 1) {
                if (left.isBeside(right)) {
                    evidence.add(Ground.SAME_ORIGIN);
                } else {
                    // Whoever speaks all through a case speaks of many things in it.
                    evidence.add(Ground.SAME_ORIGIN_AGAIN, rarity(vocabulary.weight(one.key()), Evidence.UNIT / 2));
                }
            }
            return;
        }
        if (shareHands(left, right)) {
            evidence.add(Ground.SAME_HANDS);
        }
        if (one.kind() == Step.Kind.PERSON && other.kind() == Step.Kind.PERSON && one.named() && other.named()) {
            evidence.add(Ground.OTHER_PERSON);
            if (Kinship.isCall(left.claim().kind())
                    && Kinship.isCall(right.claim().kind())) {
                evidence.add(Ground.OTHER_CALLER);
            }
        }
    }

    /** Whether one stands behind the outlets of both. */
    private static boolean shareHands(Account left, Account right) {
        for (int one = 1; one < left.hands().size(); one++) {
            for (int other = 1; other < right.hands().size(); other++) {
                if (left.hands().get(one).key() == right.hands().get(other).key()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void places(Evidence evidence, Account left, Account right) {
        boolean own = !left.spots().isEmpty() && !right.spots().isEmpty();
        switch (Places.of(left.scene(), right.scene())) {
            case SAME -> evidence.add(own ? Ground.SAME_PLACE : Ground.SAME_SCENE, rarity(rarest(left, right)));
            case WITHIN -> evidence.add(Ground.PLACE_WITHIN);
            case APART -> {
                evidence.add(own ? Ground.OTHER_PLACE : Ground.OTHER_SCENE);
                if (own && DocumentEvidence.areBrief(left, right)) {
                    evidence.add(Ground.BRIEF_ELSEWHERE);
                }
            }
            case UNKNOWN -> {}
        }
    }

    private long rarest(Account left, Account right) {
        long rarest = 0;
        for (Spot one : left.scene()) {
            for (Spot other : right.scene()) {
                rarest = one.term() == other.term() ? Math.max(rarest, vocabulary.weight(one.term())) : rarest;
            }
        }
        return rarest;
    }

    /** How much agreeing in something so rare counts: a whole unit, and more of it the rarer it is. */
    private static long rarity(long weight) {
        return rarity(weight, Evidence.UNIT);
    }

    /** The same, which counts so much at least. */
    private static long rarity(long weight, long least) {
        return Math.clamp(weight / RARITY_BITS, least, RARITY_MAX);
    }

    private void days(Evidence evidence, Account left, Account right) {
        if (isTally(left) != isTally(right)
                && kinship.reportedWithin(left.claim().kind()).isPresent()
                && kinship.reportedWithin(right.claim().kind()).isPresent()) {
            evidence.add(Ground.TALLY_AND_ACT);
        }
        if (left.days().isPresent() && right.days().isPresent()) {
            Days one = left.days().get();
            Days other = right.days().get();
            if (!one.meets(other)) {
                evidence.add(Ground.OTHER_ACT_DAY);
            } else if (one.from() == other.from() && one.to() == other.to()) {
                evidence.add(Ground.SAME_ACT_DAY);
            }
            return;
        }
        Optional<Days> one = left.days().or(() -> news(left));
        Optional<Days> other = right.days().or(() -> news(right));
        if (one.isPresent() && other.isPresent()) {
            int gap = one.get().gap(other.get());
            if (gap > 0) {
                evidence.add(Ground.OTHER_NEWS, Evidence.growing(gap));
            } else if (!left.isBeside(right)
                    && news(left).isPresent()
                    && news(right).isPresent()) {
                int between = left.report()
                        .published()
                        .map(Days::of)
                        .orElseThrow()
                        .gap(right.report().published().map(Days::of).orElseThrow());
                evidence.add(Ground.SAME_NEWS, Evidence.UNIT / (1L + between));
            }
        }
    }

    /** Whether it sums up what came together in a week or more. */
    private static boolean isTally(Account account) {
        boolean isLong = account.days().filter(days -> days.length() >= WEEK).isPresent();
        return SENSES.isTally(account.senses()) || (account.claim().quantity().isPresent() && isLong);
    }

    /** The days in which an act that is over within days, and whose time is not told, lies: shortly before it is reported on. */
    private Optional<Days> news(Account account) {
        OptionalInt within = kinship.reportedWithin(account.claim().kind());
        Optional<Days> published = account.report().published().map(Days::of);
        return within.isEmpty()
                ? Optional.empty()
                : published.map(day -> new Days(day.to() - within.getAsInt(), day.to(), false));
    }

    private void names(Evidence evidence, Account left, Account right) {
        long bits = left.names().weight(right.names(), vocabulary::weight);
        evidence.add(Ground.SAME_NAMES, Math.min(bits, (long) NAME_BITS_MAX * Vocabulary.BIT));
    }

    private void words(Evidence evidence, Account left, Account right) {
        if (evidence.amount(Ground.BRIEF_AGAIN) > 0) {
            // An outlet has its turns of phrase, which say nothing of one day's news being another's.
            return;
        }
        long words = ofWords[left.number()] + ofWords[right.number()];
        evidence.add(Ground.SAME_WORDS, likeness(left.words(), right.words(), words));
        if (!left.isBeside(right)) {
            long setting = ofSetting[left.number()] + ofSetting[right.number()];
            evidence.add(
                    Ground.SAME_SETTING, Math.min(SETTING_MAX, likeness(left.setting(), right.setting(), setting)));
        }
    }

    /** What two sets of terms share, in tenths of what they could. */
    private long likeness(Terms one, Terms other, long possible) {
        long shared = one.weight(other, vocabulary::weight);
        return shared > 0 && possible > 0 ? 2 * shared * WORD_TENTHS * Evidence.UNIT / possible : 0;
    }

    private static void figures(Evidence evidence, Account left, Account right) {
        Optional<Amount> one = left.claim().quantity().map(Claim.Figure::amount);
        Optional<Amount> other = right.claim().quantity().map(Claim.Figure::amount);
        if (one.isPresent() && other.isPresent()) {
            boolean same = one.get().low().equals(other.get().low())
                    && one.get().high().equals(other.get().high())
                    && one.get().unit().equals("%") == other.get().unit().equals("%");
            evidence.add(
                    same ? left.isBeside(right) ? Ground.SAME_FIGURE : Ground.SAME_FIGURE_AGAIN : Ground.OTHER_FIGURE);
        }
        if (countsMany(left) != countsMany(right)) {
            evidence.add(Ground.MANY_AND_CASE);
        }
    }

    /** A count of so many people, or a share of them, is no account of one case. */
    private static boolean countsMany(Account account) {
        return account.claim()
                .quantity()
                .map(Claim.Figure::amount)
                .filter(amount ->
                        amount.unit().equals("%") || (amount.unit().equals(PEOPLE) && most(amount) >= MANY_PEOPLE))
                .isPresent();
    }

    private static double most(Amount amount) {
        return amount.best().orElse(amount.high().orElse(amount.low().orElse(0)));
    }
}
