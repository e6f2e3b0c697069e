package org.dokaz.spelling;

/**
 * One word of a name.
 *
 * @param written as it stands there
 * @param plain in lower case, in one script, controls left out
 * @param key its sound
 * @param sounds its sounds in full
 * @param initial whether it is an initial: a letter or two, mostly with a full stop
 * @param capitals whether it is written in capitals throughout
 * @param mixed whether it mixes scripts
 * @param full the given names that it is a full form of
 * @param brief the given names that it is a short form of
 */
record NameWord(
        String written,
        String plain,
        String key,
        String sounds,
        boolean initial,
        boolean capitals,
        boolean mixed,
        GivenSet full,
        GivenSet brief) {

    private static final int CAPITALS_MIN = 2;

    static NameWord of(String written, String plain, boolean initial, boolean mixed) {
        Sound sound = Sound.of(plain);
        String key = sound.key();
        return new NameWord(
                written,
                plain,
                key,
                sound.phones(),
                initial,
                isCapitals(written),
                mixed,
                GivenNames.full(key),
                GivenNames.brief(key));
    }

    private static boolean isCapitals(String written) {
        int letters = 0;
        for (int index = 0; index < written.length(); index++) {
            char letter = written.charAt(index);
            if (Character.isLowerCase(letter)) {
                return false;
            }
            letters += Character.isUpperCase(letter) ? 1 : 0;
        }
        return letters >= CAPITALS_MIN;
    }

    boolean isCyrillic() {
        return !plain.isEmpty() && Letters.isCyrillic(plain.charAt(0));
    }

    boolean isKnownGiven() {
        return !(full.isEmpty() && brief.isEmpty());
    }

    /** The same word read as an inflected form of given names. */
    NameWord asFormOf(GivenSet names) {
        return new NameWord(written, plain, key, sounds, initial, capitals, mixed, names, GivenSet.NONE);
    }

    /** What the given names that it can be tell of the bearer. */
    Gender gender() {
        return full.isEmpty() ? brief.gender() : full.gender();
    }
}
