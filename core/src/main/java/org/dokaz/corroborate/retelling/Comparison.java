package org.dokaz.corroborate.retelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dokaz.corroborate.account.Hand;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.corroborate.account.Vocabulary;

/** What two documents have in common, counted. All numbers are whole, so that none hangs on an order. */
final class Comparison {

    /** From how much likeness on two claims tell the same. */
    static final int ALIKE_MIN = 14;

    static final int HUNDRED = 100;

    /** What the first shared word would tell; one word in common makes no two claims alike. */
    private static final long FIRST_WORD = 3L * Vocabulary.BIT;

    private static final int SAME_VOICE = 8;
    private static final int SAME_FIGURE = 14;

    private final Page earlier;
    private final Page later;
    private final Weights weights;
    private final Rarity rarity;
    private final List<Match> matches;

    Comparison(Page earlier, Page later, Weights weights, Rarity rarity) {
        this.earlier = earlier;
        this.later = later;
        this.weights = weights;
        this.rarity = rarity;
        matches = matched();
    }

    /**
     * Two claims that tell the same.
     *
     * @param left its place in the earlier document
     * @param alike how much of their content they share, in hundredths
     */
    record Match(int left, int right, int alike, boolean voice, boolean figure) {

        private static final Comparator<Match> BEST = Comparator.comparingInt((Match match) -> -match.score())
                .thenComparingInt(Match::left)
                .thenComparingInt(Match::right);

        int score() {
            return alike + (voice ? SAME_VOICE : 0) + (figure ? SAME_FIGURE : 0);
        }
    }

    private List<Match> matched() {
        List<Match> all = new ArrayList<>();
        for (int left = 0; left < earlier.tellings().size(); left++) {
            for (int right = 0; right < later.tellings().size(); right++) {
                Telling mine = earlier.tellings().get(left);
                Telling theirs = later.tellings().get(right);
                int alike = alike(mine, theirs);
                boolean figure = mine.sameFigure(theirs);
                if (alike > 0 || figure) {
                    Match match = new Match(left, right, alike, mine.voices().meets(theirs.voices()), figure);
                    if (match.score() >= (figure ? SAME_FIGURE + 1 : ALIKE_MIN)) {
                        all.add(match);
                    }
                }
            }
        }
        all.sort(Match.BEST);
        boolean[] mine = new boolean[earlier.tellings().size()];
        boolean[] theirs = new boolean[later.tellings().size()];
        List<Match> chosen = new ArrayList<>();
        for (Match match : all) {
            if (!mine[match.left] && !theirs[match.right]) {
                mine[match.left] = true;
                theirs[match.right] = true;
                chosen.add(match);
            }
        }
        chosen.sort(Comparator.comparingInt(Match::left));
        return chosen;
    }

    private int alike(Telling mine, Telling theirs) {
        long shared = mine.content().weight(theirs.content(), weights::of);
        return ratio(2 * Math.max(0, shared - FIRST_WORD), mine.weight() + theirs.weight());
    }

    private static int ratio(long part, long whole) {
        return whole == 0 ? 0 : (int) (HUNDRED * part / whole);
    }

    /** Claims that tell the same, in the order of the earlier document. */
    List<Match> matches() {
        return matches;
    }

    /** How many of the matches can be kept so that both documents tell them in the same order. */
    int inOrder() {
        int[] tails = new int[matches.size()];
        int length = 0;
        for (Match match : matches) {
            int at = 0;
            while (at < length && tails[at] < match.right) {
                at++;
            }
            tails[at] = match.right;
            length = Math.max(length, at + 1);
        }
        return length;
    }

    /** How alike the claims are that tell the same, summed. */
    int likeness() {
        return matches.stream().mapToInt(Match::alike).sum();
    }

    /** How many of them share voice and number. */
    int sameSaid() {
        return (int) matches.stream()
                .filter(match -> match.voice() && match.figure())
                .count();
    }

    /** In how many of them each gives a number that the other does not. */
    int otherNumbers() {
        return (int) matches.stream()
                .filter(match -> earlier.tellings()
                        .get(match.left)
                        .hasOtherDigits(later.tellings().get(match.right)))
                .count();
    }

    /** How many runs of words both have. */
    int prints() {
        return Sketch.shared(earlier.sketch().prints(), later.sketch().prints());
    }

    /** How much of the shorter's runs of words the longer has, in hundredths. */
    int contained() {
        return ratio(
                prints(),
                Math.min(earlier.sketch().prints().length, later.sketch().prints().length));
    }

    /** The rarity of the numbers that both tell, summed by how telling a number is in itself. */
    int[] figures() {
        int[] figures = new int[Sketcher.GRADE_MAX + 1];
        for (int mine : earlier.sketch().figures()) {
            for (int theirs : later.sketch().figures()) {
                if (mine == theirs) {
                    figures[Sketcher.grade(mine)] += rarity.ofFigure(mine);
                }
            }
        }
        return figures;
    }

    /** How much of the words of the shorter both share, in hundredths. */
    int words() {
        return words(true);
    }

    /** How much of all their words both share, in hundredths. */
    int wordsOfBoth() {
        return words(false);
    }

    private int words(boolean ofShorter) {
        Terms left = earlier.report().words();
        Terms right = later.report().words();
        long shared = left.weight(right, weights::of);
        long mine = earlier.weight();
        long theirs = later.weight();
        return ofShorter ? ratio(shared, Math.min(mine, theirs)) : ratio(2 * shared, mine + theirs);
    }

    /** The rarity of the names that both name, summed. */
    int names() {
        return rarity.names(earlier.report().names(), later.report().names());
    }

    /** The rarity of the rarest named source that both have. */
    int voice() {
        return earlier.voices().stream()
                .filter(later.voices()::has)
                .map(rarity::ofVoice)
                .max()
                .orElse(0);
    }

    /** Whether both name their sources, and none of them is the same. */
    boolean ownVoices() {
        return !earlier.voices().isEmpty()
                && !later.voices().isEmpty()
                && !earlier.voices().meets(later.voices())
                && !cites();
    }

    /** Whether sources without a name are called alike in both. */
    boolean calledAlike() {
        for (Hand mine : earlier.nameless()) {
            for (Hand theirs : later.nameless()) {
                if (mine.isCalledAlike(theirs, weights::of)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether one names the other as its source. */
    boolean cites() {
        return earlier.names(later) || later.names(earlier);
    }

    /** Whether both tell of a video or picture. */
    boolean pictures() {
        return earlier.video() && later.video();
    }
}
