package org.dokaz.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {

    private static final int INPUTS = 500;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void resultsComeInTheOrderOfTheInputs(int threads) {
        List<Integer> results = new ArrayList<>();
        try (InOrder<Integer> work = new InOrder<>(threads, results::add)) {
            for (int input = 0; input < INPUTS; input++) {
                int number = input;
                work.begin(1, () -> slowerForSome(number));
            }
            work.finish();
        }
        assertThat(results).isEqualTo(IntStream.range(0, INPUTS).boxed().toList());
    }

    private static int slowerForSome(int input) {
        long sum = 0;
        for (int turn = 0; turn < (input % 7) * 10_000; turn++) {
            sum += turn;
        }
        return sum < 0 ? -1 : input;
    }

    @Test
    void noMoreIsBegunThanAllowed() {
        int[] handedOver = new int[1];
        try (InOrder<Integer> work = new InOrder<>(2, ignored -> handedOver[0]++)) {
            for (int input = 0; input < INPUTS; input++) {
                int number = input;
                work.begin(1, () -> number);
                assertThat(input + 1 - handedOver[0]).isLessThanOrEqualTo(2 * InOrder.WAITING_PER_THREAD_MAX);
            }
            work.finish();
        }
        assertThat(handedOver[0]).isEqualTo(INPUTS);
    }

    @Test
    void whatIsHeavyWaitsUntilWhatIsBegunIsHandedOver() {
        List<String> handedOver = new ArrayList<>();
        try (InOrder<String> work = new InOrder<>(2, handedOver::add)) {
            work.begin(InOrder.WAITING_WEIGHT_MAX, () -> "heavy");
            work.begin(0, () -> "weightless");
            assertThat(handedOver).isEmpty();
            work.begin(2 * InOrder.WAITING_WEIGHT_MAX, () -> "too heavy for company");
            assertThat(handedOver).containsExactly("heavy", "weightless");
            work.begin(1, () -> "light");
            assertThat(handedOver).contains("too heavy for company");
        }
    }

    @Test
    void whatTheWorkThrowsReachesTheCaller() {
        try (InOrder<Integer> work = new InOrder<>(2, ignored -> {})) {
            work.begin(1, () -> {
                throw new IllegalStateException("odd");
            });
            assertThatThrownBy(work::finish)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("odd");
        }
    }

    @Test
    void thereIsNoWorkWithoutThreads() {
        assertThatThrownBy(() -> new InOrder<>(0, ignored -> {})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InOrder<>(Run.THREADS_MAX + 1, ignored -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
