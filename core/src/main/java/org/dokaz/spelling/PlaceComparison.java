package org.dokaz.spelling;

import java.util.List;
import org.dokaz.spelling.NameReason.Kind;

/** Whether two spellings are of one place name. */
final class PlaceComparison {

    private static final double ALIKE = 0.95;
    private static final double LANGUAGES = 0.88;
    private static final double NEAR = 0.5;
    private static final double ENDING = 0.2;
    private static final double WORD = 0.15;
    private static final double DIFFERENT = 0.1;
    private static final int ALIKE_MAX = 20;
    private static final int LANGUAGES_PER_LETTER = 9;
    private static final int LANGUAGES_MIN = 60;
    private static final int NEAR_MAX = 80;

    private PlaceComparison() {}

    static NameVerdict compare(PlaceSpelling a, PlaceSpelling b) {
        if (a.sounds().isEmpty() || b.sounds().isEmpty()) {
            String blank = a.sounds().isEmpty() ? a.written() : b.written();
            String shown = blank.isBlank() ? "an empty name" : blank;
            return NameVerdict.of(NameVerdict.UNSURE_MIN, List.of(new NameReason(Kind.NO_LETTERS, shown, "")));
        }
        int limit = Math.max(LANGUAGES_MIN, a.sounds().length() * LANGUAGES_PER_LETTER);
        if (a.stem().equals(b.stem()) && a.ending().agrees(b.ending())) {
            int distance = SoundDistance.between(a.sounds(), b.sounds(), limit);
            boolean alike = distance <= ALIKE_MAX;
            if (distance <= limit || a.isRooted() != b.isRooted()) {
                return NameVerdict.of(
                        alike ? ALIKE : LANGUAGES,
                        List.of(a.reason(alike ? Kind.PLACE_ALIKE : Kind.PLACE_LANGUAGES, b)));
            }
        }
        return apart(a, b);
    }

    private static NameVerdict apart(PlaceSpelling a, PlaceSpelling b) {
        if (a.words().size() > 1
                && a.words().size() == b.words().size()
                && sorted(a).equals(sorted(b))) {
            return NameVerdict.of(LANGUAGES, List.of(a.reason(Kind.WORDS_ALIKE, b)));
        }
        if (!a.number().equals(b.number())) {
            return NameVerdict.of(WORD, List.of(a.reason(Kind.PLACE_NUMBER, b)));
        }
        if (a.words().size() != b.words().size()) {
            boolean first = a.words().size() > b.words().size();
            PlaceSpelling longer = first ? a : b;
            PlaceSpelling shorter = first ? b : a;
            if (longer.words().containsAll(shorter.words())) {
                return NameVerdict.of(WORD, List.of(new NameReason(Kind.PLACE_WORD, longer.written(), "")));
            }
        }
        if (a.stem().equals(b.stem())
                || a.stem().startsWith(b.stem())
                || b.stem().startsWith(a.stem())) {
            return NameVerdict.of(ENDING, List.of(a.reason(Kind.PLACE_ENDING, b)));
        }
        int distance = SoundDistance.between(a.sounds(), b.sounds(), NEAR_MAX);
        boolean near = distance <= NEAR_MAX && a.ending().agrees(b.ending());
        return NameVerdict.of(
                near ? NEAR * (1 - distance / (4.0 * NEAR_MAX)) : DIFFERENT,
                List.of(a.reason(near ? Kind.PLACE_NEAR : Kind.PLACE_DIFFERENT, b)));
    }

    private static List<String> sorted(PlaceSpelling name) {
        return name.words().stream().map(word -> new Sound(word).key()).sorted().toList();
    }
}
