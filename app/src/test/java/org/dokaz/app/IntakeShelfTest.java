package org.dokaz.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies ready to be taken in, after the program was stopped at any moment. */
class IntakeShelfTest {

    @TempDir
    private Path kase;

    private final String id = "20260102T030405Z-aaaaaa";

    private Path uploads() {
        return kase.resolve(IntakeShelf.FOLDER);
    }

    @Test
    void whatHadNotComeWholeIsRemoved() throws IOException {
        IntakeShelf shelf = new IntakeShelf(kase);
        Files.writeString(IntakeShelf.file(shelf.coming(id), 0), "half of a");
        assertThat(shelf.left()).isEmpty();
        assertThat(uploads()).isEmptyDirectory();
    }

    @Test
    void whatARemovalThatWasStoppedLeavesIsRemovedToo() throws IOException {
        Path place = Files.createDirectories(uploads().resolve(id));
        Files.writeString(IntakeShelf.file(place, 0), "a file that the case has by now");
        assertThat(new IntakeShelf(kase).left()).isEmpty();
        assertThat(uploads()).isEmptyDirectory();
    }

    @Test
    void removingTakesAllOfAnOrderAway() throws IOException {
        IntakeShelf shelf = new IntakeShelf(kase);
        Path place = Files.createDirectories(uploads().resolve(id));
        Files.writeString(IntakeShelf.file(place, 0), "one");
        Files.writeString(IntakeShelf.file(place, 1), "two");
        shelf.remove(id);
        assertThat(uploads()).isEmptyDirectory();
    }
}
