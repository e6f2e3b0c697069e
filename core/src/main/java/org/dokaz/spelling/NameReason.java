package org.dokaz.spelling;

/**
 * One thing that speaks for or against two names being one, worded when it is asked for.
 *
 * @param kind what it is
 * @param a the words of the first name it rests on; may be empty
 * @param b the words of the second name; may be empty
 */
public record NameReason(Kind kind, String a, String b) {

    /** What can speak for or against. */
    public enum Kind {
        FAMILY_ALIKE("the family name is written alike: %s / %s"),
        FAMILY_GENDER("%s and %s are one family name in its forms for men and women"),
        FAMILY_INFLECTED("%s and %s are one family name, one of them inflected as in running text"),
        FAMILY_NEAR(
                "the family names differ by the kind of letters that languages and romanisations exchange: %s / %s"),
        FAMILY_SLIP("the family names differ by one letter, which may be a slip: %s / %s"),
        FAMILY_PART("one has a part of the other's double family name: %s / %s"),
        FAMILY_DIFFERENT("the family names differ: %s / %s"),
        FAMILY_SWAPPED("the names agree when family name and given name change places: %s / %s"),
        FAMILY_RARE("few people bear the family name %s%s"),
        FAMILY_COMMON("many people bear the family name %s%s"),
        GIVEN_ALIKE("the given name is written alike: %s / %s"),
        GIVEN_VARIANT("%s and %s are one given name in different languages"),
        GIVEN_SHORT("%s and %s can be one given name, one of them its short form"),
        GIVEN_INITIAL("the initial agrees with the given name: %s / %s"),
        GIVEN_INITIAL_OTHER_LANGUAGE("the initials can be of one name in two languages: %s / %s"),
        GIVEN_SLIP("the given names differ by a letter, which may be a slip: %s / %s"),
        GIVEN_ABSENT("one has no given name: %s%s"),
        GIVEN_DIFFERENT("the given names differ: %s / %s"),
        FATHER_ALIKE("the patronymic is written alike: %s / %s"),
        FATHER_VARIANT("%s and %s are one patronymic in different languages"),
        FATHER_INITIAL("the initial agrees with the patronymic: %s / %s"),
        FATHER_ABSENT("only one has a second name or patronymic: %s%s"),
        FATHER_DIFFERENT("the patronymics differ: %s / %s"),
        GENDER_DIFFERENT("one is a man's name, the other a woman's: %s / %s"),
        SCRIPT_MIXED(
                "%s%s mixes Latin and Cyrillic letters that look alike: an attempt to deceive, or a fault in scanning"),
        CONTROLS("%s%s holds invisible or direction-changing characters, which were left out"),
        TOO_LONG("%s%s is longer than a name can be; only its beginning was compared"),
        NO_LETTERS("%s%s has no letters, so nothing can be compared"),
        PLACE_ALIKE("the names sound alike in both scripts: %s / %s"),
        PLACE_LANGUAGES("%s and %s are what Ukrainian and Russian make of one name"),
        PLACE_ENDING("the endings make different names: %s / %s"),
        PLACE_WORD("one has a word that tells it from its namesakes: %s%s"),
        PLACE_NUMBER("the numbers tell them apart: %s / %s"),
        PLACE_DIFFERENT("the names differ: %s / %s"),
        PLACE_NEAR("the names are close, but not the same: %s / %s"),
        WORDS_ALIKE("all words agree, in whatever order: %s / %s"),
        KNOWN_NAMES("%s and %s are known names of one place"),
        AGE_DIFFERENT("the ages do not fit: %s / %s"),
        ROLE_ALIKE("the roles agree: %s / %s"),
        ROLE_DIFFERENT("the roles differ: %s / %s"),
        POSTS_AT_ONCE("nobody is both at one time: %s / %s"),
        PLACE_OF_PERSON_ALIKE("both are from one place: %s / %s"),
        PLACE_OF_PERSON_DIFFERENT("they are from different places: %s / %s"),
        TIME_DIFFERENT("the times do not fit: %s / %s");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** The reason as an editor reads it. */
    public String words() {
        return String.format(java.util.Locale.ROOT, kind.words, a, b);
    }
}
