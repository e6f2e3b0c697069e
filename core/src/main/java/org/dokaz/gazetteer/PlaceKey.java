package org.dokaz.gazetteer;

import java.text.Normalizer;
import java.util.Locale;
import org.dokaz.spelling.Sound;

/**
 * How a place's name is found again in another spelling, script or language.
 *
 * <p>Ukrainian and Russian forms of one name mostly share their consonants and differ in vowels (Харків, Харьков), and so do the many ways to
 * write either in Latin letters. The consonants alone are the key; the vowels between them tell how close two names are.
 *
 * @param fold the name in small letters, without marks of hardness, apostrophes and hyphens: equal where two names are written alike
 * @param sound its words as they sound, whatever script they are in
 * @param skeleton its consonants
 */
record PlaceKey(String fold, String sound, String skeleton) {

    /** The longest name that is looked at; GeoNames' own bound is 400, for whole phrases. UTF-16 code units. */
    static final int NAME_LENGTH_MAX = 200;

    private static final String VOWELS = "aeiou";

    /** Groups of sounds that one of the languages, or a transliteration, makes simpler. */
    private static final String[][] SIMPLER = {{"ts", "c"}, {"stl", "sl"}, {"stn", "sn"}, {"zdn", "zn"}, {"sC", "S"}};

    /** The key of a name; empty throughout for a name that is too long or has no letter of these languages. */
    static PlaceKey of(String name) {
        if (name.length() > NAME_LENGTH_MAX) {
            return new PlaceKey("", "", "");
        }
        String sound = sound(name);
        return new PlaceKey(plain(fold(name)), sound, skeleton(sound));
    }

    /** Small letters, words parted by single blanks; apostrophes left out, marks kept. */
    private static String fold(String name) {
        String small = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder fold = new StringBuilder(small.length());
        for (int at = 0; at < small.length(); at++) {
            char letter = small.charAt(at);
            if (Character.isLetterOrDigit(letter)) {
                fold.append(letter);
            } else if (!isApostrophe(letter) && !fold.isEmpty() && fold.charAt(fold.length() - 1) != ' ') {
                fold.append(' ');
            }
        }
        return fold.toString().stripTrailing();
    }

    private static boolean isApostrophe(char mark) {
        return "'’‘ʼ`´ʹʺ”\"“′".indexOf(mark) >= 0
                || Character.getType(mark) == Character.NON_SPACING_MARK
                || Character.getType(mark) == Character.FORMAT;
    }

    /** Without what writers leave out: the strokes of ґ and ё, and the marks on Latin letters. */
    private static String plain(String fold) {
        StringBuilder plain = new StringBuilder(fold.length());
        for (int at = 0; at < fold.length(); at++) {
            char letter = fold.charAt(at);
            switch (letter) {
                case 'ґ' -> plain.append('г');
                case 'ё' -> plain.append('е');
                default -> plain.append(isCyrillic(letter) ? letter : bare(letter));
            }
        }
        return plain.toString();
    }

    private static boolean isCyrillic(char letter) {
        return letter >= '\u0400' && letter <= '\u04ff';
    }

    private static char bare(char letter) {
        if (letter < 0x80) {
            return letter;
        }
        return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
    }

    /** The sounds of each word, since endings count for less than what stands before them. */
    private static String sound(String name) {
        StringBuilder sound = new StringBuilder(name.length());
        int start = -1;
        for (int at = 0; at <= name.length(); at++) {
            boolean letter =
                    at < name.length() && (Character.isLetterOrDigit(name.charAt(at)) || isApostrophe(name.charAt(at)));
            if (letter && start < 0) {
                start = at;
            } else if (!letter && start >= 0) {
                sound.append(sound.isEmpty() ? "" : " ").append(Sound.key(name.substring(start, at)));
                start = -1;
            }
        }
        String simpler = sound.toString();
        for (String[] pair : SIMPLER) {
            simpler = simpler.replace(pair[0], pair[1]);
        }
        return simpler;
    }

    static boolean isVowel(char sound) {
        return VOWELS.indexOf(sound) >= 0;
    }

    private static String skeleton(String sound) {
        StringBuilder skeleton = new StringBuilder(sound.length());
        for (int at = 0; at < sound.length(); at++) {
            char letter = sound.charAt(at);
            if (letter != ' ' && !isVowel(letter)) {
                skeleton.append(letter);
            }
        }
        // A name of vowels alone, such as Оєя, would else be found nowhere.
        return skeleton.isEmpty() ? sound : skeleton.toString();
    }
}
