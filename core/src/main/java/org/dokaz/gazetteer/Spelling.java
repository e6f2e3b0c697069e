package org.dokaz.gazetteer;

import java.util.List;
import java.util.Locale;

/**
 * One name of a place as a source has it.
 *
 * @param language its ISO 639 code; empty where the source does not tell
 * @param until the last year in which it was the place's name, for a former name; 0 where unknown or not former
 */
record Spelling(String text, String language, boolean former, int until) {

    private static final int CYRILLIC_FIRST = 0x400;
    private static final int CYRILLIC_LAST = 0x4ff;
    private static final String FOREIGN = "ыэёъўјљњћђџ";
    private static final List<String> RUSSIAN_ENDINGS = List.of("ский", "ской", "цкий", "цкой", "ая", "ое", "ее", "ие");

    /** A name of which nothing more is known. */
    static Spelling of(String text) {
        return new Spelling(text, "", false, 0);
    }

    /** Whether it is written in Cyrillic letters only; some names in GeoNames hold Latin ones that look alike. */
    boolean isCyrillic() {
        return text.chars().anyMatch(letter -> letter >= CYRILLIC_FIRST && letter <= CYRILLIC_LAST)
                && text.chars()
                        .filter(Character::isLetter)
                        .allMatch(letter ->
                                (letter >= CYRILLIC_FIRST && letter <= CYRILLIC_LAST) || isApostrophe(letter));
    }

    private static boolean isApostrophe(int letter) {
        return letter == 'ʼ';
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

    /** Whether it can be Ukrainian: no letter is foreign to the language, and no word has a Russian adjective's ending. */
    boolean mayBeUkrainian() {
        String small = text.toLowerCase(Locale.ROOT);
        if (!isCyrillic() || small.chars().anyMatch(letter -> FOREIGN.indexOf(letter) >= 0)) {
            return false;
        }
        for (String word : small.split("[ -]", -1)) {
            if (RUSSIAN_ENDINGS.stream().anyMatch(word::endsWith)) {
                return false;
            }
        }
        return true;
    }
}
