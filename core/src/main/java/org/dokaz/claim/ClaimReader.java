package org.dokaz.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dokaz.claim.basis.Bases;
import org.dokaz.claim.kind.ActKinds;
import org.dokaz.claim.stance.Stances;
import org.dokaz.model.ActKind;
import org.dokaz.model.Attribution;
import org.dokaz.model.Basis;
import org.dokaz.model.Claim;
import org.dokaz.model.Grammar;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.Speaker;
import org.dokaz.model.Step;
import org.dokaz.model.Token;

/** Reads claims out of notes: one for each assertion, with who says it through whom. */
public final class ClaimReader {

    /** How many claims one document may make; what comes after is not read. */
    public static final int CLAIMS_MAX = 20_000;

    private final Clauses clauses;
    private final ActKinds kinds;
    private final Stances stances;
    private final Bases bases;

    private ClaimReader(Language language) {
        clauses = Clauses.of(language);
        kinds = ActKinds.of(language);
        stances = Stances.of(language);
        bases = Bases.of(language);
    }

    /** The reader for a language. */
    public static ClaimReader of(Language language) {
        return new ClaimReader(language);
    }

    /** Every claim of the document, in text order. */
    public List<Claim> read(Notes notes) {
        Reading reading = new Reading(notes);
        for (Sentence sentence : notes.prose().sentences()) {
            reading.see(sentence);
        }
        return List.copyOf(reading.claims);
    }

    /** The walk through one document: what a sentence leaves for the sentences after it. */
    private final class Reading {

        private final Notes notes;
        private final Stretches stretches;
        private final Chains chains;
        private final ClaimDetails details;
        private final List<List<Token>> cues;
        private final List<Claim> claims = new ArrayList<>();
        private Optional<Integer> carried = Optional.empty();
        private Optional<Step> shown = Optional.empty();
        private int paragraph = -1;

        Reading(Notes notes) {
            this.notes = notes;
            stretches = new Stretches(notes.attributions());
            chains = new Chains(notes);
            details = new ClaimDetails(notes);
            cues = cues(notes);
        }

        /** The words of saying of each attribution. */
        private static List<List<Token>> cues(Notes notes) {
            List<Token> tokens = notes.prose().sentences().stream()
                    .flatMap(sentence -> sentence.tokens().stream())
                    .toList();
            List<Integer> starts = tokens.stream().map(Token::start).toList();
            List<List<Token>> cues = new ArrayList<>();
            for (Attribution attribution : notes.attributions()) {
                List<Token> cue = new ArrayList<>();
                for (Span span : attribution.cue()) {
                    int found = Collections.binarySearch(starts, span.start());
                    int at = found < 0 ? -found - 1 : found;
                    while (at < tokens.size() && tokens.get(at).start() < span.end()) {
                        cue.add(tokens.get(at++));
                    }
                }
                cues.add(cue);
            }
            return cues;
        }

        void see(Sentence sentence) {
            if (sentence.paragraph() != paragraph) {
                carried = Optional.empty();
                shown = sentence.paragraph() - paragraph > 1 ? Optional.empty() : shown;
                paragraph = sentence.paragraph();
            }
            List<Stretch> parts = stretches.of(sentence);
            boolean attributed =
                    parts.stream().anyMatch(part -> part.attribution().isPresent());
            boolean carries = !attributed && carriesOn(sentence);
            for (Stretch part : parts) {
                if (isOrphan(sentence, part, parts)) {
                    continue;
                }
                Optional<Integer> said = part.attribution().or(() -> carries ? carried : Optional.empty());
                for (Clauses.Clause clause : clauses.in(sentence.tokens(), part.start(), part.end())) {
                    claim(sentence, widened(sentence, clause, part), said);
                }
            }
            leave(sentence);
        }

        /** A piece without a verb, cut off by "he said" from the piece of the same saying that has one. */
        private boolean isOrphan(Sentence sentence, Stretch part, List<Stretch> parts) {
            return part.attribution().isPresent()
                    && !hasClause(sentence, part)
                    && parts.stream()
                            .anyMatch(other ->
                                    other.attribution().equals(part.attribution()) && hasClause(sentence, other));
        }

        private static boolean hasClause(Sentence sentence, Stretch part) {
            return sentence.tokens().subList(part.start(), part.end()).stream().anyMatch(Token::carriesClause);
        }

