package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {

    private static final String MARKED = """
            # genre: test
            [s1 The warden] [c1 zorped] [x1 that the gate was shut]. The gate is old.

            [x2 “We left,”] [s2 Olha Drach] [c2 zorped]. It rained.

            [s3 The clerk] [c3 zorped] [x3 that nobody came]. Nobody waited.
            """;

    private static final String ROW = "{\"id\":\"a\",\"other\":[null,{\"x\":1}],\"text\":\"He said so.\","
            + "\"attributions\":[{\"source\":[[0,2]],\"cue\":[[3,7]],\"content\":[[8,10]],\"kind\":null}]}\n";

    private static final String DOCUMENT = """
            {"@type": "NewsArticle", "inLanguage": "en", "headline": "The mill",
             "articleBody": "The miller Petro Lypa zorped three lamps on Monday. The baker walked to the north gate.",
             "claims": [
              {"words": "Petro Lypa zorped three lamps", "kind": "detention", "basis": "saw", "speaker": "nobody"},
              {"words": "baker walked to the north gate", "kind": "release", "stance": "denies"}]}
            """;

    private static final String ALONE = """
            en\tdetention\tasserts\tsix pilots zorped at noon

            uk\trelease\tdenies\tмельник дзорпнув лампу
            """;

    private static final String NEWS =
            "The mayor said on Monday that the bridge near the depot was closed for repairs.\n";

    @TempDir
    private Path folder;

    @Test
    void theSameTextsTeachTheSameBytes() throws IOException {
        Path texts = write("texts/a.txt", MARKED);
        Session first = train(texts.getParent(), "en", "one.model");
        Session second = train(texts.getParent(), "en", "two.model");
        assertThat(first.code()).isEqualTo(ExitCode.DONE);
        assertThat(first.out().strip()).isEqualTo(folder.resolve("one.model").toString());
        assertThat(first.err()).contains("3 attributions in 1 texts");
        assertThat(second.code()).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("one.model")).hasSameBinaryContentAs(folder.resolve("two.model"));
    }

    @Test
    void rowsWithOffsetsTeachToo() throws IOException {
        Session session = train(write("rows.jsonl", ROW + ROW), "en", "rows.model");
        assertThat(session.code()).isEqualTo(ExitCode.DONE);
        assertThat(session.err()).contains("2 attributions in 2 texts");
    }

    @Test
    void readingWithAnotherModelIsAnotherSetting() throws IOException {
        train(write("a.txt", MARKED), "en", "a.model");
        Path text = write("news.txt", NEWS);
        Session usual = Session.of(List.of("read", "--format", "jsonl", text.toString()));
        Session other = Session.of(List.of(
                "read",
                "--format",
                "jsonl",
                "--attribution",
                folder.resolve("a.model").toString(),
                text.toString()));
        assertThat(other.code()).isEqualTo(ExitCode.DONE);
        assertThat(settings(other.out())).isNotEqualTo(settings(usual.out()));
    }

    @Test
    void wrongUseIsToldInOneLine() throws IOException {
        Path texts = write("a.txt", MARKED);
        Path unmarked = write("b.txt", "Nothing is marked here.\n");
        Path broken = write("c.txt", "first\n[s1 The mayor said\n");
        assertThat(train(texts, "de", "x").code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(train(unmarked, "en", "x").err()).contains("no marked attribution");
        assertThat(train(broken, "en", "x").err()).contains("c.txt", "line 2");
        assertThat(train(folder.resolve("none"), "en", "x").err()).contains("does not exist");
        Session noModel = Session.of(List.of("read", "--attribution", texts.toString(), unmarked.toString()));
        assertThat(noModel.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(noModel.err()).contains("not what 'dokaz train' writes");
    }

    @Test
    void aFolderOfDocumentsAndOfClaimsAloneTeachesClaims() throws IOException {
        write("texts/b.json", DOCUMENT);
        Path texts = write("texts/a.tsv", ALONE).getParent();
        write("texts/README.md", "en\tnothing\n");
        Session first = trainClaims(texts, "one.model");
        Session second = trainClaims(texts, "two.model");
        assertThat(first.err()).contains("4 claims in 2 texts");
        assertThat(first.code()).isEqualTo(ExitCode.DONE);
        assertThat(first.out().strip()).isEqualTo(folder.resolve("one.model").toString());
        assertThat(second.code()).isEqualTo(ExitCode.DONE);
        assertThat(folder.resolve("one.model")).hasSameBinaryContentAs(folder.resolve("two.model"));
    }

    @Test
    void readingWithOtherClaimsIsAnotherSetting() throws IOException {
        write("texts/b.json", DOCUMENT);
        Path texts = write("texts/a.tsv", ALONE).getParent();
        trainClaims(texts, "claims.model");
        Path text = write("news.txt", NEWS);
        String model = folder.resolve("claims.model").toString();
        Session usual = Session.of(List.of("read", "--format", "jsonl", text.toString()));
        Session other = Session.of(List.of("read", "--format", "jsonl", "--claims", model, text.toString()));
        assertThat(other.code()).isEqualTo(ExitCode.DONE);
        assertThat(settings(other.out())).isNotEqualTo(settings(usual.out()));
    }

    @Test
    void claimsReadAsWhatTheyWereTaughtToBe() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String subject :
                List.of("the miller", "a baker", "two nurses", "our pilots", "the clerk", "six drivers")) {
            lines.append("en\trelease\tasserts\t").append(subject).append(" walked to the mill\n");
        }
        trainClaims(write("a.tsv", lines.toString()), "claims.model");
        Path text = write("news.txt", "The captain walked to the mill beside the harbour of the old town.\n");
        Session usual = Session.of(List.of("read", "--format", "jsonl", text.toString()));
        Session taught = Session.of(List.of(
                "read",
                "--format",
                "jsonl",
                "--claims",
                folder.resolve("claims.model").toString(),
                text.toString()));
        assertThat(usual.out()).doesNotContain("\"kind\":\"release\"");
        assertThat(taught.out()).contains("\"kind\":\"release\"");
    }

    @ParameterizedTest
    @CsvSource({
        "three lamps,three ferries,claim 1",
        "baker walked to,miller Petro,claim 2",
        "release,Release,claim 2",
        "denies,forgets,claim 2",
        "saw,smelled,claim 1",
    })
    void aWrongMarkIsToldWithItsFileAndItsClaim(String right, String wrong, String claim) throws IOException {
        int at = DOCUMENT.lastIndexOf(right);
        String spoiled = DOCUMENT.substring(0, at) + wrong + DOCUMENT.substring(at + right.length());
        refused(trainClaims(write("wrong.json", spoiled), "x.model"), "wrong.json", claim);
    }

    @Test
    void aKindThatNoRulesKnowIsToldWithItsFile() throws IOException {
        String spoiled = DOCUMENT.replace("\"release\"", "\"baking\"");
        refused(trainClaims(write("wrong.json", spoiled), "x.model"), "wrong.json", "baking");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en\tdetention\tasserts",
                "en\tdetention\tasserts\tmen zorped\tagain",
                "de\tdetention\tasserts\tmen zorped",
                "en\tDetention\tasserts\tmen zorped",
                "en\tbaking\tasserts\tmen zorped",
                "en\tdetention\tforgets\tmen zorped",
            })
    void aWrongLineIsToldWithItsFileAndItsNumber(String line) throws IOException {
        refused(trainClaims(write("wrong.tsv", ALONE + line + "\n"), "x.model"), "wrong.tsv", "line 4");
    }

    @Test
    void aDocumentThatIsNotReadTeachesNothing() throws IOException {
        refused(trainClaims(write("wrong.json", "{\"claims\": []}"), "x.model"), "wrong.json");
        refused(
                trainClaims(write("none.json", DOCUMENT.replace("\"claims\"", "\"other\"")), "x.model"),
                "no marked claim");
        refused(trainClaims(folder.resolve("absent"), "x.model"), "does not exist");
    }

    @Test
    void noModelOfClaimsIsToldInOneLine() throws IOException {
        Path text = write("news.txt", NEWS);
        refused(
                Session.of(List.of("read", "--claims", text.toString(), text.toString())),
                "not what 'dokaz train' writes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[0,2]]|[[3,7]]|[[8,13]]", "[[0,2]]|[[3,99]]|[[8,10]]", "[[12,99]]|[[3,7]]|[[8,10]]"})
    void offsetsPastTheEndAreToldWithFileAndLine(String offsets) throws IOException {
        String[] spans = offsets.split("\\|");
        String row = "{\"text\":\"He said so.\",\"attributions\":[{\"source\":%s,\"cue\":%s,\"content\":%s}]}\n"
                .formatted((Object[]) spans);
        refused(train(write("rows.jsonl", ROW + "\n" + row), "en", "x.model"), "rows.jsonl", "line 3");
    }

    @Test
    void offsetsCountCharactersAsPeopleDo() throws IOException {
        String row = "{\"text\":\"\uD83D\uDE42\uD83D\uDE42 He said so.\",\"attributions\":[{\"source\":[[3,5]],"
                + "\"cue\":[[6,10]],\"content\":[[11,%d]]}]}\n";
        assertThat(train(write("rows.jsonl", row.formatted(14)), "en", "a.model")
                        .code())
                .isEqualTo(ExitCode.DONE);
        refused(train(write("more.jsonl", row.formatted(15)), "en", "x.model"), "more.jsonl", "line 1");
    }

    @Test
    void whereNothingCanBeWrittenNothingIsLearned() throws IOException {
        Path broken = write("wrong.tsv", "wrong\n");
        Path places = Files.createDirectory(folder.resolve("places"));
        for (String out : List.of("none/x.model", "places")) {
            Session claims = trainClaims(broken, out);
            refused(claims, folder.resolve(out) + ": cannot be written");
            assertThat(claims.err()).doesNotContain("wrong.tsv");
            refused(train(write("a.txt", MARKED), "en", out), folder.resolve(out) + ": cannot be written");
        }
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(places).isEmptyDirectory();
    }

    @Test
    void eitherALanguageOrClaimsAreAskedFor() throws IOException {
        Path texts = write("a.tsv", ALONE);
        String out = folder.resolve("x.model").toString();
        refused(
                Session.of(List.of("train", texts.toString(), "--claims", "--language", "en", "--out", out)),
                "--claims");
        refused(Session.of(List.of("train", texts.toString(), "--out", out)), "--claims");
    }

    /** Whether it is told as wrong use, in words that hold these, and nothing is written. */
    private void refused(Session session, String... told) {
        assertThat(session.err()).contains(told).doesNotContain("Exception", "\tat ");
        assertThat(session.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(folder.resolve("x.model")).doesNotExist();
    }

    private Session trainClaims(Path texts, String out) {
        return Session.of(List.of(
                "train",
                texts.toString(),
                "--claims",
                "--out",
                folder.resolve(out).toString()));
    }

    private static String settings(String line) {
        return line.substring(line.indexOf("\"settings\":"));
    }

    private Session train(Path texts, String language, String out) {
        return Session.of(List.of(
                "train",
                texts.toString(),
                "--language",
                language,
                "--out",
                folder.resolve(out).toString()));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
