package org.dokaz.language;

import org.dokaz.model.Language;

/**
 * What the forms of a word have in common, roughly: in English the word without its ending, in Ukrainian and Russian its first
 * letters. Good enough to count words by; no lemma.
 */
public final class Stems {

    private static final int ENGLISH_LENGTH_MAX = 7;
    private static final int SLAVIC_LENGTH_MAX = 5;
    private static final int LENGTH_MIN = 3;
    private static final String[] ENGLISH_ENDINGS = {"ing", "ed", "es", "s", "e", "d"};

    private final boolean english;

    private Stems(boolean english) {
        this.english = english;
    }

    /** The stems of a language. */
    public static Stems of(Language language) {
        return new Stems(language == Language.ENGLISH);
    }

    /** The stem of a word in lower case. */
    public String of(String lower) {
        if (!english) {
            return lower.substring(0, Math.min(lower.length(), SLAVIC_LENGTH_MAX));
        }
        String stem = withoutEnding(lower);
        int last = stem.length() - 1;
        if (last >= LENGTH_MIN && stem.charAt(last) == stem.charAt(last - 1)) {
            // "planned" is a form of "plan".
            stem = stem.substring(0, last);
        } else if (last > 0 && stem.charAt(last) == 'y') {
            // "denied" is a form of "deny".
            stem = stem.substring(0, last) + 'i';
        }
        return stem.substring(0, Math.min(stem.length(), ENGLISH_LENGTH_MAX));
    }

    private static String withoutEnding(String lower) {
        for (String ending : ENGLISH_ENDINGS) {
            if (lower.length() >= ending.length() + LENGTH_MIN && lower.endsWith(ending)) {
                return lower.substring(0, lower.length() - ending.length());
            }
        }
        return lower;
    }
}
