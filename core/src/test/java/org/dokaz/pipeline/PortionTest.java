package org.dokaz.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.collect.Received;
import org.dokaz.publish.JsonLines;
import org.dokaz.testing.Packings;
import org.junit.jupiter.api.Test;

class PortionTest {

    private static final int COUNT = 103;

    private final Pipeline pipeline = new Pipeline(broken -> {
        throw new AssertionError(broken);
    });

    @Test
    void linesOfJsonAreReadAloneAsTheyAreTogether() {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < COUNT; number++) {
            lines.append(
                            "{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"Ridge Reporter\"},\"articleBody\":\"The mayor said that ")
                    .append(number + 2)
                    .append(" men were detained on Monday.\"}\n");
            if (number % 10 == 0) {
                lines.append("\n");
            }
        }
        lines.append("{\"articleBody\": cut off");

        List<String> whole = assertDivisible(received("news.jsonl", lines.toString()), COUNT + 2);

        assertThat(whole).hasSize(COUNT + 2);
        assertThat(whole.getFirst()).contains("\"part\":\"1.json\"", "news.jsonl", "detention");
        assertThat(whole.get(COUNT)).contains("\"outcome\":\"failed\"");
    }

    @Test
    void messagesOfAnExportAreReadAloneAsTheyAreTogether() {
        StringBuilder export =
                new StringBuilder("{\"name\":\"Ridge\",\"type\":\"public_channel\",\"id\":1,\"messages\":[");
        for (int number = 0; number < COUNT; number++) {
            export.append(number == 0 ? "" : ",")
                    .append("{\"id\":")
                    .append(number)
                    .append(",\"type\":\"message\",\"date_unixtime\":\"1678577400\",\"text\":\"The mayor said that ")
                    .append(number + 2)
                    .append(" men were detained on Monday.\"}");
        }

        assertDivisible(received("result.json", export + "]}"), COUNT);
        assertDivisible(received("result.json", export + ",{\"id\":7,"), COUNT);
    }

    @Test
    void whatHoldsFilesThatHoldFilesIsNotDivided() {
        byte[] inner = Packings.zipOf("a.txt", "The mayor spoke.");
        Received whole = new Received.Whole(Optional.of("a.zip"), Packings.zip(Map.of("b.zip", inner)));

        assertThat(Extent.of(whole)).isEqualTo(new Extent(1, false));
    }

    @Test
    void oneObjectOverSeveralLinesIsOneDocument() {
        assertThat(Extent.of(received("a.json", "{\n\"articleBody\": \"The mayor spoke.\"\n}\n")))
                .isEqualTo(new Extent(1, false));
        assertThat(Extent.of(received("a.json", "{\"articleBody\": \"The mayor } spoke. {\"}\n")))
                .isEqualTo(new Extent(1, false));
    }

    private List<String> assertDivisible(Received received, int places) {
        assertThat(Extent.of(received)).isEqualTo(new Extent(places, true));
        List<String> whole = read(received, Portion.ALL);
        for (int size : List.of(1, 7, 50)) {
            List<String> parts = new ArrayList<>();
            for (long from = 0; from < places; from += size) {
                parts.addAll(read(received, new Portion(from, from + size >= places ? Long.MAX_VALUE : from + size)));
            }
            assertThat(parts).isEqualTo(whole);
        }
        return whole;
    }

    private List<String> read(Received received, Portion portion) {
        List<String> lines = new ArrayList<>();
        try (Run run = new Run(
                pipeline, 1, treated -> treated.answers().forEach(answer -> lines.add(JsonLines.line(answer))))) {
            run.over(received, portion);
        }
        return lines;
    }

    private static Received received(String path, String text) {
        return new Received.Whole(Optional.of(path), text.getBytes(StandardCharsets.UTF_8));
    }
}
