package org.dokaz.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.ActKind;
import org.dokaz.model.Amount;
import org.dokaz.model.Anchor;
import org.dokaz.model.Citation;
import org.dokaz.model.Comparison;
import org.dokaz.model.Digest;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Exposure;
import org.dokaz.model.Grade;
import org.dokaz.model.Language;
import org.dokaz.model.Maker;
import org.dokaz.model.Masthead;
import org.dokaz.model.Match;
import org.dokaz.model.Mention;
import org.dokaz.model.Notes;
import org.dokaz.model.Posting;
import org.dokaz.model.Provenance;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Stance;
import org.dokaz.model.Trait;
import org.dokaz.model.Verdict;
import org.dokaz.model.When;
import org.dokaz.testing.Samples;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

    private static final Masthead POSTED = new Masthead(
            Optional.of("Steppe channel"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.of(2023, 3, 12)),
            Optional.of(new Posting(
                    "8",
                    Optional.of(Instant.parse("2023-03-12T08:13:00Z")),
                    Optional.of(Instant.parse("2023-03-12T09:00:00Z")),
                    Optional.of("member 0011aabb"),
                    Optional.of("O. K."),
                    Optional.of(new Posting.Forward(Optional.empty())),
                    Optional.of("7"),
                    Optional.of("8"),
                    List.of(
                            new Posting.Attachment(
                                    "photo",
                                    Optional.of("photos/1.jpg"),
                                    Optional.of(Samples.exhibit(1).id()),
                                    Optional.empty()),
                            new Posting.Attachment(
                                    "file", Optional.empty(), Optional.empty(), Optional.of("File not included."))))));

    private static final Anchor ANCHOR =
            new Anchor(Samples.exhibit(1).id(), Optional.of("part \ud83d"), new Span(3, 8), "Koval");

    private static final String OLD_ANCHOR =
            "{\"exhibit\":\"" + "0".repeat(64) + "\",\"span\":[3,8],\"words\":\"Koval\"}";

    private static final List<CaseRecord> RECORDS = List.of(
            new Capture(
                    Samples.exhibit(1),
                    Optional.of("a\n\u0000/\ud83d b"),
                    Instant.parse("2024-01-02T03:04:05.000006Z"),
                    Samples.MAKER),
            new Capture(Samples.exhibit(1), Optional.empty(), Instant.EPOCH, new Maker.Analyst("Clerk")),
            new Capture(
                    Samples.exhibit(1),
                    Optional.of("a.warc//7/times.example"),
                    Instant.EPOCH,
                    new Provenance(
                            Optional.of(Samples.exhibit(2).id()),
                            Optional.of("7/times.example"),
                            Optional.of("https://times.example/"),
                            Optional.of(Instant.parse("2024-03-06T10:00:00Z")),
                            List.of("the digest holds", "cut \ud83d off")),
                    Samples.MAKER),
            new Unreceived(Optional.of(""), Fault.UNREADABLE, "gone; put it back", Samples.MAKER),
            new Consent(
                    "Witness 1",
                    Set.of(Consent.Use.PUBLISH_ANONYMOUSLY, Consent.Use.KEEP),
                    Consent.Answer.GIVEN,
                    LocalDate.of(2026, 1, 2),
                    Optional.of(new Consent.Asking(
                            "uk",
                            true,
                            Set.of(Consent.Told.RISKS, Consent.Told.PURPOSE),
                            true,
                            false,
                            Consent.Childhood.CHILD_WITH_GUARDIAN,
                            Consent.Manner.WITNESSED,
                            "interviewer 2",
                            Optional.of(LocalDate.of(2027, 1, 2)),
                            Optional.empty(),
                            "nobody else saw it")),
                    "by telephone",
                    Instant.EPOCH,
                    new Maker.Analyst("Clerk")),
            new Consent(
                    "Witness 1",
                    Set.of(Consent.Use.KEEP),
                    Consent.Answer.WITHDRAWN,
                    LocalDate.of(2026, 1, 3),
                    Optional.empty(),
                    "asked for it",
                    Instant.EPOCH,
                    new Maker.Analyst("Clerk")),
            new Reply(
                    "the commandant",
                    LocalDate.of(2026, 1, 2),
                    LocalDate.of(2026, 1, 9),
                    Reply.Result.ANSWERED,
                    Optional.of("It is not so."),
                    "by letter",
                    Instant.EPOCH,
                    new Maker.Analyst("Clerk")),
            new Wording(
                    ANCHOR,
                    "A resident says so.",
                    Language.ENGLISH,
                    "trade left out",
                    Instant.EPOCH,
                    new Maker.Analyst("Clerk")),
            new Review(ANCHOR, Review.Answer.REJECTED, "it is a question", Instant.EPOCH, new Maker.Analyst("Clerk")),
            new KeptBack(ANCHOR, "not yet", Instant.EPOCH, new Maker.Analyst("Clerk")),
            new PublicRole("Koval", "a singer", Instant.EPOCH, new Maker.Analyst("Clerk")),
            new Assessment("a", "b", "c", LocalDate.EPOCH, LocalDate.MAX, "d", Instant.EPOCH, new Maker.Analyst("C")),
            new Examination(
                    Samples.exhibit(1).id(),
                    Examination.Analysis.TECHNICAL,
                    "metadata read",
                    "nothing speaks against it",
                    true,
                    LocalDate.of(2026, 1, 2),
                    Instant.EPOCH,
                    new Maker.Analyst("Clerk")),
            new FirstAccount("Witness 3", LocalDate.of(2026, 1, 2), "", Instant.EPOCH, new Maker.Analyst("Clerk")),
            new Letter("s-12ab", "A reader", LocalDate.EPOCH, "Nine, not ten", "", Instant.EPOCH, Samples.MAKER),
            new LetterAnswer(Digest.ofText("a"), Optional.empty(), "It says ten", Instant.EPOCH, Samples.MAKER),
            new LetterAnswer(Digest.ofText("a"), Optional.of(Digest.ofText("b")), "So", Instant.EPOCH, Samples.MAKER),
            new Intake(
                    Samples.exhibit(1).id(),
                    Map.of(
                            Intake.Field.COLLECTOR,
                            new Intake.Given("collector 4"),
                            Intake.Field.FULL_CAPTURE,
                            new Intake.NotAvailable("the page was gone")),
                    "",
                    Instant.EPOCH,
                    new Maker.Analyst("Clerk")),
            Expunging.of(
                    Set.of(3L, 4L, 9L), "order 12/2024", "taken by mistake", Instant.EPOCH, new Maker.Analyst("Clerk")),
            new Correction(
                    ANCHOR,
                    List.of(
                            new Correction.OfKind(new ActKind("detention")),
                            new Correction.InStance(Stance.DENIES),
                            new Correction.At(When.day(LocalDate.of(2026, 1, 2))),
                            new Correction.Figure(OptionalDouble.of(2), OptionalDouble.empty(), "people"),
                            new Correction.NoClaim()),
                    "It was a denial.",
                    "misread",
                    Instant.EPOCH,
                    new Maker.Analyst("Clerk")),
            new Released(
                    3,
                    LocalDate.of(2026, 1, 2),
                    Digest.ofText("manifest"),
                    List.of(new Released.Said(
                            ANCHOR, "s1", "00ff", Optional.of("Witness 1"), Optional.of("A resident says so."))),
                    List.of(new Released.Shown("Witness 1", "age", "34")),
                    Instant.EPOCH,
                    new Maker.Analyst("Clerk")),
            new Stamped(
                    "first",
                    Instant.EPOCH,
                    Digest.ofText("head"),
                    Digest.ofText("token"),
                    Digest.ofText("chain"),
                    Optional.of(Digest.ofText("anchor")),
                    Samples.MAKER),
            new HandedOver(
                    List.of(Digest.ofText("certificate")),
                    List.of(new HandedOver.Given(Digest.ofText("original"), HandedOver.Form.FROM_VAULT)),
                    List.of("Koval"),
                    Digest.ofText("message"),
                    7,
                    "request 12",
                    Instant.EPOCH,
                    new Maker.Analyst("Clerk")),
            new Judgement(
                    Judgement.Matter.NAMES,
                    Verdict.UNSURE,
                    List.of(ANCHOR),
                    List.of(ANCHOR),
                    "one \"word\"",
                    Instant.EPOCH,
                    Samples.MAKER),
            new Judgement(
                    Judgement.Matter.EVENT,
                    Verdict.SAME,
                    List.of(ANCHOR),
                    List.of(ANCHOR),
                    "\u0000 \u202e \ud83d",
                    Instant.EPOCH,
                    Samples.MAKER),
            new Judgement(
                    Judgement.Matter.ORIGIN,
                    Verdict.DIFFERENT,
                    List.of(ANCHOR),
                    List.of(ANCHOR),
                    "both were there",
                    Instant.EPOCH,
                    new Maker.Analyst("Clerk")),
            new Grading(
                    new Grade('F', '6'),
                    Optional.empty(),
                    List.of(ANCHOR),
                    "nobody knows them",
                    Instant.EPOCH,
                    new Maker.Analyst("Clerk")),
            new Grading(
                    new Grade('B', '2'),
                    Optional.of("the mayor"),
                    List.of(ANCHOR),
                    "right before",
                    Instant.EPOCH,
                    new Maker.Analyst("Clerk")),
            new Revocation(Samples.exhibit(1).id(), "mistaken", Instant.EPOCH, new Maker.Analyst("Clerk")),
            new Matching(
                    List.of(new Match(
                            EntityKind.PERSON,
                            new Match.Side("Koval", ANCHOR),
                            new Match.Side("Коваль", ANCHOR),
                            Verdict.SAME,
                            0.9,
                            List.of("the family name is written alike"))),
                    1,
                    Samples.MAKER),
            new DocumentOutcome(
                    Samples.exhibit(2),
                    7,
                    Optional.of("message 7"),
                    false,
                    Masthead.BLANK,
                    Optional.empty(),
                    new Outcome.Made<>(Samples.reading(2)),
                    Samples.MAKER),
            new DocumentOutcome(
                    Samples.exhibit(2),
                    8,
                    Optional.of("message 8"),
                    true,
                    POSTED,
                    Optional.of("pl"),
                    new Outcome.Declined<>("in Polish"),
                    Samples.MAKER),
            new Restriction(Samples.exhibit(2), "holds phone numbers", Samples.MAKER),
            new RunAccount(List.of("in/a\n", "-"), 2, 6, 3, 2, 1, Optional.of("sandboxed"), Samples.MAKER),
            DocumentOutcome.sole(Samples.exhibit(3), new Outcome.Made<>(Samples.reading(3)), Samples.MAKER),
            DocumentOutcome.sole(Samples.exhibit(3), new Outcome.Declined<>("in Polish"), Samples.MAKER),
            DocumentOutcome.sole(Samples.exhibit(3), new Outcome.Failed<>(Fault.BROKEN, "line 1"), Samples.MAKER));

    @Test
    void everyRecordComesBackAsItWas() {
        for (CaseRecord kept : RECORDS) {
            byte[] bytes = RecordJson.encode(kept);

            assertThat(RecordJson.decode(bytes)).isEqualTo(kept);
            assertThat(RecordJson.encode(RecordJson.decode(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void whatAnAmountIsToldAgainstComesBack() {
        Reading plain = Samples.reading(2);
        Citation words = plain.notes().mentions().getFirst().cited();
        List<Mention> mentions = new ArrayList<>(plain.notes().mentions());
        mentions.add(new Mention.Quantity(words, Amount.exactly(3, "people").against(Comparison.partOf(words))));
        mentions.add(new Mention.Quantity(
                words,
                Amount.exactly(2, "times")
                        .against(new Comparison(
                                Comparison.Relation.TIMES_MORE, OptionalDouble.of(2), Optional.empty()))));
        Reading reading = new Reading(
                new Notes(plain.notes().prose(), mentions, plain.notes().attributions()),
                plain.claims(),
                plain.risks());
        DocumentOutcome kept = DocumentOutcome.sole(Samples.exhibit(2), new Outcome.Made<>(reading), Samples.MAKER);

        assertThat(RecordJson.decode(RecordJson.encode(kept))).isEqualTo(kept);
    }

    @Test
    void whoIsExposedComesBackWithWhatNarrowsHimDown() {
        Reading plain = Samples.reading(2);
        Citation words = plain.notes().mentions().getFirst().cited();
        Exposure exposure = new Exposure(List.of(words), List.of(new Trait(Trait.Kind.HOME_TOWN, words)));
        Reading reading = new Reading(plain.notes(), plain.claims(), plain.risks(), List.of(exposure));
        DocumentOutcome kept = DocumentOutcome.sole(Samples.exhibit(2), new Outcome.Made<>(reading), Samples.MAKER);

        assertThat(RecordJson.decode(RecordJson.encode(kept))).isEqualTo(kept);
        assertThat(Citations.of(reading)).contains(words);
    }

    @Test
    void anAccountThatDoesNotAddUpIsNone() {
        assertThatThrownBy(() -> new RunAccount(List.of(), 0, 3, 1, 1, 0, Optional.empty(), Samples.MAKER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReadingIsKeptWithoutItsSentences() {
        Reading reading = Samples.reading(2);
        DocumentOutcome kept = DocumentOutcome.sole(Samples.exhibit(2), new Outcome.Made<>(reading), Samples.MAKER);

        assertThat(reading.notes().prose().sentences()).isNotEmpty();
        assertThat(((Outcome.Made<Reading>) kept.outcome())
                        .item()
                        .notes()
                        .prose()
                        .sentences())
                .isEmpty();
    }

    @Test
    void aJudgementOfTheFirstVersionsIsAboutNamesAndKeepsItsId() {
        String first = "{\"at\":\"1970-01-01T00:00:00Z\",\"by\":{\"pseudonym\":\"Clerk\"},\"left\":[" + OLD_ANCHOR
                + "],\"record\":\"judgement\",\"right\":[" + OLD_ANCHOR
                + "],\"verdict\":\"SAME\",\"why\":\"one man\"}";
        Judgement old = (Judgement) RecordJson.decode(first.getBytes(StandardCharsets.UTF_8));

        assertThat(old.matter()).isEqualTo(Judgement.Matter.NAMES);
        assertThat(new String(RecordJson.encode(old), StandardCharsets.UTF_8)).isEqualTo(first);
        assertThat(old.id()).isEqualTo(Digest.ofText(first));
    }

    @Test
    void whatIsNoGradeIsRefused() {
        for (String grade : List.of("", "A", "A0", "A7", "G1", "a1", "A1 ", "1A", "A\u0661")) {
            assertThat(Grade.of(grade)).as(grade).isEmpty();
            String json = "{\"at\":\"1970-01-01T00:00:00Z\",\"by\":{\"pseudonym\":\"Clerk\"},\"claims\":[" + OLD_ANCHOR
                    + "],\"grade\":\"" + grade + "\",\"record\":\"grading\",\"why\":\"\"}";
            assertThatThrownBy(() -> RecordJson.decode(json.getBytes(StandardCharsets.UTF_8)))
                    .as(grade)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Grade.of("F6")).contains(new Grade('F', '6'));
    }

    @Test
    void everyCutOffRecordIsRefused() {
        byte[] bytes = RecordJson.encode(RECORDS.get(3));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> RecordJson.decode(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void whatIsNoRecordIsRefused() {
        for (String json : List.of(
                "[]",
                "{}",
                "{\"record\":\"diary\"}",
                "{\"record\":\"unreceived\",\"fault\":\"EMPTY\"}",
                "{\"record\":\"unreceived\",\"fault\":\"NONE\",\"detail\":\"\",\"by\":{\"pseudonym\":\"x\"}}",
                "{\"a\":" + "[".repeat(100_000),
                "{\"record\":\"capture\",\"record\":\"capture\"}")) {
            assertThatThrownBy(() -> RecordJson.decode(json.getBytes(StandardCharsets.UTF_8)))
                    .as(json.substring(0, Math.min(80, json.length())))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void everyCitedWordIsFound() {
        // Five mentions and one population; the claim, its speaker, place, part, figure and population; one risk.
        assertThat(Citations.of(Samples.reading(1))).hasSize(13);
    }
}
