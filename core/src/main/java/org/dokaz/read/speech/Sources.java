package org.dokaz.read.speech;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/**
 * What of the words that learning takes for a source can be one. A subject has no verb in it, begins with no preposition, and in
 * Ukrainian and Russian stands in the nominative: whoever is in another case is told, spoken of or owned.
 */
final class Sources {

    private final Language language;
    private final List<Token> tokens;

    Sources(Language language, List<Token> tokens) {
        this.language = language;
        this.tokens = tokens;
    }

    /**
     * The part of a range that can be the subject of a verb of saying; empty where none can.
     *
     * @param subject whether the words of saying are a verb that has a subject, rather than a noun or "according to"
     */
    Optional<Range> of(Range range, boolean subject) {
        if (language == Language.ENGLISH) {
            // Without cases nothing tells better than the words beside it, which learning has weighed.
            return Optional.of(withoutOpening(fromTime(range)));
        }
        Range plain = withoutOpening(withoutClauses(range));
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        return subject ? nominative(plain).filter(this::canSpeak) : Optional.of(plain);
    }

    /** "Dozens dead as [the army] claims". */
    private Range fromTime(Range range) {
        for (int at = range.end() - 2; at > range.start(); at--) {
            if (Nominals.opensTime(tokens, at)) {
                return new Range(at + 1, range.end());
            }
        }
        return range;
    }

    /** «що загони …», "that the units …": the word that opens a clause is no part of its subject. */
    private Range withoutOpening(Range range) {
        boolean opens = range.length() > 1
                && switch (tokens.get(range.start()).lower()) {
                    case "that", "що", "что", "щоб", "чтобы" ->
                        tokens.get(range.start() + 1).isWord();
                    default -> false;
                };
        return opens && !tokens.get(range.start()).is(WordClass.DET)
                ? new Range(range.start() + 1, range.end())
                : range;
    }

    /** Not «про це», a pronoun that a preposition governs; not «потом», which tells when. */
    private boolean canSpeak(Range range) {
        Token first = tokens.get(range.start());
        boolean governed =
                range.start() > 0 && tokens.get(range.start() - 1).is(WordClass.ADP) && first.is(WordClass.PRON);
        boolean names = false;
        for (int at = range.start(); at < range.end(); at++) {
            Token token = tokens.get(at);
            names |=
                    token.isWord() && !token.is(WordClass.ADV) && !token.is(WordClass.ADP) && !token.is(WordClass.PART);
        }
        return !governed && (names || (range.length() == 1 && Bodies.isThere(first)));
    }

    /** "soldiers came in and ordered": what stands before a verb in it belongs to that verb; a relative clause may hold one. */
    private Range withoutClauses(Range range) {
        int from = range.start();
        boolean relative = false;
        for (int at = range.start(); at < range.end(); at++) {
            Token token = tokens.get(at);
            relative |= Marks.opensRelative(token) || token.lower().equals("that");
            if (!relative && token.grammar().isFinite() && !token.is(WordClass.AUX)) {
                from = at + 1;
            }
        }
        while (from < range.end() && isParticle(tokens.get(from))) {
            from++;
        }
        return new Range(from, Math.max(from, range.end())).trimmed(tokens);
    }

    private static boolean isParticle(Token token) {
        return switch (token.lower()) {
            case "ж", "же", "б", "бы", "то", "і", "й", "та", "и", "а", "але", "но", "або", "или" -> true;
            default -> false;
        };
    }

    private Optional<Range> nominative(Range range) {
        boolean led = false;
        boolean oblique = false;
        for (int at = range.start(); at < range.end(); at++) {
            Token token = tokens.get(at);
            if (!token.isWord()) {
                // What follows a mark is set beside the subject.
                break;
            }
            led |= token.is(WordClass.ADP);
            if (!isNominal(token)) {
                continue;
            }
            if (canBeSubject(token)) {
                int first = firstOf(range.start(), at);
                boolean whole = first == range.start() || (!led && !oblique);
                return Optional.of(whole ? range : new Range(first, range.end()));
            }
            oblique = true;
        }
        return oblique && !led ? Optional.empty() : Optional.of(range);
    }

    private static boolean isNominal(Token token) {
        return token.grammar().isNominal() && token.grammar().grammaticalCase() != Grammar.Case.NONE;
    }

    private static boolean canBeSubject(Token token) {
        return switch (token.grammar().grammaticalCase()) {
            case NOMINATIVE, NONE, VOCATIVE -> true;
            // The tagger often takes a nominative for an accusative where both look alike.
            case ACCUSATIVE -> !token.lower().endsWith("у") && !token.lower().endsWith("ю");
            case GENITIVE, DATIVE, INSTRUMENTAL, LOCATIVE -> false;
        };
    }

    /** Where the phrase begins whose noun stands here: its adjectives before it agree with it. */
    private int firstOf(int from, int noun) {
        int first = noun;
        while (first > from
                && (tokens.get(first - 1).is(WordClass.ADJ)
                        || tokens.get(first - 1).is(WordClass.DET)
                        || tokens.get(first - 1).is(WordClass.PROPN))
                && tokens.get(first - 1).grammar().grammaticalCase() != Grammar.Case.GENITIVE) {
            first--;
        }
        return first;
    }
}
