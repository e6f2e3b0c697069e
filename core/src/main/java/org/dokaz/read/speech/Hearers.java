package org.dokaz.read.speech;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Grammar;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** Those whom something is told: «родичам сказали», "relatives were told". They do not say it, and nobody else is named. */
final class Hearers {

    private final Prose prose;
    private final SpeechWords words;

    Hearers(Prose prose, SpeechWords words) {
        this.prose = prose;
        this.words = words;
    }

    /**
     * The same utterance, without a speaker where the words that were taken for one name whom it was told, or are in no case of a
     * subject; there whoever the rules hear speaks.
     */
    Utterance silenced(Utterance utterance, List<Utterance> ruled) {
        if (utterance.source().isEmpty() || utterance.cue().isEmpty()) {
            return utterance;
        }
        Sentence sentence = prose.sentences().get(utterance.sentence());
        List<Token> tokens = sentence.tokens();
        Range source = Scenes.range(sentence, utterance.source().get());
        Range cue = Scenes.range(sentence, utterance.cue().get());
        if (cue.isEmpty() || source.isEmpty() || source.end() > cue.start()) {
            return utterance;
        }
        List<Token> phrase = tokens.subList(source.start(), source.end());
        boolean told = (Bodies.isPlural(tokens.get(cue.start())) && (isDative(phrase) || endsInPronoun(phrase)))
                || isPassive(tokens, source.end(), cue);
        Optional<Utterance> rule = ruled.stream()
                .filter(other -> other.cue().equals(utterance.cue()))
                .filter(other -> isSubject(sentence, other))
                .findFirst();
        boolean better =
                !isSubject(phrase) && rule.isPresent() && !rule.get().source().equals(utterance.source());
        if (better) {
            return rule.get();
        }
        return told
                ? new Utterance(
                        utterance.sentence(),
                        utterance.sort(),
                        Optional.empty(),
                        Optional.empty(),
                        utterance.cue(),
                        utterance.frame(),
                        utterance.addressee(),
                        utterance.content())
                : utterance;
    }

    private static boolean isSubject(Sentence sentence, Utterance utterance) {
        return utterance
                .source()
                .map(source -> Scenes.range(sentence, source))
                .filter(range -> isSubject(sentence.tokens().subList(range.start(), range.end())))
                .isPresent();
    }

    /** Whether a phrase has a noun in the nominative; where the language shows no case, any phrase. */
    private static boolean isSubject(List<Token> phrase) {
        return phrase.stream().anyMatch(token -> token.grammar().grammaticalCase() == Grammar.Case.NOMINATIVE)
                || phrase.stream().noneMatch(token -> token.grammar().grammaticalCase() != Grammar.Case.NONE);
    }

    private static boolean endsInPronoun(List<Token> phrase) {
        Token last = phrase.getLast();
        return last.is(WordClass.PRON) && last.grammar().grammaticalCase() == Grammar.Case.DATIVE;
    }

    /** Whether these words are those of whom something is given or told: their noun is in the dative, and none is a subject. */
    static boolean isDative(List<Token> phrase) {
        Optional<Token> head =
                phrase.stream().filter(token -> token.grammar().isNominal()).findFirst();
        return head.filter(token -> token.grammar().grammaticalCase() == Grammar.Case.DATIVE)
                        .isPresent()
                && phrase.stream()
                        .noneMatch(token -> token.grammar().isNominal()
                                && token.grammar().grammaticalCase() == Grammar.Case.NOMINATIVE);
    }

    /** "were told that": a verb of telling, in the passive, right after its subject. */
    private boolean isPassive(List<Token> tokens, int from, Range cue) {
        int told = cue.start();
        while (told < cue.end() && !words.begins(SpeechWords.Part.TOLD, tokens, told)) {
            told++;
        }
        if (told == cue.end()) {
            return false;
        }
        boolean be = false;
        for (int at = from; at < told; at++) {
            be |= tokens.get(at).is(WordClass.AUX) && Cues.isBe(tokens.get(at));
            if (!tokens.get(at).is(WordClass.AUX) && !tokens.get(at).is(WordClass.ADV)) {
                return false;
            }
        }
        return be;
    }
}
