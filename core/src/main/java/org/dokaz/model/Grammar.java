package org.dokaz.model;

/** What a word is in its sentence, in the terms of Universal Dependencies; {@code NONE} where the language or the word has no such thing. */
public record Grammar(WordClass wordClass, VerbForm verbForm, Case grammaticalCase) {

    /** A form of a verb. */
    public enum VerbForm {
        NONE,
        FINITE,
        INFINITIVE,
        PARTICIPLE,
        CONVERB
    }

    /** A case of a noun, adjective, pronoun or numeral. */
    public enum Case {
        NONE,
        NOMINATIVE,
        GENITIVE,
        DATIVE,
        ACCUSATIVE,
        INSTRUMENTAL,
        LOCATIVE,
        VOCATIVE
    }

    /** A word without verb form or case. */
    public static Grammar of(WordClass wordClass) {
        return new Grammar(wordClass, VerbForm.NONE, Case.NONE);
    }

    /** Whether it is a finite verb or auxiliary: the heart of a clause. */
    public boolean isFinite() {
        return verbForm == VerbForm.FINITE;
    }

    /** Whether it is a noun, a proper noun or a pronoun. */
    public boolean isNominal() {
        return wordClass == WordClass.NOUN || wordClass == WordClass.PROPN || wordClass == WordClass.PRON;
    }
}
