package org.dokaz.read.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.language.Numerals;
import org.dokaz.language.PhraseSet;
import org.dokaz.model.Language;
import org.dokaz.model.Sentence;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** A sentence in pieces, with every word of time in it found once. */
final class Line {

    private static final int NONE = -1;
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
            "day_word");

    private final Language language;
    private final List<Token> pieces;
    private final Numerals numerals;
    private final Map<String, Map<Integer, PhraseSet.Hit>> hits = new HashMap<>();
    private final BitSet openings = new BitSet();
    private final List<WordClass> classes = new ArrayList<>();

    Line(Language language, List<Token> pieces, PhraseSet words, Sentence sentence) {
        this.language = language;
        this.pieces = pieces;
        this.numerals = Numerals.of(language);
        for (PhraseSet.Hit hit : words.findAll(pieces)) {
            String group = hit.section().split(" ", 2)[0];
            if (OPENERS.contains(group)) {
                openings.set(hit.start());
            }
            hits.computeIfAbsent(group, ignored -> new HashMap<>())
                    .merge(hit.start(), hit, (old, now) -> now.end() > old.end() ? now : old);
        }
        int word = 0;
        for (Token piece : pieces) {
            while (word < sentence.tokens().size()
                    && sentence.tokens().get(word).end() <= piece.start()) {
                word++;
            }
            boolean covered = word < sentence.tokens().size()
                    && sentence.tokens().get(word).span().overlaps(piece.span());
            classes.add(covered ? sentence.tokens().get(word).wordClass() : WordClass.X);
        }
    }

    /** Whether a time expression can begin at this piece: most words can be passed over at once. */
    boolean canOpen(int at) {
        return openings.get(at)
                || isDigits(at)
                || is(at, "the")
                || is(at, "'")
                || unit(at + 1).equals(Optional.of(Unit.CENTURY))
                || number(at).isPresent()
                || ordinal(at).isPresent();
    }

    boolean isEnglish() {
        return language == Language.ENGLISH;
    }

    int size() {
        return pieces.size();
    }

    Token piece(int at) {
        return pieces.get(at);
    }

    String lower(int at) {
        return at >= 0 && at < pieces.size() ? pieces.get(at).lower() : "";
    }

    boolean is(int at, String text) {
        return lower(at).equals(text);
    }

    WordClass wordClass(int at) {
        return at >= 0 && at < classes.size() ? classes.get(at) : WordClass.X;
    }

    /** Where the longest phrase of this group that begins here ends; -1 where none begins. */
    int end(String group, int at) {
        PhraseSet.Hit hit = hits.getOrDefault(group, Map.of()).get(at);
        return hit == null ? NONE : hit.end();
    }

    boolean has(String group, int at) {
        return end(group, at) >= 0;
    }

    /** Past a phrase of this group, or the place itself where there is none. */
    int past(String group, int at) {
        int end = end(group, at);
        return end < 0 ? at : end;
    }

    /** Whether a phrase of this group ends right before this piece. */
    boolean endsBefore(String group, int at) {
        return startBefore(group, at) >= 0;
    }

    /** Where the longest phrase of this group that ends right before this piece begins; -1 where there is none. */
    int startBefore(String group, int at) {
        int start = NONE;
        Map<Integer, PhraseSet.Hit> found = hits.getOrDefault(group, Map.of());
        for (int back = at - 1; back >= 0 && back >= at - 3; back--) {
            PhraseSet.Hit hit = found.get(back);
            if (hit != null && hit.end() == at) {
                start = back;
            }
        }
        return start;
    }

    /** What the section of the phrase says it is worth. */
    String worth(String group, int at) {
        PhraseSet.Hit hit = hits.getOrDefault(group, Map.of()).get(at);
        return hit == null || hit.section().length() <= group.length()
                ? ""
                : hit.section().substring(group.length() + 1);
    }

    Optional<Unit> unit(int at) {
        return has("unit", at) ? Optional.of(Unit.valueOf(worth("unit", at))) : Optional.empty();
    }

    /** Whether a phrase of this group stands within so many pieces of these, in the same clause. */
    boolean near(String group, int start, int end, int reach) {
        Map<Integer, PhraseSet.Hit> found = hits.getOrDefault(group, Map.of());
        for (int at = start - 1; at >= 0 && at >= start - reach && !isClauseEnd(at); at--) {
            if (found.containsKey(at)) {
                return true;
            }
        }
        for (int at = end; at < pieces.size() && at < end + reach && !isClauseEnd(at); at++) {
            if (found.containsKey(at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isClauseEnd(int at) {
        return switch (lower(at)) {
            case ".", ";", ":", "!", "?" -> true;
            default -> has("clause", at);
        };
    }

    boolean isDigits(int at) {
        return at >= 0
                && at < pieces.size()
                && Character.isDigit(pieces.get(at).text().charAt(0));
    }

    /** The number these digits write, or -1 where they are too many or none. */
    int digits(int at, int lengthMax) {
        return isDigits(at) && pieces.get(at).text().length() <= lengthMax
                ? Integer.parseInt(pieces.get(at).text())
                : NONE;
    }

    int digitCount(int at) {
        return isDigits(at) ? pieces.get(at).text().length() : 0;
    }

    /** Whether this piece and the next touch. */
    boolean glued(int at) {
        return at >= 0
                && at + 1 < pieces.size()
                && pieces.get(at).end() == pieces.get(at + 1).start();
    }

    boolean isDash(int at) {
        return switch (lower(at)) {
            case "-", "–", "—", "‑", "‐", "−" -> true;
            default -> false;
        };
    }

    boolean isCapitalised(int at) {
        return at >= 0 && at < pieces.size() && pieces.get(at).isCapitalised();
    }

    Optional<Numerals.Numeral> number(int at) {
        return numerals.at(pieces, at);
    }

    Optional<Numerals.Numeral> ordinal(int at) {
        return numerals.ordinalAt(pieces, at);
    }

    /** Past an ordinal's ending glued to these digits, or the piece after them. */
    int pastOrdinalEnding(int at) {
        int end = numerals.ordinalSuffix(pieces, at);
        return end < 0 ? at + 1 : end;
    }
}
