package org.dokaz.language.dictionary;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.dokaz.model.Grammar;
import org.dokaz.model.Grammar.Case;
import org.dokaz.model.Grammar.VerbForm;
import org.dokaz.model.WordClass;

/** The tags of the Ukrainian dictionary. */
final class UkrainianTags implements TagSet {

    @Override
    public Reading read(String tag) {
        String[] parts = tag.split(":", -1);
        Set<String> marks = new HashSet<>(Arrays.asList(parts));
        Grammar grammar = new Grammar(wordClass(parts[0], marks), form(parts[0], marks), grammaticalCase(marks));
        boolean rare = marks.contains("arch") || marks.contains("bad") || marks.contains("obsc");
        return new Reading(grammar, agreement(marks), nameKind(marks), rare);
    }

    private static WordClass wordClass(String first, Set<String> marks) {
        return switch (first) {
            case "noun" ->
                marks.contains("pron") ? WordClass.PRON : marks.contains("prop") ? WordClass.PROPN : WordClass.NOUN;
            case "adj" -> marks.contains("pron") ? WordClass.DET : WordClass.ADJ;
            case "verb", "advp" -> WordClass.VERB;
            case "adv" -> WordClass.ADV;
            case "prep" -> WordClass.ADP;
            case "conj" -> marks.contains("subord") ? WordClass.SCONJ : WordClass.CCONJ;
            case "part" -> WordClass.PART;
            case "intj" -> WordClass.INTJ;
            case "numr", "number" -> WordClass.NUM;
            case "noninfl" -> marks.contains("predic") ? WordClass.ADV : WordClass.X;
            default -> WordClass.X;
        };
    }

    private static VerbForm form(String first, Set<String> marks) {
        return switch (first) {
            case "verb" -> marks.contains("inf") ? VerbForm.INFINITIVE : VerbForm.FINITE;
            case "advp" -> VerbForm.CONVERB;
            case "adj" -> marks.contains("adjp") ? VerbForm.PARTICIPLE : VerbForm.NONE;
            default -> VerbForm.NONE;
        };
    }

    private static Case grammaticalCase(Set<String> marks) {
        for (String mark : marks) {
            Case found = switch (mark) {
                case "v_naz" -> Case.NOMINATIVE;
                case "v_rod" -> Case.GENITIVE;
                case "v_dav" -> Case.DATIVE;
                case "v_zna" -> Case.ACCUSATIVE;
                case "v_oru" -> Case.INSTRUMENTAL;
                case "v_mis" -> Case.LOCATIVE;
                case "v_kly" -> Case.VOCATIVE;
                default -> Case.NONE;
            };
            if (found != Case.NONE) {
                return found;
            }
        }
        return Case.NONE;
    }

    private static Lemma.Agreement agreement(Set<String> marks) {
        if (marks.contains("p")) {
            return Lemma.Agreement.PLURAL;
        }
        if (marks.contains("m")) {
            return Lemma.Agreement.MASCULINE;
        }
        if (marks.contains("f")) {
            return Lemma.Agreement.FEMININE;
        }
        return marks.contains("n") ? Lemma.Agreement.NEUTER : Lemma.Agreement.NONE;
    }

    private static Lemma.NameKind nameKind(Set<String> marks) {
        if (!marks.contains("prop")) {
            return Lemma.NameKind.NONE;
        }
        if (marks.contains("lname")) {
            return Lemma.NameKind.SURNAME;
        }
        if (marks.contains("fname")) {
            return Lemma.NameKind.GIVEN_NAME;
        }
        if (marks.contains("pname")) {
            return Lemma.NameKind.PATRONYMIC;
        }
        return marks.contains("geo") ? Lemma.NameKind.PLACE : Lemma.NameKind.OTHER;
    }
}
