package org.dokaz.protect;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dokaz.language.PhraseSet;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;
import org.dokaz.protect.Figure.Detail;

/** Where the phrase around a person's noun begins and ends, and what in it narrows the person down. */
final class Figures {

    private static final int BEFORE_TOKENS_MAX = 6;
    private static final int OWNER_TOKENS_MAX = 4;
    private static final int PLACE_TOKENS_MAX = 5;
    private static final int GENITIVE_TOKENS_MAX = 3;
    private static final int CLAUSE_WITHIN_TOKENS = 4;
    private static final int AGE_DIGITS = 2;

    private static final Set<WordClass> OUTSIDE = Set.of(
            WordClass.VERB,
            WordClass.AUX,
            WordClass.ADP,
            WordClass.PRON,
            WordClass.CCONJ,
            WordClass.SCONJ,
            WordClass.PART,
            WordClass.ADV);
    private static final Set<WordClass> INSIDE =
            Set.of(WordClass.NOUN, WordClass.PROPN, WordClass.ADJ, WordClass.DET, WordClass.NUM);

    private final Signs signs;
    private final boolean english;

    Figures(Language language, Signs signs) {
        this.signs = signs;
        english = language == Language.ENGLISH;
    }

    /** The phrase around the noun. */
    Figure around(Line line, PersonNoun noun) {
        Set<Detail> details = EnumSet.noneOf(Detail.class);
        int start = english ? englishStart(line, noun, details) : inflectedStart(line, noun, details);
        int end = english ? englishEnd(line, noun, details) : inflectedEnd(line, noun, details);
        end = withAge(line, end, details);
        boolean behindComma = line.lower(end).equals(",") && isParticiple(line, end + 1);
        if (isClause(line, end) || behindComma || isMarked(line, end)) {
            details.add(Detail.CLAUSE);
        }
        if (line.lower(start - 1).equals(",")) {
            details.add(Detail.APPOSED);
        }
        return new Figure(line, noun, new Range(start, end), details);
    }

    /** Whether an age, a mark or a clause behind these people tells them from others. */
    boolean isTold(Line line, int end) {
        return withAge(line, end, EnumSet.noneOf(Detail.class)) > end || isClause(line, end) || isMarked(line, end);
    }

    private int englishStart(Line line, PersonNoun noun, Set<Detail> details) {
        int start = noun.start();
        for (int at = noun.start() - 1; at >= Math.max(0, noun.start() - BEFORE_TOKENS_MAX); at--) {
            Token token = line.tokens().get(at);
            if (signs.at("determiner", line, at).isPresent()) {
                boolean known = signs.at("known", line, at).isPresent();
                details.add(known ? Detail.KNOWN : Detail.NEW);
                return at;
            }
            if (signs.at("possessive", line, at).isPresent()) {
                details.add(Detail.OWNED);
                return at;
            }
            if (isOwnerMark(token)) {
                details.add(Detail.OWNED);
                return owner(line, at);
            }
            noteModifier(line, at, details);
            boolean telling =
                    isAgeWord(line, at) || signs.at("narrowing", line, at).isPresent();
            if (!token.isWord() || (OUTSIDE.contains(token.wordClass()) && !telling)) {
                return start;
            }
            start = at;
        }
        return start;
    }

    private void noteModifier(Line line, int at, Set<Detail> details) {
        if (isAgeWord(line, at)) {
            details.add(Detail.AGE);
        } else if (signs.at("narrowing", line, at).isPresent()) {
            details.add(Detail.FORMER);
        } else if (line.places().stream().anyMatch(place -> place.overlaps(new Range(at, at + 1)))) {
            details.add(Detail.PLACE);
        }
    }

    private static boolean isOwnerMark(Token token) {
        return token.lower().equals("'s")
                || token.text().equals("'")
                || token.text().equals("\u2019");
    }

    /** Where the owner before the mark begins: "a pharmacist's son", "Vira's sister-in-law". */
    private int owner(Line line, int mark) {
        int start = mark;
        for (int at = mark - 1; at >= Math.max(0, mark - OWNER_TOKENS_MAX); at--) {
            Token token = line.tokens().get(at);
            if (!token.isWord() || OUTSIDE.contains(token.wordClass())) {
                return start;
            }
            start = at;
            if (signs.at("determiner", line, at).isPresent()
                    || signs.at("possessive", line, at).isPresent()) {
                return start;
            }
        }
        return start;
    }

    private int inflectedStart(Line line, PersonNoun noun, Set<Detail> details) {
        int start = noun.start();
        for (int at = noun.start() - 1; at >= Math.max(0, noun.start() - BEFORE_TOKENS_MAX); at--) {
            Token token = line.tokens().get(at);
            if (signs.at("possessive", line, at).isPresent()) {
                details.add(Detail.OWNED);
                return at;
            }
            noteModifier(line, at, details);
            if (signs.at("determiner", line, at).isPresent()) {
                details.add(Detail.NEW);
            }
            boolean inside = token.is(WordClass.ADJ) || token.is(WordClass.DET) || isAgeWord(line, at);
            if (!inside) {
                return start;
            }
            start = at;
        }
        return start;
    }

