package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dokaz.collect.Inputs;
import org.dokaz.pipeline.Account;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Run;
import org.dokaz.pipeline.Treated;
import org.dokaz.publish.JsonLines;
import org.dokaz.record.CaseRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {

    private static final int MESSAGES = 300;

    @TempDir
    Path parent;

    private final Pipeline pipeline = new Pipeline(broken -> {
        throw new AssertionError(broken);
    });

    private final List<String> lines = new ArrayList<>();
    private Path inputs;

    @BeforeEach
    void writeInputs() throws IOException {
        inputs = Files.createDirectories(parent.resolve("in"));
        Files.writeString(
                inputs.resolve("a.txt"), "Officials said on Monday that twenty men were detained in Vyshnivka.");
        Files.writeString(
                inputs.resolve("z.txt"), "Dwudziestu mężczyzn zatrzymano w poniedziałek, powiedział urzędnik.");
        Path export = Files.createDirectories(inputs.resolve("export/photos")).getParent();
        Files.writeString(export.resolve("photos/1.jpg"), "\u00ff\u00d8\u00ffphoto", StandardCharsets.ISO_8859_1);
        StringBuilder messages = new StringBuilder();
        for (int id = 1; id <= MESSAGES; id++) {
            messages.append(id == 1 ? "" : ",")
                    .append("{\"id\":")
                    .append(id)
                    .append(",\"type\":\"message\",\"date_unixtime\":\"")
                    .append(1_678_577_400 + 60 * id)
                    .append('"')
                    .append(id == 7 ? ",\"photo\":\"photos/1.jpg\"" : "")
                    .append(",\"text\":\"Міський голова сказав, що затримали ")
                    .append(id)
                    .append(" людей.\"}");
        }
        Files.writeString(
                export.resolve("result.json"),
                "{\"name\":\"К\",\"type\":\"public_channel\",\"id\":1,\"messages\":[" + messages + "]}");
    }

    private Inputs received() {
        return Inputs.named(List.of(inputs.toString()), new ByteArrayInputStream(new byte[0]));
    }

    private Account read(int threads) {
        lines.clear();
        try (Run run = new Run(pipeline, threads, this::note)) {
            return run.over(received());
        }
    }

    private void note(Treated treated) {
        treated.answers().forEach(answer -> lines.add(JsonLines.line(answer)));
    }

    private CaseFile open(Path root) {
        return CaseFile.open(root, pipeline.maker(), InstantSource.fixed(Instant.EPOCH), new Random(1));
    }

    private Account keep(Path root) {
        lines.clear();
        try (CaseFile file = open(root);
                Run run = new Run(pipeline, new CaseKeeper(file, pipeline), 2, this::note)) {
            Account account = run.over(received());
            file.account(account.of(List.of("in"), Optional.empty(), pipeline.maker()));
            return account;
        }
    }

    private static List<CaseRecord> held(Path root, Pipeline pipeline) {
        List<CaseRecord> held = new ArrayList<>();
        try (CaseFile file = CaseFile.openToRead(root, pipeline.maker())) {
            file.each(each -> held.add(each.kept()));
        }
        return held;
    }

    private static TreeMap<String, Long> files(Path root) throws IOException {
        TreeMap<String, Long> files = new TreeMap<>();
        try (Stream<Path> inside = Files.walk(root)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().startsWith("case.db")) {
                    files.put(root.relativize(file).toString(), Files.size(file));
                }
            }
        }
        return files;
    }

    @Test
    void oneThreadAndEightGiveTheSameLinesInTheSameOrder() {
        Account one = read(1);
        List<String> alone = List.copyOf(lines);
        Account eight = read(8);

        assertThat(one).isEqualTo(eight).isEqualTo(new Account(MESSAGES + 3, MESSAGES + 1, 2, 0));
        assertThat(lines).isEqualTo(alone);
    }

    @Test
    void aCaseChangesNoLineAndASecondRunChangesNothingInIt() throws IOException {
        Path root = parent.resolve("case");
        read(2);
        List<String> without = List.copyOf(lines);
        Account first = keep(root);
        assertThat(lines).isEqualTo(without);
        TreeMap<String, Long> before = files(root);

        assertThat(keep(root)).isEqualTo(first);
        assertThat(lines).isEqualTo(without);
        assertThat(files(root)).isEqualTo(before);
        assertThat(CaseFile.verify(root)).isEmpty();
        try (CaseFile file = CaseFile.openToRead(root, pipeline.maker())) {
            assertThat(file.accounts()).singleElement().satisfies(account -> {
                assertThat(account.in()).isEqualTo(MESSAGES + 3);
                assertThat(account.inputs()).containsExactly("in");
            });
        }
    }

    @Test
    void whatWasSentWithAMessageIsKeptWithIt() throws IOException {
        Path root = parent.resolve("case");
        Files.move(inputs.resolve("export"), parent.resolve("export"));
        inputs = parent.resolve("export/result.json");
        keep(root);

        assertThat(files(root).keySet())
                .filteredOn(name -> name.startsWith("originals"))
                .hasSize(2);
        assertThat(lines.get(6)).contains("\"path\":\"photos/1.jpg\",\"id\":\"sha256:");
        assertThat(CaseFile.verify(root)).isEmpty();
    }

    @Test
    void tg6TheMediaOfAnExportAreKeptBeforeAMessageIsParsed() throws IOException {
        Path root = parent.resolve("case");
        inputs = inputs.resolve("export/result.json");
        keep(root);

        List<String> deeds = Files.readAllLines(root.resolve("log/custody.jsonl")).stream()
                .map(line -> line.replaceAll(".*\"deed\":\"([A-Z]+)\".*", "$1"))
                .toList();
        assertThat(deeds).startsWith("RECEIVED", "RESTRICTED", "RECEIVED", "READ", "READ");
        assertThat(deeds).filteredOn("RECEIVED"::equals).hasSize(2);
    }

    @Test
    void mediaOutsideTheExportsOwnFoldersAreNotHad() throws IOException {
        Path export = inputs.resolve("export");
        Files.writeString(inputs.resolve("export/private.txt"), "the user's own");
        Files.createSymbolicLink(export.resolve("photos/link.jpg"), inputs.resolve("a.txt"));
        String message = "{\"id\":%d,\"type\":\"message\",\"photo\":\"%s\",\"text\":\"Це він.\"}";
        List<String> named = List.of(
                "private.txt",
                "../a.txt",
                "photos/../private.txt",
                "photos/link.jpg",
                "photos",
                "/etc/hostname",
                "photos/1.jpg");
        List<String> messages = new ArrayList<>();
        for (String name : named) {
            messages.add(String.format(message, messages.size(), name));
        }
        Files.writeString(
                export.resolve("result.json"),
                "{\"name\":\"К\",\"type\":\"public_channel\",\"id\":1,\"messages\":[" + String.join(",", messages)
                        + "]}");
        inputs = export.resolve("result.json");

        read(1);
        List<String> without = List.copyOf(lines);
        keep(parent.resolve("case"));
        assertThat(lines).isEqualTo(without);
        assertThat(lines.stream().filter(line -> line.contains("not in the export's folder")))
                .hasSize(named.size() - 1);
        assertThat(files(parent.resolve("case")).keySet())
                .filteredOn(name -> name.startsWith("originals"))
                .hasSize(2);
    }

    @Test
    void aRunThatWasStoppedInsideAnExportGoesOnThere() throws IOException {
        Path whole = parent.resolve("whole");
        keep(whole);
        List<String> expected = List.copyOf(lines);
        Path root = parent.resolve("case");
        for (int stopAfter : List.of(1, 40, 170)) {
            int[] seen = new int[1];
            try (CaseFile file = open(root);
                    Run run = new Run(pipeline, new CaseKeeper(file, pipeline), 2, treated -> {
                        seen[0] += treated.answers().size();
                        if (seen[0] > stopAfter) {
                            throw new IllegalStateException("stopped");
                        }
                    })) {
                run.over(received());
            } catch (IllegalStateException stopped) {
                assertThat(stopped).hasMessage("stopped");
            }
        }
        Account account = keep(root);

        assertThat(account.in()).isEqualTo(MESSAGES + 3);
        assertThat(lines).isEqualTo(expected);
        assertThat(held(root, pipeline)).isEqualTo(held(whole, pipeline));
        assertThat(CaseFile.verify(root)).isEmpty();
    }
}
