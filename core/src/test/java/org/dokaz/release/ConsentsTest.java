package org.dokaz.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Maker;
import org.dokaz.record.Consent;
import org.dokaz.record.Consent.Answer;
import org.dokaz.record.Consent.Asking;
import org.dokaz.record.Consent.Childhood;
import org.dokaz.record.Consent.Told;
import org.dokaz.record.Consent.Use;
import org.junit.jupiter.api.Test;

class ConsentsTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Set<Told> ALL = EnumSet.allOf(Told.class);

    @Test
    void whoWasNeverAskedRefuses() {
        assertThat(new Consents(List.of()).refusal("Witness 1", Use.PUBLISH_ANONYMOUSLY, JUNE))
                .hasValueSatisfying(why -> assertThat(why).contains("nobody asked"));
    }

    @Test
    void consentIsToOneUseAndOfOnePerson() {
        Consents consents = new Consents(List.of(given("Witness 1", Use.PUBLISH_ANONYMOUSLY, asking(ALL))));
        assertThat(consents.refusal("Witness 1", Use.PUBLISH_ANONYMOUSLY, JUNE)).isEmpty();
        assertThat(consents.refusal("Witness 1", Use.PUBLISH_NAMED, JUNE)).isPresent();
        assertThat(consents.refusal("Witness 2", Use.PUBLISH_ANONYMOUSLY, JUNE)).isPresent();
    }

    @Test
    void consentDoesNotReachBack() {
        Consents consents = new Consents(List.of(given("Witness 1", Use.MEDIA, asking(ALL))));
        assertThat(consents.refusal("Witness 1", Use.MEDIA, MAY.minusDays(1))).isPresent();
    }

    @Test
    void whoeverWithdrawsIsHeardAndMayConsentAgain() {
        List<Consent> steps = new ArrayList<>(List.of(
                given("Witness 1", Use.MEDIA, asking(ALL)),
                answered("Witness 1", Use.MEDIA, Answer.WITHDRAWN, MAY.plusDays(2), Optional.empty())));
        Collections.reverse(steps);
        assertThat(new Consents(steps).refusal("Witness 1", Use.MEDIA, JUNE))
                .hasValueSatisfying(why -> assertThat(why).contains("withdrawn", "2026-05-03"));
        steps.add(answered("Witness 1", Use.MEDIA, Answer.GIVEN, MAY.plusDays(9), Optional.of(asking(ALL))));
        assertThat(new Consents(steps).refusal("Witness 1", Use.MEDIA, JUNE)).isEmpty();
    }

    @Test
    void whoWasNotToldOfTheRisksHasNotConsented() {
        Set<Told> some = EnumSet.complementOf(EnumSet.of(Told.RISKS, Told.MAY_WITHDRAW));
        assertThat(refusal(asking(some)))
                .hasValueSatisfying(why -> assertThat(why).contains("not told", "risks", "may withdraw"));
    }

    @Test
    void whoDidNotUnderstandOrWasNotFreeHasNotConsented() {
        assertThat(refusal(asking(ALL, false, true, Childhood.GROWN_UP, Optional.empty(), Optional.empty())))
                .isPresent();
        assertThat(refusal(asking(ALL, true, false, Childhood.GROWN_UP, Optional.empty(), Optional.empty())))
                .isPresent();
    }

    @Test
    void aChildNeedsItsGuardianBesideIt() {
        assertThat(refusal(asking(ALL, true, true, Childhood.CHILD, Optional.empty(), Optional.empty())))
                .isPresent();
        assertThat(refusal(asking(ALL, true, true, Childhood.CHILD_WITH_GUARDIAN, Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void consentEndsWithItsLastDayAndLapsesWhereItIsNotReviewed() {
        Optional<LocalDate> end = Optional.of(JUNE);
        Asking untilJune = asking(ALL, true, true, Childhood.GROWN_UP, end, Optional.empty());
        Asking reviewedInJune = asking(ALL, true, true, Childhood.GROWN_UP, Optional.empty(), end);
        for (Asking asking : List.of(untilJune, reviewedInJune)) {
            Consents consents = new Consents(List.of(given("Witness 1", Use.MEDIA, asking)));
            assertThat(consents.refusal("Witness 1", Use.MEDIA, JUNE)).isEmpty();
            assertThat(consents.refusal("Witness 1", Use.MEDIA, JUNE.plusDays(1)))
                    .isPresent();
        }
    }

    private static Optional<String> refusal(Asking asking) {
        return new Consents(List.of(given("Witness 1", Use.MEDIA, asking))).refusal("Witness 1", Use.MEDIA, JUNE);
    }

    private static Asking asking(Set<Told> told) {
        return asking(told, true, true, Childhood.GROWN_UP, Optional.empty(), Optional.empty());
    }

    private static Asking asking(
            Set<Told> told,
            boolean understood,
            boolean able,
            Childhood childhood,
            Optional<LocalDate> until,
            Optional<LocalDate> review) {
        return new Asking(
                "uk",
                false,
                told,
                understood,
                able,
                childhood,
                Consent.Manner.ORAL,
                "interviewer 2",
                until,
                review,
                "nobody else saw it");
    }

    private static Consent given(String person, Use use, Asking asking) {
        return answered(person, use, Answer.GIVEN, MAY, Optional.of(asking));
    }

    private static Consent answered(String person, Use use, Answer answer, LocalDate on, Optional<Asking> asking) {
        return new Consent(
                person, Set.of(use), answer, on, asking, "by telephone", Instant.EPOCH, new Maker.Analyst("editor 1"));
    }
}
