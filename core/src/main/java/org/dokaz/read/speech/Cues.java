package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.language.PhraseSet;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** The words of saying of one sentence. */
final class Cues {

    /** How far before a word of saying its relative pronoun may stand, in tokens. */
    private static final int RELATIVE_TOKENS_MAX = 5;

    private final Language language;
    private final List<Token> tokens;
    private final SpeechWords words;

    Cues(Language language, List<Token> tokens, SpeechWords words) {
        this.language = language;
        this.tokens = tokens;
        this.words = words;
    }

    /** Every word of saying, in order; none overlaps another. */
    List<Cue> find() {
        List<Cue> cues = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<PhraseSet.Hit> phrase = words.accordingAt(tokens, at, tokens.size());
            if (phrase.isPresent()) {
                Range range = new Range(at, phrase.get().end());
                cues.add(new Cue(SpeechWords.Sort.SAY, range, true));
                at = range.end();
                continue;
            }
            Optional<PhraseSet.Hit> hit = words.cueAt(tokens, at, tokens.size());
            if (hit.isPresent() && isSaid(at, hit.get()) && !words.isNever(tokens, at) && !isSpokenAbout(at)) {
                SpeechWords.Sort sort =
                        SpeechWords.Sort.ofSection(hit.get().section()).orElseThrow();
                Range range = new Range(
                        at, sort == SpeechWords.Sort.REFUSE ? hit.get().end() : at + 1);
                cues.add(new Cue(sort, range, false));
                at = range.end();
                continue;
            }
            at++;
        }
        return cues;
    }

    /** "of whom the papers write": words that tell what others speak about say nothing themselves. */
    private boolean isSpokenAbout(int at) {
        for (int left = at - 1; left > 0 && left >= at - RELATIVE_TOKENS_MAX; left--) {
            Token token = tokens.get(left);
            if (Marks.isLoose(token)) {
                return false;
            }
            if (Marks.opensRelative(token)) {
                return tokens.get(left - 1).is(WordClass.ADP) && Marks.isAbout(tokens.get(left - 1));
            }
        }
        return false;
    }

    /** Whether the word is really a verb of somebody's: not a noun, not "to say", not "is said to". */
    private boolean isSaid(int at, PhraseSet.Hit hit) {
        if (hit.section().equals("refuse")) {
            return true;
        }
        Token token = tokens.get(at);
        boolean verbal = token.is(WordClass.VERB)
                || token.is(WordClass.X)
                || (token.is(WordClass.AUX) && token.grammar().isFinite())
                || (language != Language.ENGLISH && (token.is(WordClass.ADJ) || token.is(WordClass.ADV)));
        if (!verbal || token.grammar().verbForm() == Grammar.VerbForm.INFINITIVE) {
            return false;
        }
        if (at == 0) {
            return true;
        }
        Token left = tokens.get(at - 1);
        boolean afterBe = left.is(WordClass.AUX)
                && switch (left.lower()) {
                    case "is", "are", "was", "were", "be", "been", "being", "'s", "'re" -> true;
                    default -> false;
                };
        boolean ofIt = left.is(WordClass.ADP) && token.grammar().verbForm() == Grammar.VerbForm.PARTICIPLE;
        return !left.lower().equals("to")
                && !ofIt
                && !(afterBe && !token.lower().endsWith("ing"));
    }
}
