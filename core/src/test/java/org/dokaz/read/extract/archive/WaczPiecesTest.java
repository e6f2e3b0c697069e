package org.dokaz.read.extract.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dokaz.testing.Packings.utf8;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.model.Digest;
import org.dokaz.read.extract.Container;
import org.dokaz.read.extract.Piece;
import org.dokaz.testing.Apart;
import org.dokaz.testing.Packings;
import org.junit.jupiter.api.Test;

/** WZ-1 to WZ-3: the files of a WACZ are held against the digests that its package states. */
class WaczPiecesTest {

    private static final String ARCHIVE = "archive/data.warc";
    private static final byte[] RECORDS = Packings.record("warcinfo", "", "", utf8("software: x\r\n"));

    private static byte[] wacz(String resources, String digest, Map<String, byte[]> more) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ARCHIVE, RECORDS);
        files.putAll(more);
        byte[] listed =
                utf8("{\"profile\":\"data-package\",\"wacz_version\":\"1.1.1\",\"resources\":[" + resources + "]}");
        files.put("datapackage.json", listed);
        String hash = digest.isEmpty() ? Digest.of(listed).hex() : digest;
        files.put(
                "datapackage-digest.json",
                utf8("{\"path\":\"datapackage.json\",\"hash\":\"sha256:" + hash
                        + "\",\"signedData\":{\"hash\":\"x\"}}"));
        return Packings.zip(files);
    }

    private static String resource(String path, byte[] bytes) {
        return "{\"name\":\"x\",\"path\":\"" + path + "\",\"hash\":\"sha256:"
                + Digest.of(bytes).hex() + "\",\"bytes\":1}";
    }

    private static Apart apart(byte[] wacz) throws IOException {
        assertThat(Container.of(wacz, Content.of(wacz))).contains(Container.WACZ);
        return Apart.of(WaczPieces.of(Content.of(wacz)));
    }

    @Test
    void itsWebArchiveComesOutAndItsDigestsHold() throws IOException {
        Apart apart = apart(wacz(resource(ARCHIVE, RECORDS), "", Map.of()));

        assertThat(apart.files()).extracting(Piece.File::entry).containsExactly(ARCHIVE);
        assertThat(apart.files().getFirst().provenance().remarks())
                .containsExactly("the digest that datapackage.json states for it holds");
        assertThat(apart.declined(""))
                .contains("digests that hold: 2, that do not: 0")
                .contains("signature was not checked");
    }

    @Test
    void aChangedFileAndAChangedPackageAreTold() throws IOException {
        Apart apart = apart(wacz(resource(ARCHIVE, utf8("other")), "0".repeat(64), Map.of()));

        assertThat(apart.failed(ARCHIVE).detail()).contains("does not have the digest that datapackage.json states");
        assertThat(apart.failed("datapackage.json").detail()).contains("datapackage-digest.json");
        assertThat(apart.files()).hasSize(1);
    }

    @Test
    void aFileThatIsMissingOrNotListedIsTold() throws IOException {
        Apart apart = apart(wacz(
                resource(ARCHIVE, RECORDS) + "," + resource("pages/pages.jsonl", RECORDS),
                "",
                Map.of("archive/more.warc", RECORDS)));

        assertThat(apart.failed("pages/pages.jsonl").fault()).isEqualTo(Fault.BROKEN);
        assertThat(apart.failed("archive/more.warc").detail()).contains("is not listed");
    }

    @Test
    void aPackageThatIsNoJsonIsTold() throws IOException {
        byte[] wacz = Packings.zipOf(ARCHIVE, "x", "datapackage.json", "{\"resources\":[");

        assertThat(apart(wacz).failed("datapackage.json").fault()).isEqualTo(Fault.BROKEN);
    }
}
