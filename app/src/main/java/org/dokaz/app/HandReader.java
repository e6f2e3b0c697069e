package org.dokaz.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.dokaz.model.ActKind;
import org.dokaz.model.Anchor;
import org.dokaz.model.Basis;
import org.dokaz.model.Citation;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.model.Mention;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Stance;
import org.dokaz.model.Transcript;
import org.dokaz.model.When;
import org.dokaz.record.Decided;
import org.dokaz.record.HandReading;

/** Keeps the claims that people read in documents where the program read none, or one where there are two. */
public final class HandReader {

    private final Desk desk;

    private HandReader(Desk desk) {
        this.desk = desk;
    }

    /** Of the case that lies on this desk. */
    public static HandReader of(Desk desk) {
        return new HandReader(desk);
    }

    /** A figure as it was typed; an open bound is empty. */
    public record Figure(OptionalDouble low, OptionalDouble high, String unit, boolean approximate) {}

    /**
     * A claim as somebody wants it.
     *
     * @param words that bear it out, as they stand in the document
     * @param near about where they stand in its text, in UTF-16 code units, where that is known
     * @param place which of several places is meant, from 1 on
     * @param speaker words that name whoever utters it; blank where the outlet itself does
     * @param places words that name where it was, blank ones left out
     */
    public record Wanted(
            String words,
            OptionalInt near,
            OptionalInt place,
            ActKind kind,
            Stance stance,
            boolean hedged,
            String speaker,
            Basis basis,
            List<String> places,
            Optional<When> when,
            Optional<LocalDate> statedOn,
            Optional<Figure> figure) {

        public Wanted {
            places = places.stream().filter(name -> !name.isBlank()).toList();
        }
    }

    /**
     * What a claim is to be split into.
     *
     * @param words of this part, inside the words of the claim
     */
    public record Piece(String words, ActKind kind, Stance stance, Optional<Figure> figure) {}

    /** What came of it. */
    public sealed interface Outcome {}

    /** It is kept. */
    public record Kept(Digest decision, Digest claim) implements Outcome {}

    /** Somebody decided something on the same claim since the page was made. */
    public record Overtaken() implements Outcome {}

    /** There is no such document or claim. */
    public record Unknown() implements Outcome {}

    /**
     * It cannot be so.
     *
     * @param places where the words stand, where they stand in several places
     */
    public record Refused(Why why, int places) implements Outcome {}

    /** Why it cannot. */
    public enum Why {
        WORDS_ABSENT,
        WORDS_LONG,
        WORDS_SEVERAL,
        WORDS_TAKEN,
        SPEAKER_ABSENT,
        PLACE_ABSENT,
        PIECE_OUTSIDE,
        PIECES_ONE
    }

    /** Stops what cannot be kept. */
    private static final class NotSo extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Refused refused;

