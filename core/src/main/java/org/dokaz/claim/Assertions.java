package org.dokaz.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.dokaz.language.Ruling;
import org.dokaz.model.Attribution;
import org.dokaz.model.Grammar;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Step;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** The walk through one document that finds what is asserted in it, with what a sentence leaves for the sentences after it. */
final class Assertions {

    private static final Ruling<Clauses.Edge> SAYING_IS_THE_ACT = Ruling.without(
            Clauses.Edge.BEGINS, "with the word of saying, which is the act where only an infinitive is said");

    private static final Ruling<Clauses.Edge> DENYING_IS_SAID =
            Ruling.without(Clauses.Edge.BEGINS, "with the word of denying, where what is denied is only named");

    private static final Ruling<Clauses.Edge> ANNOUNCING_IS_THE_ACT = Ruling.without(
            Clauses.Edge.BEGINS, "with whoever announces, which is the act where what is announced is only named");

    /** With fewer words a document is a label. */
    private static final int HEADLINE_WORDS = 4;

    /** With fewer words, and no verb among them, something is only named. */
    private static final int NAMED_WORDS = 3;

    private final Notes notes;
    private final IntPredicate plain;
    private final Clauses clauses;
    private final Stretches stretches;
    private final ClaimDetails details;
    private final List<Assertion> found = new ArrayList<>();
    private Optional<Integer> carried = Optional.empty();
    private Optional<Step> shown = Optional.empty();
    private int paragraph = -1;

    private Assertions(Notes notes, IntPredicate plain, Clauses clauses, ClaimDetails details) {
        this.notes = notes;
        this.plain = plain;
        this.clauses = clauses;
        this.details = details;
        this.stretches = new Stretches(notes.prose(), notes.attributions(), clauses);
    }

    /**
     * Every assertion of a document, in text order, up to {@link ClaimReader#CLAIMS_MAX}.
     *
     * @param plain whether an attribution, by its index, is of words that merely say: who denies, doubts or threatens does not go on
     *     speaking in the sentences after
     */
    static List<Assertion> in(Notes notes, IntPredicate plain, Clauses clauses, ClaimDetails details) {
        Assertions walk = new Assertions(notes, plain, clauses, details);
        notes.prose().sentences().forEach(walk::see);
        return List.copyOf(walk.found);
    }

    private void see(Sentence sentence) {
        if (sentence.paragraph() != paragraph) {
            carried = Optional.empty();
            shown = sentence.paragraph() - paragraph > 1 ? Optional.empty() : shown;
            paragraph = sentence.paragraph();
        }
        List<Stretch> parts = stretches.of(sentence);
        boolean attributed = parts.stream().anyMatch(part -> part.attribution().isPresent());
        boolean carries = !attributed && carriesOn(sentence);
        Optional<Integer> before = Optional.empty();
        Optional<Stretch> opening = Optional.empty();
        for (Stretch part : parts) {
            if (part.attribution().isPresent()) {
                before = part.attribution();
            }
            if (isOrphan(sentence, part, parts)) {
                opening = Optional.of(part);
                continue;
            }
            Optional<Integer> goesOn = carries ? carried : before.flatMap(last -> restOf(sentence, part, last));
            Optional<Integer> said = part.attribution().or(() -> goesOn);
            boolean on = part.attribution().isEmpty() && said.isPresent();
            Optional<Stretch> interrupted =
                    opening.filter(first -> first.attribution().equals(part.attribution()));
            opening = Optional.empty();
            for (Clauses.Clause found : clauses.in(sentence.tokens(), part.start(), part.end())) {
                Clauses.Clause clause = interrupted
                        .flatMap(first -> clauses.joined(sentence.tokens(), first.start(), first.end(), found))
                        .orElse(found);
                interrupted = Optional.empty();
                add(announcement(sentence, clause, part)
                        .orElseGet(() -> new Assertion(sentence, widened(sentence, clause, part), said, on, shown)));
            }
        }
        leave(sentence);
    }

    /** Whoever spoke first in a sentence goes on to its end: "she said that …; the others may leave". Not where it turns to somebody named. */
    private Optional<Integer> restOf(Sentence sentence, Stretch part, int last) {
        List<Token> rest = sentence.tokens().subList(part.start(), part.end());
        int opening = 0;
        while (opening < rest.size()
                && (!rest.get(opening).isWord() || rest.get(opening).is(WordClass.CCONJ))) {
            opening++;
        }
        if (opening == rest.size()
                || turnsTo(sentence, rest.get(opening).span())
                || clauses.words().turnsAway(rest.subList(opening, rest.size()))) {
            return Optional.empty();
        }
        int outer = last;
        for (int depth = 0; depth < Chains.STEPS_MAX; depth++) {
            Optional<Integer> holder = notes.attributions()
                    .get(outer)
                    .within()
                    .filter(index -> speaksIn(sentence, notes.attributions().get(index)));
            if (holder.isEmpty()) {
                break;
            }
            outer = holder.get();
        }
        return notes.attributions().get(outer).voice().isPresent() ? Optional.of(outer) : Optional.empty();
    }

