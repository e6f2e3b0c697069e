package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dokaz.collect.Inputs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Everything bad that can lie in a folder, at once: each has its line and its stored outcome, and the rest is read. */
class HostileInputsTest {

    private static final String GOOD = "Officials said on Monday that twenty men were detained in Vyshnivka.";
    private static final int DEPTH = 100_000;
    private static final int BLOCK_BYTES = 1 << 20;

    @TempDir
    Path parent;

    private final Map<String, String> expected = new TreeMap<>();
    private Path inputs;
    private Path empty;

    @BeforeEach
    void fillTheFolder() throws IOException, InterruptedException {
        inputs = Files.createDirectories(parent.resolve("in"));
        put("00-good.txt", GOOD, "made");
        put("zz-good.txt", GOOD, "made");
        put("empty.txt", "", "failed empty");
        put("blank.txt", " \r\n\t\n", "failed empty");
        empty = Files.createDirectories(parent.resolve("empty-folder"));
        expected.put("../empty-folder", "failed empty");
        put(
                "binary.txt",
                "\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u00fe\u00ff\u0003\u0000",
                "failed unsupported");
        put("invalid-utf8.txt", GOOD + "\n\u00ff\u00fe and \u00c3( again", "failed broken");
        put("surrogate-bytes.txt", GOOD + "\n\u00ed\u00a0\u00bd alone", "failed broken");
        put(
                "lone-surrogates.json",
                "{\"@type\":\"NewsArticle\",\"headline\":\"\\ud83d\",\"articleBody\":\"" + GOOD + " \\udc00\\ud83d\"}",
                "made");
        put("truncated.json", "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + GOOD, "failed broken");
        put("other-schema.json", "{\"type\":\"FeatureCollection\",\"features\":[]}", "failed unsupported");
        put("furniture.html", "<html><body><nav>Home About Share</nav></body></html>", "failed empty");
        put("deep.html", "<html><body>" + "<div>".repeat(DEPTH) + GOOD + "</div>".repeat(DEPTH), "made");
        put("deep.json", "[".repeat(DEPTH), "failed too_large");
        put("new\nline\u0007 and \u202Ebidi.txt", GOOD + " Again.", "made");
        put("polish.txt", "Dwudziestu mężczyzn zatrzymano w poniedziałek, powiedział urzędnik.", "declined");
        links();
        put(
                "export/result.json",
                "{\"name\":\"К\",\"type\":\"public_channel\",\"id\":1,\"messages\":[{\"id\":1,\"type\":\"message\","
                        + "\"date_unixtime\":\"1678577400\",\"photo\":\"photos/gone.jpg\",\"text\":\"Затримали сімох.\"},"
                        + "{\"id\":2,\"type\":\"message\",\"photo\":\"../../../../etc/passwd\",\"text\":\"Ще двох.\"}]}",
                "made made");
        put("cut/result.json", "{\"name\":\"К\",\"type\":\"public_channel\",\"messages\":[{\"id\":1,", "failed broken");
    }

    private void put(String name, String bytes, String outcome) throws IOException {
        Path file = inputs.resolve(name);
        Files.createDirectories(file.getParent());
        boolean raw = bytes.chars().allMatch(mark -> mark <= 0xFF);
        Files.writeString(file, bytes, raw ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        expected.put(name, outcome);
    }

    private void links() throws IOException, InterruptedException {
        Files.createSymbolicLink(inputs.resolve("loop"), inputs);
        expected.put("loop", "failed unsupported");
        Files.createSymbolicLink(inputs.resolve("itself"), inputs.resolve("itself"));
        expected.put("itself", "failed unreadable");
        Files.createSymbolicLink(inputs.resolve("out.txt"), Files.writeString(parent.resolve("secret.txt"), GOOD));
        expected.put("out.txt", "failed unsupported");
        if (new ProcessBuilder("mkfifo", inputs.resolve("pipe").toString())
                        .start()
                        .waitFor()
                == 0) {
            expected.put("pipe", "failed unsupported");
        }
    }

    private Map<String, String> outcomes(String lines) throws IOException {
        Map<String, String> outcomes = new TreeMap<>();
        for (String line : lines.lines().toList()) {
            Map<String, String> values = topValues(line);
            String name = inputs.relativize(Path.of(values.get("path"))).toString();
            String fault = values.getOrDefault("fault", "null");
            String outcome = values.get("outcome") + (fault.equals("null") ? "" : " " + fault);
            outcomes.merge(name, outcome, (one, other) -> one + " " + other);
        }
        return outcomes;
    }

    private static Map<String, String> topValues(String line) throws IOException {
        Map<String, String> values = new TreeMap<>();
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean scalar = token.isScalarValue() && parser.currentName() != null;
                if (scalar) {
                    values.putIfAbsent(parser.currentName(), parser.getText());
                }
            }
        }
        return values;
    }

