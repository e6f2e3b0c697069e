package org.dokaz.claim.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Language;
import org.dokaz.model.Stance;
import org.junit.jupiter.api.Test;

class ClaimTrainingTest {

    private static final List<String> KINDS = List.of("other", "zorping", "blinking");
    private static final List<String> SUBJECTS = List.of("The miller", "A baker", "The nurse", "An old pilot");
    private static final Set<Question> ALL = EnumSet.allOf(Question.class);

    /** A training in which whoever zorps does so by hearsay, and whoever blinks is said not to. */
    static ClaimTraining training(Set<Question> asked) {
        ClaimTraining training = new ClaimTraining(KINDS);
        for (String subject : SUBJECTS) {
            teach(training, subject + " zorped a lamp.", Answers.of("zorping", "asserts", "heard"), asked);
            teach(training, subject + " blinked at noon.", Answers.of("blinking", "denies", "unknown"), asked);
            teach(training, subject + " left the mill.", Answers.of("other", "asserts", "unknown"), asked);
        }
        return training;
    }

    private static void teach(ClaimTraining training, String text, Answers marked, Set<Question> asked) {
        training.add(List.of(Drawn.scene(text)), List.of(marked), Language.ENGLISH, asked);
    }

    private static Answers answer(ClaimModel model, ClaimScene scene) {
        return model.answers(List.of(scene), Language.ENGLISH).getFirst();
    }

    @Test
    void whatNoRuleTellsApartIsToldApartInWordsNeverSeen() {
        ClaimModel model = training(ALL).learn();
        assertThat(answer(model, Drawn.scene("Our sailor zorped the harbour.")))
                .isEqualTo(Answers.of("zorping", "asserts", "heard"));
        // A denial that no rule sees takes more than this before it is believed.
        assertThat(answer(model, Drawn.scene("Our sailor blinked in the harbour.")))
                .isEqualTo(Answers.of("blinking", "asserts", "unknown"));
        assertThat(answer(model, Drawn.scene("Our sailor left the harbour.")))
                .isEqualTo(Answers.of("other", "asserts", "unknown"));
    }

    @Test
    void theClaimsOfADocumentAreAnsweredOneForOne() {
        List<ClaimScene> scenes = List.of(
                Drawn.scene("Our sailor blinked in the harbour."),
                Drawn.scene("Our sailor zorped the harbour."),
                Drawn.scene("Our sailor left the harbour."));
        ClaimModel model = training(ALL).learn();
        assertThat(model.answers(scenes, Language.ENGLISH).stream()
                        .map(Answers::kind)
                        .map(ActKind::code))
                .containsExactly("blinking", "zorping", "other");
        assertThat(model.answers(List.of(), Language.ENGLISH)).isEmpty();
    }

    @Test
    void theSameExamplesGiveTheSameBytes() throws IOException {
        assertThat(training(ALL).learn().write())
                .isEqualTo(training(ALL).learn().write());
    }

    @Test
    void aQuestionThatIsNotAskedIsNotLearnedFrom() {
        Answers zorping =
                answer(training(EnumSet.of(Question.KIND)).learn(), Drawn.scene("Our sailor zorped the harbour."));
        assertThat(zorping).isEqualTo(Answers.of("zorping", "asserts", "unknown"));
        Answers heard =
                answer(training(EnumSet.of(Question.BASIS)).learn(), Drawn.scene("Our sailor zorped the harbour."));
        assertThat(heard).isEqualTo(Answers.of("other", "asserts", "heard"));
    }

    @Test
    void whereNothingWasLearnedTheRulesAnswer() {
        ClaimModel untaught = new ClaimTraining(KINDS).learn();
        ClaimScene scene =
                Drawn.scene("Our sailor blinked.", List.of(new ActKind("zorping")), 0.5, Stance.DOUBTS, Basis.TOLD);
        assertThat(answer(untaught, scene)).isEqualTo(Answers.of("zorping", "doubts", "told"));
        assertThat(answer(untaught, Drawn.scene("Our sailor blinked.")))
                .isEqualTo(Answers.of("other", "asserts", "unknown"));
    }

    @Test
    void aFirmRuleIsKeptAboutWordsNeverSeen() {
        ClaimModel model = training(ALL).learn();
        assertThat(answer(model, Drawn.ruled("Six ferries sank.", "blinking", 6))
                        .kind())
                .isEqualTo(new ActKind("blinking"));
        assertThat(answer(model, Drawn.ruled("Six ferries sank.", "zorping", 6)).kind())
                .isEqualTo(new ActKind("zorping"));
    }

    @Test
    void aKindThatIsNotAmongThoseToLearnIsRefused() {
        ClaimTraining training = new ClaimTraining(KINDS);
        assertThatThrownBy(() -> teach(training, "The miller left.", Answers.of("baking", "asserts", "unknown"), ALL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("baking");
    }
}
