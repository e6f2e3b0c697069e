package org.dokaz.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Grammar.VerbForm;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Token;
import org.dokaz.model.When;
import org.dokaz.model.WordClass;

/**
 * Tells which of the times in a sentence is when the act happened: not a dateline, the day of a count, the year of a birth, a time
 * that something is compared with, nor one that only says which letter, which men or which decree is meant.
 */
final class ActTimes {

    private static final int DATELINE_TOKENS_MAX = 12;
    private static final int DATELINE_REST_TOKENS = 8;
    private static final int COMPARED_TOKENS = 4;
    private static final int AUXILIARY_TOKENS = 3;
    private static final int LEAD_TOKENS = 3;
    private static final int NAMING_DAYS_MIN = 7;

    private static final Map<Language, ActTimes> LOADED = new EnumMap<>(Language.class);

    private final boolean english;
    private final PhraseSet asOf;
    private final PhraseSet than;
    private final PhraseSet not;
    private final PhraseSet birth;

    private ActTimes(Language language) {
        RuleFile file = RuleFile.load(language, "timing");
        english = language == Language.ENGLISH;
        asOf = file.section("as_of");
        than = file.section("than");
        not = file.section("not");
        birth = file.section("birth");
    }

    static synchronized ActTimes of(Language language) {
        return LOADED.computeIfAbsent(language, ActTimes::new);
    }

