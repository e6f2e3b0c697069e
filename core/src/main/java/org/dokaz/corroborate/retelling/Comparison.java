package org.dokaz.corroborate.retelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dokaz.corroborate.account.Terms;
import org.dokaz.corroborate.account.Vocabulary;

/** What two documents have in common, counted. */
final class Comparison {

    /** The least of the smaller claim's content that two claims which tell the same share, in hundredths. */
    static final int ALIKE_MIN = 14;

    static final int HUNDRED = 100;

    /** What the first shared word would tell; one word in common makes no two claims alike. */
    private static final long FIRST_WORD = 3L * Vocabulary.BIT;

    private final Page earlier;
    private final Page later;
    private final Vocabulary vocabulary;
    private final List<Match> matches;

    Comparison(Page earlier, Page later, Vocabulary vocabulary) {
        this.earlier = earlier;
        this.later = later;
        this.vocabulary = vocabulary;
        matches = matched();
    }

    /** Two claims that tell the same, by their places in their documents. */
    record Match(int left, int right, int alike, boolean voice, boolean figure) {

        static final Comparator<Match> BEST = Comparator.comparingInt((Match match) -> -match.score())
                .thenComparingInt(Match::left)
                .thenComparingInt(Match::right);

        int score() {
            return alike + (voice ? 8 : 0) + (figure ? 14 : 0);
        }
    }

    private List<Match> matched() {
        List<Match> all = new ArrayList<>();
        for (int left = 0; left < earlier.tellings().size(); left++) {
            for (int right = 0; right < later.tellings().size(); right++) {
                Telling mine = earlier.tellings().get(left);
                Telling theirs = later.tellings().get(right);
                Match match = new Match(
                        left, right, alike(mine, theirs), voice(mine, theirs), mine.sameFigure(theirs));
                if (match.score() >= ALIKE_MIN && match.alike > 0) {
                    all.add(match);
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
        long shared = mine.content().weight(theirs.content(), vocabulary::weight);
        return ratio(2 * Math.max(0, shared - FIRST_WORD), mine.weight() + theirs.weight());
    }

    private boolean voice(Telling mine, Telling theirs) {
        return mine.voices().meets(theirs.voices())
                || mine.voices().meets(later.outlet())
                || theirs.voices().meets(earlier.outlet());
    }

    static int ratio(long part, long whole) {
        return whole == 0 ? 0 : (int) (HUNDRED * part / whole);
    }

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

    int prints() {
        return Sketch.shared(earlier.sketch().prints(), later.sketch().prints());
    }

    int contained() {
        return ratio(
                prints(),
                Math.min(earlier.sketch().prints().length, later.sketch().prints().length));
    }

    int figures() {
        return Sketch.shared(earlier.sketch().figures(), later.sketch().figures());
    }

    int[] grades() {
        int[] mine = earlier.sketch().figures();
        int[] grades = new int[4];
        for (int figure : mine) {
            if (java.util.Arrays.binarySearch(later.sketch().figures(), figure) >= 0) {
                grades[Sketcher.grade(figure)]++;
            }
        }
        return grades;
    }

    int telltales() {
        int[] grades = grades();
        return grades[1] + grades[2] + grades[3];
    }

    int words() {
        Terms left = earlier.report().words();
        Terms right = later.report().words();
        return ratio(
                left.weight(right, vocabulary::weight),
                Math.min(left.weight(vocabulary::weight), right.weight(vocabulary::weight)));
    }

    int names() {
        Terms left = earlier.report().names();
        Terms right = later.report().names();
        return ratio(
                left.weight(right, vocabulary::weight),
                Math.min(left.weight(vocabulary::weight), right.weight(vocabulary::weight)));
    }

    int namesShared() {
        return earlier.report().names().shared(later.report().names());
    }

    int telling() {
        int sum = 0;
        for (Match match : matches) {
            sum += match.score();
        }
        return sum;
    }

    int voices() {
        return earlier.voices().shared(later.voices());
    }

    boolean cites() {
        return earlier.voices().meets(later.outlet()) || later.voices().meets(earlier.outlet());
    }

    boolean bothVideo() {
        return earlier.tellings().stream().anyMatch(Telling::video)
                && later.tellings().stream().anyMatch(Telling::video);
    }
}
