package org.dokaz.spelling;

/**
 * A father's name as the second name of a person: Олексійович, Алексеевна, Uladzimirauna, Ильич.
 *
 * @param stem the sound before the ending, by which fathers are compared
 * @param fathers the given names it can be made of; empty when it is of none known
 * @param gender of the bearer
 * @param inflected whether it stands in another case than the nominative
 */
record Patronymic(String stem, GivenSet fathers, Gender gender, boolean inflected) {

    private static final int STEM_MIN = 2;
    private static final String[] MALE = {"oviC", "eviC", "aviC", "iviC"};
    private static final String[] FEMALE = {"ovna", "evna", "avna", "ivna", "iniCna", "iCna"};
    private static final String SHORT_MALE = "iC";
    // Endings of the oblique cases behind -ich and -vn, as they sound in Ukrainian and Russian.
    private static final String[] MALE_CASES = {"a", "u", "em", "om", "e", "i", "evi"};
    private static final String[] FEMALE_CASES = {"i", "u", "o", "e", "eu", "ou"};

    /** Reads the key of a word; a stem of length 0 says that it is no patronymic. */
    static Patronymic of(String key) {
        String male = base(key, "iC", MALE_CASES);
        for (String ending : MALE) {
            if (ends(male, ending)) {
                return made(male, ending, Gender.MALE, !male.equals(key));
            }
        }
        String female = base(key, "n", FEMALE_CASES);
        boolean oblique = !female.equals(key) && !key.endsWith("na");
        String nominative = oblique ? female + "a" : key;
        for (String ending : FEMALE) {
            if (ends(nominative, ending)) {
                return made(nominative, ending, Gender.FEMALE, oblique);
            }
        }
        // Ильич, Лукич: few names make it, so only a known father does.
        if (ends(male, SHORT_MALE)) {
            Patronymic brief = made(male, SHORT_MALE, Gender.MALE, !male.equals(key));
            if (!brief.fathers().isEmpty()) {
                return brief;
            }
        }
        return new Patronymic("", GivenSet.NONE, Gender.UNKNOWN, false);
    }

    boolean isOne() {
        return !stem.isEmpty();
    }

    private static String base(String key, String before, String... cases) {
        for (String ending : cases) {
            if (key.endsWith(before + ending)) {
                return key.substring(0, key.length() - ending.length());
            }
        }
        return key;
    }

    private static boolean ends(String key, String ending) {
        int stem = key.length() - ending.length();
        return stem > 0
                && key.endsWith(ending)
                && (stem >= STEM_MIN
                        || !GivenNames.fathers(key.substring(0, stem)).isEmpty());
    }

    private static Patronymic made(String key, String ending, Gender gender, boolean inflected) {
        String stem = key.substring(0, key.length() - ending.length());
        GivenSet fathers = GivenNames.fathers(stem);
        int last = stem.length() - 1;
        if (fathers.isEmpty() && last > STEM_MIN && Sound.isVowel(stem.charAt(last))) {
            fathers = GivenNames.fathers(stem.substring(0, last));
        }
        return new Patronymic(stem, fathers, gender, inflected);
    }
}