    /** The times inside a clause that can be when its act happened, the likeliest first. */
    List<Mention.Time> inside(Assertion asserted, List<Mention> mentions) {
        List<Mention.Time> found = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention instanceof Mention.Time time && isPlaced(time) && tells(asserted, time)) {
                found.add(time);
            }
        }
        found.sort(Comparator.comparingLong(time -> days(time.when().orElseThrow())));
        return found;
    }

    /** Whether it means days; a repetition or a length of time may mean none. */
    static boolean isPlaced(Mention.Time time) {
        return time.kind() != Mention.TimeKind.SET && time.when().isPresent();
    }

    /** How many days lie between its ends; very many where one is open. */
    static long days(When when) {
        return when.earliest().isPresent() && when.latest().isPresent()
                ? when.latest().get().toEpochDay() - when.earliest().get().toEpochDay()
                : Integer.MAX_VALUE;
    }

    private boolean tells(Assertion asserted, Mention.Time time) {
        List<Token> tokens = asserted.tokens();
        int from = asserted.sentence().firstTokenAfter(time.cited().start());
        int to = asserted.sentence().firstTokenAfter(time.cited().end());
        return !isDateline(tokens, from, to)
                && !isOfCount(tokens, from)
                && !isOfBirth(tokens, from, to)
                && !isCompared(tokens, asserted.start(), from)
                && !isDenied(tokens, from)
                && !isNaming(tokens, from, to, time)
                && !isModifier(asserted, from, to);
    }

    /** "KYIV, Nov 8 (ABC) – …" */
    private static boolean isDateline(List<Token> tokens, int from, int to) {
        if (from == 0 || from > DATELINE_TOKENS_MAX) {
            return false;
        }
        for (int at = 0; at < from; at++) {
            if (tokens.get(at).carriesClause() || tokens.get(at).is(WordClass.ADP)) {
                return false;
            }
        }
        for (int at = to; at < Math.min(tokens.size(), to + DATELINE_REST_TOKENS); at++) {
            if (Clauses.isSpacedDash(tokens, at) || tokens.get(at).text().equals(".-")) {
                return true;
            }
            if (tokens.get(at).carriesClause()) {
                return false;
            }
        }
        return false;
    }

    private boolean isOfCount(List<Token> tokens, int from) {
        int at = from > 0 && tokens.get(from - 1).is(WordClass.DET) ? from - 1 : from;
        for (int start = Math.max(0, at - LEAD_TOKENS); start < at; start++) {
            int first = start;
            if (asOf.startingAt(tokens, first, at).stream().anyMatch(hit -> hit.end() == at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfBirth(List<Token> tokens, int from, int to) {
        int end = Math.min(tokens.size(), to + 2);
        boolean after = !english && to < end && birth.holdsIn(tokens, to, end);
        return after || (english && birth.holdsIn(tokens, Math.max(0, from - LEAD_TOKENS), from));
    }

    private boolean isCompared(List<Token> tokens, int start, int from) {
        int first = Math.max(start, from - COMPARED_TOKENS);
        for (int at = from - 1; at >= first && !tokens.get(at).text().equals(","); at--) {
            if (than.holdsIn(tokens, at, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDenied(List<Token> tokens, int from) {
        int at = from > 0 && tokens.get(from - 1).is(WordClass.ADP) ? from - 1 : from;
        return at > 0 && not.holdsIn(tokens, at - 1, at);
    }

    /** "the September mobilisation", "the spring draft": a name of something more than a time. */
    private boolean isNaming(List<Token> tokens, int from, int to, Mention.Time time) {
        return english
                && from > 0
                && to < tokens.size()
                && tokens.get(from - 1).is(WordClass.DET)
                && tokens.get(to).is(WordClass.NOUN)
                && days(time.when().orElseThrow()) > NAMING_DAYS_MIN;
    }

    /** Whether it belongs to words that say which thing or person is meant: "a decree signed in May", "men who fled last year". */
    private boolean isModifier(Assertion asserted, int from, int to) {
        List<Token> tokens = asserted.tokens();
        int verb = from - 1;
        while (verb >= asserted.start() && !isVerb(tokens.get(verb))) {
            verb--;
        }
        if (verb < asserted.start()) {
            return false;
        }
        if (!tokens.get(verb).carriesClause()) {
            return isAttribute(tokens, asserted.start(), verb)
                    && !hasComma(tokens, verb, from)
                    && hasFiniteOutside(asserted, verb, to);
        }
        // "passports issued this summer are called in": the first of two verbs says which.
        if (english && to < asserted.end() && tokens.get(to).carriesClause() && verb > asserted.start()) {
            return true;
        }
        int relative = verb;
        while (relative > asserted.start() && !isRelative(tokens, relative)) {
            relative--;
        }
        return relative > asserted.start()
                && !hasComma(tokens, relative + 1, from)
                && hasFiniteOutside(asserted, relative, to)
                && (Clauses.hasFinite(tokens, asserted.start(), relative)
                        || hasComma(tokens, to, asserted.end())
                        || english);
    }

    private static boolean isVerb(Token token) {
        return token.carriesClause() || token.grammar().verbForm() == VerbForm.PARTICIPLE;
    }

    /** A participle that follows what it says more of, without "was" or "had" before it. */
    private static boolean isAttribute(List<Token> tokens, int start, int verb) {
        for (int at = verb - 1; at >= Math.max(start, verb - AUXILIARY_TOKENS); at--) {
            if (tokens.get(at).is(WordClass.AUX)) {
                return false;
            }
        }
        int before = verb > start && tokens.get(verb - 1).is(WordClass.ADV) ? verb - 2 : verb - 1;
        return before >= start
                && (tokens.get(before).grammar().isNominal()
                        || tokens.get(before).text().equals(","));
    }

    private static boolean isRelative(List<Token> tokens, int at) {
        Token before = tokens.get(at - 1);
        return Clauses.isRelative(tokens, at)
                && (before.text().equals(",") || before.grammar().isNominal() || before.is(WordClass.ADP));
    }

    private static boolean hasComma(List<Token> tokens, int from, int to) {
        for (int at = Math.max(0, from); at < to; at++) {
            if (tokens.get(at).text().equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause has a finite verb that does not stand between these words. */
    private static boolean hasFiniteOutside(Assertion asserted, int from, int to) {
        int end = to;
        while (end < asserted.end() && !asserted.tokens().get(end).is(WordClass.SCONJ)) {
            end++;
        }
        return Clauses.hasFinite(asserted.tokens(), asserted.start(), from)
                || Clauses.hasFinite(asserted.tokens(), to, end);
    }

    /** A time that opens the sentence before words of saying that are only put in: "On 5 May, she says, they came". */
    Optional<Mention.Time> leading(Assertion asserted, List<Mention> mentions) {
        return mentions.stream()
                .filter(Mention.Time.class::isInstance)
                .map(Mention.Time.class::cast)
                .filter(time -> isPlaced(time)
                        && isLeading(
                                asserted.sentence(),
                                asserted.span(),
                                time.cited().span()))
                .findFirst();
    }

    /** Whether a time opens a sentence and is parted by commas from the words of saying, and these from what is said. */
    static boolean isLeading(Sentence sentence, Span said, Span time) {
        List<Token> tokens = sentence.tokens();
        int from = sentence.firstTokenAfter(time.start());
        int to = sentence.firstTokenAfter(time.end());
        int start = sentence.firstTokenAfter(said.start());
        if (to >= start || from > LEAD_TOKENS || start < 2) {
            return false;
        }
        for (int at = 0; at < from; at++) {
            if (tokens.get(at).carriesClause() || tokens.get(at).grammar().isNominal()) {
                return false;
            }
        }
        int before = start - 1;
        while (before > to
                && !tokens.get(before).isWord()
                && !tokens.get(before).text().equals(",")) {
            before--;
        }
        return tokens.get(to).text().equals(",") && tokens.get(before).text().equals(",") && before > to;
    }
}
