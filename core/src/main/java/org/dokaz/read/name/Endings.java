package org.dokaz.read.name;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Endings that words are known by. */
final class Endings {

    private final Set<String> endings = new HashSet<>();
    private int longest;

    Endings(Collection<String> listed) {
        for (String ending : listed) {
            endings.add(ending.toLowerCase(Locale.ROOT));
            longest = Math.max(longest, ending.length());
        }
    }

    /** Whether the word in lower case ends so, with at least two letters before the ending. */
    boolean end(String word) {
        for (int length = Math.min(longest, word.length() - 2); length > 0; length--) {
            if (endings.contains(word.substring(word.length() - length))) {
                return true;
            }
        }
        return false;
    }
}