    @Test
    @Timeout(300)
    void everyInputHasItsLineAndTheRestIsRead() throws IOException {
        Session session = Session.of(List.of("read", "--format", "jsonl", inputs.toString(), empty.toString()), "");

        assertThat(session.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(outcomes(session.out())).isEqualTo(expected);
        assertThat(session.out())
                .contains("named, but not in the export's folder")
                .doesNotContain("root:");
    }

    @Test
    @Timeout(300)
    void everyOutcomeIsStoredAndASecondRunChangesNothing() throws IOException {
        Path kase = parent.resolve("case");
        List<String> command =
                List.of("read", "--format", "jsonl", "--case", kase.toString(), inputs.toString(), empty.toString());
        Session first = Session.of(command, "");
        byte[] log = Files.readAllBytes(kase.resolve("log/custody.jsonl"));
        Session second = Session.of(command, "");

        assertThat(first.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(outcomes(first.out())).isEqualTo(expected);
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(Files.readAllBytes(kase.resolve("log/custody.jsonl"))).isEqualTo(log);
        Session verified = Session.of(List.of("verify", "--case", kase.toString()), "");
        assertThat(verified.code()).as(verified.out() + verified.err()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aCaseAmongTheInputsIsPassedOverAndNamedAsOneIsRefused() throws IOException {
        Path kase = inputs.resolve("case");
        List<String> command = List.of("read", "--format", "jsonl", "--case", kase.toString(), inputs.toString());
        Session first = Session.of(command, "");
        Session second = Session.of(command, "");

        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err()).contains(kase + ": a case, passed over");
        assertThat(Session.of(List.of("read", kase.toString()), "").code()).isEqualTo(ExitCode.NOT_ALL_HELD);
    }

    @Test
    void twoFilesOfEqualContentAreTwoLinesOfOneExhibit() throws IOException {
        Session session = Session.of(
                List.of(
                        "read",
                        "--format",
                        "jsonl",
                        inputs.resolve("00-good.txt").toString(),
                        inputs.resolve("zz-good.txt").toString()),
                "");
        List<String> ids = new ArrayList<>();
        for (String line : session.out().lines().toList()) {
            ids.add(topValues(line).get("id"));
        }
        assertThat(ids).hasSize(2);
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    }

    @Test
    @Tag("slow")
    @Timeout(300)
    void whatIsTooLargeIsRefusedByANamedLimit() throws IOException {
        Path json = parent.resolve("large.json");
        try (OutputStream out = Files.newOutputStream(json)) {
            out.write("{\"type\":\"FeatureCollection\",\"x\":\"".getBytes(StandardCharsets.UTF_8));
            byte[] block = "a".repeat(BLOCK_BYTES).getBytes(StandardCharsets.UTF_8);
            for (int count = 0; count < 200; count++) {
                out.write(block);
            }
            out.write("\"}".getBytes(StandardCharsets.UTF_8));
        }
        Path text = parent.resolve("large.txt");
        try (var channel = FileChannel.open(text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {'.'}), 2L * 1024 * BLOCK_BYTES - 1);
        }
        Session session = Session.of(
                List.of(
                        "read",
                        "--format",
                        "jsonl",
                        json.toString(),
                        text.toString(),
                        inputs.resolve("zz-good.txt").toString()),
                "");

        assertThat(session.code()).isEqualTo(ExitCode.NOT_ALL_HELD);
        assertThat(session.err()).contains("FILE_SIZE_BYTES_MAX", Integer.toString(Inputs.FILE_SIZE_BYTES_MAX));
        assertThat(session.out().lines()).hasSize(3);
        assertThat(session.out()
                        .lines()
                        .filter(line -> line.contains("\"outcome\":\"failed\",\"fault\":\"too_large\"")))
                .hasSize(2);
    }
}
