package org.dokaz.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.dokaz.model.ActKind;
import org.dokaz.model.Anchor;
import org.dokaz.model.Basis;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.model.Span;
import org.dokaz.model.Stance;
import org.dokaz.model.When;
import org.dokaz.testing.Samples;
import org.junit.jupiter.api.Test;

class ScrutinyJsonTest {

    private static final Maker CLERK = new Maker.Analyst("Clerk");

    private static final HandReading.Told FULL = new HandReading.Told(
            anchor(0, "nine were held"),
            new ActKind("detention"),
            Stance.DENIES,
            true,
            Optional.of(new HandReading.Named(anchor(20, "Koval"), "Ivan Koval")),
            Basis.SAW,
            List.of(new HandReading.Named(anchor(30, "Sosnivka"), "Sosnivka")),
            Optional.of(When.day(LocalDate.EPOCH)),
            Optional.of(LocalDate.MAX),
            Optional.of(new HandReading.Counted(
                    anchor(0, "nine"),
                    OptionalDouble.of(9),
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    true,
                    "men \ud83d")));

    private static final HandReading.Told BARE = new HandReading.Told(
            anchor(40, "\u202e they left"),
            new ActKind("other"),
            Stance.ASSERTS,
            false,
            Optional.empty(),
            Basis.UNKNOWN,
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final List<Scrutiny> ALL = List.of(
            new HandReading(Optional.empty(), List.of(FULL), "overlooked", Instant.EPOCH, CLERK),
            new HandReading(
                    Optional.of(anchor(0, "nine were held and they left")),
                    List.of(FULL, BARE),
                    "two acts",
                    Instant.EPOCH,
                    CLERK),
            new Remark(anchor(0, "nine"), "ask again \"now\"", Instant.EPOCH, CLERK),
            new Assignment(List.of(anchor(0, "nine")), Optional.of("Daryna K."), "", Instant.EPOCH, CLERK),
            new Assignment(List.of(anchor(0, "nine")), Optional.empty(), "back", Instant.EPOCH, CLERK),
            new Approval(anchor(0, "nine"), List.of(Digest.ofText("a"), Digest.ofText("b")), "", Instant.EPOCH, CLERK),
            new ReviewRule(true, "court", Instant.EPOCH, CLERK),
            new ReviewRule(false, "no longer", Instant.EPOCH, CLERK),
            new ProofStandard(
                    ProofStandard.Standard.REASONABLE_GROUNDS,
                    List.of(anchor(0, "nine")),
                    List.of(anchor(40, "left")),
                    "two officials",
                    Instant.EPOCH,
                    CLERK),
            new Bearing(anchor(0, "nine"), "transfer.moved", Bearing.Side.CONTRARY, "a visit", Instant.EPOCH, CLERK));

    private static Anchor anchor(int start, String words) {
        return new Anchor(Samples.exhibit(1).id(), Optional.of("p"), new Span(start, start + words.length()), words);
    }

    @Test
    void everyRecordComesBackAsItWas() {
        for (Scrutiny one : ALL) {
            assertThat(RecordJson.decode(RecordJson.encode(one))).isEqualTo(one);
        }
    }

    @Test
    void everyRecordHasAnIdOfItsOwn() {
        TreeSet<String> ids = new TreeSet<>();
        ALL.forEach(one -> ids.add(one.id().hex()));
        assertThat(ids).hasSameSizeAs(ALL);
    }

    @Test
    void everyRecordTellsOfTheExhibitItPointsAtSoThatItGoesWithIt() {
        for (Scrutiny one : ALL) {
            boolean[] told = new boolean[1];
            RecordTexts.each(
                    RecordJson.encode(one),
                    text -> told[0] |= text.equals(Samples.exhibit(1).id().hex()));
            assertThat(told[0]).as(one.toString()).isEqualTo(!(one instanceof ReviewRule));
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        Anchor words = anchor(0, "nine");
        Anchor elsewhere = new Anchor(Samples.exhibit(2).id(), Optional.empty(), new Span(0, 4), "nine");
        assertThatThrownBy(() -> new HandReading(Optional.empty(), List.of(FULL, BARE), "x", Instant.EPOCH, CLERK))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HandReading(Optional.of(words), List.of(FULL), "x", Instant.EPOCH, CLERK))
                .isInstanceOf(IllegalArgumentException.class);
        HandReading.Told other = new HandReading.Told(
                elsewhere,
                new ActKind("other"),
                Stance.ASSERTS,
                false,
                Optional.empty(),
                Basis.UNKNOWN,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThatThrownBy(() -> new HandReading(Optional.of(words), List.of(BARE, other), "x", Instant.EPOCH, CLERK))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Remark(words, " ", Instant.EPOCH, CLERK))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Assignment(List.of(), Optional.empty(), "", Instant.EPOCH, CLERK))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Approval(words, List.of(), "", Instant.EPOCH, CLERK))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
