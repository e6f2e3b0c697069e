package org.dokaz.read.speech;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Grammar;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/**
 * Chains of nouns in one sentence: a noun with what describes it, what it is of, and what it is joined to. They stand where the
 * people who speak are named. Found from word classes alone, without a parser.
 */
final class Nominals {

    /** How many tokens one chain may have. */
    static final int CHAIN_TOKENS_MAX = 24;

    private static final int BRACKET_TOKENS_MAX = 8;

    private final List<Token> tokens;

    Nominals(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The chain that ends with this token, going back no further than {@code floor}. */
    Optional<Range> endingAt(int last, int floor) {
        if (last < floor || !canEnd(tokens.get(last))) {
            return Optional.empty();
        }
        // «один з них»: a pronoun with a preposition is no subject. English does not show its cases, and learning knows
        // better.
        boolean governed = last > floor
                && tokens.get(last - 1).is(WordClass.ADP)
                && tokens.get(last).grammar().grammaticalCase() != Grammar.Case.NONE;
        if (isPersonalPronoun(last) && !governed) {
            return Optional.of(new Range(last, last + 1));
        }
        int least = Math.max(floor, last - CHAIN_TOKENS_MAX);
        int start = tokens.get(last).is(WordClass.PUNCT) ? bracketOpening(last, least) : last;
        if (start < 0) {
            return Optional.empty();
        }
        while (start > least) {
            int next = stepBack(start, least);
            if (next < 0) {
                break;
            }
            start = next;
        }
        return Optional.of(new Range(start, last + 1));
    }

    private int stepBack(int start, int least) {
        int left = start - 1;
        Token token = tokens.get(left);
        if (token.text().equals(")") || token.text().equals("»") || token.text().equals("”")) {
            return bracketOpening(left, least);
        }
        if (opensClause(left) || (left > least && opensTime(tokens, left))) {
            return -1;
        }
        if (Marks.isHyphen(tokens, left) && left > least) {
            return left - 1;
        }
        if (isPersonalPronoun(left)) {
            return tokens.get(start).is(WordClass.CCONJ) ? left : -1;
        }
        if (left > least + 1 && Marks.isHyphen(tokens, left - 1)) {
            return left;
        }
        if (isInner(token)) {
            return left;
        }
        boolean joins = token.is(WordClass.ADP) || token.is(WordClass.CCONJ);
        boolean describes = token.grammar().verbForm() == Grammar.VerbForm.PARTICIPLE;
        if ((joins || describes)
                && left > least
                && canEnd(tokens.get(left - 1))
                && (token.is(WordClass.CCONJ) || !isPersonalPronoun(left - 1))) {
            return left;
        }
        if (token.is(WordClass.ADV) && tokens.get(start).grammar().verbForm() == Grammar.VerbForm.PARTICIPLE) {
            return left;
        }
        // "In Melitopol mayor …": the preposition belongs to the chain, so that its object is seen to be one.
        return token.is(WordClass.ADP) ? left : -1;
    }

    private int bracketOpening(int closing, int least) {
        for (int at = closing - 1; at >= Math.max(least, closing - BRACKET_TOKENS_MAX); at--) {
            if (tokens.get(at).text().equals("(")
                    || tokens.get(at).text().equals("«")
                    || tokens.get(at).text().equals("“")) {
                return at;
            }
        }
        return -1;
    }

    /** The chain that begins with this token and ends before {@code limit}. */
    Optional<Range> beginningAt(int first, int limit) {
        if (first >= limit) {
            return Optional.empty();
        }
        if (isPersonalPronoun(first)) {
            return Optional.of(new Range(first, first + 1));
        }
        // "said the mayor": the chain may open with what points at its noun, but not with a preposition.
        int most = Math.min(limit, first + CHAIN_TOKENS_MAX);
        int end = first;
        int sure = first;
        while (end < most) {
            Token token = tokens.get(end);
            if (token.text().equals("(")
                    || token.text().equals("«")
                    || token.text().equals("“")) {
                int closed = bracketClosing(end, most);
                if (closed < 0) {
                    break;
                }
                end = closed + 1;
                sure = end;
                continue;
            }
            if (end > first && Marks.isHyphen(tokens, end) && end + 1 < most) {
                end += 2;
                continue;
            }
            boolean joins = token.is(WordClass.ADP) || token.is(WordClass.CCONJ);
            if (joins && end > first && end + 1 < most && isInner(tokens.get(end + 1)) && !isPersonalPronoun(end + 1)) {
                end++;
                continue;
            }
            if (!isInner(token) || isPersonalPronoun(end)) {
                break;
            }
            end++;
            if (canEnd(token)) {
                sure = end;
            }
        }
        return sure > first ? Optional.of(new Range(first, sure)) : Optional.empty();
    }

    private int bracketClosing(int opening, int most) {
        for (int at = opening + 1; at < Math.min(most, opening + BRACKET_TOKENS_MAX); at++) {
            String text = tokens.get(at).text();
            if (text.equals(")") || text.equals("»") || text.equals("”")) {
                return at;
            }
        }
        return -1;
    }

    /** «…, що загони …»: the word behind a comma that opens a clause is no part of its subject. */
    private boolean opensClause(int at) {
        boolean opens = switch (tokens.get(at).lower()) {
            case "що", "что", "чи", "як", "как", "коли", "когда" -> true;
            default -> false;
        };
        return opens && at > 0 && Marks.isComma(tokens.get(at - 1));
    }

    /** "Dozens dead as the army claims": behind what is no noun "as" opens a clause. */
    static boolean opensTime(List<Token> tokens, int at) {
        Token before = tokens.get(at - 1);
        return tokens.get(at).lower().equals("as") && !before.is(WordClass.NOUN) && !before.is(WordClass.PROPN);
    }

    /** A pronoun that stands for a person or thing by itself, as "she" does and "her" before a noun does not. */
    boolean isPersonalPronoun(int at) {
        Token token = tokens.get(at);
        if (!token.is(WordClass.PRON)) {
            return false;
        }
        boolean beforeNoun = at + 1 < tokens.size()
                && (tokens.get(at + 1).is(WordClass.NOUN)
                        || tokens.get(at + 1).is(WordClass.ADJ)
                        || tokens.get(at + 1).is(WordClass.PROPN));
        return switch (token.lower()) {
            case "his", "her", "their", "its", "my", "our", "your", "whose" -> !beforeNoun;
            case "himself", "herself", "itself", "themselves", "себе", "себя", "собой", "собою" -> false;
            default -> true;
        };
    }

    private static boolean canEnd(Token token) {
        return switch (token.wordClass()) {
            case NOUN, PROPN, PRON, NUM, SYM -> true;
            case ADJ, X, DET -> token.isWord();
            case PUNCT ->
                token.text().equals(")")
                        || token.text().equals("»")
                        || token.text().equals("”");
            default -> false;
        };
    }

    private static boolean isInner(Token token) {
        return switch (token.wordClass()) {
            case NOUN, PROPN, ADJ, DET, NUM, SYM, PRON -> true;
            case X -> token.isWord();
            case PART -> isLink(token);
            default -> false;
        };
    }

    /** A small word that stands inside a chain: "'s", and what Ukrainian and Russian put after "the same". */
    private static boolean isLink(Token token) {
        return switch (token.lower()) {
            case "'s", "'", "ж", "же", "самий", "самый" -> true;
            default -> false;
        };
    }
}
