package org.dokaz.language.dictionary;

import org.dokaz.model.Grammar;

/**
 * One thing that a word form can be.
 *
 * @param lemma the form under which a dictionary lists it
 * @param agreement the gender, or the plural, in which it agrees with other words
 */
public record Lemma(String lemma, Grammar grammar, Agreement agreement, NameKind nameKind) {

    /** The gender and number by which words of one phrase agree; a plural has no gender. */
    public enum Agreement {
        NONE,
        MASCULINE,
        FEMININE,
        NEUTER,
        PLURAL
    }

    /** What a name names, as far as the dictionary tells. */
    public enum NameKind {
        NONE,
        GIVEN_NAME,
        PATRONYMIC,
        SURNAME,
        PLACE,
        OTHER
    }
}
