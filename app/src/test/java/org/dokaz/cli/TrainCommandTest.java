package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {

    private static final String MARKED = """
            # genre: test
            [s1 The warden] [c1 zorped] [x1 that the gate was shut]. The gate is old.

            [x2 “We left,”] [s2 Olha Drach] [c2 zorped]. It rained.

            [s3 The clerk] [c3 zorped] [x3 that nobody came]. Nobody waited.
            """;

    private static final String ROW = "{\"id\":\"a\",\"other\":[null,{\"x\":1}],\"text\":\"He said so.\","
            + "\"attributions\":[{\"source\":[[0,2]],\"cue\":[[3,7]],\"content\":[[8,10]],\"kind\":null}]}\n";

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
        Path text =
                write("news.txt", "The mayor said on Monday that the bridge near the depot was closed for repairs.\n");
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
