package org.dokaz.read.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;
import org.junit.jupiter.api.Test;

/** Phrases whose grammar is written beside each word, so that no tagger decides. */
class SourcesTest {

    /** The words of a phrase: "водій/NOUN/NOMINATIVE", verbs as "зайшли/VERB", marks alone. */
    private static List<Token> tokens(String phrase) {
        List<Token> tokens = new ArrayList<>();
        String[] parts = phrase.split(" ");
        StringBuilder text = new StringBuilder();
        List<Grammar> grammars = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (String part : parts) {
            String[] fields = part.split("/");
            starts.add(text.length());
            text.append(fields[0]).append(' ');
            grammars.add(grammar(fields));
        }
        for (int at = 0; at < parts.length; at++) {
            int start = starts.get(at);
            int end = text.indexOf(" ", start);
            tokens.add(Token.of(text.toString(), start, end).as(grammars.get(at)));
        }
        return tokens;
    }

    private static Grammar grammar(String[] fields) {
        WordClass wordClass = fields.length > 1 ? WordClass.valueOf(fields[1]) : WordClass.PUNCT;
        return new Grammar(
                wordClass,
                wordClass == WordClass.VERB ? Grammar.VerbForm.FINITE : Grammar.VerbForm.NONE,
                fields.length > 2 ? Grammar.Case.valueOf(fields[2]) : Grammar.Case.NONE);
    }

    private static String found(Language language, String phrase, boolean subject) {
        List<Token> tokens = tokens(phrase);
        return new Sources(language, tokens)
                .of(new Range(0, tokens.size()), subject)
                .map(range -> String.join(
                        " ",
                        tokens.subList(range.start(), range.end()).stream()
                                .map(Token::text)
                                .toList()))
                .orElse("nobody");
    }

    private static String subject(String phrase) {
        return found(Language.UKRAINIAN, phrase, true);
    }

    @Test
    void aNounInTheNominativeIsASubject() {
        assertThat(subject("водій/NOUN/NOMINATIVE")).isEqualTo("водій");
        assertThat(subject("старий/ADJ/NOMINATIVE водій/NOUN/NOMINATIVE порома/NOUN/GENITIVE"))
                .isEqualTo("старий водій порома");
    }

    @Test
    void aDativeIsNoSubject() {
        assertThat(subject("водію/NOUN/DATIVE")).isEqualTo("nobody");
        assertThat(subject("родичам/NOUN/DATIVE зниклих/NOUN/GENITIVE")).isEqualTo("nobody");
        assertThat(subject("їй/PRON/DATIVE")).isEqualTo("nobody");
    }

    @Test
    void anAccusativeIsNoSubjectUnlessItLooksLikeANominative() {
        assertThat(subject("жінку/NOUN/ACCUSATIVE")).isEqualTo("nobody");
        assertThat(subject("землю/NOUN/ACCUSATIVE")).isEqualTo("nobody");
        assertThat(subject("видання/NOUN/ACCUSATIVE")).isEqualTo("видання");
    }

    @Test
    void whatStandsInNoCaseOfASubjectIsNone() {
        assertThat(subject("водія/NOUN/GENITIVE")).isEqualTo("nobody");
        assertThat(subject("водієм/NOUN/INSTRUMENTAL")).isEqualTo("nobody");
    }

    @Test
    void whoeverIsToldBeforeTheSubjectIsNoPartOfIt() {
        assertThat(subject("журналістам/NOUN/DATIVE мер/NOUN/NOMINATIVE")).isEqualTo("мер");
        assertThat(subject(
                        "журналістам/NOUN/DATIVE міський/ADJ/NOMINATIVE голова/NOUN/NOMINATIVE Кіт/PROPN/NOMINATIVE"))
                .isEqualTo("міський голова Кіт");
    }

    @Test
    void whatStandsBeforeAVerbIsNoSubjectOfTheNext() {
        assertThat(subject("солдати/NOUN/NOMINATIVE зайшли/VERB")).isEqualTo("nobody");
        assertThat(subject("солдати/NOUN/NOMINATIVE зайшли/VERB ,/PUNCT")).isEqualTo("nobody");
        assertThat(subject("солдати/NOUN/NOMINATIVE зайшли/VERB ,/PUNCT мер/NOUN/NOMINATIVE"))
                .isEqualTo("мер");
        assertThat(found(Language.RUSSIAN, "солдаты/NOUN/NOMINATIVE вошли/VERB мэр/NOUN/NOMINATIVE", true))
                .isEqualTo("мэр");
    }

    @Test
    void aWordThatJoinsTwoVerbsIsNoSubject() {
        assertThat(subject("солдати/NOUN/NOMINATIVE зайшли/VERB і/CCONJ")).isEqualTo("nobody");
    }

    @Test
    void aVerbOfARelativeClauseTakesNothingAway() {
        assertThat(subject("водій/NOUN/NOMINATIVE ,/PUNCT який/DET/NOMINATIVE лишився/VERB"))
                .startsWith("водій");
    }

    @Test
    void aNounBehindAPrepositionMayNameWhoSpeaks() {
        assertThat(subject("у/ADP міністерстві/NOUN/LOCATIVE")).isEqualTo("у міністерстві");
    }

    @Test
    void whoseWordItIsAccordingToSomebodyMayStandInAnyCase() {
        assertThat(found(Language.UKRAINIAN, "водія/NOUN/GENITIVE", false)).isEqualTo("водія");
        assertThat(found(Language.RUSSIAN, "водителю/NOUN/DATIVE", false)).isEqualTo("водителю");
    }

    @Test
    void whereALanguageShowsNoCasesEverythingMaySpeak() {
        assertThat(found(Language.ENGLISH, "soldiers/NOUN came/VERB in/ADP and/CCONJ", true))
                .isEqualTo("soldiers came in and");
    }
}
