package org.dokaz.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be read is tried again on the command line, with its inputs or from the case alone. */
class ReadAgainTest {

    @TempDir
    private Path folder;

    @Test
    void whatFailedIsTriedAgainAndEachTryIsCounted() throws IOException {
        Path torn = folder.resolve("torn.pdf");
        Files.write(torn, "%PDF-1.7\nnothing".getBytes(StandardCharsets.US_ASCII));
        String kase = folder.resolve("case").toString();
        Session first = Session.of(List.of("read", "--case", kase, torn.toString()));
        assertThat(first.err()).contains("in 1 = made 0 + declined 0 + failed 1");
        Session named = Session.of(List.of("read", "--again", "--case", kase, torn.toString()));
        assertThat(named.err()).contains("torn.pdf: tried 2 times", "1 cannot be read now");
        Files.delete(torn);

        Session alone = Session.of(List.of("read", "--again", "--case", kase));
        assertThat(alone.code()).isEqualTo(1);
        assertThat(alone.err())
                .contains("torn.pdf: tried 3 times", "1 documents could not be read before, 1 cannot be read now");
        assertThat(Session.of(List.of("verify", "--case", kase)).code()).isZero();
    }

    @Test
    void withoutACaseOrAnInputThereIsNothingToBeTriedAgain() {
        assertThat(Session.of(List.of("read", "--again", "x.txt")).err()).contains("add --case");
        Session bare = Session.of(List.of("read"));
        assertThat(bare.code()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(bare.err()).contains("INPUT");
        String kase = folder.resolve("case").toString();
        assertThat(Session.of(List.of("read", "--again", "--case", kase)).err())
                .contains("0 documents could not be read before");
    }
}
