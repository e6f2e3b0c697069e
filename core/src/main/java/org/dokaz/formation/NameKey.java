package org.dokaz.formation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dokaz.spelling.Sound;

/** What a formation's proper name comes down to, so that its forms and its spellings in two scripts meet. */
final class NameKey {

    private static final int STEM_MIN = 3;
    private static final String VOWELS = "аеиіоуыэюяєїёйьaeiouy";
    private static final String[] ENDINGS = {
        "ого", "его", "ому", "ему", "ыми", "ими", "ами", "ями", "ов", "ев", "ів", "ом", "ем", "ым", "им", "их", "ых"
    };

    private NameKey() {}

    /** The keys of a name: of its words as they stand, and of what is left of them without their endings. */
    static Set<String> all(String name) {
        StringBuilder whole = new StringBuilder();
        StringBuilder stems = new StringBuilder();
        List<Piece> pieces = Piece.of(name);
        for (Piece piece : pieces) {
            String word = piece.text();
            if (pieces.size() > 1 && word.length() == 1 && VOWELS.contains(word)) {
                // "Техрик-э-Лабайик" is also written with another vowel between.
                continue;
            }
            whole.append(' ').append(piece.isWord() ? Sound.key(word) : word);
            stems.append(' ').append(piece.isWord() ? Sound.key(stem(word)) : word);
        }
        Set<String> keys = new LinkedHashSet<>();
        keys.add(whole.toString());
        keys.add(stems.toString());
        return keys;
    }

    private static String stem(String word) {
        String stem = word;
        for (String ending : ENDINGS) {
            // "Азов" ends like a plural and is none: what would be left is too short to be a name.
            if (word.endsWith(ending) && word.length() > ending.length() + STEM_MIN) {
                stem = word.substring(0, word.length() - ending.length());
                break;
            }
        }
        int end = stem.length();
        while (end > STEM_MIN && VOWELS.indexOf(stem.charAt(end - 1)) >= 0) {
            end--;
        }
        return stem.substring(0, end);
    }

    /** Whether two lists of names share one. */
    static boolean meet(List<String> names, List<String> others) {
        Set<String> keys = new LinkedHashSet<>();
        names.forEach(name -> keys.addAll(all(name)));
        return others.stream().anyMatch(other -> all(other).stream().anyMatch(keys::contains));
    }
}
