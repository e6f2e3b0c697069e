package org.dokaz.read.time;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.PieceLine;
import org.dokaz.model.Language;
import org.dokaz.model.Sentence;
import org.dokaz.model.Token;

/** A sentence in pieces, with every word of time in it found once. */
final class Line extends PieceLine {

    private static final int PHRASE_PIECES_MAX = 3;

    /** How far from a time its clause is looked through. */
    private static final int CLAUSE_PIECES = 12;

    private static final Set<String> OPENERS = Set.of(
            "month",
            "weekday",
            "weekdays",
            "season",
            "weekend",
            "unit",
            "plural",
            "day",
            "daypart",
            "whole",
            "part",
            "night_to",
            "night_from",
            "previous",
            "before_that",
            "current",
            "following",
            "after_that",
            "same",
            "edge",
            "half",
            "earlier_in",
            "later_in",
            "in_future",
            "after_past",
            "over_past",
            "over_next",
            "every",
            "set",
            "ref",
            "a",
            "many",
            "length",
            "next_day",
            "day_before",
            "war_start",
            "anniversary",
            "new_year",
            "day_word");

    private final BitSet openings = new BitSet();

    Line(Language language, List<Token> pieces, PhraseSet words, Sentence sentence) {
        super(language, pieces, words, sentence, PHRASE_PIECES_MAX);
        OPENERS.forEach(group -> starts(group).forEach(openings::set));
    }

    /** Whether a time expression can begin at this piece: most words can be passed over at once. */
    boolean canOpen(int at) {
        return openings.get(at)
                || isDigits(at)
                || is(at, "the")
                || is(at, "'")
                || unit(at + 1).equals(Optional.of(Unit.CENTURY))
                || has("quarter_word", at + 1)
                || number(at).isPresent()
                || ordinal(at).isPresent();
    }

    /** Whether a phrase of this group ends right before this piece. */
    boolean endsBefore(String group, int at) {
        return startBefore(group, at) >= 0;
    }

    Optional<Unit> unit(int at) {
        return has("unit", at) ? Optional.of(Unit.valueOf(worth("unit", at))) : Optional.empty();
    }

    /** Whether a phrase of this group stands within so many pieces of these, in the same clause. */
    boolean near(String group, int start, int end, int reach) {
        if (nearBefore(group, start, reach)) {
            return true;
        }
        for (int at = end; at < size() && at < end + reach && !isClauseEnd(at); at++) {
            if (has(group, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase of this group stands within so many pieces before this one, in the same clause. */
    boolean nearBefore(String group, int start, int reach) {
        for (int at = start - 1; at >= 0 && at >= start - reach && !isClauseEnd(at); at--) {
            if (has(group, at) && end(group, at) <= start) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the clause tells of what is or will be: it has a finite verb and none in the past tense. Only where the ending of a
     * word shows its tense, as in Ukrainian and Russian.
     */
    boolean looksAhead(int start, int end) {
        int finite = 0;
        for (int at = start - 1; !isEnglish() && at >= 0 && at >= start - CLAUSE_PIECES && !isClauseEnd(at); at--) {
            if (isPast(at)) {
                return false;
            }
            finite += isFinite(at) ? 1 : 0;
        }
        for (int at = end; !isEnglish() && at < size() && at < end + CLAUSE_PIECES && !isClauseEnd(at); at++) {
            if (isPast(at)) {
                return false;
            }
            finite += isFinite(at) ? 1 : 0;
        }
        return finite > 0;
    }

    private boolean isFinite(int at) {
        return word(at).filter(word -> word.grammar().isFinite()).isPresent();
    }

    private boolean isPast(int at) {
        return word(at).filter(Token::carriesClause)
                .filter(word -> !word.grammar().isFinite() || Tense.isPast(word.lower()))
                .isPresent();
    }

    private boolean isClauseEnd(int at) {
        return switch (lower(at)) {
            case ".", ";", ":", "!", "?" -> true;
            default -> has("clause", at);
        };
    }

    /** The number these digits write, or -1 where they are too many or none. */
    int digits(int at, int lengthMax) {
        return isDigits(at) && piece(at).text().length() <= lengthMax
                ? Integer.parseInt(piece(at).text())
                : NONE;
    }

    int digitCount(int at) {
        return isDigits(at) ? piece(at).text().length() : 0;
    }

    boolean isCapitalised(int at) {
        return isInside(at) && piece(at).isCapitalised();
    }

    /** Past an ordinal's ending glued to these digits, or the piece after them. */
    int pastOrdinalEnding(int at) {
        int end = numerals().ordinalSuffix(pieces(), at);
        return end < 0 ? at + 1 : end;
    }
}
