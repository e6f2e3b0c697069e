package org.dokaz.gazetteer;

/**
 * One name of a place as a source has it.
 *
 * @param language its ISO 639 code; empty where the source does not tell
 * @param until the last year in which it was the place's name, for a former name; 0 where unknown or not former
 */
record Spelling(String text, String language, boolean former, int until) {

    /** A name of which nothing more is known. */
    static Spelling of(String text) {
        return new Spelling(text, "", false, 0);
    }

    /** Whether it is written in Cyrillic letters. */
    boolean isCyrillic() {
        return text.chars().anyMatch(letter -> letter >= 0x400 && letter <= 0x4ff);
    }

    /** Whether it is written in Latin or Cyrillic letters, which alone can be looked for. */
    static boolean isReadable(String text) {
        boolean letters = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (Character.isLetter(letter)) {
                Character.UnicodeScript script = Character.UnicodeScript.of(letter);
                if (script != Character.UnicodeScript.LATIN
                        && script != Character.UnicodeScript.CYRILLIC
                        // The mark of softness in GeoNames' romanisations.
                        && Character.getType(letter) != Character.MODIFIER_LETTER) {
                    return false;
                }
                letters = true;
            }
        }
        return letters;
    }

    /** Whether no letter of it is foreign to Ukrainian. */
    boolean mayBeUkrainian() {
        return isCyrillic() && text.toLowerCase(java.util.Locale.ROOT).chars().noneMatch(letter -> "ыэёъўјљњћђџ".indexOf(letter) >= 0);
    }
}
