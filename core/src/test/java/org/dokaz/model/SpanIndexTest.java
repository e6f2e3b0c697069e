package org.dokaz.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanIndexTest {

    private static final int PLACES = 60;

    private static List<Span> spans(SplittableRandom random, int count) {
        List<Span> spans = new ArrayList<>();
        for (int made = 0; made < count; made++) {
            int start = random.nextInt(PLACES);
            spans.add(new Span(start, start + 1 + random.nextInt(PLACES - start)));
        }
        return spans;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 10, 50})
    void itFindsWhatLookingAtEveryOneFinds(int count) {
        SplittableRandom random = new SplittableRandom(count);
        List<Span> sorted = spans(random, count).stream().sorted().toList();
        SpanIndex<Span> index = SpanIndex.of(sorted.reversed(), span -> span);
        for (Span place : spans(random, 200)) {
            assertThat(index.within(place))
                    .isEqualTo(sorted.stream().filter(place::contains).toList());
            assertThat(index.overlapping(place))
                    .isEqualTo(sorted.stream().filter(place::overlaps).toList());
            assertThat(index.lastEndedBy(place.start()))
                    .isEqualTo(sorted.stream()
                            .filter(span -> span.end() <= place.start())
                            .reduce((earlier, later) -> later));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 10})
    void aSpanFindsThoseItOverlapsAmongSpansThatStandApart(int count) {
        SplittableRandom random = new SplittableRandom(count);
        List<Span> apart = new ArrayList<>();
        int at = 0;
        for (int made = 0; made < count; made++) {
            int start = at + random.nextInt(4);
            at = start + 1 + random.nextInt(5);
            apart.add(new Span(start, at));
        }
        for (Span place : spans(random, 200)) {
            assertThat(place.overlappedOf(apart))
                    .isEqualTo(apart.stream().filter(place::overlaps).toList());
        }
    }
}
