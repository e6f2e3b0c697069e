package org.dokaz.corroborate.event;

import java.util.Optional;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Days;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Spot;
import org.dokaz.corroborate.account.Vocabulary;
import org.dokaz.corroborate.retelling.Links;
import org.dokaz.model.Retelling;

/**
 * What the documents of two claims speak for and against their being of one event: whether they are one, how they rest on one another, how many
 * there are, and when they were published.
 */
final class DocumentEvidence {

    private static final int NEIGHBOUR = 1;
    private static final int NEAR_MAX = 4;
    private static final int WEEK = 7;
    private static final int MONTH = 31;

    /** Claims that stand further apart than this share of their documents are not abreast. */
    private static final int STAGES = 5;

    private static final int BRIEF_DAYS = 1;

    /** In a case of so few documents any two may well tell of one event; the more there are, the less likely it is of any two. */
    private static final int SMALL_CASE = 16;

    private static final int DOUBLINGS_MAX = 10;

    private final long[] crowds;
    private final Vocabulary vocabulary;
    private final Links links;

    DocumentEvidence(Vocabulary vocabulary, Links links, int documents) {
        crowds = crowds(documents);
        this.vocabulary = vocabulary;
        this.links = links;
    }

    /** By number of documents: how many times over, in thousandths, they are twice as many as in a small case. */
    private static long[] crowds(int documents) {
        long[] crowds = new long[documents + 1];
        for (int count = 0; count <= documents; count++) {
            double doublings = StrictMath.log(Math.max(1.0, count / (double) SMALL_CASE)) / StrictMath.log(2);
            crowds[count] = Math.min(DOUBLINGS_MAX * (long) Evidence.UNIT, Math.round(doublings * Evidence.UNIT));
        }
        return crowds;
    }

    /** How many documents name the rarest of the places, names and sources that two claims share; all where they share none. */
    private int circle(Account left, Account right) {
        int circle = crowds.length - 1;
        for (Spot one : left.scene()) {
            for (Spot other : right.scene()) {
                circle = one.term() == other.term() ? narrower(circle, one.term()) : circle;
            }
        }
        for (int one = 1; one < left.hands().size(); one++) {
            for (int other = 1; other < right.hands().size(); other++) {
                int key = left.hands().get(one).key();
                circle = key == right.hands().get(other).key() ? narrower(circle, key) : circle;
            }
        }
        int[] least = {circle};
        left.names().eachShared(right.names(), term -> least[0] = narrower(least[0], term));
        return least[0];
    }

    private int narrower(int circle, int term) {
        int holders = vocabulary.documentsWith(term);
        return holders == 0 ? circle : Math.min(circle, holders);
    }

    /** Adds what they tell. */
    void add(Evidence evidence, Account left, Account right) {
        if (left.isBeside(right)) {
            evidence.add(Ground.TOGETHER);
            int distance = Math.abs(left.position() - right.position());
            if (distance <= NEIGHBOUR) {
                evidence.add(Ground.NEIGHBOURS);
            } else if (distance <= NEAR_MAX) {
                evidence.add(Ground.NEAR);
            }
            if (areOutOfOneVideo(left, right)) {
                evidence.add(Ground.SAME_RECORDING);
            }
            return;
        }
        evidence.add(Ground.APART);
        evidence.add(Ground.MANY_DOCUMENTS, (crowds[circle(left, right)] + crowds[crowds.length - 1]) / 2);
        published(evidence, left, right);
        if (evidence.amount(Ground.BRIEF_AGAIN) == 0) {
            // What an outlet writes day by day is always like what it wrote before.
            links(evidence, left, right);
        }
    }

    private static void published(Evidence evidence, Account left, Account right) {
        Optional<Days> one = left.report().published().map(Days::of);
        Optional<Days> other = right.report().published().map(Days::of);
        if (one.isPresent() && other.isPresent()) {
            int gap = one.get().gap(other.get());
            if (areBrief(left, right)) {
                if (gap <= BRIEF_DAYS) {
                    evidence.add(Ground.BRIEF, Evidence.UNIT / (1L + gap));
                } else {
                    evidence.add(Ground.BRIEF_LATER, Evidence.growing(gap - BRIEF_DAYS));
                }
                if (gap > 0 && areOfOneOutlet(left, right)) {
                    evidence.add(Ground.BRIEF_AGAIN);
                }
            }
            if (gap > MONTH) {
                evidence.add(Ground.OTHER_TIME, Evidence.growing(gap / MONTH));
            } else {
                evidence.add(gap == 0 ? Ground.SAME_DAY : gap <= WEEK ? Ground.SAME_WEEK : Ground.SAME_MONTH);
            }
        }
    }

    private void links(Evidence evidence, Account left, Account right) {
        links.between(left.report(), right.report()).ifPresent(link -> {
            long strength = Math.round(link.strength() * Evidence.UNIT);
            if (link.kind() == Retelling.Kind.SAME_EXHIBIT) {
                evidence.add(Ground.SAME_EXHIBIT, strength);
                if (left.isOutOfVideo() && right.isOutOfVideo()) {
                    evidence.add(Ground.SAME_VIDEO, strength);
                }
            } else {
                evidence.add(Ground.RETOLD_THERE, Math.round(link.strength() * abreast(left, right)));
            }
        });
    }

    /** Whether one outlet, which it names, published both: what it told yesterday it does not tell as news today. */
    private static boolean areOfOneOutlet(Account left, Account right) {
        Hand one = left.hands().getFirst();
        return one.named() && one.key() == right.hands().getFirst().key();
    }

    static boolean areBrief(Account left, Account right) {
        return left.report().isBrief() && right.report().isBrief();
    }

    /** How nearly two claims stand at one stage of their documents, up to a whole unit: a text that is retold mostly keeps its order. */
    private static long abreast(Account left, Account right) {
        long apart = Math.abs(stage(left) - stage(right));
        return Math.max(0, Evidence.UNIT - STAGES * apart);
    }

    private static long stage(Account account) {
        return (2L * account.position() + 1)
                * Evidence.UNIT
                / (2L * Math.max(1, account.report().claims()));
    }

    private static boolean areOutOfOneVideo(Account left, Account right) {
        return left.videos().anyMatch(video -> right.videos().anyMatch(other -> other.key() == video.key()));
    }
}
