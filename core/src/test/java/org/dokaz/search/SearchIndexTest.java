package org.dokaz.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dokaz.testing.ClaimBuilder.claim;
import static org.dokaz.testing.ReadingBuilder.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Reading;
import org.dokaz.record.LogMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

    @TempDir
    Path root;

    private static Reading telling(String text) {
        return reading(text).claim(claim(text, "attack")).build();
    }

    private static List<String> lines(Search search, Question question) {
        return search.find(question).hits().stream().map(HitJson::of).toList();
    }

    private static Set<String> filesHolding(Path folder, String words) throws IOException {
        Set<String> holding = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains(words)) {
                    holding.add(file.getFileName().toString());
                }
            }
        }
        return holding;
    }

    private Path folder() {
        return root.resolve(Search.FOLDER);
    }

    @Test
    void onlyWhatIsNewIsReadAgain() {
        HeldContents contents = new HeldContents();
        try (Search search = Search.of(root)) {
            contents.with("a", telling("The bridge fell.")).with("b", telling("The mill burnt."));
            assertThat(search.bringUp(contents)).isTrue();
            assertThat(search.bringUp(contents)).isFalse();
            contents.asked = 0;
            assertThat(search.bringUp(contents.with("c", telling("The dam held."))))
                    .isTrue();
            assertThat(contents.asked).isEqualTo(1);
            assertThat(search.find(Question.of("dam")).total()).isEqualTo(2);
        }
    }

    @Test
    void whatTheCaseNoLongerHoldsIsInNoFileOfTheIndex() throws IOException {
        HeldContents contents = new HeldContents();
        try (Search search = Search.of(root)) {
            search.bringUp(contents.with("a", telling("Zaremchukov hid here.")).with("b", telling("The mill burnt.")));
            assertThat(filesHolding(folder(), "zaremchukov")).isNotEmpty();
            search.bringUp(contents.without("a"));
            assertThat(search.find(Question.of("Zaremchukov")).total()).isZero();
            assertThat(filesHolding(folder(), "zaremchukov")).isEmpty();
            assertThat(filesHolding(folder(), "Zaremchukov")).isEmpty();
            assertThat(search.find(Question.of("mill")).total()).isEqualTo(2);
        }
    }

    @Test
    void theSameDocumentsGiveTheSameHitsInWhateverOrderAndStepsTheyCame() throws IOException {
        List<String> texts = new ArrayList<>();
        Random random = new Random(7);
        for (int number = 0; number < 60; number++) {
            texts.add("Prudovenko " + "saw the bridge ".repeat(1 + random.nextInt(4)) + "near village "
                    + random.nextInt(9) + ", message " + number + ".");
        }
        HeldContents once = new HeldContents();
        texts.forEach(text -> once.with(text, telling(text)));
        List<String> expected;
        Question question = Question.of("Прудовенко OR bridge").limitedTo(200);
        try (Search search = Search.of(Files.createDirectory(root.resolve("once")))) {
            search.bringUp(once);
            expected = lines(search, question);
        }
        Collections.shuffle(texts, random);
        HeldContents steps = new HeldContents();
        try (Search search = Search.of(Files.createDirectory(root.resolve("steps")))) {
            for (String text : texts) {
                steps.with(text, telling(text)).with("gone " + text, telling("gone bridge " + text));
                search.bringUp(steps);
                steps.without("gone " + text);
            }
            search.bringUp(steps);
            assertThat(lines(search, question)).isEqualTo(expected).hasSize(120);
        }
    }

    @Test
    void anotherCaseInTheSameFolderIsIndexedAnew() {
        try (Search search = Search.of(root)) {
            search.bringUp(new HeldContents("one").with("a", telling("The bridge fell.")));
            search.bringUp(new HeldContents("two").with("b", telling("The mill burnt.")));
            assertThat(search.find(Question.of("bridge")).total()).isZero();
            assertThat(search.find(Question.of("mill")).total()).isEqualTo(2);
        }
    }

    @Test
    void aBrokenIndexIsMadeAnew() throws IOException {
        HeldContents contents = new HeldContents().with("a", telling("The bridge fell."));
        try (Search search = Search.of(root)) {
            search.bringUp(contents);
        }
        List<Path> files;
        try (Stream<Path> inside = Files.list(folder())) {
            files = inside.filter(file -> !file.endsWith("write.lock")).sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(2);
        for (Path file : files) {
            byte[] whole = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            for (byte[] broken : List.of(new byte[0], flipped(whole), "nonsense".getBytes(StandardCharsets.UTF_8))) {
                Files.write(file, broken);
                try (Search search = Search.of(root)) {
                    search.bringUp(contents);
                    assertThat(search.find(Question.of("bridge")).total())
                            .as("%s", file)
                            .isEqualTo(2);
                }
                restore(contents);
            }
            Files.deleteIfExists(file);
            try (Search search = Search.of(root)) {
                search.bringUp(contents);
                assertThat(search.find(Question.of("bridge")).total()).isEqualTo(2);
            }
            restore(contents);
        }
    }

    private static byte[] flipped(byte[] whole) {
        byte[] flipped = whole.clone();
        for (int at = flipped.length / 3; at < flipped.length / 2; at++) {
            flipped[at] ^= 0x55;
        }
        return flipped;
    }

    private void restore(HeldContents contents) throws IOException {
        try (Stream<Path> inside = Files.list(folder())) {
            for (Path file : inside.toList()) {
                Files.delete(file);
            }
        }
        try (Search search = Search.of(root)) {
            search.bringUp(contents);
        }
    }

    @Test
    void whatIsNoFolderIsRefused() throws IOException {
        Files.writeString(folder(), "not an index");
        assertThatThrownBy(() -> Search.of(root))
                .isInstanceOf(DokazException.class)
                .hasMessageContaining("is no folder");
        Files.delete(folder());
        Files.createSymbolicLink(folder(), Files.createDirectory(root.resolve("elsewhere")));
        assertThatThrownBy(() -> Search.of(root))
                .isInstanceOf(DokazException.class)
                .hasMessageContaining("is no folder");
    }

    @Test
    void anIndexingThatBreaksOffLeavesTheIndexAsItWas() throws IOException {
        HeldContents contents = new HeldContents().with("a", telling("The bridge fell."));
        try (Search search = Search.of(root)) {
            search.bringUp(contents);
            contents.with("b", telling("The mill burnt.")).with("c", telling("The dam held."));
            assertThatThrownBy(() -> search.bringUp(new BreakingOff(contents))).hasMessage("killed");
            assertThat(search.find(Question.of("mill")).total()).isZero();
            assertThat(search.find(Question.of("bridge")).total()).isEqualTo(2);
        }
        try (Search search = Search.of(root)) {
            search.bringUp(contents);
            assertThat(search.find(Question.of("mill OR dam OR bridge")).total())
                    .isEqualTo(6);
        }
    }

    @Test
    void aFirstIndexingThatIsKilledLeavesNoIndex() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Killed.class.getName(),
                        root.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("indexing");
        process.destroyForcibly().waitFor();
        HeldContents contents = new HeldContents().with("a", telling("The bridge fell."));
        try (Search search = Search.of(root)) {
            assertThatThrownBy(() -> search.find(Question.of("bridge"))).hasMessageContaining("there is no index yet");
            search.bringUp(contents);
            assertThat(search.find(Question.of("bridge")).total()).isEqualTo(2);
            assertThat(filesHolding(folder(), "document999")).isEmpty();
        }
    }

    /** A program that indexes without end, until it is killed. */
    static final class Killed {

        private Killed() {}

        public static void main(String[] arguments) throws IOException {
            HeldContents contents = new HeldContents();
            for (int number = 0; number < 1_000; number++) {
                contents.with("p" + number, telling("Some document" + number + " tells of the bridge."));
            }
            System.in.available();
            try (Search search = Search.of(Path.of(arguments[0]))) {
                search.bringUp(new WaitingAtTheEnd(contents));
            }
        }
    }

    private record WaitingAtTheEnd(HeldContents contents) implements CaseContents {

        @Override
        public LogMark beginning() {
            return contents.beginning();
        }

        @Override
        public LogMark end() {
            return contents.end();
        }

        @Override
        public void each(BiConsumer<String, Supplier<Optional<SearchedDocument>>> each) {
            contents.each(each);
            System.out.println("indexing");
            System.out.flush();
            try {
                Thread.sleep(600_000);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record BreakingOff(HeldContents contents) implements CaseContents {

        @Override
        public LogMark beginning() {
            return contents.beginning();
        }

        @Override
        public LogMark end() {
            return contents.end();
        }

        @Override
        public void each(BiConsumer<String, Supplier<Optional<SearchedDocument>>> each) {
            contents.each(each);
            throw new IllegalStateException("killed");
        }
    }

    @Test
    void pagesGoOnPastTheTenThousandthHit() {
        HeldContents contents = new HeldContents();
        int documents = 10_250;
        for (int number = 0; number < documents; number++) {
            contents.with(
                    "p" + number, reading("Note " + number + " of the bridge.").build());
        }
        try (Search search = Search.of(root)) {
            search.bringUp(contents);
            Set<String> paths = new HashSet<>();
            Question question = Question.of("bridge").limitedTo(Question.LIMIT_MAX);
            Found found = search.find(question);
            int pages = 1;
            while (true) {
                assertThat(found.total()).isEqualTo(documents);
                found.hits()
                        .forEach(hit ->
                                assertThat(paths.add(hit.path().orElseThrow())).isTrue());
                if (found.after().isEmpty()) {
                    break;
                }
                found = search.find(question.from(found.after().get()));
                pages++;
            }
            assertThat(paths).hasSize(documents);
            assertThat(pages).isEqualTo(11);
        }
    }

    @Test
    void questionsAreAnsweredWhileTheIndexIsBroughtUp() throws Exception {
        HeldContents contents = new HeldContents().with("a", telling("The bridge fell."));
        try (Search search = Search.of(root)) {
            search.bringUp(contents);
            List<Thread> threads = new ArrayList<>();
            List<Throwable> failed = Collections.synchronizedList(new ArrayList<>());
            for (int number = 0; number < 4; number++) {
                Thread thread = new Thread(() -> {
                    for (int asked = 0; asked < 50; asked++) {
                        search.find(Question.of("bridge"));
                    }
                });
                thread.setUncaughtExceptionHandler((which, broken) -> failed.add(broken));
                thread.start();
                threads.add(thread);
            }
            for (int number = 0; number < 10; number++) {
                search.bringUp(contents.with("n" + number, telling("Bridge " + number + ".")));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failed).isEmpty();
            assertThat(search.find(Question.of("bridge")).total()).isEqualTo(22);
        }
    }
}
