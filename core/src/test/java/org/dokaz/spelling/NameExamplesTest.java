package org.dokaz.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dokaz.spelling.NameVerdict.Verdict;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every pair of {@code names.examples} gets the verdict that stands before it, in whatever order it is asked. */
class NameExamplesTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/org/dokaz/spelling/names.examples");
    private static final Map<Character, Verdict> MARKS =
            Map.of('+', Verdict.SAME, '-', Verdict.DIFFERENT, '?', Verdict.UNSURE);
    private static final int EXAMPLES_MIN = 150;

    private record Example(Verdict verdict, String a, String b) {}

    @TestFactory
    Stream<DynamicTest> everyExampleHolds() throws IOException {
        return examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> {
                    NameVerdict found = NamePair.compare(example.a(), example.b(), KnownNames.NONE);
                    NameVerdict turned = NamePair.compare(example.b(), example.a(), KnownNames.NONE);
                    assertThat(found.verdict())
                            .as(() -> found.reasons().stream()
                                    .map(NameReason::words)
                                    .toList()
                                    .toString())
                            .isEqualTo(example.verdict());
                    assertThat(turned.verdict()).isEqualTo(found.verdict());
                    assertThat(turned.score()).isEqualTo(found.score());
                    assertThat(found.reasons()).isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> namesOfOnePersonShareAKey() throws IOException {
        return examples().stream()
                .filter(example -> example.verdict() == Verdict.SAME)
                .filter(example -> NameWritten.of(example.a()).looksLikeAPerson())
                .map(example -> DynamicTest.dynamicTest(
                        example.toString(),
                        () -> assertThat(NameWritten.of(example.a()).keys())
                                .containsAnyElementsOf(
                                        NameWritten.of(example.b()).keys())));
    }

    @Test
    void thereAreManyExamples() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(EXAMPLES_MIN);
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String line : Files.readAllLines(EXAMPLES)) {
            if (!line.isBlank() && MARKS.containsKey(line.charAt(0))) {
                int bar = line.indexOf(" | ");
                examples.add(new Example(MARKS.get(line.charAt(0)), line.substring(2, bar), line.substring(bar + 3)));
            }
        }
        return examples;
    }
}
