package org.dokaz.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dokaz.flow.Fault;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Part;
import org.dokaz.model.Reason;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void everyLanguageHasTheSameLabels() {
        assertThat(Labels.ENGLISH.keys()).hasSizeGreaterThan(90).isEqualTo(Labels.UKRAINIAN.keys());
        for (String key : Labels.ENGLISH.keys()) {
            for (String filledIn : List.of("{0}", "{1}", "{2}")) {
                assertThat(Labels.UKRAINIAN.text(key).contains(filledIn))
                        .as(key)
                        .isEqualTo(Labels.ENGLISH.text(key).contains(filledIn));
            }
        }
    }

    @Test
    void everyConstantHasALabel() {
        for (Labels labels : List.of(Labels.ENGLISH, Labels.UKRAINIAN)) {
            label(labels, "stance", Stance.values());
            label(labels, "basis", Basis.values());
            label(labels, "step", Step.Kind.values());
            label(labels, "role", Part.Role.values());
            label(labels, "fault", Fault.values());
            label(labels, "reason", Reason.Matter.values());
        }
    }

    private static void label(Labels labels, String group, Enum<?>... constants) {
        assertThat(constants)
                .isNotEmpty()
                .allSatisfy(constant -> assertThat(labels.of(group, constant)).isNotBlank());
    }

    @Test
    void whatIsFilledInIsNotFilledAgain() {
        assertThat(Labels.ENGLISH.text("claim.line", "{0}{1}")).isEqualTo("line {0}{1}");
    }

    @Test
    void aKindWithoutALabelGoesByItsCode() {
        assertThat(Labels.ENGLISH.of(new ActKind("forced_labour"))).isEqualTo("forced labour");
    }
}
