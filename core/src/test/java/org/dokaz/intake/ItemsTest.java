package org.dokaz.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Maker;
import org.dokaz.model.Masthead;
import org.dokaz.record.Capture;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Examination;
import org.dokaz.record.Examination.Analysis;
import org.dokaz.record.Intake;
import org.dokaz.record.Intake.Field;
import org.dokaz.record.Revocation;
import org.dokaz.testing.Samples;
import org.junit.jupiter.api.Test;

class ItemsTest {

    private static final Maker.Analyst CLERK = new Maker.Analyst("clerk-7");
    private static final Capture CAPTURE = new Capture(
            Samples.exhibit(1), Optional.of("a/b.txt"), Instant.parse("2024-05-06T07:08:09Z"), Samples.MAKER);

    private static Item item(CaseRecord... records) {
        Items items = new Items();
        for (CaseRecord kept : records) {
            items.add(kept);
        }
        return items.items().getFirst();
    }

    private static Intake intake(Field field, Intake.Entry entry) {
        return new Intake(Samples.exhibit(1).id(), Map.of(field, entry), "", Instant.EPOCH, CLERK);
    }

    private static Examination examination(Analysis analysis, boolean doubtful) {
        return new Examination(
                Samples.exhibit(1).id(),
                analysis,
                "looked",
                "as said",
                doubtful,
                LocalDate.of(2024, 5, 7),
                Instant.EPOCH,
                CLERK);
    }

    @Test
    void bpC1EveryFieldIsFilledOrSaysWhyNotOrIsMissing() {
        Item item = item(CAPTURE, intake(Field.FULL_CAPTURE, new Intake.NotAvailable("the page was gone")));

        assertThat(item.missing())
                .containsExactly(
                        Field.TARGET_URL,
                        Field.HTML_SOURCE,
                        Field.EMBEDDED_MEDIA,
                        Field.EMBEDDED_METADATA,
                        Field.CONTEXT,
                        Field.COLLECTOR,
                        Field.MACHINE_ADDRESS,
                        Field.VIRTUAL_IDENTITY);
        assertThat(item.field(Field.FULL_CAPTURE)).contains(new Intake.NotAvailable("the page was gone"));
    }

    @Test
    void bpC2WhatTheProgramKnowsFillsItselfIn() {
        Masthead masthead = new Masthead(
                Optional.of("Herald"),
                Optional.empty(),
                Optional.of("https://herald.example/1"),
                Optional.of(LocalDate.of(2024, 5, 5)),
                Optional.empty());
        Item item = item(
                CAPTURE,
                new DocumentOutcome(
                        Samples.exhibit(1),
                        0,
                        Optional.empty(),
                        true,
                        masthead,
                        Optional.of("fr"),
                        new Outcome.Declined<>("French"),
                        Samples.MAKER));

        assertThat(item.field(Field.HASH).orElseThrow().text())
                .isEqualTo(Samples.exhibit(1).id().toString());
        assertThat(item.field(Field.TIME).orElseThrow().text()).contains("2024-05-06T07:08:09Z (UTC)");
        assertThat(item.field(Field.TARGET_URL)).contains(new Intake.Given("https://herald.example/1"));
        assertThat(item.field(Field.EMBEDDED_METADATA).orElseThrow().text()).contains("Herald", "2024-05-05");
        assertThat(item.paths()).containsExactly("a/b.txt");
        assertThat(item.byPerson()).isEmpty();
    }

    @Test
    void aLaterIntakeCorrectsAFieldAndLeavesTheOthers() {
        Item item = item(
                CAPTURE,
                intake(Field.COLLECTOR, new Intake.Given("collector 4")),
                intake(Field.CONTEXT, new Intake.Given("12 comments")),
                intake(Field.COLLECTOR, new Intake.Given("collector 5")));

        assertThat(item.field(Field.COLLECTOR)).contains(new Intake.Given("collector 5"));
        assertThat(item.field(Field.CONTEXT)).contains(new Intake.Given("12 comments"));
    }

    @Test
    void whatWasRevokedNoLongerCounts() {
        Intake wrong = intake(Field.COLLECTOR, new Intake.Given("collector 4"));
        Examination examined = examination(Analysis.SOURCE, false);
        Item item = item(
                CAPTURE,
                wrong,
                examined,
                new Revocation(wrong.id(), "another exhibit", Instant.EPOCH, CLERK),
                new Revocation(examined.id(), "another exhibit", Instant.EPOCH, CLERK));

        assertThat(item.field(Field.COLLECTOR)).isEmpty();
        assertThat(item.unexamined()).hasSize(3);
    }

    @Test
    void bpV1AnItemIsVerifiedOnlyOnceItsSourceItsFileAndItsContentWereExamined() {
        List<Examination> all = List.of(
                examination(Analysis.SOURCE, false),
                examination(Analysis.TECHNICAL, false),
                examination(Analysis.CONTENT, false));

        assertThat(item(CAPTURE).standing()).isEqualTo("not examined");
        assertThat(item(CAPTURE, all.get(0), all.get(2)).isVerified()).isFalse();
        assertThat(item(CAPTURE, all.get(0), all.get(2)).standing()).contains("not examined: technical");
        assertThat(item(CAPTURE, all.get(0), all.get(1), all.get(2)).isVerified())
                .isTrue();
        assertThat(item(CAPTURE, all.get(0), all.get(1), all.get(2), examination(Analysis.SOURCE, true))
                        .standing())
                .isEqualTo("not verified; in doubt: source");
    }
}
