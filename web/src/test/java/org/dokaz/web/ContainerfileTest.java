package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dokaz.cli.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whether the recipe of a container can be true. It is built by nobody here. Run after the modules are packaged, since it copies what they left. */
@Tag("shipped")
class ContainerfileTest {

    private static final Path RECIPE = Path.of("../config/Containerfile");
    private static final Path CONTEXT = Path.of("target");
    private static final Set<String> KNOWN = Set.of(
            "ARG",
            "FROM",
            "RUN",
            "COPY",
            "ENV",
            "VOLUME",
            "EXPOSE",
            "WORKDIR",
            "USER",
            "ENTRYPOINT",
            "CMD",
            "HEALTHCHECK");

    private static final List<Step> STEPS = new ArrayList<>();

    private record Step(String word, String rest) {}

    @BeforeAll
    static void read() throws IOException {
        String joined = Files.readString(RECIPE).replace("\\\n", " ");
        for (String line : joined.split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int space = line.indexOf(' ');
                STEPS.add(
                        new Step(line.substring(0, space), line.substring(space).strip()));
            }
        }
    }

    private static List<String> rests(String word) {
        return STEPS.stream()
                .filter(step -> step.word().equals(word))
                .map(Step::rest)
                .toList();
    }

    private static List<String> words(String list) {
        List<String> words = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(list)) {
            assertThat(parser.nextToken()).isEqualTo(JsonToken.START_ARRAY);
            while (parser.nextToken() == JsonToken.VALUE_STRING) {
                words.add(parser.getText());
            }
        } catch (IOException broken) {
            throw new AssertionError(list, broken);
        }
        return words;
    }

    private static List<String> checked() {
        String health = rests("HEALTHCHECK").getFirst();
        return words(health.substring(health.indexOf("CMD ") + 4));
    }

    @Test
    void itStartsFromABaseThatWhoeverBuildsItNames() {
        assertThat(STEPS.getFirst()).isEqualTo(new Step("ARG", "BASE"));
        assertThat(rests("FROM")).containsExactly("${BASE}");
        assertThat(STEPS).allSatisfy(step -> assertThat(KNOWN).contains(step.word()));
        assertThat(rests("RUN"))
                .noneMatch(step -> step.contains("apt") || step.contains("curl") || step.contains("://"));
    }

    @Test
    void whatItCopiesIsThere() {
        TreeSet<String> copied = new TreeSet<>();
        for (String rest : rests("COPY")) {
            List<String> paths = List.of(rest.split(" +", -1));
            copied.addAll(paths.subList(0, paths.size() - 1));
            assertThat(paths.getLast()).startsWith("/opt/dokaz/");
        }
        assertThat(copied).containsExactly("dokaz-sbom.json", "dokaz-web.jar", "lib");
        // Maven's -o leaves the bill of materials out.
        copied.remove("dokaz-sbom.json");
        assertThat(copied).allSatisfy(path -> assertThat(CONTEXT.resolve(path)).exists());
    }

    @Test
    void itRunsAsNobodyWhoMayMuch() {
        assertThat(rests("USER")).containsExactly("10001:10001");
        int user = STEPS.indexOf(new Step("USER", "10001:10001"));
        assertThat(STEPS.subList(user, STEPS.size()))
                .noneMatch(step -> Set.of("RUN", "COPY", "ENV").contains(step.word()));
        assertThat(rests("ARG")).contains("UID=10001");
    }

    @Test
    void allThatIsWrittenLiesInVolumes() {
        List<String> volumes = words(rests("VOLUME").getFirst());
        assertThat(volumes).containsExactlyInAnyOrder("/case", "/var/lib/dokaz");
        assertThat(rests("ENV").getFirst()).contains("DOKAZ_HOME=/var/lib/dokaz");
        assertThat(words(rests("CMD").getFirst())).containsSequence("--case", "/case");
    }

    @Test
    void whatItStartsAndWhatWatchesOverItAreCommandsOfTheProgramWithTheseOptions() {
        List<String> started = words(rests("ENTRYPOINT").getFirst());
        assertThat(started).startsWith("java").endsWith("org.dokaz.cli.Main");
        assertThat(started).containsSequence("-cp", "/opt/dokaz/dokaz-web.jar:/opt/dokaz/lib/*");
        List<String> checked = checked();
        int main = checked.indexOf("org.dokaz.cli.Main");
        assertThat(checked).startsWith("java").containsSequence("-cp", "/opt/dokaz/dokaz-web.jar:/opt/dokaz/lib/*");
        for (List<String> command :
                List.of(words(rests("CMD").getFirst()), checked.subList(main + 1, checked.size()))) {
            String help = Program.run(command.getFirst(), "--help").told();
            command.stream()
                    .filter(word -> word.startsWith("--"))
                    .forEach(option -> assertThat(help).contains(option));
            assertThat(command).containsSequence("--port", rests("EXPOSE").getFirst());
        }
        assertThat(checked).contains("health");
    }
}
