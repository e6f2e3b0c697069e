package org.dokaz.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dokaz.model.Amount;
import org.dokaz.model.Anchor;
import org.dokaz.model.AnchorIndex;
import org.dokaz.model.Citation;
import org.dokaz.model.Claim;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Mention;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Speaker;
import org.dokaz.model.Step;
import org.dokaz.model.Transcript;
import org.dokaz.model.Where;
import org.dokaz.record.HandReading;

/**
 * The claims that people read in the documents of a case, put where their words stand now. A claim whose words the document no longer has is none: it is
 * told of, and counts nowhere.
 */
final class HandClaims {

    private static final Comparator<Claim> IN_TEXT_ORDER = Comparator.comparingInt(
                    (Claim claim) -> claim.cited().start())
            .thenComparingInt(claim -> claim.cited().end())
            .thenComparing(Claim::id);

    private final Map<DocumentId, List<HandReading>> byDocument = new HashMap<>();

    /** Takes in what was read next. */
    void add(HandReading reading) {
        byDocument
                .computeIfAbsent(reading.claims().getFirst().words().document(), ignored -> new ArrayList<>())
                .add(reading);
    }

    boolean isEmpty() {
        return byDocument.isEmpty();
    }

    /** What was read of a document by hand, revoked or not. */
    List<HandReading> of(Transcript transcript) {
        return byDocument.getOrDefault(DocumentId.of(transcript), List.of());
    }

    /**
     * The claims of a document with those that people read.
     *
     * @param byHand who read each of these, by the id of the claim
     * @param lost what was read of words that the document has no longer
     */
    record Claims(List<Claim> all, Map<Digest, HandReading> byHand, List<HandReading> lost) {}

    /** The claims of this reading with those that people read, as far as these hold. */
    Claims in(Reading read, Predicate<HandReading> holds) {
        List<HandReading> readings =
                of(read.transcript()).stream().filter(holds).toList();
        if (readings.isEmpty()) {
            return new Claims(read.claims(), Map.of(), List.of());
        }
        List<Claim> all = new ArrayList<>(read.claims());
        Map<Digest, HandReading> byHand = new LinkedHashMap<>();
        List<HandReading> lost = new ArrayList<>();
        for (HandReading reading : readings) {
            List<Claim> placed = placed(read, reading);
            if (placed.size() < reading.claims().size()) {
                lost.add(reading);
                continue;
            }
            Set<Span> taken = new HashSet<>();
            placed.forEach(claim -> taken.add(claim.cited().span()));
            Set<Digest> replaced = new HashSet<>();
            reading.insteadOf().ifPresent(anchor -> replaced.addAll(replaced(all, read.transcript(), anchor, placed)));
            all.removeIf(claim -> replaced.contains(claim.id())
                    || taken.contains(claim.cited().span()));
            all.addAll(placed);
            placed.forEach(claim -> byHand.put(claim.id(), reading));
        }
        all.sort(IN_TEXT_ORDER);
        return new Claims(List.copyOf(all), byHand, List.copyOf(lost));
    }

    /** The claim that was split: of these very words, else whatever holds all that took its place. */
    private static Set<Digest> replaced(List<Claim> all, Transcript transcript, Anchor anchor, List<Claim> placed) {
        AnchorIndex<Digest> index = new AnchorIndex<>();
        all.forEach(claim -> index.add(Anchor.of(transcript, claim.cited()), claim.id()));
        Set<Digest> same = new HashSet<>(index.inTheseWords(anchor));
        if (same.isEmpty()) {
            all.stream()
                    .filter(claim -> placed.stream()
                            .allMatch(part ->
                                    claim.cited().span().contains(part.cited().span())))
                    .forEach(claim -> same.add(claim.id()));
        }
        return same;
    }

    private static List<Claim> placed(Reading read, HandReading reading) {
        return reading.claims().stream()
                .map(told -> placed(read, told))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The claim with everything that it cites; nothing where some of that stands in the document no longer. */
    private static Optional<Claim> placed(Reading read, HandReading.Told told) {
        Transcript transcript = read.transcript();
        Optional<Citation> cited = citation(transcript, told.words());
        Optional<Speaker> speaker = told.speaker()
                .flatMap(named -> citation(transcript, named.words()).map(words -> new Speaker(words, named.name())));
        List<ClaimPlace> places = told.places().stream()
                .flatMap(named -> citation(transcript, named.words()).stream()
                        .map(words -> new ClaimPlace(words, where(read, words, named.name()))))
                .toList();
        Optional<Claim.Figure> figure = told.quantity()
                .flatMap(counted ->
                        citation(transcript, counted.words()).map(words -> new Claim.Figure(words, amount(counted))));
        if (cited.isEmpty()
                || speaker.isPresent() != told.speaker().isPresent()
                || places.size() < told.places().size()
                || figure.isPresent() != told.quantity().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Claim.of(
                cited.get(),
                told.kind(),
                told.stance(),
                told.hedged(),
                speaker,
                chain(read, speaker),
                told.basis(),
                places,
                List.of(),
                told.when(),
                told.statedOn(),
                figure));
    }

    /** These words where they stand now: of several places the nearest to where they stood. */
    static Optional<Citation> citation(Transcript transcript, Anchor anchor) {
        String words = anchor.words();
        String text = transcript.text();
        int best = -1;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (best < 0
                    || Math.abs(at - anchor.span().start())
                            < Math.abs(best - anchor.span().start())) {
                best = at;
            } else {
                // They only get further away.
                break;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(transcript.cite(best, best + words.length()));
    }

    /** The place as the program settled it where it read the same words; else no more than its name. */
    private static Where where(Reading read, Citation words, String name) {
        for (Mention mention : read.notes().mentions()) {
            if (mention instanceof Mention.Place place && place.cited().span().equals(words.span())) {
                return place.where();
            }
        }
        return Where.named(name);
    }

    /** The hands that other words of the same speaker came through in this document; else the outlet and the speaker. */
    private static List<Step> chain(Reading read, Optional<Speaker> speaker) {
        Optional<String> name = speaker.map(Speaker::name);
        for (Claim claim : read.claims()) {
            if (claim.speaker().map(Speaker::name).equals(name)) {
                return claim.chain();
            }
        }
        List<Step> chain = new ArrayList<>();
        read.transcript().masthead().outlet().ifPresent(outlet -> chain.add(Step.stated(outlet, Step.Kind.OUTLET)));
        speaker.ifPresent(one -> chain.add(Step.stated(one.name(), kind(read, one))));
        return chain;
    }

    private static Step.Kind kind(Reading read, Speaker speaker) {
        for (Mention mention : read.notes().mentions()) {
            if (mention instanceof Mention.Name name
                    && name.cited().span().overlaps(speaker.cited().span())) {
                return switch (name.kind()) {
                    case PERSON, ROLE -> Step.Kind.PERSON;
                    case ORGANISATION, UNIT -> Step.Kind.ORGANISATION;
                    default -> Step.Kind.UNNAMED;
                };
            }
        }
        return Step.Kind.UNNAMED;
    }

    private static Amount amount(HandReading.Counted counted) {
        return new Amount(
                counted.low(), counted.best(), counted.high(), counted.approximate(), counted.unit(), Optional.empty());
    }
}
