package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Language;
import org.dokaz.model.Token;

/** Where in one sentence the words that somebody says begin and end, told from conjunctions and punctuation. */
final class SaidWords {

    private final Language language;
    private final List<Token> tokens;
    private final SpeechWords words;
    private final Tally tally;

    SaidWords(Language language, List<Token> tokens, SpeechWords words, Tally tally) {
        this.language = language;
        this.tokens = tokens;
        this.words = words;
        this.tally = tally;
    }

    /** Where what is said begins, if a "that", a colon or a quotation says so. */
    Optional<Integer> opening(int from, int limit) {
        int reach = Math.min(Math.min(limit, tokens.size()), from + SentenceSpeech.REACH_TOKENS_MAX);
        for (int at = from; at < reach; at++) {
            Token token = tokens.get(at);
            if (words.isThat(tokens, at) && opensClause(from, at)) {
                return Optional.of(at + 1);
            }
            if (Marks.isColon(token)) {
                return Optional.of(at + 1);
            }
            if (Quotations.mayOpen(token)) {
                if (!Quotations.closeSoon(tokens, at)) {
                    return Optional.of(at);
                }
                at = closing(at);
                continue;
            }
            if (token.grammar().isFinite() || Marks.isStop(token)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** In Ukrainian and Russian a comma stands before the word that opens a clause; in English the word opens one where a verb follows. */
    private boolean opensClause(int from, int at) {
        if (language == Language.ENGLISH) {
            return at + 2 < tokens.size() && !tokens.get(at + 1).text().equals(",");
        }
        return at > from && Marks.isComma(tokens.get(at - 1));
    }

    /** The mark that closes a name in quotation marks. */
    private int closing(int opening) {
        int at = opening + 1;
        while (!Quotations.isMark(tokens.get(at))) {
            at++;
        }
        return at;
    }

    /** Where the words of saying end that begin before {@code from}: appositions and phrases after them are theirs. */
    int closeOfInsertion(int from) {
        int at = from;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (Marks.isBreak(tokens, at)
                    && tally.isSaying(at + 1, tokens.size())
                    && !(at + 1 < tokens.size() && Marks.opensRelative(tokens.get(at + 1)))) {
                return at + 1;
            }
            if (Quotations.isMark(token) && at > from && !Quotations.closeSoon(tokens, at)) {
                return at;
            }
            at++;
        }
        return tokens.size();
    }

    /** What stands before and after the words of saying, back to {@code floor}. */
    List<Range> around(Range frame, int floor) {
        List<Range> parts = new ArrayList<>();
        Range left = new Range(Math.min(floor, frame.start()), frame.start()).trimmed(tokens);
        Range right = new Range(frame.end(), tokens.size()).trimmed(tokens);
        if (!left.isEmpty() && tally.wordsIn(left) > 0) {
            parts.add(left);
        }
        if (!right.isEmpty() && tally.wordsIn(right) > 0) {
            parts.add(right);
        }
        return parts;
    }
}
