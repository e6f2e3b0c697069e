package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a preview lies, and for how long. */
class PreviewTest {

    private static final String INDEX = "/release/preview/index.html";

    @TempDir
    private Path folder;

    private static Guest publisher(Served served) {
        Guest publisher = served.signedIn("publisher");
        publisher.get("/release");
        return publisher;
    }

    private static String made(Guest publisher) {
        assertThat(publisher.post("/release/preview", Served.form("en", "on")).status())
                .isEqualTo(303);
        return Objects.requireNonNull(
                        Jsoup.parse(IntakeRoomTest.over(publisher, "/release")).selectFirst("input[name=mark]"))
                .attr("value");
    }

    @Test
    void itLiesInAFolderOfItsOwnersUntilItIsSigned() throws IOException {
        try (Served served = Served.in(folder)) {
            Path shelf = served.folder().resolve("preview");
            Guest publisher = publisher(served);
            assertThat(shelf).doesNotExist();
            String mark = made(publisher);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shelf)))
                    .isEqualTo("rwx------");
            assertThat(shelf.resolve("index.html"))
                    .hasContent(publisher.get(INDEX).body());
            publisher.post("/release/publication", Served.form("mark", mark));
            assertThat(Jsoup.parse(IntakeRoomTest.over(publisher, "/release")).text())
                    .contains("Release 1 is out");
            assertThat(shelf).doesNotExist();
            assertThat(publisher.get(INDEX).status()).isEqualTo(404);
        }
    }

    @Test
    void itIsTakenAwayAfterHalfADayAndAtTheEndAndAtTheNextStart() throws IOException {
        Path shelf;
        try (Served served = Served.in(folder)) {
            shelf = served.folder().resolve("preview");
            made(publisher(served));
            served.passTime(Duration.ofHours(13));
            Guest later = publisher(served);
            assertThat(later.get(INDEX).status()).isEqualTo(404);
            assertThat(shelf).doesNotExist();
            made(later);
            assertThat(shelf).isDirectory();
        }
        assertThat(shelf).doesNotExist();
        Files.writeString(
                Files.createDirectories(shelf.resolve("en")).resolve("left.html"), "by a program that was killed");
        try (Served served = Served.on(shelf.resolveSibling("").normalize())) {
            assertThat(served.folder()).isDirectory();
            assertThat(shelf).doesNotExist();
        }
    }

    @Test
    void whatWasChangedOnTheDiskIsNeitherShownNorSigned() throws IOException {
        try (Served served = Served.in(folder)) {
            Guest publisher = publisher(served);
            String mark = made(publisher);
            Files.writeString(served.folder().resolve("preview").resolve("index.html"), "<p>somebody else's words");
            assertThat(publisher.get(INDEX).status()).isEqualTo(404);
            assertThat(publisher.get("/release/preview/..%2Fcase.json").status())
                    .isNotEqualTo(200);
            publisher.post("/release/publication", Served.form("mark", mark));
            assertThat(Jsoup.parse(IntakeRoomTest.over(publisher, "/release")).text())
                    .contains("is not what was looked at")
                    .doesNotContain("Release 1 is out");
            assertThat(served.folder().resolve("releases"))
                    .satisfiesAnyOf(
                            place -> assertThat(place).doesNotExist(),
                            place -> assertThat(place).isEmptyDirectory());
        }
    }
}
