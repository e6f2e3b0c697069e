package org.dokaz.spelling;

/**
 * How a name sounds, whatever script and romanisation it is written in: a row of sounds, one character each, under
 * which the Cyrillic spellings of Ukrainian, Russian and Belarusian and their Latin renderings come close, and two
 * coarser keys under which they fall together.
 *
 * <p>The tables behind it (resolution 55 of Ukraine's government of 2010, BGN/PCGN, ISO 9, ALA-LC, the scholarly
 * system, and what the press of Germany, Poland, Czechia and France writes) are {@code names/sounds.tsv}. It takes
 * linear time and looks at {@value Letters#LENGTH_MAX} characters at most.
 *
 * @param phones the sounds in their order, words run together; empty where the name has no letters
 */
public record Sound(String phones) {

    private static final String VOWELS = "aeiouy";
    private static final SpellingTable CYRILLIC = SpellingTable.of("cyrillic");
    private static final SpellingTable LATIN = SpellingTable.of("latin");

    /** The sounds of a name as it is written. */
    public static Sound of(String written) {
        String plain = Letters.plain(written);
        StringBuilder phones = new StringBuilder(plain.length() + 8);
        int start = -1;
        for (int index = 0; index <= plain.length(); index++) {
            boolean letter = index < plain.length() && isOfWord(plain.charAt(index));
            if (letter && start < 0) {
                start = index;
            } else if (!letter && start >= 0) {
                phones.append(ofWord(plain.substring(start, index)));
                start = -1;
            }
        }
        return new Sound(phones.toString());
    }

    /** The one coarse key of a name: {@link #key()} of its sounds. */
    public static String key(String written) {
        return of(written).key();
    }

    private static boolean isOfWord(char letter) {
        return Character.isLetterOrDigit(letter) || isApostrophe(letter);
    }

    static boolean isApostrophe(char letter) {
        return letter == '\''
                || letter == '’'
                || letter == 'ʼ'
                || letter == '‘'
                || letter == '`'
                || letter == '´'
                || letter == 'ʹ'
                || letter == 'ʺ'
                || letter == '′'
                || letter == '″'
                || letter == '"';
    }

    private static String ofWord(String word) {
        String whole = Letters.unmixed(word);
        boolean cyrillic = false;
        for (int index = 0; index < whole.length() && !cyrillic; index++) {
            cyrillic = Letters.isCyrillic(whole.charAt(index));
        }
        return cyrillic ? CYRILLIC.sounds(whole) : glided(LATIN.sounds(latin(whole)));
    }

    private static String latin(String word) {
        // "Zghurivka" keeps z and g apart; Ukraine's table writes zgh lest it be read zh.
        String apart = word.indexOf("zgh") < 0 ? word : word.replace("zgh", "zg");
        int belarusian = Math.max(apart.indexOf("ousk"), apart.endsWith("ouna") ? apart.length() - 4 : -1);
        if (belarusian > 0) {
            apart = apart.substring(0, belarusian + 1) + "ŭ" + apart.substring(belarusian + 2);
        }
        if (apart.length() > 4 && (apart.endsWith("ou") || apart.endsWith("au"))) {
            apart = apart.substring(0, apart.length() - 1) + "ŭ";
        }
        return PressHabits.reading(apart);
    }

    /** Latin i and y beside vowels are glides. */
    private static String glided(String spelled) {
        StringBuilder phones = new StringBuilder(spelled);
        int length = phones.length();
        for (int index = 0; index < length; index++) {
            if (!isHigh(phones.charAt(index))) {
                continue;
            }
            char before = index > 0 ? phones.charAt(index - 1) : ' ';
            char after = index + 1 < length ? spelled.charAt(index + 1) : ' ';
            boolean afterVowel = isVowel(before) && (!isHigh(before) || after == ' ' || isVowel(after));
            boolean beforeVowel = isHigh(after) ? before == ' ' : isVowel(after);
            if (afterVowel || beforeVowel) {
                phones.setCharAt(index, 'j');
            }
        }
        for (int index = 0; index < length; index++) {
            boolean last = index + 1 == length;
            if (phones.charAt(index) == '{' && (last || "eijyJ".indexOf(phones.charAt(index + 1)) >= 0)) {
                phones.setCharAt(index, 'c');
            }
        }
        return phones.toString();
    }

