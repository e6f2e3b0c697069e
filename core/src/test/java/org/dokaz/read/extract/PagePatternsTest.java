package org.dokaz.read.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Block;
import org.dokaz.model.Masthead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of the shapes that outlets publish in: {@code pages/NAME.html} must be read as {@code pages/NAME.txt} says. */
final class PagePatternsTest {

    private static final int PAGES_MIN = 30;

    private final Extractor extractor = new Extractor();

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsReadAsAPersonReadsIt(Path page) throws IOException {
        String name = page.getFileName().toString();
        Extraction extraction = extractor.extract(Files.readAllBytes(page), name);

        assertThat(told(extraction.documents().getFirst().outcome()))
                .isEqualTo(Files.readString(page.resolveSibling(name.replace(".html", ".txt"))));
        assertThat(extraction.documents()).hasSize(1);
    }

    @Test
    void thereAreManyPagesAndAllSayThatTheyAreFiction() throws IOException {
        List<Path> pages = pages().toList();

        assertThat(pages).hasSizeGreaterThan(PAGES_MIN);
        for (Path page : pages) {
            assertThat(Files.readAllBytes(page))
                    .as(page.toString())
                    .containsSequence("<!-- Fiction: ".getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String told(Outcome<Draft> outcome) {
        return switch (outcome) {
            case Outcome.Made<Draft> made -> told(made.item());
            case Outcome.Declined<Draft> declined -> "declined: " + declined.why() + "\n";
            case Outcome.Failed<Draft> failed -> "failed: " + failed.fault() + ": " + failed.detail() + "\n";
        };
    }

    private static String told(Draft draft) {
        Masthead masthead = draft.masthead();
        StringBuilder told = new StringBuilder()
                .append("outlet: ")
                .append(masthead.outlet().orElse("-"))
                .append("\ntitle: ")
                .append(masthead.title().orElse("-"))
                .append("\nurl: ")
                .append(masthead.url().orElse("-"))
                .append("\npublished: ")
                .append(masthead.published().map(Object::toString).orElse("-"))
                .append("\nlanguage: ")
                .append(draft.declaredLanguage().orElse("-"))
                .append("\n\n");
        for (Block block : draft.blocks()) {
            told.append(block.kind())
                    .append(": ")
                    .append(block.span().in(draft.text()))
                    .append('\n');
        }
        return told.toString();
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(Objects.requireNonNull(PagePatternsTest.class.getResource("pages"))
                .toURI()))) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        } catch (URISyntaxException odd) {
            throw new AssertionError(odd);
        }
    }
}
