package org.dokaz.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dokaz.atlas.Atlas;
import org.dokaz.atlas.Held;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official list, asked by code who held a settlement on a day. */
class ControlQuestionsTest {

    private static final Path DATA = Path.of("..", "..", "shared", "data", "control");
    private static final double RIGHT_MIN = 0.97;

    @TempDir
    private Path folder;

    @Test
    void theOfficialListAnswersByCode() throws IOException, Importing.Refused {
        Path list = DATA.resolve("official_intervals.tsv");
        Path questions = DATA.resolve("questions.tsv");
        assumeTrue(Files.exists(list) && Files.exists(questions), "the official list is not here; nothing is measured");
        GazetteerFolder home = new GazetteerFolder(folder);
        Importing.into(home, List.of(), List.of(list));
        Atlas atlas = home.open().atlas();
        int asked = 0;
        int right = 0;
        for (String line : Files.readAllLines(questions)
                .subList(1, Files.readAllLines(questions).size())) {
            String[] columns = line.split("\t", -1);
            asked++;
            boolean occupied = atlas.coded(columns[1]).stream()
                    .flatMap(place -> atlas.held(place).on(LocalDate.parse(columns[5])).stream())
                    .anyMatch(held -> held.status() == Held.Status.OCCUPIED);
            right += occupied == columns[6].equals("1") ? 1 : 0;
        }
        assertThat((double) right / asked).isGreaterThanOrEqualTo(RIGHT_MIN);
    }
}
