package org.dokaz.gazetteer;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a place's name is found again in another spelling, script or language.
 *
 * <p>Ukrainian and Russian forms of one name mostly share their consonants and differ in vowels (Харків, Харьков), and so do the many ways to
 * write either in Latin letters. The consonants alone are the key; the vowels between them tell how close two names are.
 *
 * @param fold the name in small letters, without marks of hardness, apostrophes and hyphens: equal where two names are written alike
 * @param sound the name in one alphabet for all scripts: a consonant a letter, glides left out
 * @param skeleton its consonants, those that transliterations confuse taken together
 */
record PlaceKey(String fold, String sound, String skeleton) {

    /** The longest name that is looked at; GeoNames' own bound is 400, for whole phrases. UTF-16 code units. */
    static final int NAME_LENGTH_MAX = 200;

    private static final String VOWELS = "aeiou";
    private static final int LONGEST_GROUP = 4;

    /** Latin letters and groups of letters; what is missing is left out as no letter of these languages. */
    private static final Map<String, String> LATIN = pairs("shch y,szcz y,tsch q,stsh y,sch w,zgh zh,kh x,zh j,sh w,ch q,cz q,sz w,ts c,"
            + "tz c,ph f,th t,ck k,a a,b b,c c,d d,e e,f f,g h,h h,i i,k k,l l,m m,n n,o o,p p,q k,r r,s s,t t,u u,"
            + "v v,w v,x ks,z z,ž j,ż j,ź z,č q,ć c,ç q,š w,ş w,ș w,ś s,ț c,ţ c,ł l,đ d,ı i,ð d");

    private static final Map<String, String> CYRILLIC = pairs("сч y,тьс c,тс c,а a,б b,в v,г h,ґ h,д d,е e,є e,э e,ё e,ж j,з z,и i,і i,"
            + "ї i,ы i,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ў v,ф f,х x,ц c,ч q,ш w,щ y,ю u,я a,ђ j,љ l,њ n,ћ q,џ j,ј i");

    /** Groups of sounds that one of the languages, or a transliteration, makes simpler. */
    private static final String[][] SIMPLER = {{"ts", "c"}, {"stl", "sl"}, {"stn", "sn"}, {"zdn", "zn"}, {"sq", "y"}};

    private static Map<String, String> pairs(String written) {
        Map<String, String> pairs = new HashMap<>();
        for (String pair : written.split(",", -1)) {
            int blank = pair.indexOf(' ');
            pairs.put(pair.substring(0, blank), pair.substring(blank + 1));
        }
        return Map.copyOf(pairs);
    }

    /** The key of a name; empty throughout for a name that is too long or has no letter of these languages. */
    static PlaceKey of(String name) {
        if (name.length() > NAME_LENGTH_MAX) {
            return new PlaceKey("", "", "");
        }
        String fold = fold(name);
        String sound = sound(fold);
        return new PlaceKey(plain(fold), sound, skeleton(sound));
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

    private static String sound(String fold) {
        StringBuilder sound = new StringBuilder(fold.length());
        int at = 0;
        while (at < fold.length()) {
            char letter = fold.charAt(at);
            if (letter == ' ') {
                sound.append(' ');
                at++;
            } else if (isCyrillic(letter)) {
                at += append(sound, fold, at, CYRILLIC);
            } else if (letter == 'y' || letter == 'j') {
                appendGlide(sound, fold, at);
                at++;
            } else {
                at += append(sound, fold, at, LATIN);
            }
        }
        String simpler = sound.toString();
        for (String[] pair : SIMPLER) {
            simpler = simpler.replace(pair[0], pair[1]);
        }
        return settled(simpler);
    }

    /** Appends what stands here and tells how many letters that were. */
    private static int append(StringBuilder sound, String fold, int at, Map<String, String> letters) {
        for (int length = Math.min(LONGEST_GROUP, fold.length() - at); length > 1; length--) {
            String found = letters.get(fold.substring(at, at + length));
            if (found != null) {
                sound.append(found);
                return length;
            }
        }
        char letter = fold.charAt(at);
        String one = letters.get(String.valueOf(letter));
        if (one == null) {
            one = letters.getOrDefault(String.valueOf(bare(letter)), "");
        }
        sound.append(one);
        return 1;
    }

    /** The letters y and j are glides beside a vowel, and y is a vowel elsewhere. */
    private static void appendGlide(StringBuilder sound, String fold, int at) {
        boolean before = at + 1 < fold.length() && isLatinVowel(fold.charAt(at + 1));
        boolean after = at > 0 && isLatinVowel(fold.charAt(at - 1));
        if (fold.charAt(at) == 'y' && !before && !after) {
            sound.append('i');
        }
    }

    private static boolean isLatinVowel(char letter) {
        return "aeiouy".indexOf(bare(letter)) >= 0;
    }

    /** Doubled letters once, and no i before another vowel: я, ия, ya, ia and iia are written for one another. */
    private static String settled(String sound) {
        StringBuilder settled = new StringBuilder(sound.length());
        for (int at = 0; at < sound.length(); at++) {
            char letter = sound.charAt(at);
            boolean doubled = !settled.isEmpty() && settled.charAt(settled.length() - 1) == letter;
            boolean glide = letter == 'i' && at + 1 < sound.length() && isVowel(sound.charAt(at + 1));
            if (!doubled && !glide) {
                settled.append(letter);
            }
        }
        return settled.toString();
    }

    static boolean isVowel(char sound) {
        return VOWELS.indexOf(sound) >= 0;
    }

    /** A consonant as skeletons have it. */
    static char consonant(char sound) {
        return switch (sound) {
            case 'x' -> 'h';
            case 'y' -> 'w';
            default -> sound;
        };
    }

    private static String skeleton(String sound) {
        StringBuilder skeleton = new StringBuilder(sound.length());
        for (int at = 0; at < sound.length(); at++) {
            char letter = sound.charAt(at);
            if (letter != ' ' && !isVowel(letter)) {
                skeleton.append(consonant(letter));
            }
        }
        // A name of vowels alone, such as Оєя, would else be found nowhere.
        return skeleton.isEmpty() ? sound : skeleton.toString();
    }
}
