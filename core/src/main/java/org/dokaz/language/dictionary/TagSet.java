package org.dokaz.language.dictionary;

import org.dokaz.model.Grammar;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Grammar.VerbForm;
import org.dokaz.model.WordClass;

/** The notation in which one dictionary writes grammar. */
interface TagSet {

    /** What a tag means. */
    Reading read(String tag);

    /**
     * The meaning of a tag.
     *
     * @param rare whether the dictionary marks the form as archaic, coarse or wrong
     */
    record Reading(Grammar grammar, Lemma.Agreement agreement, Lemma.NameKind nameKind, boolean rare) {

        /** Of a word without inflection. */
        static Reading of(WordClass wordClass) {
            return of(new Grammar(wordClass, VerbForm.NONE, Case.NONE));
        }

        static Reading of(Grammar grammar) {
            return new Reading(grammar, Lemma.Agreement.NONE, Lemma.NameKind.NONE, false);
        }

        static Reading of(VerbForm form) {
            return of(new Grammar(WordClass.VERB, form, Case.NONE));
        }
    }
}
