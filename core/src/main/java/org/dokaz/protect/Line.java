package org.dokaz.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Claim;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Mention.TimeKind;
import org.dokaz.model.Notes;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;
import org.dokaz.model.SpanIndex;
import org.dokaz.model.Token;

/**
 * A sentence with the persons and places that readers noticed in it.
 *
 * @param bodies organisations
 * @param dates days, months and years, no spans of time
 * @param sources who is said to say something
 * @param nouns for people who hold no office
 * @param isFateful whether a claim tells there of what can befall a person
 */
record Line(
        List<Token> tokens,
        List<Range> persons,
        List<Range> places,
        List<Range> bodies,
        List<Range> units,
        List<Range> dates,
        List<Range> sources,
        List<PersonNoun> nouns,
        boolean isFateful) {

    /** The kinds of act whose victims and witnesses are in danger when they are shown. */
    private static final Set<String> FATEFUL = Set.of(
            "forced_conscription",
            "refusal_to_fight",
            "desertion",
            "evasion",
            "legal_step",
            "detention",
            "filtration",
            "forced_transfer",
            "ill_treatment",
            "casualties",
            "release");

    /** The sentences of a document as lines, in text order. */
    static List<Line> of(Notes notes, List<Claim> claims, PersonNouns nouns) {
        SpanIndex<Claim> fates = SpanIndex.of(
                claims.stream()
                        .filter(claim -> FATEFUL.contains(claim.kind().code()))
                        .toList(),
                claim -> claim.cited().span());
        SpanIndex<Span> voices = SpanIndex.of(
                notes.attributions().stream()
                        .flatMap(attribution -> attribution.source().stream())
                        .toList(),
                span -> span);
        List<Line> lines = new ArrayList<>();
        int next = 0;
        List<Mention> mentions = notes.mentions().stream()
                .sorted((left, right) ->
                        left.cited().span().compareTo(right.cited().span()))
                .toList();
        for (Sentence sentence : notes.prose().sentences()) {
            boolean fateful = !fates.overlapping(sentence.span()).isEmpty();
            Line line = new Line(
                    sentence.tokens(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    fateful);
            voices.overlapping(sentence.span())
                    .forEach(source -> line.range(sentence, source).ifPresent(line.sources()::add));
            while (next < mentions.size()
                    && mentions.get(next).cited().start() < sentence.span().end()) {
                line.place(sentence, mentions.get(next));
                next++;
            }
            line.nouns().addAll(nouns.in(line));
            lines.add(line);
        }
        return lines;
    }

    private void place(Sentence sentence, Mention mention) {
        range(sentence, mention.cited().span()).ifPresent(range -> {
            switch (mention) {
                case Mention.Place ignored -> places.add(range);
                case Mention.Name name when name.kind() == NameKind.PERSON -> persons.add(range);
                case Mention.Name name when name.kind() == NameKind.ORGANISATION -> bodies.add(range);
                case Mention.Name name when name.kind() == NameKind.UNIT -> units.add(range);
                case Mention.Name ignored -> {}
                case Mention.Time time
                when time.kind() == TimeKind.DATE && time.when().isPresent() -> dates.add(range);
                case Mention.Time ignored -> {}
                case Mention.Quantity ignored -> {}
            }
        });
    }

    private Optional<Range> range(Sentence sentence, Span span) {
        int start = sentence.firstTokenAfter(span.start());
        int end = start;
        while (end < tokens.size() && tokens.get(end).start() < span.end()) {
            end++;
        }
        return end > start ? Optional.of(new Range(start, end)) : Optional.empty();
    }

    /** Where the line ends in the transcript. */
    int end() {
        return tokens.isEmpty() ? 0 : tokens.getLast().end();
    }

    /** The words of these tokens. */
    Span span(Range range) {
        return new Span(
                tokens.get(range.start()).start(), tokens.get(range.end() - 1).end());
    }

    int size() {
        return tokens.size();
    }

    String lower(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).lower() : "";
    }

    /** The place that begins at this token or at most so many tokens after it. */
    Optional<Range> placeSoonAfter(int at, int tokensMax) {
        return places.stream()
                .filter(place -> place.start() >= at && place.start() <= at + tokensMax)
                .findFirst();
    }

    /** Whether a mark of punctuation stands between two tokens. */
    boolean isParted(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!tokens.get(at).isWord()) {
                return true;
            }
        }
        return false;
    }
}
