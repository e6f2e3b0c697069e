package org.dokaz.read.speech;

import java.util.BitSet;
import java.util.List;
import org.dokaz.model.Grammar;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** Those to whom something is said in one sentence, who stand where a subject could. */
final class Listeners {

    /** A longer name of a paper is not looked past, in tokens. */
    private static final int HEARER_TOKENS_MAX = 7;

    private final List<Token> tokens;
    private final BitSet personStarts;
    private final BitSet wholeNames;

    /**
     * @param personStarts the tokens with which the name of a person begins
     * @param wholeNames those of them whose name stands in its base form
     */
    Listeners(List<Token> tokens, BitSet personStarts, BitSet wholeNames) {
        this.tokens = tokens;
        this.personStarts = personStarts;
        this.wholeNames = wholeNames;
    }

    /** «родичам сказали»: whoever is told something does not say it. */
    boolean isTold(Range chain) {
        return (chain.length() == 1 && isObjectPronoun(tokens.get(chain.start())))
                || (!wholeNames.get(chain.start()) && Hearers.isDative(tokens.subList(chain.start(), chain.end())));
    }

    /** "мені сказали": a pronoun that is told something does not say it. */
    private static boolean isObjectPronoun(Token token) {
        return switch (token.lower()) {
            case "me",
                    "us",
                    "them",
                    "him",
                    "мені",
                    "мене",
                    "нам",
                    "нас",
                    "йому",
                    "їй",
                    "їм",
                    "вам",
                    "мне",
                    "меня",
                    "ему",
                    "ей",
                    "тебе",
                    "тобі" -> true;
            default -> false;
        };
    }

    /** «розповів полонений слідчим»: whoever is told may also stand behind whoever says. */
    Range withoutHearer(Range chain) {
        int last = chain.end() - 1;
        boolean told = last > chain.start()
                && tokens.get(chain.start()).grammar().grammaticalCase() == Grammar.Case.NOMINATIVE
                && tokens.get(last).grammar().grammaticalCase() == Grammar.Case.DATIVE
                && !tokens.get(last).isCapitalised()
                && !tokens.get(last - 1).is(WordClass.ADP);
        return told ? new Range(chain.start(), last) : chain;
    }

    /** «розповів журналістам мер»: whoever is told stands between the word of saying and whoever says. */
    int past(int first, int limit) {
        if (isUndeclinedHearer(first, limit)) {
            return first + 1;
        }
        int at = pastQuotedHearer(first, limit);
        while (at < limit && !wholeNames.get(at) && tokens.get(at).grammar().grammaticalCase() == Grammar.Case.DATIVE) {
            at++;
        }
        return at < limit ? at : first;
    }

    /** «рассказал BBC пленный», «сообщил РБК источник»: a name that has no cases, before a noun that can be the subject. */
    private boolean isUndeclinedHearer(int first, int limit) {
        if (first + 1 >= limit || !isAbbreviation(tokens.get(first))) {
            return false;
        }
        Token next = tokens.get(first + 1);
        // Of what does not live the two forms are one: «источник».
        boolean subject = switch (next.grammar().grammaticalCase()) {
            case NOMINATIVE, ACCUSATIVE -> true;
            default -> false;
        };
        return subject && !next.isCapitalised() && (next.is(WordClass.NOUN) || next.is(WordClass.ADJ));
    }

    private static boolean isAbbreviation(Token token) {
        String text = token.text();
        return text.length() > 1 && text.codePoints().allMatch(Character::isUpperCase);
    }

    /** «рассказали «Точке Юг» родственники»: the paper it was told to, in quotation marks, before a noun that can be the subject. */
    private int pastQuotedHearer(int first, int limit) {
        if (!Quotations.isOpening(tokens.get(first))) {
            return first;
        }
        int close = first + 1;
        while (close < Math.min(limit, first + HEARER_TOKENS_MAX) && !Quotations.isMark(tokens.get(close))) {
            close++;
        }
        int next = close + 1;
        boolean subject = next < limit
                && (personStarts.get(next) || tokens.get(next).grammar().grammaticalCase() == Grammar.Case.NOMINATIVE);
        return subject ? next : first;
    }
}
