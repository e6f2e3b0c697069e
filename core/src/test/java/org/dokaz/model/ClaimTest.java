package org.dokaz.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimTest {

    private static final Transcript TRANSCRIPT = Transcript.of(
            Digest.ofText("exhibit"),
            Optional.empty(),
            Language.ENGLISH,
            Masthead.BLANK,
            "The mayor said soldiers took twelve men from Vyshnivka. 🚌",
            List.of());

    private static Claim claim(boolean hedged, Optional<LocalDate> statedOn) {
        return Claim.of(
                TRANSCRIPT.cite(15, 54),
                new ActKind("detention"),
                Stance.ASSERTS,
                hedged,
                Optional.of(new Speaker(TRANSCRIPT.cite(0, 9), "mayor")),
                List.of(Step.stated("mayor", Step.Kind.PERSON)),
                Basis.UNKNOWN,
                List.of(new ClaimPlace(TRANSCRIPT.cite(45, 54), Where.named("Vyshnivka"))),
                List.of(new Part(Part.Role.DOER, TRANSCRIPT.cite(15, 23), "soldiers")),
                Optional.of(When.day(LocalDate.of(2023, 3, 4))),
                statedOn,
                Optional.of(new Claim.Figure(TRANSCRIPT.cite(29, 35), Amount.exactly(12, "person"))));
    }

    @Test
    void equalContentGivesOneId() {
        assertThat(claim(false, Optional.empty())).isEqualTo(claim(false, Optional.empty()));
        assertThat(claim(false, Optional.empty()).isSealed()).isTrue();
    }

    @Test
    void anAmountToldAgainstNothingIsWrittenAsBeforeComparisonsWereRead() {
        assertThat(CanonicalForm.of(Amount.exactly(12, "person")))
                .isEqualTo("{\"best\":12,\"high\":12,\"low\":12,\"unit\":\"person\"}");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void nothingIsCountedByWhatIsNoFiniteNumber(double number) {
        assertThatThrownBy(() -> Amount.exactly(number, "person")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Comparison(Comparison.Relation.MORE_BY, OptionalDouble.of(number), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherContentGivesAnotherId() {
        assertThat(claim(true, Optional.empty()).id())
                .isNotEqualTo(claim(false, Optional.empty()).id());
        assertThat(claim(false, Optional.of(LocalDate.of(2023, 3, 5))).id())
                .isNotEqualTo(claim(false, Optional.empty()).id());
    }

    @Test
    void aChangedFieldNoLongerFitsTheId() {
        Claim claim = claim(false, Optional.empty());
        Claim changed = new Claim(
                claim.id(),
                claim.cited(),
                claim.kind(),
                Stance.DENIES,
                claim.hedged(),
                claim.speaker(),
                claim.chain(),
                claim.basis(),
                claim.places(),
                claim.parts(),
                claim.when(),
                claim.statedOn(),
                claim.quantity());

        assertThat(changed.isSealed()).isFalse();
        assertThat(changed.sealed().isSealed()).isTrue();
    }

    @Test
    void theFormUnderTheIdStaysAsItIs() {
        // Judgements are kept by claim id: if this fails, every case in the world loses them.
        assertThat(CanonicalForm.withoutId(claim(true, Optional.empty())))
                .startsWith(
                        "{\"basis\":\"UNKNOWN\",\"chain\":[{\"kind\":\"PERSON\",\"name\":\"mayor\",\"stated\":true}],")
                .endsWith("\"stance\":\"ASSERTS\",\"when\":{\"earliest\":\"2023-03-04\",\"latest\":\"2023-03-04\","
                        + "\"precise\":true}}")
                .contains("\"hedged\":true")
                .doesNotContain("statedOn", "null", "false");
    }
}