    /** Whether a person is named where these words begin. */
    private boolean turnsTo(Sentence sentence, Span opening) {
        return details.within(sentence.span()).stream()
                .anyMatch(mention -> mention instanceof Mention.Name name
                        && name.kind() == Mention.NameKind.PERSON
                        && name.cited().start() <= opening.start()
                        && opening.start() < name.cited().end());
    }

    /** A piece without a verb, cut off by "he said" from the piece of the same saying that has one. */
    private boolean isOrphan(Sentence sentence, Stretch part, List<Stretch> parts) {
        return part.attribution().isPresent()
                && !hasClause(sentence, part)
                && parts.stream()
                        .anyMatch(
                                other -> other.attribution().equals(part.attribution()) && hasClause(sentence, other));
    }

    private static boolean hasClause(Sentence sentence, Stretch part) {
        return sentence.tokens().subList(part.start(), part.end()).stream().anyMatch(Token::carriesClause);
    }

    /** Whether an unattributed sentence goes on with the speaker before: not where it turns to somebody named. */
    private boolean carriesOn(Sentence sentence) {
        if (carried.isEmpty()
                || clauses.words().turnsAway(sentence.tokens())
                || clauses.words().speaksOfItself(sentence.tokens())) {
            return false;
        }
        int reach = sentence.span().start() + 1;
        return details.within(sentence.span()).stream()
                .noneMatch(mention -> mention instanceof Mention.Name name
                        && name.kind() == Mention.NameKind.PERSON
                        && name.cited().start() <= reach);
    }

    /** What the sentences after may carry on: the last voice of this one that is not inside another of its voices. */
    private void leave(Sentence sentence) {
        for (int index : stretches.reaching(sentence)) {
            Attribution attribution = notes.attributions().get(index);
            if (!speaksIn(sentence, attribution) || attribution.voice().isEmpty()) {
                continue;
            }
            if (attribution.voice().get().kind() == Step.Kind.VIDEO) {
                shown = attribution.voice();
            } else if (attribution.voice().get().kind() == Step.Kind.PERSON) {
                // Somebody with a name speaks outside it: whoever is called by no name after that need not be seen in
                // it.
                shown = Optional.empty();
            }
            boolean nested = attribution
                    .within()
                    .filter(outer -> speaksIn(sentence, notes.attributions().get(outer)))
                    .isPresent();
            if (!nested) {
                carried = plain.test(index) ? Optional.of(index) : Optional.empty();
            }
        }
    }

    /** Whether the words of saying and what is said both stand in this sentence. */
    private static boolean speaksIn(Sentence sentence, Attribution attribution) {
        boolean cue = attribution.cue().isEmpty() || attribution.cue().stream().anyMatch(sentence.span()::overlaps);
        return cue && !sentence.span().overlappedOf(attribution.content()).isEmpty();
    }

    /** "urged residents to leave", "asked for help": where what is said is only an infinitive, or asked for and named, the word of saying is the act. */
    private Clauses.Clause widened(Sentence sentence, Clauses.Clause clause, Stretch part) {
        List<Token> tokens = sentence.tokens();
        if (part.attribution().isEmpty() || clause.start() == 0) {
            return clause;
        }
        boolean finite = false;
        boolean infinitive = false;
        for (int at = clause.start(); at < clause.end(); at++) {
            finite |= tokens.get(at).carriesClause();
            finite |= !infinitive && tokens.get(at).grammar().verbForm() == Grammar.VerbForm.PARTICIPLE;
            infinitive |= !finite && tokens.get(at).grammar().verbForm() == Grammar.VerbForm.INFINITIVE;
        }
        Attribution attribution = notes.attributions().get(part.attribution().get());
        boolean onlyNamed = clauses.words().asks(sentence, attribution)
                && tokens.subList(clause.start(), clause.end()).stream().noneMatch(Token::carriesClause);
        if (!onlyNamed && (!infinitive || finite)) {
            return clause;
        }
        Span left = tokens.get(clause.start() - 1).span();
        Optional<Span> cue = attribution.cue().stream()
                .filter(span -> sentence.span().contains(span) && span.end() <= left.end())
                .findFirst();
        if (cue.isEmpty()) {
            return clause;
        }
        int start = clause.start();
        while (start > 0 && tokens.get(start - 1).start() >= cue.get().start()) {
            start--;
        }
        return new Clauses.Clause(start, clause.end(), List.of(SAYING_IS_THE_ACT));
    }

