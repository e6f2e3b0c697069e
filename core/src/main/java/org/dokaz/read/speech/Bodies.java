package org.dokaz.read.speech;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Grammar;
import org.dokaz.model.Mention;
import org.dokaz.model.Sentence;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/**
 * The bodies in which people speak whom nobody names, and the papers in which something stands, as Ukrainian and Russian put it:
 * «у штабі заявили», «у листі сказано». The verb is in the plural, or of that sort, and has no subject.
 */
final class Bodies {

    private final List<Token> tokens;
    private final SpeechWords words;
    private final List<Mention.Name> names;

    Bodies(Sentence sentence, SpeechWords words, List<Mention.Name> names) {
        this.tokens = sentence.tokens();
        this.words = words;
        this.names = names;
    }

    /** The body round a word of saying, without its preposition, no further off than {@code floor} and {@code limit}. */
    Optional<Range> round(int cue, int floor, int limit) {
        boolean written = words.begins(SpeechWords.Part.STANDS, tokens, cue);
        if (!isPlural(tokens.get(cue)) && !written) {
            return Optional.empty();
        }
        Optional<Range> behind = cue + 1 < limit ? bodyAt(cue + 1, limit) : Optional.empty();
        return before(cue, floor).or(() -> behind);
    }

    /** The body right behind words of saying that end in a verb of many: «как сообщили в пункте отбора». */
    Optional<Range> behind(Range cue) {
        boolean many = cue.end() < tokens.size() && isPlural(tokens.get(cue.end() - 1));
        return many ? bodyAt(cue.end(), tokens.size()) : Optional.empty();
    }

    private Optional<Range> before(int cue, int floor) {
        for (int at = cue - 1; at >= floor; at--) {
            Token token = tokens.get(at);
            if (Marks.isLoose(token) || token.grammar().isFinite() || isSubject(token)) {
                return Optional.empty();
            }
            boolean opens = at == floor
                    || Marks.isLoose(tokens.get(at - 1))
                    || Quotations.isMark(tokens.get(at - 1))
                    || tokens.get(at - 1).is(WordClass.CCONJ)
                    || tokens.get(at - 1).is(WordClass.SCONJ);
            if (opens && words.begins(SpeechWords.Part.THERE, tokens, at)) {
                return Optional.of(new Range(at, at + 1));
            }
            if (opens && isIn(token)) {
                return bodyAt(at, cue);
            }
        }
        return Optional.empty();
    }

    /** A word for where people speak who are not named. */
    static boolean isThere(Token token) {
        return switch (token.lower()) {
            case "там", "тут", "здесь" -> true;
            default -> false;
        };
    }

    private static boolean isSubject(Token token) {
        return token.is(WordClass.PRON) && token.grammar().grammaticalCase() == Grammar.Case.NOMINATIVE;
    }

    /** Whether a body can stand behind this preposition. */
    static boolean isIn(Token token) {
        return switch (token.lower()) {
            case "в", "у", "во" -> true;
            default -> false;
        };
    }

    /** A verb of many, which Ukrainian and Russian use where nobody in particular speaks. */
    static boolean isPlural(Token verb) {
        String lower = verb.lower();
        return verb.grammar().isFinite()
                && (lower.endsWith("ли")
                        || (lower.endsWith("ть") && !lower.endsWith("ить") && !lower.endsWith("їть"))
                        || lower.endsWith("ют")
                        || lower.endsWith("ут")
                        || lower.endsWith("ят")
                        || lower.endsWith("ат"));
    }

    /** The noun after a preposition, with what describes it and what it is of; a body that can speak. */
    private Optional<Range> bodyAt(int in, int limit) {
        if (!isIn(tokens.get(in))) {
            return Optional.empty();
        }
        int at = in + 1;
        while (at < limit && isDescribing(tokens.get(at))) {
            at++;
        }
        if (at >= limit || !isNoun(tokens.get(at))) {
            return Optional.empty();
        }
        int end = at + 1;
        while (end < limit && isOf(tokens.get(end))) {
            end++;
        }
        while (end > at + 1 && !isNoun(tokens.get(end - 1))) {
            end--;
        }
        Range body = new Range(in + 1, end);
        boolean speaks = words.isBody(tokens.subList(body.start(), body.end()))
                || words.namesDocument(tokens, at, at + 1)
                || names.stream()
                        .anyMatch(name -> name.kind() == Mention.NameKind.ORGANISATION
                                && name.cited().span().overlaps(body.span(tokens)));
        return speaks ? Optional.of(body) : Optional.empty();
    }

    private static boolean isDescribing(Token token) {
        return token.is(WordClass.ADJ)
                || token.is(WordClass.DET)
                || (token.is(WordClass.PRON) && token.grammar().grammaticalCase() != Grammar.Case.NOMINATIVE);
    }

    private static boolean isNoun(Token token) {
        return token.is(WordClass.NOUN) || token.is(WordClass.PROPN) || (token.is(WordClass.X) && token.isWord());
    }

    /** What a body is of: a genitive, or a name that does not decline. */
    private static boolean isOf(Token token) {
        boolean genitive = token.grammar().grammaticalCase() == Grammar.Case.GENITIVE;
        return (isNoun(token) && (genitive || token.is(WordClass.PROPN) || token.is(WordClass.X)))
                || (token.is(WordClass.ADJ) && genitive);
    }
}
