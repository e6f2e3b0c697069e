package org.dokaz.spelling;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The letters of a name as they are compared: lower case, composed, without marks that no letter carries, without
 * controls, and with look-alikes of the other script put right inside a word.
 */
public final class Letters {

    /** The longest stretch of a name that is looked at, in UTF-16 units; what stands behind it is ignored. */
    static final int LENGTH_MAX = 400;

    // Look-alikes side by side: the Latin letter, and the Cyrillic one that a reader takes it for.
    private static final String LATIN = "aceiopxykmhtbrjsëïĸʙʜᴋᴍᴛ";
    private static final String CYRILLIC = "асеіорхукмнтвгјѕёїквнкмт";
    // Only these pairs look alike in lower case and stand for one another either way.
    private static final String EITHER_LATIN = "aceiopxyjsëï";
    private static final String EITHER_CYRILLIC = "асеіорхујѕёї";
    // Capitals that look alike though their small letters do not.
    private static final String CAPITAL_LATIN = "abceiokmhtpxyjs";
    private static final String CAPITAL_CYRILLIC = "авсеіокмнтрхујѕ";

    private Letters() {}

    /** A bounded piece of a name in lower case and composed form, with controls and ownerless marks left out. */
    static String plain(String written) {
        String cut = written.length() > LENGTH_MAX ? written.substring(0, LENGTH_MAX) : written;
        if (isPlain(cut)) {
            return cut;
        }
        String composed = Normalizer.isNormalized(cut, Normalizer.Form.NFKC)
                ? cut
                : Normalizer.normalize(cut, Normalizer.Form.NFKC);
        String lower = composed.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        for (int index = 0; index < lower.length() && index < LENGTH_MAX; index++) {
            char letter = lower.charAt(index);
            int type = Character.getType(letter);
            if (type == Character.NON_SPACING_MARK
                    || type == Character.ENCLOSING_MARK
                    || type == Character.FORMAT
                    || type == Character.SURROGATE) {
                continue;
            }
            boolean control = type == Character.CONTROL;
            if (!control || Character.isWhitespace(letter)) {
                plain.append(Character.isWhitespace(letter) ? ' ' : letter);
            }
        }
        return plain.toString();
    }

    private static boolean isPlain(String written) {
        for (int index = 0; index < written.length(); index++) {
            char letter = written.charAt(index);
            boolean small = isBetween(letter, 'a', 'z') || isBetween(letter, 'а', 'ї') || letter == ' ';
            if (!small) {
                return false;
            }
        }
        return true;
    }

    static boolean isCyrillic(char letter) {
        return isBetween(letter, 'Ѐ', 'ԯ');
    }

    static boolean isLatin(char letter) {
        return isBetween(letter, 'a', 'z')
                || isBetween(letter, 'A', 'Z')
                || (isBetween(letter, 'À', 'ɏ') && Character.isLetter(letter))
                || isBetween(letter, 'ɐ', 'ʯ')
                || isBetween(letter, 'ᴀ', 'ᴢ')
                || isBetween(letter, 'Ḁ', 'ỿ');
    }

    private static boolean isBetween(char letter, char first, char last) {
        return letter >= first && letter <= last;
    }

    /** Whether one word mixes the scripts. */
    static boolean isMixed(String word) {
        boolean cyrillic = false;
        boolean latin = false;
        for (int index = 0; index < word.length(); index++) {
            cyrillic |= isCyrillic(word.charAt(index));
            latin |= isLatin(word.charAt(index));
        }
        return cyrillic && latin;
    }

    /** A plain word with the letters of its lesser script replaced by those they are taken for; itself when it is pure. */
    public static String unmixed(String word) {
        int cyrillic = 0;
        int latin = 0;
        int onlyCyrillic = 0;
        int onlyLatin = 0;
        for (int index = 0; index < word.length(); index++) {
            char letter = word.charAt(index);
            if (isCyrillic(letter)) {
                cyrillic++;
                onlyCyrillic += CYRILLIC.indexOf(letter) < 0 && CAPITAL_CYRILLIC.indexOf(letter) < 0 ? 1 : 0;
            } else if (isLatin(letter)) {
                latin++;
                onlyLatin += LATIN.indexOf(unaccented(letter)) < 0 ? 1 : 0;
            }
        }
        if (cyrillic == 0 || latin == 0) {
            return word;
        }
        boolean toCyrillic = onlyLatin == onlyCyrillic ? cyrillic >= latin : onlyLatin < onlyCyrillic;
        return toCyrillic ? asCyrillic(word) : asLatin(word);
    }

    /** Whether every letter of a plain Latin word could as well be a Cyrillic one. */
    static boolean looksCyrillic(String word) {
        boolean letters = false;
        for (int index = 0; index < word.length(); index++) {
            char letter = word.charAt(index);
            if (isLatin(letter)) {
                letters = true;
                if (EITHER_LATIN.indexOf(letter) < 0 && CAPITAL_LATIN.indexOf(letter) < 0) {
                    return false;
                }
            }
        }
        return letters;
    }

    /** A plain word whose Latin letters are exchanged for the Cyrillic ones that a reader takes them for. */
    public static String asCyrillic(String word) {
        StringBuilder swapped = new StringBuilder(word.length());
        for (int index = 0; index < word.length(); index++) {
            char letter = unaccented(word.charAt(index));
            int at = LATIN.indexOf(letter);
            // A capital B was read as v, H as n, P as r: lower case has lost which it was, so the look of the capital
            // holds.
            int capital = CAPITAL_LATIN.indexOf(letter);
            swapped.append(capital >= 0 ? CAPITAL_CYRILLIC.charAt(capital) : at >= 0 ? CYRILLIC.charAt(at) : letter);
        }
        return swapped.toString();
    }

    /** A Latin vowel with an acute or grave accent is what some programs make of a Cyrillic one with a stress mark. */
    private static char unaccented(char letter) {
        int at = "áàéèíìóòýúù".indexOf(letter);
        return at < 0 ? letter : "aaeeiiooyuu".charAt(at);
    }

    /** A plain word whose Cyrillic letters are exchanged for the Latin ones that a reader takes them for. */
    public static String asLatin(String word) {
        StringBuilder swapped = new StringBuilder(word.length());
        for (int index = 0; index < word.length(); index++) {
            char letter = word.charAt(index);
            int at = EITHER_CYRILLIC.indexOf(letter);
            int capital = CAPITAL_CYRILLIC.indexOf(letter);
            swapped.append(at >= 0 ? EITHER_LATIN.charAt(at) : capital >= 0 ? CAPITAL_LATIN.charAt(capital) : letter);
        }
        return swapped.toString();
    }
}
