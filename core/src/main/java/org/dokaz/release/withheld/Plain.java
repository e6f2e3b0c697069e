package org.dokaz.release.withheld;

import java.text.Normalizer;
import java.util.Locale;
import org.dokaz.spelling.Letters;

/** What a word comes to when dress is taken off: case, compatibility forms, marks, invisible characters, apostrophes. */
final class Plain {

    private static final String GREEK = "αβεζηικμνορτυχϲ";
    private static final String LATIN_FOR_GREEK = "abezhikmnoptyxc";
    private static final String FILLERS = "\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0";

    private Plain() {}

    /** A word in lower case, composed, in one script. */
    static String of(String word) {
        if (isPlain(word)) {
            return word;
        }
        String composed = Normalizer.isNormalized(word, Normalizer.Form.NFKC)
                ? word
                : Normalizer.normalize(word, Normalizer.Form.NFKC);
        String lower = composed.toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        for (int index = 0; index < lower.length(); index++) {
            char letter = lower.charAt(index);
            if (isInvisible(letter) || isApostrophe(letter) || Character.isSurrogate(letter)) {
                continue;
            }
            int greek = GREEK.indexOf(letter);
            plain.append(greek < 0 ? letter : LATIN_FOR_GREEK.charAt(greek));
        }
        return Letters.unmixed(plain.toString());
    }

    private static boolean isPlain(String word) {
        for (int index = 0; index < word.length(); index++) {
            char letter = word.charAt(index);
            if (!(letter >= 'a' && letter <= 'z') && !(letter >= '0' && letter <= '9')) {
                return false;
            }
        }
        return true;
    }

    /** Whether a character stands in a word without being seen as a letter of it: marks, joiners, soft hyphens, fillers. */
    static boolean isInvisible(int letter) {
        if (letter < 0xAD) {
            return false;
        }
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> true;
            default -> letter < 0x10000 && FILLERS.indexOf(letter) >= 0;
        };
    }

    static boolean isApostrophe(char letter) {
        return switch (letter) {
            case '\'', '’', 'ʼ', '‘', '`', '´', 'ʹ', 'ʺ', '′', '″', '＇' -> true;
            default -> false;
        };
    }
}
