package org.dokaz.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dokaz.language.Declension;
import org.dokaz.model.Language;

/**
 * A family name as it is compared.
 *
 * @param written as it stands in the name
 * @param sounds as it sounds
 * @param base as its masculine nominative sounds: Федорова, Fedorova and Федоров have one
 * @param bases what it may be the inflected form of, besides; empty unless the name stands in another case
 * @param gender what its form tells of the bearer
 * @param rank how common it is: 1 very, 2, 3, and {@link #RARE}
 * @param consonants the consonants of its base, a bit for each
 */
record FamilyName(
        String written, String sounds, String base, List<String> bases, Gender gender, int rank, int consonants) {

    /** The rank of a name that is borne by few. */
    static final int RARE = 4;

    private static final Map<String, Integer> RANKS = new HashMap<>();
    private static final List<Declension> DECLENSIONS =
            List.of(Declension.ofPersons(Language.UKRAINIAN), Declension.ofPersons(Language.RUSSIAN));
    private static final int BASES_MAX = 8;

    static {
        for (List<String> row : DataFile.rows("family-names.tsv")) {
            for (String name : row.get(1).split(" ", -1)) {
                Form form = form(Sound.of(name).phones(), Gender.UNKNOWN);
                RANKS.merge(new Sound(form.base()).key(), Integer.valueOf(row.get(0)), Math::min);
            }
        }
    }

    /** A masculine form and what the ending told. */
    private record Form(String base, Gender gender) {}

    /**
     * Reads one word of a family name.
     *
     * @param plain the word in lower case, in one script
     * @param bearer what the rest of the name tells of the bearer
     * @param inflected whether the name stands in another case than the nominative
     */
    static FamilyName of(String written, String plain, Gender bearer, boolean inflected) {
        String sounds = Sound.of(plain).phones();
        Form read = form(sounds, bearer);
        boolean genitive = inflected && bearer == Gender.MALE && read.gender() == Gender.FEMALE;
        Form form = genitive ? new Form(sounds, Gender.UNKNOWN) : read;
        Set<String> bases = new LinkedHashSet<>();
        if (inflected) {
            nominatives(plain, bearer)
                    .forEach(base ->
                            bases.add(form(Sound.of(base).phones(), bearer).base()));
        }
        List<String> some = new ArrayList<>();
        for (String base : bases) {
            if (some.size() < BASES_MAX && !base.equals(form.base())) {
                some.add(base);
            }
        }
        String key = new Sound(form.base()).key();
        return new FamilyName(
                written,
                sounds,
                form.base(),
                List.copyOf(some),
                form.gender(),
                RANKS.getOrDefault(key, RARE),
                consonants(key));
    }

    /** What an inflected word of a person's name in Cyrillic may be in the nominative, for a bearer of this gender. */
    static Set<String> nominatives(String plain, Gender bearer) {
        Set<String> nominatives = new LinkedHashSet<>();
        for (Declension declension : DECLENSIONS) {
            for (Declension.Reading reading : declension.readings(plain)) {
                if (gender(reading).agrees(bearer) && !reading.nominative().equals(plain)) {
                    nominatives.add(reading.nominative());
                }
            }
        }
        return nominatives;
    }

    private static Gender gender(Declension.Reading reading) {
        return switch (reading.gender()) {
            case MASCULINE -> Gender.MALE;
            case FEMININE -> Gender.FEMALE;
            case NEUTER, PLURAL -> Gender.UNKNOWN;
        };
    }

    private static Form form(String sounds, Gender bearer) {
        if (sounds.length() < 4) {
            return new Form(sounds, Gender.UNKNOWN);
        }
        String adjective = adjective(sounds);
        if (!adjective.isEmpty()) {
            Gender gender = sounds.endsWith("a") ? Gender.FEMALE : sounds.endsWith("j") ? Gender.MALE : Gender.UNKNOWN;
            return new Form(adjective, gender);
        }
        if (sounds.endsWith("ova") || sounds.endsWith("eva")) {
            return new Form(sounds.substring(0, sounds.length() - 1), Gender.FEMALE);
        }
        boolean possessive = sounds.endsWith("va") || sounds.endsWith("ina") || sounds.endsWith("yna");
        if (bearer == Gender.FEMALE && possessive) {
            return new Form(sounds.substring(0, sounds.length() - 1), Gender.FEMALE);
        }
        boolean masculine = sounds.endsWith("ov") || sounds.endsWith("ev") || sounds.endsWith("ow");
        return new Form(sounds, masculine ? Gender.MALE : Gender.UNKNOWN);
    }

    /** The base of a name that declines like an adjective; empty for another. */
    private static String adjective(String sounds) {
        if (sounds.endsWith("aja") || sounds.endsWith("aJa")) {
            return sounds.substring(0, sounds.length() - 3) + "i";
        }
        if (sounds.endsWith("a")) {
            String bare = sounds.substring(0, sounds.length() - 1);
            return isOfPlace(bare) ? bare + "i" : "";
        }
        int length = sounds.length();
        while (length > 3 && "ijyJ".indexOf(sounds.charAt(length - 1)) >= 0) {
            length--;
        }
        String bare = sounds.substring(0, length);
        int ending = sounds.length() - length;
        if (ending == 0) {
            return "";
        }
        if (ending == 1 && bare.endsWith("o") && !sounds.endsWith("i")) {
            return bare.substring(0, length - 1) + "i";
        }
        boolean shortEnding = ending == 1 && sounds.endsWith("i") && !isOfPlace(bare);
        return Sound.isVowel(bare.charAt(length - 1)) || shortEnding ? "" : bare + "i";
    }

    /** Whether -sk, -tsk or -zk stands last, as in Зеленський, Вишневецький, Rudnicki. */
    private static boolean isOfPlace(String bare) {
        int before = bare.length() - 2;
        return bare.endsWith("k") && before > 0 && "scz{".indexOf(bare.charAt(before)) >= 0;
    }

    private static int consonants(String key) {
        int bits = 0;
        for (int index = 0; index < key.length(); index++) {
            char phone = key.charAt(index);
            if (!Sound.isVowel(phone)) {
                bits |= 1 << (phone & 31);
            }
        }
        return bits;
    }
}