    private static boolean isHigh(char phone) {
        return phone == 'i' || phone == 'y';
    }

    static boolean isVowel(char phone) {
        return VOWELS.indexOf(phone) >= 0;
    }

    /**
     * The coarse key: hard and soft, the kinds of h and g, of i and y, glides, doubled sounds, and o and e after a
     * glide or a hushing sound are one. It may be equal for names that differ, and is equal for nearly all spellings
     * of one name.
     */
    public String key() {
        String bare = bare(false);
        StringBuilder key = new StringBuilder(bare.length());
        for (int index = 0; index < bare.length(); index++) {
            char phone = bare.charAt(index);
            if (!isGlide(bare, index) && (key.isEmpty() || key.charAt(key.length() - 1) != phone)) {
                key.append(phone);
            }
        }
        int last = key.length() - 1;
        if (last > 2 && key.charAt(last) == 'f' && "oe".indexOf(key.charAt(last - 1)) >= 0) {
            key.setCharAt(last, 'v');
        }
        return key.toString();
    }

    /** Whether an i stands beside another vowel in a row of coarse sounds. */
    static boolean isGlide(String bare, int index) {
        return bare.charAt(index) == 'i' && (isOtherVowel(bare, index - 1) || isOtherVowel(bare, index + 1));
    }

    private static boolean isOtherVowel(String bare, int index) {
        return index >= 0 && index < bare.length() && bare.charAt(index) != 'i' && isVowel(bare.charAt(index));
    }

    /** The sounds made coarse one by one; vowels written twice are kept so where the joints of compounds matter. */
    String bare(boolean joints) {
        StringBuilder bare = new StringBuilder(phones.length());
        for (int index = 0; index < phones.length(); index++) {
            char phone = coarse(index);
            if (phone == 'o' && index > 0 && "jJiyZCSQ4%".indexOf(phones.charAt(index - 1)) >= 0) {
                phone = 'e';
            }
            if (phone == 'u' && !bare.isEmpty() && phones.charAt(index - 1) == 'o') {
                // French has "ou" for u, and Златоуст has both: the key takes them as one.
                bare.setLength(bare.length() - 1);
            } else if (phone == 'u' && index > 0 && "ae".indexOf(phones.charAt(index - 1)) >= 0) {
                // The short u of Belarusian, in Latin a plain u: "Uladzimirauna".
                phone = 'v';
            }
            boolean again = !bare.isEmpty() && bare.charAt(bare.length() - 1) == phone;
            if (phone != 'j' && !(again && !(joints && isVowel(phone)))) {
                bare.append(phone);
            }
        }
        return bare.toString();
    }

    /** The consonants of the key alone, its first letter kept if a vowel as "a": equal under slips in vowels as well. */
    public String skeleton() {
        String key = key();
        StringBuilder skeleton = new StringBuilder(key.length());
        for (int index = 0; index < key.length(); index++) {
            char phone = key.charAt(index);
            if (isVowel(phone)) {
                if (index == 0) {
                    skeleton.append('a');
                }
            } else if (skeleton.isEmpty() || skeleton.charAt(skeleton.length() - 1) != phone) {
                skeleton.append(phone);
            }
        }
        return skeleton.toString();
    }

    private char coarse(int index) {
        char phone = phones.charAt(index);
        return switch (phone) {
            case 'h', 'x' -> 'g';
            case 'Q', '%' -> 'S';
            case '4' -> 'C';
            case 'y' -> 'i';
            case 'w' -> 'v';
            case 'J' -> 'j';
            case '{' -> 'k';
            default -> phone;
        };
    }
}
