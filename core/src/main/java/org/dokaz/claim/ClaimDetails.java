package org.dokaz.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.ActKind;
import org.dokaz.model.Attribution;
import org.dokaz.model.Citation;
import org.dokaz.model.Claim;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Step;
import org.dokaz.model.Token;
import org.dokaz.model.WordClass;

/** The time and number of a claim, taken from the mentions that stand in it. */
final class ClaimDetails {

    private final Notes notes;
    private final SpanIndex<Mention> mentions;

    ClaimDetails(Notes notes) {
        this.notes = notes;
        this.mentions =
                SpanIndex.of(notes.mentions(), mention -> mention.cited().span());
    }

    /** The mentions that stand wholly inside, in text order. */
    List<Mention> within(Span span) {
        return mentions.within(span);
    }

    /** The day it was said, where the words of the saying name one. */
    Optional<LocalDate> statedOn(Sentence sentence, Attribution attribution, Clauses clauses) {
        Optional<Span> cue =
                attribution.cue().stream().filter(sentence.span()::contains).findFirst();
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        for (Mention mention : within(sentence.span())) {
            if (mention instanceof Mention.Time time
                    && time.cited().span().overlappedOf(attribution.content()).isEmpty()
                    && !isLeading(sentence, attribution, time)
                    && isBeside(sentence.tokens(), time.cited().span(), cue.get(), clauses)
                    && time.when().isPresent()
                    && time.when().get().precise()
                    && time.when().get().earliest().equals(time.when().get().latest())) {
                return time.when().get().earliest();
            }
        }
        return Optional.empty();
    }

    private static boolean isLeading(Sentence sentence, Attribution attribution, Mention.Time time) {
        return sentence.span().overlappedOf(attribution.content()).stream()
                .anyMatch(
                        said -> ActTimes.isLeading(sentence, said, time.cited().span()));
    }

    /** Whether a date belongs to the words of saying: "who left on Monday, said" tells of leaving, "published on Monday" of saying. */
    private static boolean isBeside(List<Token> tokens, Span date, Span cue, Clauses clauses) {
        boolean other = false;
        for (Token token : tokens) {
            boolean verb = token.carriesClause() && !token.is(WordClass.AUX) && !cue.overlaps(token.span());
            if (token.start() >= Math.max(date.end(), cue.end())) {
                break;
            }
            if (token.text().equals(",") && token.end() <= Math.min(date.start(), cue.start())) {
                other = false;
            }
            other |= verb && !clauses.words().publishes(token);
        }
        return !other;
    }

    /** The number the claim turns on, and the words that give it. */
    Optional<Claim.Figure> figure(Span claim, ActKind kind) {
        return Figures.chosen(within(claim), kind)
                .map(quantity -> new Claim.Figure(quantity.cited(), quantity.amount()));
    }

    /** The number the claim turns on. */
    Optional<Mention.Quantity> quantity(Span claim, ActKind kind) {
        return Figures.chosen(within(claim), kind);
    }

    /** The words a speaker is named by: of a person with title and office only the name. */
    Optional<Citation> speaker(Attribution attribution) {
        if (attribution.source().isEmpty()) {
            return Optional.empty();
        }
        Span source = attribution.source().getFirst();
        boolean person = attribution
                .voice()
                .filter(voice -> voice.kind() == Step.Kind.PERSON)
                .isPresent();
        Optional<Citation> name = within(source).stream()
                .filter(mention ->
                        person && mention instanceof Mention.Name named && named.kind() == Mention.NameKind.PERSON)
                .map(Mention::cited)
                .findFirst();
        return name.or(() -> Optional.of(notes.prose().transcript().cite(source)));
    }
}
