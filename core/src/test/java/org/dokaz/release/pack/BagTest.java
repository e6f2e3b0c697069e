package org.dokaz.release.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.dokaz.release.Draft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bags are held against bagit-java, which is the Library of Congress's own. */
class BagTest {

    @TempDir
    private Path folder;

    private void write(SortedMap<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path place = folder.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
        }
    }

    private static SortedMap<String, byte[]> bag() {
        return PackageFormat.BAG.files(
                PackedRelease.of(Optional.of(Draft.NOT_ASSESSED), 2),
                PackedRelease.MAKING,
                Map.of(
                        "custody/custody.jsonl", "{}\n".getBytes(StandardCharsets.UTF_8),
                        "copies/sure\nor more, документ.txt", "copy".getBytes(StandardCharsets.UTF_8)));
    }

    private void verify() throws Exception {
        try (BagVerifier verifier = new BagVerifier()) {
            verifier.isValid(new BagReader().read(folder), false);
        }
    }

    @Test
    void bg1AnotherProgramFindsTheBagCompleteAndValid() throws Exception {
        write(bag());
        verify();

        assertThat(new BagReader().read(folder).getPayLoadManifests())
                .hasSize(2)
                .allSatisfy(
                        manifest -> assertThat(manifest.getFileToChecksumMap().keySet())
                                .map(file -> folder.relativize(file).toString())
                                .contains("data/copies/sure\nor more, документ.txt", "data/ro-crate-metadata.json"));
        assertThat(Files.readString(folder.resolve("bagit.txt")))
                .isEqualTo("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
        assertThat(Files.readString(folder.resolve("manifest-sha256.txt"))).contains("copies/sure%0Aor more");
    }

    @Test
    void theBagSaysThatItIsADraftAndNamesNobody() throws Exception {
        write(bag());

        assertThat(new BagReader().read(folder).getMetadata().getAll())
                .extracting(line -> line.getKey())
                .containsExactly("Bag-Software-Agent", "Bagging-Date", "External-Description", "Payload-Oxum");
        assertThat(Files.readString(folder.resolve("bag-info.txt"))).contains("DRAFT");
    }

    @Test
    void bg1AChangedFileAMissingOneAndOneTooManyEachFail() throws Exception {
        SortedMap<String, byte[]> whole = bag();
        Path changed = folder.resolve("data/release/release.csv");
        write(whole);
        Files.writeString(changed, "x");
        assertThatThrownBy(this::verify).as("changed").isNotNull();
        Files.delete(changed);
        assertThatThrownBy(this::verify).as("missing").isNotNull();
        write(whole);
        verify();
        Files.writeString(folder.resolve("data/more.txt"), "x");
        assertThatThrownBy(this::verify).as("too many").isNotNull();
    }

    // bagit-java 5.2.0 is older than RFC 8493 and takes %25 for itself, so this is held against the text of the RFC.
    @Test
    void bg1APercentSignAndTheEndsOfLinesAreEncodedAndNothingElse() throws IOException {
        SortedMap<String, byte[]> files = PackageFormat.BAG.files(
                PackedRelease.of(Optional.empty(), 1),
                PackedRelease.MAKING,
                Map.of("copies/50 % \u0434\r.txt", new byte[0]));

        assertThat(new String(files.get("manifest-sha512.txt"), StandardCharsets.UTF_8))
                .contains("  data/copies/50 %25 \u0434%0D.txt\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/etc/passwd", "../x", "a/../../x", "a//b", "a/./b", "a\\b", "C:x", "a\0b", "a/"})
    void aPathThatLeadsElsewhereIsRefused(String path) {
        assertThatThrownBy(() -> Bag.write(
                        List.of(Entry.of(path, new byte[0])),
                        new Bag.Info(PackedRelease.DAY, "dokaz 0.9", "x"),
                        _ -> new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoFilesThatOneSystemTakesForOneAreRefused() {
        List<Entry> twins = new ArrayList<>(List.of(Entry.of("A.txt", new byte[0]), Entry.of("a.TXT", new byte[0])));
        assertThatThrownBy(() -> Bag.write(
                        twins, new Bag.Info(PackedRelease.DAY, "dokaz 0.9", "x"), _ -> new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