        /** Whether an unattributed sentence goes on with the speaker before: not where it turns to somebody named. */
        private boolean carriesOn(Sentence sentence) {
            if (carried.isEmpty()
                    || clauses.turnsAway(sentence.tokens())
                    || clauses.speaksOfItself(sentence.tokens())) {
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
                }
                boolean nested = attribution
                        .within()
                        .filter(outer -> speaksIn(sentence, notes.attributions().get(outer)))
                        .isPresent();
                if (!nested) {
                    carried = Optional.of(index);
                }
            }
        }

        /** Whether the words of saying and what is said both stand in this sentence. */
        private static boolean speaksIn(Sentence sentence, Attribution attribution) {
            boolean cue =
                    attribution.cue().isEmpty() || attribution.cue().stream().anyMatch(sentence.span()::overlaps);
            return cue && !sentence.span().overlappedOf(attribution.content()).isEmpty();
        }

        /** "urged residents to leave": where what is said is only an infinitive, the word of saying is the act. */
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
            if (!infinitive || finite) {
                return clause;
            }
            Attribution attribution =
                    notes.attributions().get(part.attribution().get());
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
            return new Clauses.Clause(start, clause.end());
        }

        private void claim(Sentence sentence, Clauses.Clause clause, Optional<Integer> said) {
            List<Token> tokens = sentence.tokens();
            if (claims.size() >= CLAIMS_MAX || !isAssertion(tokens, clause, said)) {
                return;
            }
            Span span = new Span(
                    tokens.get(clause.start()).start(),
                    tokens.get(clause.end() - 1).end());
            Optional<Attribution> attribution = said.map(notes.attributions()::get);
            List<Token> cue = said.map(cues::get).orElse(List.of());
            Optional<Step> voice = attribution.flatMap(Attribution::voice);
            boolean pictured =
                    voice.filter(step -> step.kind() == Step.Kind.VIDEO).isPresent();
            boolean seen = voice.filter(step -> step.kind() == Step.Kind.UNNAMED || step.kind() == Step.Kind.GROUP)
                    .isPresent();
            Optional<Step> recording = seen ? shown : Optional.empty();
            Optional<Speaker> speaker = pictured
                    ? Optional.empty()
                    : attribution.flatMap(by -> details.speaker(by)
                            .flatMap(cited -> by.voice().map(step -> new Speaker(cited, step.name()))));
            Basis shownOrTold = pictured || recording.isPresent()
                    ? Basis.SAW
                    : bases.basisOf(tokens, clause.start(), clause.end(), cue, voice.map(Step::kind));
            // Where nobody is quoted, "we" is the outlet, which tells of its own work.
            boolean ownWork = said.isEmpty() && clauses.speaksOfItself(tokens);
            Basis basis = ownWork && shownOrTold == Basis.SAW ? Basis.UNKNOWN : shownOrTold;
            ActKind kind = kinds.kindOf(tokens, clause.start(), clause.end());
            Parts parts = new Parts(notes.prose().transcript(), tokens);
            claims.add(Claim.of(
                    notes.prose().transcript().cite(span),
                    kind,
                    stances.stanceOf(tokens, clause.start(), clause.end(), cue),
                    stances.hedged(tokens, clause.start(), clause.end(), cue),
                    speaker,
                    chains.of(said, recording),
                    basis,
                    details.places(span, sentence),
                    parts.of(clause.start(), clause.end(), kind, details.within(span)),
                    details.when(span),
                    attribution.flatMap(by -> details.statedOn(sentence, by, clauses)),
                    details.figure(span)));
        }

        /** A finite verb asserts; what somebody says asserts even as a noun ("reported a wave of arrests"). */
        private boolean isAssertion(List<Token> tokens, Clauses.Clause clause, Optional<Integer> said) {
            List<Mention> inside = details.within(new Span(
                    tokens.get(clause.start()).start(),
                    tokens.get(clause.end() - 1).end()));
            int words = 0;
            boolean finite = false;
            for (int at = clause.start(); at < clause.end(); at++) {
                words += tokens.get(at).isWord() ? 1 : 0;
                Span span = tokens.get(at).span();
                // "6:16 am" is no verb.
                finite |= tokens.get(at).carriesClause()
                        && inside.stream()
                                .noneMatch(mention -> mention instanceof Mention.Time
                                        && mention.cited().span().contains(span));
            }
            return words >= 2 && (finite || (said.isPresent() && words >= 3));
        }
    }
}
