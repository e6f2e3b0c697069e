package org.dokaz.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.collect.Received;
import org.dokaz.flow.DokazException;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Reading;
import org.dokaz.publish.Answer;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static final byte[] ENGLISH =
            "Officials said on Monday that twenty men were detained.\n".getBytes(StandardCharsets.UTF_8);

    private final List<Throwable> seen = new ArrayList<>();

    @Test
    void aStageThatBreaksDownIsThatDocumentsFailure() {
        Pipeline pipeline = new Pipeline(
                transcript -> {
                    throw new IllegalStateException("odd");
                },
                seen::add);
        Outcome.Failed<Reading> failed = failed(pipeline);
        assertThat(failed.fault()).isEqualTo(Fault.BROKEN);
        assertThat(failed.detail()).contains("IllegalStateException", "bug").doesNotContain("\n");
        assertThat(seen).hasSize(1);
    }

    @Test
    void aStageThatRunsOutOfStackIsThatDocumentsFailure() {
        Pipeline pipeline = new Pipeline(transcript -> deeper(0), seen::add);
        assertThat(failed(pipeline).detail()).contains("StackOverflowError");
    }

    private static Reading deeper(int depth) {
        return depth < 0 ? deeper(depth) : deeper(depth + 1);
    }

    @Test
    void aBrokenHouseStopsTheRun() {
        Pipeline pipeline = new Pipeline(
                transcript -> {
                    throw new DokazException("the disk is full");
                },
                seen::add);
        assertThatThrownBy(() -> treat(pipeline)).isInstanceOf(DokazException.class);
        assertThat(seen).isEmpty();
    }

    @Test
    void anInputWithoutBytesHasAnOutcomeAndNoExhibit() {
        Received.Refused refused =
                new Received.Refused(Optional.of("a.txt"), Fault.UNREADABLE, "check that you may read it");
        Treated treated = new Pipeline(seen::add).refused(refused);
        assertThat(treated.exhibit()).isEmpty();
        assertThat(treated.answers()).hasSize(1);
        assertThat(treated.answers().getFirst().outcome())
                .isEqualTo(new Outcome.Failed<>(Fault.UNREADABLE, "check that you may read it"));
    }

    @Test
    void everythingNoticedHoldsInTheTranscript() {
        Treated treated = treat(new Pipeline(seen::add));
        Answer answer = treated.answers().getFirst();
        assertThat(answer.document().id()).isEqualTo(Digest.of(ENGLISH));
        assertThat(answer.outcome()).isInstanceOfSatisfying(Outcome.Made.class, made -> {
            Reading reading = (Reading) made.item();
            assertThat(reading.transcript().text()).isEqualTo(new String(ENGLISH, StandardCharsets.UTF_8));
            assertThat(reading.notes().mentions())
                    .allSatisfy(mention -> assertThat(mention.cited().holdsIn(reading.transcript()))
                            .isTrue());
        });
        assertThat(seen).isEmpty();
    }

    @Test
    void aTextIsReadUpToItsLimitAndRefusedBeyond() {
        String sentence = "Officials said on Monday that twenty men were detained.\n";
        String longest = sentence + " ".repeat(Pipeline.TEXT_LENGTH_MAX - sentence.length());
        Pipeline pipeline = new Pipeline(seen::add);
        assertThat(outcome(pipeline, longest)).isInstanceOf(Outcome.Made.class);
        assertThat(outcome(pipeline, longest + " "))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.fault()).isEqualTo(Fault.TOO_LARGE));
    }

    private static Outcome<Reading> outcome(Pipeline pipeline, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return pipeline.treat(new Received.Whole(Optional.of("a.txt"), bytes))
                .answers()
                .getFirst()
                .outcome();
    }

    private static Treated treat(Pipeline pipeline) {
        return pipeline.treat(new Received.Whole(Optional.of("a.txt"), ENGLISH));
    }

    private static Outcome.Failed<Reading> failed(Pipeline pipeline) {
        Outcome<Reading> outcome = treat(pipeline).answers().getFirst().outcome();
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return (Outcome.Failed<Reading>) outcome;
    }
}
