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

    /** How long a clause may be that only tells what a speaker asked for, in tokens. */
    private static final int ASIDE_TOKENS_MAX = 14;

    private final Language language;
    private final List<Token> tokens;
    private final SpeechWords words;
    private final CuePhrases phrases;

    Cues(Language language, List<Token> tokens, SpeechWords words) {
        this.language = language;
        this.tokens = tokens;
        this.words = words;
        this.phrases = new CuePhrases(language, tokens, words);
    }

    /** Every word of saying, in order; none overlaps another. */
    List<Cue> find() {
        List<Cue> cues = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Cue> phrase = phrases.at(at);
            Optional<Cue> cue = phrase.isPresent() ? phrase : verb(at);
            cue.ifPresent(cues::add);
            at = cue.map(found -> found.range().end()).orElse(at + 1);
        }
        return cues;
    }

    private Optional<Cue> verb(int at) {
        Optional<PhraseSet.Hit> hit = words.cueAt(tokens, at, tokens.size());
        if (hit.isEmpty() || words.isNever(tokens, at) || isSpokenAbout(at) || isAside(at)) {
            return Optional.empty();
        }
        SpeechWords.Sort sort = SpeechWords.Sort.ofSection(hit.get().section()).orElseThrow();
        Optional<Cue> passive = passive(at, sort);
        if (passive.isPresent() || !isSaid(at, hit.get())) {
            return passive;
        }
        if (hit.get().section().equals("inverted") && !isInverted(at)) {
            return Optional.empty();
        }
        boolean whole = sort == SpeechWords.Sort.REFUSE || hit.get().section().equals("phrase");
        return Optional.of(Cue.of(sort, new Range(at, whole ? hit.get().end() : at + 1), Cue.Form.VERB));
    }

    /** "was first reported by", "were told that": verbs whose subject does not speak. */
    private Optional<Cue> passive(int at, SpeechWords.Sort sort) {
        if (language != Language.ENGLISH || at + 1 >= tokens.size() || !isAfterBe(at)) {
            return Optional.empty();
        }
        boolean by = tokens.get(at + 1).lower().equals("by");
        if (by && words.begins(SpeechWords.Part.REPORTED, tokens, at)) {
            return Optional.of(Cue.of(sort, new Range(at, at + 1), Cue.Form.REPORTED));
        }
        return (by || words.isThat(tokens, at + 1)) && words.begins(SpeechWords.Part.TOLD, tokens, at)
                ? Optional.of(Cue.of(sort, new Range(at, at + 1), Cue.Form.TOLD))
                : Optional.empty();
    }

    private boolean isAfterBe(int at) {
        int left = at - 1;
        while (left > 0 && tokens.get(left).is(WordClass.ADV)) {
            left--;
        }
        return left >= 0 && isBe(tokens.get(left));
    }

    /** A form of "be", which makes a passive. */
    static boolean isBe(Token token) {
        return token.is(WordClass.AUX)
                && switch (token.lower()) {
                    case "is", "are", "was", "were", "be", "been", "being", "'s", "'re" -> true;
                    default -> false;
                };
    }

    /** "a neighbour, who asked not to be named, said": what tells of the speaker before the word of saying. */
    private boolean isAside(int at) {
        boolean relative = false;
        for (int left = at - 1; left > 0 && left >= at - RELATIVE_TOKENS_MAX && !relative; left--) {
            if (Marks.isLoose(tokens.get(left)) || tokens.get(left).grammar().isFinite()) {
                return false;
            }
            relative = Marks.opensRelative(tokens.get(left)) && Marks.isComma(tokens.get(left - 1));
        }
        if (!relative) {
            return false;
        }
        int close = at + 1;
        while (close < tokens.size() && close < at + ASIDE_TOKENS_MAX && !Marks.isLoose(tokens.get(close))) {
            if (tokens.get(close).grammar().isFinite() || Quotations.isMark(tokens.get(close))) {
                return false;
            }
            close++;
        }
        int next = close + 1;
        while (next < tokens.size() && tokens.get(next).is(WordClass.ADV)) {
            next++;
        }
        return next < tokens.size()
                && Marks.isComma(tokens.get(close))
                && tokens.get(next).grammar().isFinite()
                && words.cueAt(tokens, next, tokens.size()).isPresent();
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

    /** "…, whispered the mayor", "…, the mayor whispered.": a verb that says something only where what is said stands before it. */
    private boolean isInverted(int at) {
        Nominals nominals = new Nominals(tokens);
        if (at == 0) {
            return false;
        }
        if (isBehindSaid(at)) {
            return at + 1 < tokens.size()
                    && (tokens.get(at + 1).is(WordClass.PROPN) || Quotations.endBefore(tokens, at))
                    && nominals.beginningAt(at + 1, tokens.size())
                            .filter(whom -> endsPhrase(whom.end()))
                            .isPresent();
        }
        return endsPhrase(at + 1)
                && nominals.endingAt(at - 1, 0)
                        .filter(whom -> isBehindSaid(whom.start()))
                        .isPresent();
    }

    private boolean isBehindSaid(int at) {
        return at > 0 && (Marks.isBreak(tokens.get(at - 1)) || Quotations.endBefore(tokens, at));
    }

    private boolean endsPhrase(int at) {
        return at >= tokens.size() || Marks.isLoose(tokens.get(at));
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
                || isVerbAfterAll(at)
                || (language != Language.ENGLISH && (token.is(WordClass.ADJ) || token.is(WordClass.ADV)));
        if (!verbal || token.grammar().verbForm() == Grammar.VerbForm.INFINITIVE) {
            return false;
        }
        if (at == 0) {
            return true;
        }
        Token left = tokens.get(at - 1);
        boolean ofIt = left.is(WordClass.ADP) && token.grammar().verbForm() == Grammar.VerbForm.PARTICIPLE;
        // "An estimated 900 people": a participle behind an article describes the noun after it.
        boolean describes = language == Language.ENGLISH
                && token.grammar().verbForm() == Grammar.VerbForm.PARTICIPLE
                && switch (left.lower()) {
                    case "a", "an", "the" -> true;
                    default -> false;
                };
        return !left.lower().equals("to")
                && !ofIt
                && !describes
                && !(isBe(left) && !token.lower().endsWith("ing"));
    }

    /** "X, citing Y, reports that": what a tagger takes for a noun after an insertion, with the "that" of what is said behind it. */
    private boolean isVerbAfterAll(int at) {
        if (language != Language.ENGLISH
                || at == 0
                || at + 1 >= tokens.size()
                || !tokens.get(at).is(WordClass.NOUN)) {
            return false;
        }
        Token left = tokens.get(at - 1);
        Token next = tokens.get(at + 1);
        boolean describes =
                left.is(WordClass.DET) || left.is(WordClass.ADP) || left.lower().equals("'s");
        boolean clause = next.is(WordClass.PRON) || next.is(WordClass.DET) || words.isThat(tokens, at + 1);
        return !describes
                && clause
                && (tokens.get(at).lower().equals("say") || (Marks.isComma(left) && words.isThat(tokens, at + 1)));
    }
}