    private int englishEnd(Line line, PersonNoun noun, Set<Detail> details) {
        int end = noun.end();
        if (signs.at("of place", line, end).isEmpty()) {
            return end;
        }
        Optional<Range> place = line.placeSoonAfter(end + 1, GENITIVE_TOKENS_MAX);
        if (place.isPresent() && !line.isParted(end + 1, place.get().start())) {
            details.add(Detail.PLACE);
            return place.get().end();
        }
        boolean definite = signs.at("determiner", line, end + 1).isPresent() || isThem(line, end + 1);
        int stop = end + 1;
        boolean named = false;
        while (stop < line.size() && stop <= end + PLACE_TOKENS_MAX && isInside(line, stop)) {
            named |= line.tokens().get(stop).is(WordClass.NOUN)
                    || line.tokens().get(stop).is(WordClass.PROPN);
            stop++;
        }
        if (!named
                || !(definite || isRelated(noun))
                || signs.at("no place", line, stop - 1).isPresent()) {
            return end;
        }
        details.add(isRelated(noun) || isThem(line, end + 1) ? Detail.OWNED : Detail.SOMEWHERE);
        return stop;
    }

    private static boolean isRelated(PersonNoun noun) {
        return noun.isKin() || noun.sort() == PersonNoun.Sort.ACQUAINTANCE;
    }

    /** What a genitive behind the noun tells: whose kin, where a trade is plied, nothing of "a man of letters". */
    private static Optional<Detail> genitive(PersonNoun noun) {
        if (noun.sort() == PersonNoun.Sort.PERSON) {
            return Optional.empty();
        }
        return Optional.of(isRelated(noun) ? Detail.OWNED : Detail.SOMEWHERE);
    }

    private boolean isThem(Line line, int at) {
        return signs.at("possessive", line, at).isPresent();
    }

    private boolean isInside(Line line, int at) {
        Token token = line.tokens().get(at);
        return token.isWord()
                && (INSIDE.contains(token.wordClass())
                        || signs.at("determiner", line, at).isPresent()
                        || signs.at("possessive", line, at).isPresent());
    }

    private int inflectedEnd(Line line, PersonNoun noun, Set<Detail> details) {
        int end = noun.end();
        while (end < line.size()
                && end < noun.end() + GENITIVE_TOKENS_MAX
                && (isGenitive(line.tokens().get(end)) || isOwner(line, noun, end))) {
            genitive(noun).ifPresent(details::add);
            end++;
        }
        if (signs.at("of place", line, end).isEmpty()) {
            return end;
        }
        Optional<Range> place = line.placeSoonAfter(end + 1, GENITIVE_TOKENS_MAX);
        if (place.isPresent() && !line.isParted(end + 1, place.get().start())) {
            details.add(Detail.PLACE);
            return place.get().end();
        }
        boolean from = signs.at("from", line, end).isPresent();
        int stop = end + 1;
        while (from
                && stop < line.size()
                && stop <= end + GENITIVE_TOKENS_MAX
                && isGenitive(line.tokens().get(stop))) {
            stop++;
        }
        if (stop == end + 1) {
            return end;
        }
        details.add(Detail.SOMEWHERE);
        return stop;
    }

    /** Whether somebody's kin is followed by that somebody, whose genitive is written like his accusative. */
    private static boolean isOwner(Line line, PersonNoun noun, int at) {
        return noun.isKin()
                && at == noun.end()
                && line.tokens().get(at).grammar().grammaticalCase() == Grammar.Case.ACCUSATIVE
                && line.tokens().get(at).isWord()
                && line.lower(at).endsWith("го");
    }

    private static boolean isGenitive(Token token) {
        return token.isWord()
                && (INSIDE.contains(token.wordClass()) || token.is(WordClass.VERB))
                && token.grammar().grammaticalCase() == Grammar.Case.GENITIVE;
    }

    /** The end once "of 44", ", 47," or "aged 30" is taken in. */
    private int withAge(Line line, int end, Set<Detail> details) {
        Optional<PhraseSet.Hit> told = signs.at("age behind", line, end)
                .or(() -> line.lower(end).equals(",") ? signs.at("age behind", line, end + 1) : Optional.empty());
        if (told.isPresent()) {
            details.add(Detail.AGE);
            return told.get().end();
        }
        boolean led =
                line.lower(end).equals(",") || signs.at("before age", line, end).isPresent();
        if (!led || !isAge(line, end + 1)) {
            return end;
        }
        String after = line.lower(end + 2);
        boolean closed = after.isEmpty() || ",.);:\u2013\u2014".contains(after);
        boolean years = signs.at("years", line, end + 2).isPresent();
        if (!closed && !years && line.lower(end).equals(",")) {
            return end;
        }
        details.add(Detail.AGE);
        return years ? end + 3 : end + 2;
    }

    static boolean isAge(Line line, int at) {
        String number = line.lower(at);
        return number.length() == AGE_DIGITS && number.chars().allMatch(Character::isDigit);
    }

    /** "29-year-old", "58-річного": a number and a word in one. */
    private boolean isAgeWord(Line line, int at) {
        return signs.at("age word", line, at).isPresent();
    }

    /** "A man without a foot", "a foreman reached by phone": a mark or a participle right behind the noun. */
    private boolean isMarked(Line line, int at) {
        boolean participle = english
                && at < line.size()
                && line.tokens().get(at).grammar().verbForm() == Grammar.VerbForm.PARTICIPLE
                && (line.lower(at).endsWith("ed") || line.lower(at).endsWith("ing"));
        return participle || signs.at("mark", line, at).isPresent();
    }

    private boolean isParticiple(Line line, int at) {
        return !english
                && at < line.size()
                && line.tokens().get(at).grammar().verbForm() == Grammar.VerbForm.PARTICIPLE;
    }

    private boolean isClause(Line line, int end) {
        for (int at = end; at < Math.min(line.size(), end + CLAUSE_WITHIN_TOKENS); at++) {
            if (signs.at("relative", line, at).isPresent()) {
                return true;
            }
            boolean passed =
                    line.lower(at).equals(",") || signs.at("of place", line, at).isPresent();
            if (!passed) {
                return false;
            }
        }
        return false;
    }
}
