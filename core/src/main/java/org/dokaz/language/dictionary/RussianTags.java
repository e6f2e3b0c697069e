package org.dokaz.language.dictionary;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.dokaz.model.Grammar;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Grammar.VerbForm;
import org.dokaz.model.WordClass;

/** The tags of the Russian dictionary. */
final class RussianTags implements TagSet {

    @Override
    public Reading read(String tag) {
        String[] parts = tag.split(":", -1);
        Set<String> marks = new HashSet<>(Arrays.asList(parts));
        Lemma.NameKind nameKind = nameKind(marks);
        Grammar grammar =
                new Grammar(wordClass(parts[0], marks, nameKind), form(parts[0], marks), grammaticalCase(marks));
        return new Reading(grammar, agreement(marks), nameKind, marks.contains("Talk"));
    }

    private static WordClass wordClass(String first, Set<String> marks, Lemma.NameKind nameKind) {
        return switch (first) {
            case "NN" -> nameKind == Lemma.NameKind.NONE ? WordClass.NOUN : WordClass.PROPN;
            case "ABR" -> WordClass.PROPN;
            case "ADJ" -> marks.contains("MPR") ? WordClass.DET : WordClass.ADJ;
            case "Ord" -> WordClass.ADJ;
            case "VB", "PT", "PT_Short", "DPT" -> WordClass.VERB;
            case "PNN" -> WordClass.PRON;
            case "ADV", "PRDC", "PARENTHESIS" -> WordClass.ADV;
            case "PREP" -> WordClass.ADP;
            case "CONJ" -> WordClass.CCONJ;
            case "PARTICLE" -> WordClass.PART;
            case "INTERJECTION" -> WordClass.INTJ;
            case "Num", "NumC" -> WordClass.NUM;
            default -> WordClass.X;
        };
    }

    private static VerbForm form(String first, Set<String> marks) {
        return switch (first) {
            case "VB" -> marks.contains("INF") ? VerbForm.INFINITIVE : VerbForm.FINITE;
            case "PT", "PT_Short" -> VerbForm.PARTICIPLE;
            case "DPT" -> VerbForm.CONVERB;
            default -> VerbForm.NONE;
        };
    }

    private static Case grammaticalCase(Set<String> marks) {
        for (String mark : marks) {
            Case found = switch (mark) {
                case "Nom" -> Case.NOMINATIVE;
                case "R", "2R" -> Case.GENITIVE;
                case "D" -> Case.DATIVE;
                case "V" -> Case.ACCUSATIVE;
                case "T" -> Case.INSTRUMENTAL;
                case "P", "2P" -> Case.LOCATIVE;
                case "Z" -> Case.VOCATIVE;
                default -> Case.NONE;
            };
            if (found != Case.NONE) {
                return found;
            }
        }
        return Case.NONE;
    }

    private static Lemma.Agreement agreement(Set<String> marks) {
        if (marks.contains("PL")) {
            return Lemma.Agreement.PLURAL;
        }
        if (marks.contains("Masc")) {
            return Lemma.Agreement.MASCULINE;
        }
        if (marks.contains("Fem")) {
            return Lemma.Agreement.FEMININE;
        }
        return marks.contains("Neut") ? Lemma.Agreement.NEUTER : Lemma.Agreement.NONE;
    }

    private static Lemma.NameKind nameKind(Set<String> marks) {
        if (marks.contains("Fam")) {
            return Lemma.NameKind.SURNAME;
        }
        if (marks.contains("Name")) {
            return Lemma.NameKind.GIVEN_NAME;
        }
        return marks.contains("Patr") ? Lemma.NameKind.PATRONYMIC : Lemma.NameKind.NONE;
    }
}
