package org.dokaz.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dokaz.spelling.NameReason.Kind;

/**
 * The name of a settlement in the form under which its Ukrainian, Russian and Latin spellings meet: Рубанівка,
 * Рубановка and Rubanivka; Широке, Широкое and Shirokoye; Луганськ and Luhansk. What makes another name stays apart:
 * Красне and Красний, Шахтарськ and Шахтарське, Луг and Лугова, Нова Петрівка and Петрівка.
 *
 * @param written the name as it stands, cut at {@value NameWritten#SHOWN_MAX} characters
 * @param sounds its sounds before the ending, words run together, without words that say what it is
 * @param words the sounds of each word
 * @param stem what is before the ending, with the vowels that the languages exchange folded and roots made one
 * @param ending what the last sounds make of it
 * @param isRooted whether a root was put into its Russian form, which leaves the sounds far apart
 */
public record PlaceSpelling(
        String written, String sounds, List<String> words, String stem, Ending ending, boolean isRooted) {

    /** How a name ends, whatever language it is in. */
    enum Ending {
        /** In a consonant: Київ, Луганськ. */
        NONE(""),
        /** Neuter, as Широке, Широкое, Хрущово. */
        NEUTER("e"),
        /** A soft one that is neuter in Russian: Запоріжжя, Запорожье. */
        SOFT("e"),
        /** Feminine: Нова, Новая, Вербівка. */
        FEMININE("a"),
        /** Masculine adjectives and plurals: Червоний, Суми. */
        HIGH("i");

        private final String folded;

        Ending(String folded) {
            this.folded = folded;
        }

        boolean agrees(Ending other) {
            return this == other || (this == SOFT && other.isSoftElsewhere()) || (other == SOFT && isSoftElsewhere());
        }

        private boolean isSoftElsewhere() {
            return this == NEUTER || this == FEMININE;
        }
    }

    private static final Set<String> GENERIC = new HashSet<>();
    private static final Map<String, String> ROOTS = new HashMap<>();
    private static final int ROOT_MAX = 12;
    private static final int ROOT_MIN = 2;

    static {
        for (List<String> row : DataFile.rows("place-words.tsv")) {
            String[] words = row.get(1).split(" ", -1);
            if (row.get(0).equals("generic")) {
                GENERIC.addAll(List.of(words));
            } else {
                ROOTS.put(folded(words[0]), folded(words[1]));
            }
        }
        ROOTS.entrySet().removeIf(root -> root.getKey().equals(root.getValue()));
    }

    /** Reads the name of a place. A name without letters has an empty stem. */
    public static PlaceSpelling of(String written) {
        List<String> words = new ArrayList<>();
        for (NameWord word :
                NameWordReader.read(cut(written, Letters.LENGTH_MAX)).words()) {
            for (String piece : word.plain().split("[-‐‑–—]", -1)) {
                if (!piece.isBlank()) {
                    words.add(piece);
                }
            }
        }
        List<String> named = new ArrayList<>(words);
        named.removeIf(GENERIC::contains);
        if (!named.isEmpty()) {
            words = named;
        }
        List<String> sounds = new ArrayList<>();
        String number = takeNumber(words);
        words.forEach(word -> sounds.add(ofPlace(Sound.of(word).phones())));
        String all = String.join("", sounds);
        Ending ending = ending(all);
        int last = all.length();
        while (ending != Ending.NONE && last > 1 && isOfEnding(all.charAt(last - 1))) {
            last--;
        }
        String stem = number + stem(sounds, ending, true);
        boolean rooted = !stem.equals(number + stem(sounds, ending, false));
        return new PlaceSpelling(
                cut(written, NameWritten.SHOWN_MAX), all.substring(0, last), List.copyOf(sounds), stem, ending, rooted);
    }

    /** The number that tells a place from its namesake, as in Теремки-2 or Teremky II; taken out of the words. */
    private static String takeNumber(List<String> words) {
        for (int index = words.size() - 1; index > 0; index--) {
            String digits = Numbers.of(words.get(index));
            if (!digits.isEmpty()) {
                words.remove(index);
                return digits;
            }
        }
        return "";
    }

    private static String cut(String text, int length) {
        return text.length() > length ? text.substring(0, length) : text;
    }

    /** Whether it ends as no name of a person does: Вербове, Луганское. */
    boolean isNeuter() {
        return ending == Ending.NEUTER;
    }

    /** The number that tells it from a namesake, in digits; empty where it has none. */
    String number() {
        int end = 0;
        while (end < stem.length() && stem.charAt(end) >= '0' && stem.charAt(end) <= '9') {
            end++;
        }
        return stem.substring(0, end);
    }

    /** The key under which spellings of one name meet, for an index. */
    public String key() {
        return stem + ending.folded;
    }

    /** The key of a written name. */
    public static String key(String written) {
        return of(written).key();
    }

    private static Ending ending(String sounds) {
        int last = sounds.length() - 1;
        if (last < 2) {
            return Ending.NONE;
        }
        char end = sounds.charAt(last);
        char before = sounds.charAt(last - 1);
        boolean soft = (before == 'j' || before == 'J') && !Sound.isVowel(sounds.charAt(last - 2));
        return switch (end) {
            case 'a' -> soft ? Ending.SOFT : Ending.FEMININE;
            case 'e', 'o' -> {
                String gliding = sounds.substring(0, last);
                boolean plural = gliding.endsWith("i")
                        || gliding.endsWith("y")
                        || gliding.endsWith("ij")
                        || gliding.endsWith("yj")
                        || gliding.endsWith("iJ")
                        || gliding.endsWith("yJ");
                yield plural ? Ending.HIGH : soft ? Ending.SOFT : Ending.NEUTER;
            }
            case 'i', 'y' -> Ending.HIGH;
            case 'j', 'J' -> Sound.isVowel(before) && before != 'u' && before != 'a' ? Ending.HIGH : Ending.NONE;
            default -> Ending.NONE;
        };
    }

    private static String stem(List<String> words, Ending ending, boolean rooted) {
        StringBuilder stem = new StringBuilder();
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            boolean last = index == words.size() - 1;
            int end = word.length();
            if (last && ending != Ending.NONE) {
                while (end > 1 && isOfEnding(word.charAt(end - 1))) {
                    end--;
                }
            }
            String folded = vowelsFolded(new Sound(word.substring(0, end)));
            stem.append(collapsed(rooted ? rooted(folded) : folded));
        }
        return muted(stem.toString());
    }

    private static boolean isOfEnding(char phone) {
        return Sound.isVowel(phone) || phone == 'j' || phone == 'J';
    }

    /** In plain Latin a c of this region is ts before any vowel, and -uv of older western spellings is -iv. */
    private static String ofPlace(String sounds) {
        StringBuilder place = new StringBuilder(sounds);
        int last = place.length() - 1;
        for (int index = 0; index < last; index++) {
            if (place.charAt(index) == '{' && place.charAt(index + 1) != 'k') {
                place.setCharAt(index, 'c');
            }
        }
        if (last > 3 && place.charAt(last) == 'v' && place.charAt(last - 1) == 'u') {
            place.setCharAt(last - 1, 'o');
        }
        return place.toString();
    }

    private static String folded(String written) {
        return vowelsFolded(Sound.of(written));
    }

    /** The coarse sounds with i, o and e as one; the vowels at the joints of compounds still stand twice. */
    private static String vowelsFolded(Sound sound) {
        String bare = sound.bare(true);
        StringBuilder folded = new StringBuilder(bare.length());
        for (int index = 0; index < bare.length(); index++) {
            char phone = bare.charAt(index);
            if (!Sound.isGlide(bare, index)) {
                folded.append(phone == 'i' || phone == 'o' ? 'e' : phone);
            }
        }
        return folded.toString();
    }

    private static String collapsed(String folded) {
        StringBuilder collapsed = new StringBuilder(folded.length());
        for (int index = 0; index < folded.length(); index++) {
            char one = folded.charAt(index);
            char before = collapsed.isEmpty() ? ' ' : collapsed.charAt(collapsed.length() - 1);
            // Миколаївка is Николаевка and Mykolaivka: what follows a vowel here is a glide for one and e for another.
            boolean glide = one == 'e' && (before == 'a' || before == 'u');
            if (before != one && !glide) {
                collapsed.append(one);
            }
        }
        return collapsed.toString();
    }

    /** The word with Ukrainian roots put into their Russian form, at its start and where a compound is joined. */
    private static String rooted(String word) {
        StringBuilder rooted = new StringBuilder(word.length());
        int index = 0;
        while (index < word.length()) {
            int length = index == 0 || word.charAt(index - 1) == 'e' ? rootAt(word, index) : 0;
            if (length > 0) {
                rooted.append(ROOTS.get(word.substring(index, index + length)));
                index += length;
            } else {
                rooted.append(word.charAt(index++));
            }
        }
        return rooted.toString();
    }

    /** The prefix без- and раз- is written with s before a voiceless sound in Russian. */
    private static String muted(String stem) {
        StringBuilder muted = new StringBuilder(stem);
        for (int index = 0; index + 1 < muted.length(); index++) {
            if (muted.charAt(index) == 'z' && "kptsfcCS".indexOf(muted.charAt(index + 1)) >= 0) {
                muted.setCharAt(index, 's');
            }
        }
        return muted.toString();
    }

    private static int rootAt(String word, int start) {
        for (int length = Math.min(ROOT_MAX, word.length() - start); length >= ROOT_MIN; length--) {
            String root = word.substring(start, start + length);
            String other = ROOTS.getOrDefault(root, "");
            boolean whole = other.endsWith(root) && word.startsWith(other, start - (other.length() - length));
            if (!other.isEmpty() && !whole) {
                return length;
            }
        }
        return 0;
    }

    /** Whether two names of places are spellings of one name; namesakes are one name. */
    public static NameVerdict compare(PlaceSpelling a, PlaceSpelling b) {
        return PlaceComparison.compare(a, b);
    }

    NameReason reason(Kind kind, PlaceSpelling other) {
        return new NameReason(kind, written, other.written);
    }
}
