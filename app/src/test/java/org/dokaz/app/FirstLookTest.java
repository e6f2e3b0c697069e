package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.dokaz.collect.Inputs;
import org.dokaz.collect.Received;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Claim;
import org.dokaz.model.Reading;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Run;
import org.dokaz.pipeline.Treated;
import org.dokaz.publish.Answer;
import org.dokaz.publish.JsonLines;
import org.dokaz.publish.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstLookTest {

    private static final String SIGNATURE = "Степові голоси | Надіслати історію";
    private static final String MOTTO = "Steppe Gazette, the paper of the whole plain";
    private static final String BACKGROUND = "On 21 September the president announced partial mobilisation.";

    private static final List<String> NEWS = List.of(
            "Twelve men were detained at the brickworks of Vyshnivka, a teacher said on Monday.\\nTheir wives waited at the gate until dark and were sent home without an answer.",
            "The mayor of Vyshnivka denied that anybody had been taken from the hospital.\\nHe spoke on the steps of the library and took no questions from those who had come.",
            "Soldiers of the third company refused to go back to the front, a relative told us.\\nThe relative has heard nothing of them since and fears they were moved to a camp.",
            "About forty families left the village by the only bridge that still stands.\\nThey went on foot with handcarts because no bus has run along the river since spring.",
            "A court fined two drivers who had brought bread to the checkpoint near the mill.\\nNeither of them appeared, and their lorry has been standing in the yard ever since.",
            "Officials said that the school will open again once its windows are replaced.\\nUntil then lessons are held in the church cellar, two classes in each of its rooms.");

    private static final List<String> POSTS = List.of(
            "Сьогодні зранку біля цегельні затримали дванадцятьох чоловіків, каже мешканка.",
            "Міський голова заперечує, що когось вивезли з лікарні до сусідньої області.",
            "Третя рота відмовилася повертатися на позиції, розповів брат одного з бійців.",
            "Близько сорока родин виїхали з села єдиним мостом, який іще стоїть над річкою.",
            "Суд оштрафував двох водіїв, які возили хліб до блокпоста за старим млином.");

    @TempDir
    Path parent;

    private final Pipeline pipeline = new Pipeline(broken -> {
        throw new AssertionError(broken);
    });

    private final List<Answer> answers = new ArrayList<>();
    private Path folder;

    @BeforeEach
    void writeInputs() throws IOException {
        folder = Files.createDirectories(parent.resolve("in"));
        for (int number = 0; number < NEWS.size(); number++) {
            String background = number == 2 ? "" : "\\n" + BACKGROUND;
            String body = NEWS.get(number) + background + "\\n" + MOTTO;
            Files.writeString(
                    folder.resolve("article" + number + ".json"),
                    "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"publisher\":{\"@type\":\"Organization\","
                            + "\"name\":\"Steppe Gazette\"},\"inLanguage\":\"en\",\"headline\":\"News " + number
                            + "\",\"articleBody\":\"" + body + "\"}");
        }
        StringBuilder messages = new StringBuilder();
        for (int number = 0; number < POSTS.size(); number++) {
            messages.append(number == 0 ? "" : ",")
                    .append("{\"id\":")
                    .append(number)
                    .append(",\"type\":\"message\",\"date_unixtime\":\"1678577400\",\"text\":\"")
                    .append(POSTS.get(number))
                    .append("\\n\\n")
                    .append(SIGNATURE)
                    .append("\"}");
        }
        Files.writeString(
                folder.resolve("result.json"),
                "{\"name\":\"Степ\",\"type\":\"public_channel\",\"id\":1,\"messages\":[" + messages + "]}");
    }

    private Inputs named(Path... paths) {
        return Inputs.named(
                List.of(paths).stream().map(Path::toString).toList(), new ByteArrayInputStream(new byte[0]));
    }

    private List<String> read(Inputs inputs, int threads) {
        answers.clear();
        try (Run run = new Run(pipeline, threads, this::note)) {
            run.over(inputs);
        }
        return lines();
    }

    private void note(Treated treated) {
        answers.addAll(treated.answers());
    }

    private List<String> lines() {
        return answers.stream().map(JsonLines::line).toList();
    }

    private List<Reading> readings() {
        List<Reading> readings = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer.outcome() instanceof Outcome.Made<Reading>(Reading reading)) {
                readings.add(reading);
            }
        }
        return readings;
    }

    private static List<String> furniture(Reading reading) {
        return reading.notes().prose().furniture().stream()
                .map(span -> span.in(reading.transcript().text()))
                .toList();
    }

    private static List<String> claimed(Reading reading) {
        return reading.claims().stream()
                .map(Claim::cited)
                .map(cited -> cited.words())
                .toList();
    }

    @Test
    void aStandingLineIsFurnitureInEveryDocumentAndNothingIsClaimedByIt() {
        read(named(folder), 2);

        assertThat(readings().stream().map(FirstLookTest::furniture))
                .hasSize(NEWS.size() + POSTS.size())
                .allMatch(found -> found.equals(List.of(MOTTO)) || found.equals(List.of(SIGNATURE)));
        assertThat(readings().stream().flatMap(reading -> claimed(reading).stream()))
                .noneMatch(words -> words.contains("Надіслати") || words.contains("Steppe Gazette"));
    }

    @Test
    void theBackgroundThatArticlesRepeatIsClaimedByEach() {
        read(named(folder), 2);

        assertThat(readings().stream()
                        .filter(reading ->
                                claimed(reading).stream().anyMatch(words -> words.contains("partial mobilisation"))))
                .hasSize(NEWS.size() - 1);
    }

    @Test
    void aSoleDocumentTeachesNothingAndASoleExportDoes() {
        read(named(folder.resolve("article0.json")), 1);
        assertThat(readings())
                .singleElement()
                .satisfies(reading -> assertThat(furniture(reading)).isEmpty());
        read(named(folder.resolve("result.json")), 1);
        assertThat(readings())
                .allSatisfy(reading -> assertThat(furniture(reading)).containsExactly(SIGNATURE));
    }

    @Test
    void oneThreadAndEightLearnTheSame() {
        assertThat(read(named(folder), 8)).isEqualTo(read(named(folder), 1));
    }

    @Test
    void aCaseMakesNoDifferenceNorDoesBeingStopped() {
        List<String> expected = read(named(folder), 2);
        Path root = parent.resolve("case");
        for (int stopAfter : List.of(1, 7, 100)) {
            answers.clear();
            try (CaseFile file =
                            CaseFile.open(root, pipeline.maker(), InstantSource.fixed(Instant.EPOCH), new Random(1));
                    Run run = new Run(pipeline, new CaseKeeper(file, pipeline), 2, treated -> {
                        if (answers.size() >= stopAfter) {
                            throw new IllegalStateException("stopped");
                        }
                        note(treated);
                    })) {
                run.over(named(folder));
            } catch (IllegalStateException stopped) {
                assertThat(stopped).hasMessage("stopped");
            }
        }

        assertThat(lines()).isEqualTo(expected);
    }

    @Test
    void standardInputIsReadOnceAndTeachesNothing() {
        InputStream in = new ByteArrayInputStream(
                "Officials said that nine men were detained.".getBytes(StandardCharsets.UTF_8));

        read(Inputs.named(List.of(folder.toString(), Inputs.STANDARD_INPUT), in), 2);

        assertThat(readings()).hasSize(NEWS.size() + POSTS.size() + 1);
        assertThat(readings().getFirst().transcript().text()).contains("nine men");
    }

    @Test
    void theSignatureOfTheSamplesChannelIsFurnitureInEachOfItsPosts() {
        List<Received.Whole> sample = new ArrayList<>();
        Sample.files().forEach((name, bytes) -> sample.add(new Received.Whole(Optional.of(name), bytes)));
        read(Inputs.held(sample), 2);
        String signature = "Голоси гребеня | Надіслати історію";

        List<Reading> signed = readings().stream()
                .filter(reading -> reading.transcript().text().endsWith(signature))
                .toList();

        assertThat(signed)
                .hasSizeGreaterThan(5)
                .allSatisfy(reading -> assertThat(furniture(reading)).contains(signature));
    }
}
