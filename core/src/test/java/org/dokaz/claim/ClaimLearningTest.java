package org.dokaz.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dokaz.claim.learned.Answers;
import org.dokaz.claim.learned.ClaimModel;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Claim;
import org.dokaz.model.Language;
import org.dokaz.model.Notes;
import org.dokaz.model.Span;
import org.dokaz.model.Stance;
import org.dokaz.read.tag.Tagger;
import org.dokaz.testing.Words;
import org.junit.jupiter.api.Test;

class ClaimLearningTest {

    private static final String ZORPED = "The miller zorped the old lamp. The baker walked to the north gate.";
    private static final String ZORPS = "The miller zorped the old lamp";
    private static final String WALKS = "The baker walked to the north gate";
    private static final Answers DETENTION = new Answers(new ActKind("detention"), Stance.ASSERTS, Basis.UNKNOWN);
    private static final Answers RELEASE = new Answers(new ActKind("release"), Stance.DENIES, Basis.UNKNOWN);

    private static Notes notes(String text) {
        return new Notes(Tagger.of(Language.ENGLISH).tag(Words.prose(Language.ENGLISH, text)), List.of(), List.of());
    }

    private static MarkedClaim marked(String text, String words, Answers answers) {
        int start = text.indexOf(words);
        return new MarkedClaim(new Span(start, start + words.length()), answers);
    }

    private static List<Claim> read(String text, Optional<ClaimModel> model) {
        return ClaimReader.of(Language.ENGLISH, model).read(notes(text));
    }

    /** Everything that is claimed in the text, as "kind stance: words". */
    private static List<String> claimed(String text, ClaimModel model) {
        return read(text, Optional.of(model)).stream()
                .map(claim -> claim.kind().code() + " " + claim.stance() + ": "
                        + claim.cited().words())
                .toList();
    }

    private static ClaimModel learned(String text, MarkedClaim... marked) {
        ClaimLearning learning = new ClaimLearning();
        for (int time = 0; time < 4; time++) {
            learning.add(notes(text), List.of(marked));
        }
        return learning.learn();
    }

    private static byte[] untaught() throws IOException {
        return new ClaimLearning().learn().write();
    }

    @Test
    void theRulesSeeNothingInTheseWords() {
        assertThat(read(ZORPED, Optional.empty()).stream()
                        .map(claim -> claim.kind().code() + ": " + claim.cited().words()))
                .containsExactly("other: " + ZORPS, "other: " + WALKS);
    }

    @Test
    void aMarkTeachesWhatIsReadWhereItStands() {
        ClaimModel model = learned(ZORPED, marked(ZORPED, ZORPS, DETENTION), marked(ZORPED, WALKS, RELEASE));
        assertThat(claimed("A nurse walked to the mill. A pilot zorped the bell.", model))
                .containsExactly(
                        "release ASSERTS: A nurse walked to the mill", "detention ASSERTS: A pilot zorped the bell");
    }

    @Test
    void aMarkNeedNotHoldTheSameWordsToTheLetter() throws IOException {
        byte[] exact = learned(ZORPED, marked(ZORPED, ZORPS, DETENTION), marked(ZORPED, WALKS, RELEASE))
                .write();
        byte[] loose = learned(
                        ZORPED,
                        marked(ZORPED, "miller zorped the old", DETENTION),
                        marked(ZORPED, "lamp. " + WALKS + ".", RELEASE))
                .write();
        assertThat(loose).isEqualTo(exact).isNotEqualTo(untaught());
    }

    @Test
    void ofTwoMarksTheOneThatSharesMoreTeaches() throws IOException {
        MarkedClaim whole = new MarkedClaim(new Span(0, ZORPED.length()), RELEASE);
        byte[] alone = learned(ZORPED, marked(ZORPED, ZORPS, DETENTION), marked(ZORPED, WALKS, DETENTION))
                .write();
        assertThat(learned(ZORPED, whole, marked(ZORPED, ZORPS, DETENTION), marked(ZORPED, WALKS, DETENTION))
                        .write())
                .isEqualTo(alone);
        assertThat(learned(ZORPED, marked(ZORPED, ZORPS, DETENTION), marked(ZORPED, WALKS, DETENTION), whole)
                        .write())
                .isEqualTo(alone);
    }

    @Test
    void aMarkThatSharesTooLittleWithWhatIsReadTeachesNothing() throws IOException {
        assertThat(learned(ZORPED, marked(ZORPED, "lamp", DETENTION)).write()).isEqualTo(untaught());
        assertThat(learned(ZORPED).write()).isEqualTo(untaught());
    }

    @Test
    void aMarkSharesEnoughFromFourTenthsOn() throws IOException {
        // Thirty characters are read, of which four tenths are twelve.
        assertThat(ZORPS).hasSize(30);
        assertThat(learned(ZORPED, new MarkedClaim(new Span(0, 12), DETENTION)).write())
                .isEqualTo(untaught());
        assertThat(learned(ZORPED, new MarkedClaim(new Span(0, 13), DETENTION)).write())
                .isNotEqualTo(untaught());
    }

    @Test
    void theSameDocumentsTeachTheSameBytes() throws IOException {
        MarkedClaim mark = marked(ZORPED, ZORPS, DETENTION);
        assertThat(learned(ZORPED, mark).write())
                .isEqualTo(learned(ZORPED, mark).write());
    }

    @Test
    void aClaimAloneTeachesKindAndStance() {
        ClaimLearning learning = new ClaimLearning();
        for (String subject : List.of("A miller", "The baker", "An old pilot")) {
            learning.addAlone(notes(subject + " zorped the lamp."), new ActKind("release"), Stance.DENIES);
            learning.addAlone(notes(subject + " walked to the mill."), new ActKind("other"), Stance.ASSERTS);
        }
        ClaimModel model = learning.learn();
        assertThat(claimed("The nurse zorped the bell. The nurse walked to the gate.", model))
                .containsExactly(
                        "release DENIES: The nurse zorped the bell", "other ASSERTS: The nurse walked to the gate");
    }
}
