package org.dokaz.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Digest;
import org.junit.jupiter.api.Test;

class SliceTest {

    private static final Digest DIGEST = Digest.ofText("a");

    @Test
    void everyPlaceOfEveryInputIsInOneSliceAndInOrder() {
        List<Surveyed> inputs = new ArrayList<>();
        for (int number = 0; number < 1_300; number++) {
            inputs.add(input("file-" + number, 1, false));
        }
        inputs.add(input("long", 100_001, true));
        inputs.add(input("archive", 9_000, false));
        inputs.add(input("last", 1, false));

        List<Slice> slices = Slice.of(inputs);

        assertThat(slices).extracting(Slice::number).isEqualTo(numbers(slices.size()));
        List<String> names = slices.stream()
                .flatMap(slice -> slice.shares().stream())
                .map(Share::name)
                .distinct()
                .toList();
        assertThat(names).isEqualTo(inputs.stream().map(Surveyed::name).toList());
        List<Share> portions = slices.stream()
                .flatMap(slice -> slice.shares().stream())
                .filter(share -> share.name().equals("long"))
                .toList();
        assertThat(portions).hasSizeBetween(2, Slice.PORTIONS_MAX);
        long next = 0;
        for (Share portion : portions) {
            assertThat(portion.from()).isEqualTo(next);
            next = portion.to();
        }
        assertThat(next).isEqualTo(Long.MAX_VALUE);
        assertThat(slices)
                .filteredOn(slice -> slice.shares().size() > 1)
                .allSatisfy(slice -> assertThat(slice.shares()).hasSizeLessThanOrEqualTo(Slice.PLACES_MAX));
    }

    @Test
    void noInputsMakeNoSlices() {
        assertThat(Slice.of(List.of())).isEmpty();
    }

    @Test
    void whatWasMadeIsFoundAgainUnderTheSameTermsOnly() {
        Slice slice = new Slice(0, List.of(new Share("a", DIGEST, 0, 5)));
        Slice other = new Slice(0, List.of(new Share("a", DIGEST, 0, 6)));

        assertThat(slice.key(Digest.ofText("x")))
                .isEqualTo(new Slice(3, slice.shares()).key(Digest.ofText("x")))
                .isNotEqualTo(slice.key(Digest.ofText("y")))
                .isNotEqualTo(other.key(Digest.ofText("x")));
    }

    private static List<Integer> numbers(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    private static Surveyed input(String name, long places, boolean isDivisible) {
        return new Surveyed(name, DIGEST, 1_000, places, isDivisible);
    }
}
