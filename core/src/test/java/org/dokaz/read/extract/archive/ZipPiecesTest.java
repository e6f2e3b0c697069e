package org.dokaz.read.extract.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.Packings.renamed;
import static org.dokaz.testing.Packings.utf8;
import static org.dokaz.testing.Packings.zip;
import static org.dokaz.testing.Packings.zipOf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.read.extract.Piece;
import org.dokaz.read.extract.packed.EntryName;
import org.dokaz.testing.Apart;
import org.dokaz.testing.Packings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipPiecesTest {

    /** Up to here it does not matter how well a thing was packed, in bytes. */
    private static final int RATIO_FROM_BYTES = 1024 * 1024;

    private static final int CENTRAL_HEADER = 0x02014b50;

    private static Apart apart(byte[] archive) throws IOException {
        return Apart.of(ZipPieces.of(Content.of(archive)));
    }

    @Test
    void eachFileComesOutByItself() throws IOException {
        Apart apart = apart(zipOf("a/", "", "a/one.txt", "The bridge is open.", "two.txt", "Міст."));

        assertThat(apart.files()).extracting(Piece.File::entry).containsExactly("a/one.txt", "two.txt");
        assertThat(apart.files().getLast().bytes()).isEqualTo(utf8("Міст."));
        assertThat(apart.declined("")).contains("files: 2, not to be had: 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../.txt", "a/../b", "/a/b.tx", "C:/b.tx", "..\\b.tx"})
    void aNameThatLeadsOutsideIsRefusedAndTheRestIsRead(String name) throws IOException {
        String filler = "x".repeat(name.length());
        byte[] archive = renamed(zipOf(filler, "evil", "good.txt", "good"), filler, name);

        Apart apart = apart(archive);

        assertThat(apart.files()).extracting(Piece.File::entry).containsExactly("good.txt");
        assertThat(apart.failed(EntryName.of(name).shown()).fault()).isEqualTo(Fault.BROKEN);
    }

    @Test
    void controlAndDirectionCharactersInNamesAreWrittenOut() throws IOException {
        Apart apart = apart(zipOf("a\u202etxt.exe\u0007", "Words."));

        assertThat(apart.files()).extracting(Piece.File::entry).containsExactly("a\\u{202e}txt.exe\\u{7}");
        assertThat(apart.files().getFirst().provenance().remarks()).anyMatch(remark -> remark.contains("written out"));
    }

    @Test
    void twoFilesOfOneNameAreBothHad() throws IOException {
        byte[] archive = renamed(zipOf("a.txt", "first", "b.txt", "second"), "b.txt", "a.txt");

        assertThat(apart(archive).files()).extracting(Piece.File::entry).containsExactly("a.txt", "a.txt (2)");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        byte[] archive = zipOf("link", "/etc/passwd", "good.txt", "good");
        int at = central(archive);
        archive[at + 5] = 3;
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 38, 0xA1FF0000);

        Apart apart = apart(archive);

        assertThat(apart.files()).extracting(Piece.File::entry).containsExactly("good.txt");
        assertThat(apart.failed("link").detail()).contains("links are never followed");
    }

    @Test
    void aLockedFileSaysSo() throws IOException {
        byte[] archive = zipOf("secret.txt", "words", "good.txt", "good");
        archive[central(archive) + 8] |= 1;

        Apart apart = apart(archive);

        assertThat(apart.failed("secret.txt").fault()).isEqualTo(Fault.ENCRYPTED);
        assertThat(apart.files()).hasSize(1);
    }

    @Test
    void aBombIsNotUnpackedToItsEnd() throws IOException {
        Apart apart = apart(zip(Map.of("zeros.txt", new byte[8 * RATIO_FROM_BYTES])));

        assertThat(apart.failed("zeros.txt").fault()).isEqualTo(Fault.TOO_LARGE);
        assertThat(apart.failed("zeros.txt").detail()).contains("RATIO_MAX");
        assertThat(apart(zip(Map.of("zeros.txt", new byte[RATIO_FROM_BYTES]))).files())
                .hasSize(1);
    }

    @Test
    void whatWasChangedInsideIsNoticed() throws IOException {
        byte[] archive = zipOf("a.txt", "some words of a file");
        archive[40] ^= 1;

        assertThat(apart(archive).failed("a.txt").fault()).isEqualTo(Fault.BROKEN);
    }

    @Test
    void filesThatLieInOneAnotherAreNotHad() throws IOException {
        byte[] archive = zipOf("a.txt", "one one one", "b.txt", "two two two");
        int second = central(archive) + 46 + "a.txt".length();
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(second + 42, 0);

        assertThat(apart(archive).failed("b.txt").detail()).contains("as bombs do");
    }

    @Test
    void anArchiveCutOffAnywhereIsAFailureAndNothingWorse() throws IOException {
        byte[] archive = zipOf("a.txt", "some words", "b.txt", "more words");
        for (int length = 0; length < archive.length; length++) {
            Apart apart = apart(Arrays.copyOf(archive, length));

            assertThat(apart.failed("").fault()).isEqualTo(Fault.BROKEN);
        }
    }

    @Test
    void noByteOfAnArchiveCanBreakTheReading() throws IOException {
        byte[] archive = zipOf("a.txt", "some words", "b.txt", "more words");
        for (int at = 0; at < archive.length; at++) {
            byte[] changed = archive.clone();
            changed[at] = (byte) 0xFF;

            assertThat(apart(changed).pieces()).isNotEmpty();
        }
    }

    @Test
    void anArchiveWithoutAFileIsEmpty() throws IOException {
        assertThat(apart(zipOf("a/", "")).failed("").fault()).isEqualTo(Fault.EMPTY);
    }

    @Test
    void aPackedFileComesOutWithItsName() throws IOException {
        Apart apart = Apart.of(GzipPieces.of(Content.of(Packings.gzip(utf8("Words."))), "in/note.txt.gz"));

        assertThat(apart.files()).extracting(Piece.File::entry).containsExactly("note.txt");
    }

    @Test
    void aGzipBombIsNotUnpackedToItsEnd() throws IOException {
        byte[] bomb = Packings.gzip(new byte[8 * RATIO_FROM_BYTES]);

        assertThat(Apart.of(GzipPieces.of(Content.of(bomb), "b.gz")).failed("").fault())
                .isEqualTo(Fault.TOO_LARGE);
    }

    @Test
    void whatIsCutOffInAPackingIsAFailure() throws IOException {
        byte[] packed = Packings.gzip(utf8("Some words of a note."));
        for (int length = 2; length < packed.length - 8; length++) {
            Apart apart = Apart.of(GzipPieces.of(Content.of(Arrays.copyOf(packed, length)), "a.gz"));

            assertThat(apart.failed("").fault()).isEqualTo(Fault.BROKEN);
        }
    }

    private static int central(byte[] archive) {
        ByteBuffer buffer = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < archive.length - 4; at++) {
            if (buffer.getInt(at) == CENTRAL_HEADER) {
                return at;
            }
        }
        throw new AssertionError("no directory");
    }
}
