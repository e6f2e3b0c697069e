package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
        new InOrder(threads).run(inputs(), InOrderTest::slowerForSome, results::add);
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
    void noMoreInputsAreBegunThanAllowed() {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger handedOver = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Iterator<Integer> counted = IntStream.range(0, INPUTS)
                .peek(ignored -> most.accumulateAndGet(taken.incrementAndGet() - handedOver.get(), Math::max))
                .iterator();
        new InOrder(2).run(counted, input -> input, ignored -> handedOver.incrementAndGet());
        // The iterator looks one input ahead.
        assertThat(most.get()).isLessThanOrEqualTo(2 * InOrder.WAITING_PER_THREAD_MAX + 1);
        assertThat(handedOver.get()).isEqualTo(INPUTS);
    }

    @Test
    void whatTheWorkThrowsReachesTheCaller() {
        assertThatThrownBy(() -> new InOrder(2)
                        .run(
                                inputs(),
                                input -> {
                                    throw new IllegalStateException("at " + input);
                                },
                                ignored -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("at 0");
    }

    @Test
    void thereIsNoWorkWithoutThreads() {
        assertThatThrownBy(() -> new InOrder(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new InOrder(InOrder.THREADS_MAX + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Iterator<Integer> inputs() {
        return IntStream.range(0, INPUTS).iterator();
    }
}