    /** "the president announced mobilisation": what is only named is not asserted by whoever names it, the announcing is, by whoever tells of it. */
    private Optional<Assertion> announcement(Sentence sentence, Clauses.Clause clause, Stretch part) {
        List<Token> tokens = sentence.tokens();
        Span named = tokens.get(clause.start())
                .span()
                .cover(tokens.get(clause.end() - 1).span());
        Optional<Attribution> announced = part.attribution()
                .map(notes.attributions()::get)
                .filter(attribution -> attribution.speech() == Attribution.Speech.INDIRECT
                        && attribution.content().size() == 1
                        && named.contains(attribution.content().getFirst()))
                .filter(attribution -> attribution.cue().stream()
                        .anyMatch(cue -> sentence.span().contains(cue)));
        if (announced.isEmpty() || !isShort(tokens, clause)) {
            return Optional.empty();
        }
        Attribution attribution = announced.get();
        if (!plain.test(part.attribution().orElseThrow())) {
            return denial(sentence, clause, part, attribution);
        }
        if (!isOnlyNamed(tokens, clause)) {
            return Optional.empty();
        }
        Optional<Span> who = attribution.source().stream()
                .filter(span -> sentence.span().contains(span) && span.end() <= named.start())
                .findFirst();
        return who.map(span -> new Assertion(
                sentence,
                new Clauses.Clause(
                        sentence.firstTokenAfter(span.start()), clause.end(), List.of(ANNOUNCING_IS_THE_ACT)),
                attribution
                        .within()
                        .filter(outer -> notes.attributions().get(outer).sort() == Attribution.Sort.SPEECH),
                false,
                shown));
    }

    /** "The ministry denies deportation": what is denied is only named, so the denying words are part of the claim. */
    private Optional<Assertion> denial(
            Sentence sentence, Clauses.Clause clause, Stretch part, Attribution attribution) {
        int start = clause.start();
        int end = clause.end();
        for (Span cue : attribution.cue()) {
            if (sentence.span().contains(cue)) {
                start = Math.min(start, sentence.firstTokenAfter(cue.start()));
                end = Math.max(end, sentence.firstTokenAfter(cue.end()));
            }
        }
        int from = start;
        int to = end;
        boolean crossed = attribution.source().stream()
                .anyMatch(source -> new Span(
                                sentence.tokens().get(from).start(),
                                sentence.tokens().get(to - 1).end())
                        .overlaps(source));
        return crossed
                ? Optional.empty()
                : Optional.of(new Assertion(
                        sentence,
                        new Clauses.Clause(from, to, List.of(DENYING_IS_SAID)),
                        part.attribution(),
                        false,
                        shown));
    }

    private static boolean isShort(List<Token> tokens, Clauses.Clause clause) {
        return tokens.subList(clause.start(), clause.end()).stream()
                        .filter(Token::isWord)
                        .count()
                < NAMED_WORDS;
    }

    /** A word or two without a verb. */
    private static boolean isOnlyNamed(List<Token> tokens, Clauses.Clause clause) {
        return isShort(tokens, clause)
                && tokens.subList(clause.start(), clause.end()).stream()
                        .filter(Token::isWord)
                        .noneMatch(Clauses::isPredicate);
    }

    private void add(Assertion assertion) {
        if (found.size() < ClaimReader.CLAIMS_MAX && isAssertion(assertion)) {
            found.add(assertion);
        }
    }

    /** A finite verb asserts; what somebody says asserts even as a noun ("reported a wave of arrests"). */
    private boolean isAssertion(Assertion assertion) {
        List<Mention> inside = details.within(assertion.span());
        int words = 0;
        boolean finite = false;
        for (Token token : assertion.tokens().subList(assertion.start(), assertion.end())) {
            words += token.isWord() ? 1 : 0;
            // "6:16 am" is no verb.
            finite |= token.carriesClause()
                    && inside.stream()
                            .noneMatch(mention -> mention instanceof Mention.Time
                                    && mention.cited().span().contains(token.span()));
        }
        return words >= 2
                && !clauses.words().keepsNames(assertion.tokens(), assertion.start(), assertion.end())
                && (finite
                        || clauses.tellsOutcome(assertion.tokens(), assertion.start(), assertion.end())
                        || clauses.tellsOutcomeOfLine(assertion.tokens(), assertion.start(), assertion.end())
                        || (assertion.said().isPresent() && words >= NAMED_WORDS)
                        || (words >= HEADLINE_WORDS && isHeadline(assertion)));
    }

    /** A document of one sentence tells what a headline tells, which leaves out its verb: "Two killed in shelling", "One dead after attack". */
    private boolean isHeadline(Assertion assertion) {
        List<Token> clause = assertion.tokens().subList(assertion.start(), assertion.end());
        boolean counts = clause.stream().anyMatch(token -> token.is(WordClass.NUM))
                && clause.stream().anyMatch(token -> token.is(WordClass.NOUN));
        return notes.prose().sentences().size() == 1
                && (counts
                        || clause.stream()
                                .anyMatch(token -> token.grammar().verbForm() == Grammar.VerbForm.PARTICIPLE));
    }
}
