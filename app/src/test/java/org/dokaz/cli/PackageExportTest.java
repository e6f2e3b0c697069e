package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.dokaz.model.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageExportTest {

    private static final String OPEN = """
            {"@context":"https://schema.org","@type":"NewsArticle","headline":"Trucks in Verbivka",
            "datePublished":"2023-05-12","inLanguage":"en","publisher":{"@type":"Organization","name":"Steppe Herald"},
            "url":"https://herald.example/trucks","articleBody":
            "Soldiers took twenty men from Verbivka on Thursday, Mayor Mykola Stelmashenko said."}
            """;

    private static final String PROTECTED = """
            {"@context":"https://schema.org","@type":"NewsArticle","headline":"Beaten in the yard",
            "datePublished":"2023-05-13","inLanguage":"en","publisher":{"@type":"Organization","name":"Steppe Herald"},
            "url":"https://herald.example/beaten","articleBody":
            "Soldiers beat three men in Verbivka on Friday, Mayor Mykola Stelmashenko said.\\n\\n\\"They beat my brother in the yard of the school,\\" said Oksana, a 34-year-old nurse from Verbivka. She asked that her surname be withheld because her brother is still in the camp."}
            """;

    @TempDir
    private Path folder;

    private String kase = "";

    @BeforeEach
    void readACase() throws IOException {
        Path inbox = Files.createDirectory(folder.resolve("inbox-of-the-desk"));
        Files.writeString(inbox.resolve("open.json"), OPEN);
        Files.writeString(inbox.resolve("protected.json"), PROTECTED);
        kase = folder.resolve("case").toString();
        assertThat(Session.of(List.of("read", "--case", kase, inbox.toString())).code())
                .isEqualTo(ExitCode.DONE);
    }

    private Path exported(String format, String name, String... more) {
        Path out = folder.resolve(name);
        List<String> arguments = new ArrayList<>(
                List.of("export", "--case", kase, "--format", format, "--out", out.toString(), "--day", "2026-01-02"));
        arguments.addAll(List.of(more));
        Session session = Session.of(arguments);
        assertThat(session.code()).as(session.err()).isEqualTo(ExitCode.DONE);
        return out;
    }

    private static String everythingIn(Path place) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(place.relativize(file)).append('\n');
                all.append(Files.readString(file, StandardCharsets.UTF_8)).append('\n');
            }
        }
        return all.toString();
    }

    @Test
    void aBagTellsNothingOfWhatIsWithheldNeitherPathNorDigestNorSalt() throws IOException {
        String all = everythingIn(exported("bag", "bag", "--evidence"));

        assertThat(all)
                .contains(
                        "Soldiers took twenty men",
                        "Stelmashenko",
                        Digest.ofText(OPEN).hex());
        assertThat(all)
                .doesNotContain(
                        "Oksana",
                        "They beat my brother",
                        "nurse",
                        "herald.example/beaten",
                        "protected.json",
                        "inbox-of-the-desk",
                        Digest.ofText(PROTECTED).hex(),
                        Digest.ofText(PROTECTED).hex().substring(0, 12));
        for (String record : recordLines()) {
            int salt = record.lastIndexOf("\"salt\":\"");
            boolean disclosed = record.contains("keyMade");
            if (salt > 0 && !disclosed) {
                assertThat(all).doesNotContain(record.substring(salt + 8, salt + 40));
            }
        }
    }

    private List<String> recordLines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(kase).resolve("records"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    @Test
    void theBagIsWholeByItsOwnLists() throws Exception {
        Path bag = exported("bag", "bag");
        for (String algorithm : List.of("sha256", "sha512")) {
            for (String list : List.of("manifest-", "tagmanifest-")) {
                List<String> lines = Files.readAllLines(bag.resolve(list + algorithm + ".txt"));
                assertThat(lines).isNotEmpty();
                for (String line : lines) {
                    int gap = line.indexOf("  ");
                    MessageDigest digest =
                            MessageDigest.getInstance(algorithm.equals("sha256") ? "SHA-256" : "SHA-512");
                    byte[] bytes = Files.readAllBytes(bag.resolve(line.substring(gap + 2)));
                    assertThat(HexFormat.of().formatHex(digest.digest(bytes))).isEqualTo(line.substring(0, gap));
                }
            }
        }
        assertThat(bag.resolve("data/custody/checkpoint")).exists();
        assertThat(bag.resolve("leak-report.json.sig")).exists();
    }

    @Test
    void aZippedBagIsOneFileWithTheSameInIt() {
        assertThat(exported("bag", "bag.zip")).isRegularFile();
        assertThat(folder.resolve("bag.zip.leak-report.json")).exists();
    }

    @Test
    void theOtherFormsStandAlone() throws IOException {
        assertThat(everythingIn(exported("prov", "prov"))).contains("release.provn", "wasDerivedFrom(r:");
        assertThat(everythingIn(exported("ro-crate", "crate", "--licence", "CC BY 4.0")))
                .contains("ro-crate-metadata.json", "CC BY 4.0");
        assertThat(Files.readString(exported("annotations", "a.jsonld")))
                .contains("TextQuoteSelector", "Soldiers took twenty men")
                .doesNotContain("Oksana");
    }

    @Test
    void whatDoesNotFitTheFormatIsRefused() {
        for (List<String> wrong : List.of(
                List.of("--format", "prov", "--out", folder.resolve("x.json").toString()),
                List.of(
                        "--format",
                        "prov",
                        "--licence",
                        "x",
                        "--out",
                        folder.resolve("x").toString()),
                List.of(
                        "--format",
                        "csv",
                        "--evidence",
                        "--out",
                        folder.resolve("x").toString()))) {
            List<String> arguments = new ArrayList<>(List.of("export", "--case", kase));
            arguments.addAll(wrong);
            assertThat(Session.of(arguments).code()).as(wrong.toString()).isEqualTo(ExitCode.WRONG_USE);
        }
    }
}
