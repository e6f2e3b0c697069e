package org.dokaz.read.speech;

import java.util.List;
import org.dokaz.model.Grammar;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** What a speaker without a name is called: by the words of the text, an article left out, "one of" kept. */
final class Naming {

    /** How many words a speaker's name may have. */
    private static final int NAME_WORDS_MAX = 8;

    private Naming() {}

    /**
     * What the speaker is called.
     *
     * @param tokens the words that name the speaker
     * @param all the tokens of their sentence
     */
    static String of(List<Token> tokens, List<Token> all, VoiceWords ways) {
        return text(withoutClause(withoutLead(withoutArticle(withWhole(tokens, all, ways), ways))));
    }

    /** «у штабі»: where people speak is called without the preposition. */
    private static List<Token> withoutLead(List<Token> tokens) {
        return tokens.size() > 1 && Bodies.isIn(tokens.getFirst()) ? tokens.subList(1, tokens.size()) : tokens;
    }

    /** The phrase up to where a clause, a participle or something set beside it tells more: no name needs that. */
    private static List<Token> withoutClause(List<Token> tokens) {
        int end = 0;
        boolean noun = false;
        while (end < tokens.size()) {
            Token token = tokens.get(end);
            if (Marks.isHyphen(tokens, end)) {
                end += 2;
                continue;
            }
            boolean tells = token.grammar().isFinite()
                    || Marks.opensRelative(tokens, end)
                    || Marks.isBreak(token)
                    || (token.grammar().verbForm() != Grammar.VerbForm.NONE
                            && token.is(WordClass.VERB)
                            && !isAttributive(tokens, end));
            if (noun && tells) {
                break;
            }
            noun |= token.grammar().isNominal();
            end++;
        }
        while (end > 1 && isOpenEnd(tokens.get(end - 1))) {
            end--;
        }
        return tokens.subList(0, end);
    }

    /** "The self-proclaimed republic": a participle between an article and its noun describes the noun. */
    private static boolean isAttributive(List<Token> tokens, int at) {
        return at > 0
                && at + 1 < tokens.size()
                && tokens.get(at - 1).is(WordClass.DET)
                && tokens.get(at + 1).grammar().isNominal();
    }

    /** Whether a phrase cannot end with this word. */
    private static boolean isOpenEnd(Token token) {
        return token.is(WordClass.ADP)
                || token.is(WordClass.CCONJ)
                || token.is(WordClass.ADV)
                || token.is(WordClass.AUX);
    }

    private static List<Token> withoutArticle(List<Token> tokens, VoiceWords ways) {
        boolean article = tokens.size() > 1
                && ways.isArticle(tokens.getFirst())
                && !tokens.get(1).is(WordClass.ADP);
        return article ? tokens.subList(1, tokens.size()) : tokens;
    }

    /** "one of the prisoners": where only "of the prisoners" was taken for the source, with the word before it. */
    private static List<Token> withWhole(List<Token> tokens, List<Token> all, VoiceWords ways) {
        if (!tokens.getFirst().is(WordClass.ADP)) {
            return tokens;
        }
        int first = all.indexOf(tokens.getFirst());
        boolean counted = first > 0
                && (all.get(first - 1).is(WordClass.NUM)
                        || all.get(first - 1).is(WordClass.DET)
                        || all.get(first - 1).is(WordClass.PRON)
                        || ways.isFresh(all.get(first - 1)));
        return counted ? all.subList(first - 1, first + tokens.size()) : tokens;
    }

    /** These words as they stand, so many of them as a name may have. */
    static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        int count = 0;
        int end = -1;
        for (Token token : tokens) {
            if (token.isWord() && ++count > NAME_WORDS_MAX) {
                break;
            }
            if (end >= 0 && token.start() > end) {
                text.append(' ');
            }
            text.append(token.text());
            end = token.end();
        }
        return text.toString();
    }
}
