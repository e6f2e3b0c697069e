package org.dokaz.language.dictionary;

import org.dokaz.model.Grammar;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Grammar.VerbForm;
import org.dokaz.model.WordClass;

/** The tags of the Penn Treebank, as the English dictionary writes them. */
final class EnglishTags implements TagSet {

    @Override
    public Reading read(String tag) {
        return switch (tag) {
            case "VBD", "VBZ", "VBP" -> Reading.of(VerbForm.FINITE);
            case "VBN", "VBG" -> Reading.of(VerbForm.PARTICIPLE);
            case "VB" -> Reading.of(VerbForm.INFINITIVE);
            case "MD" -> Reading.of(new Grammar(WordClass.AUX, VerbForm.FINITE, Case.NONE));
            case "CC" -> Reading.of(WordClass.CCONJ);
            case "CD" -> Reading.of(WordClass.NUM);
            case "DT", "PDT", "WDT" -> Reading.of(WordClass.DET);
            case "EX", "WP", "WP$" -> Reading.of(WordClass.PRON);
            case "IN", "RP" -> Reading.of(WordClass.ADP);
            case "TO", "POS" -> Reading.of(WordClass.PART);
            case "UH" -> Reading.of(WordClass.INTJ);
            case "NNP", "NNPS" ->
                new Reading(Grammar.of(WordClass.PROPN), Lemma.Agreement.NONE, Lemma.NameKind.OTHER, false);
            default -> Reading.of(byBeginning(tag));
        };
    }

    private static WordClass byBeginning(String tag) {
        if (tag.startsWith("NN")) {
            return WordClass.NOUN;
        }
        if (tag.startsWith("JJ")) {
            return WordClass.ADJ;
        }
        if (tag.startsWith("RB") || tag.equals("WRB")) {
            return WordClass.ADV;
        }
        return tag.startsWith("PRP") ? WordClass.PRON : WordClass.X;
    }
}
