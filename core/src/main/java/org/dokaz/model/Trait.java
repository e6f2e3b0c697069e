package org.dokaz.model;

/**
 * Words that narrow somebody down, and in what respect. One alone may fit many; two or three together often fit one.
 *
 * @param cited the words
 */
public record Trait(Kind kind, Citation cited) {

    /** In what respect a person is narrowed down. */
    public enum Kind {
        /** What somebody does, did or became: a trade, a rank, being a prisoner or witness. */
        ROLE,
        /** Where somebody lives, lived or was born. */
        HOME_TOWN,
        /** An age, a span of ages or a year of birth. */
        AGE,
        /** Whether it is a man or a woman. */
        SEX,
        /** The unit in which somebody serves or served. */
        UNIT,
        /** Another place where somebody was or is. */
        PLACE,
        /** When something befell somebody. */
        DATE,
        /** Whose kin somebody is, or what kin somebody has. */
        KINSHIP
    }
}