        NotSo(Why why, int places) {
            super(why.name(), null, false, false);
            this.refused = new Refused(why, places);
        }
    }

    /** Adds a claim. */
    public Outcome add(String key, Sight sight, Wanted wanted, String why, Maker by) {
        return keep(key, sight, Optional.empty(), (document, reading, at) -> {
            HandReading.Told told = told(document, reading, wanted);
            return new HandReading(Optional.empty(), List.of(told), why, at, by);
        });
    }

    /**
     * Splits a claim; what it says beside its words, kind, stance and figure, its parts say too.
     *
     * @param mark what had been decided on it when it was shown
     */
    public Outcome split(String key, Digest claim, Digest mark, Sight sight, List<Piece> pieces, String why, Maker by) {
        return keep(key, sight, Optional.of(new Shown(claim, mark)), (document, reading, at) -> {
            Claim whole = document.claims().stream()
                    .filter(stand -> stand.read().id().equals(claim))
                    .findFirst()
                    .orElseThrow()
                    .right();
            List<HandReading.Told> parts = new ArrayList<>();
            Set<Span> taken = new HashSet<>();
            for (Piece piece : pieces) {
                Span span = inside(whole, piece.words());
                if (!taken.add(span)) {
                    throw new NotSo(Why.PIECES_ONE, 0);
                }
                mustBeFree(document, span);
                parts.add(part(reading, whole, span, piece));
            }
            return new HandReading(Optional.of(Anchor.of(reading.transcript(), whole.cited())), parts, why, at, by);
        });
    }

    private record Shown(Digest claim, Digest mark) {}

    private interface Making {
        HandReading of(DeskDocument document, Reading reading, Instant at) throws NotSo;
    }

    private Outcome keep(String key, Sight sight, Optional<Shown> shown, Making making) {
        return desk.held().locked(() -> {
            Optional<DeskDocument> found = desk.document(key, sight);
            Optional<Reading> reading = found.flatMap(DeskDocument::reading);
            if (found.isEmpty() || reading.isEmpty()) {
                return new Unknown();
            }
            if (shown.isPresent()) {
                Optional<ClaimStand> stand = found.get().claims().stream()
                        .filter(one -> one.read().id().equals(shown.get().claim()))
                        .findFirst();
                if (stand.isEmpty()) {
                    return new Unknown();
                }
                if (!stand.get().mark().equals(shown.get().mark())) {
                    return new Overtaken();
                }
            }
            try {
                HandReading made =
                        making.of(found.get(), reading.get(), desk.clock().instant());
                desk.keepIn(key, sight, (_, _, _) -> Optional.<Decided>of(made));
                return desk.document(key, sight).stream()
                        .flatMap(document -> document.claims().stream())
                        .filter(stand ->
                                stand.work().byHand().filter(made::equals).isPresent())
                        .findFirst()
                        .<Outcome>map(stand -> new Kept(made.id(), stand.read().id()))
                        .orElseGet(Unknown::new);
            } catch (NotSo no) {
                return no.refused;
            }
        });
    }

    private static HandReading.Told told(DeskDocument document, Reading reading, Wanted wanted) throws NotSo {
        Transcript transcript = reading.transcript();
        WordsInText text = new WordsInText(transcript.text());
        Span span = meant(text, wanted);
        mustBeFree(document, span);
        Optional<HandReading.Named> speaker = wanted.speaker().isBlank()
                ? Optional.empty()
                : Optional.of(speaker(document, reading, nearest(text, wanted.speaker(), span, Why.SPEAKER_ABSENT)));
        List<HandReading.Named> places = new ArrayList<>();
        for (String name : wanted.places()) {
            Anchor words = anchor(transcript, nearest(text, name, span, Why.PLACE_ABSENT));
            places.add(new HandReading.Named(words, words.words()));
        }
        return new HandReading.Told(
                anchor(transcript, span),
                wanted.kind(),
                wanted.stance(),
                wanted.hedged(),
                speaker,
                wanted.basis(),
                places,
                wanted.when(),
                wanted.statedOn(),
                wanted.figure().map(figure -> counted(reading, span, figure)));
    }

    private static Span meant(WordsInText text, Wanted wanted) throws NotSo {
        if (wanted.words().length() > HandReading.TEXT_MAX) {
            throw new NotSo(Why.WORDS_LONG, 0);
        }
        List<Span> places = text.places(wanted.words());
        if (places.isEmpty()) {
            throw new NotSo(Why.WORDS_ABSENT, 0);
        }
        if (wanted.place().isPresent()) {
            int which = wanted.place().getAsInt();
            if (which < 1 || which > places.size()) {
                throw new NotSo(Why.WORDS_SEVERAL, places.size());
            }
            return places.get(which - 1);
        }
        if (places.size() > 1 && wanted.near().isEmpty()) {
            throw new NotSo(Why.WORDS_SEVERAL, places.size());
        }
        return nearest(places, wanted.near().orElse(0));
    }

    private static Span nearest(WordsInText text, String words, Span to, Why otherwise) throws NotSo {
        List<Span> places = words.length() > HandReading.TEXT_MAX ? List.of() : text.places(words);
        if (places.isEmpty()) {
            throw new NotSo(otherwise, 0);
        }
        return nearest(places, to.start());
    }

    private static Span nearest(List<Span> places, int to) {
        return places.stream()
                .min(Comparator.comparingInt(span -> Math.abs(span.start() - to)))
                .orElseThrow();
    }

    /** What is decided of words is decided of every claim that has just these: there cannot be two to tell apart. */
    private static void mustBeFree(DeskDocument document, Span span) throws NotSo {
        for (ClaimStand stand : document.claims()) {
            if (stand.read().cited().span().equals(span)) {
                throw new NotSo(Why.WORDS_TAKEN, 0);
            }
        }
    }

    private static HandReading.Named speaker(DeskDocument document, Reading reading, Span span) {
        Anchor words = anchor(reading.transcript(), span);
        for (ClaimStand stand : document.claims()) {
            if (stand.right()
                    .speaker()
                    .filter(one -> one.cited().words().equals(words.words()))
                    .isPresent()) {
                return new HandReading.Named(
                        words, stand.right().speaker().get().name());
            }
        }
        for (Mention mention : reading.notes().mentions()) {
            if (mention instanceof Mention.Name name
                    && name.cited().words().equals(words.words())
                    && name.canonical().isPresent()) {
                return new HandReading.Named(words, name.canonical().get());
            }
        }
        return new HandReading.Named(words, words.words());
    }

    /** The figure with the words that give it: a quantity that was read in the claim and has these bounds, else all its words. */
    private static HandReading.Counted counted(Reading reading, Span claim, Figure figure) {
        Citation cited = reading.transcript().cite(claim);
        for (Mention mention : reading.notes().mentions()) {
            if (mention instanceof Mention.Quantity quantity
                    && claim.contains(quantity.cited().span())
                    && quantity.amount().low().equals(figure.low())
                    && quantity.amount().high().equals(figure.high())) {
                cited = quantity.cited();
                break;
            }
        }
        return new HandReading.Counted(
                Anchor.of(reading.transcript(), cited),
                figure.low(),
                figure.low().equals(figure.high()) ? figure.low() : OptionalDouble.empty(),
                figure.high(),
                figure.approximate(),
                figure.unit());
    }

    private static Span inside(Claim whole, String words) throws NotSo {
        Citation cited = whole.cited();
        List<Span> places =
                words.length() > HandReading.TEXT_MAX ? List.of() : new WordsInText(cited.words()).places(words);
        if (places.isEmpty() || places.getFirst().length() == cited.words().length()) {
            throw new NotSo(Why.PIECE_OUTSIDE, 0);
        }
        Span place = places.getFirst();
        return new Span(cited.start() + place.start(), cited.start() + place.end());
    }

    private static HandReading.Told part(Reading reading, Claim whole, Span span, Piece piece) {
        Transcript transcript = reading.transcript();
        return new HandReading.Told(
                anchor(transcript, span),
                piece.kind(),
                piece.stance(),
                whole.hedged(),
                whole.speaker().map(one -> new HandReading.Named(Anchor.of(transcript, one.cited()), one.name())),
                whole.basis(),
                whole.places().stream()
                        .map(place -> new HandReading.Named(
                                Anchor.of(transcript, place.cited()),
                                place.where().name()))
                        .toList(),
                whole.when(),
                whole.statedOn(),
                piece.figure().map(figure -> counted(reading, span, figure)));
    }

    private static Anchor anchor(Transcript transcript, Span span) {
        return Anchor.of(transcript, transcript.cite(span));
    }
}
