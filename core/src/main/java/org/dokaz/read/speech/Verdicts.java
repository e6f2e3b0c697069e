package org.dokaz.read.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/**
 * What a verdict such as "could not verify" covers: as far as a "but" that another clause follows. What the same speaker goes on with there
 * is asserted: "Reuters could not confirm this but has seen like complaints" doubts the one and asserts the other.
 */
final class Verdicts {

    private final List<Token> tokens;
    private final SpeechWords words;

    Verdicts(List<Token> tokens, SpeechWords words) {
        this.tokens = tokens;
        this.words = words;
    }

    /** A verdict without what its speaker asserts after it, and that beside it unless words of saying of its own lead to it. */
    List<Draft> parted(Draft verdict) {
        if (verdict.sort() != SpeechWords.Sort.REFUSE || verdict.content().size() != 1) {
            return List.of(verdict);
        }
        Range content = verdict.content().getFirst();
        for (int at = verdict.cue().end(); at + 1 < content.end(); at++) {
            if (isBut(tokens.get(at)) && holdsClause(at + 1, content.end())) {
                Range doubted = new Range(content.start(), at).trimmed(tokens);
                Range asserted = new Range(at + 1, content.end()).trimmed(tokens);
                List<Draft> parts = new ArrayList<>();
                parts.add(verdict.withContent(List.of(doubted)));
                if (sharesSubject(at + 1, content.end()) && !isSaid(asserted)) {
                    Range but = new Range(at, at + 1);
                    parts.add(new Draft(
                            SpeechWords.Sort.SAY, but, verdict.source(), but, List.of(asserted), Optional.empty()));
                }
                return parts;
            }
        }
        return List.of(verdict);
    }

    private boolean holdsClause(int from, int end) {
        return tokens.subList(from, end).stream()
                .anyMatch(token -> token.grammar().isFinite());
    }

    /** Whether a verb follows that shares the subject of the verdict: no noun stands before it. */
    private boolean sharesSubject(int from, int end) {
        for (int at = from; at < end; at++) {
            Token token = tokens.get(at);
            if (token.grammar().isFinite()) {
                return true;
            }
            if (!token.is(WordClass.ADV) && !token.is(WordClass.PART)) {
                return false;
            }
        }
        return false;
    }

    private boolean isSaid(Range range) {
        for (int at = range.start(); at < range.end(); at++) {
            if (words.cueAt(tokens, at, range.end()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBut(Token token) {
        return switch (token.lower()) {
            case "but", "yet", "проте", "але", "однак", "зате", "но", "однако", "зато" -> true;
            default -> false;
        };
    }
}
