package org.dokaz.preserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.flow.Content;
import org.dokaz.flow.DokazException;
import org.dokaz.ledger.Proof;
import org.dokaz.ledger.SignedNote;
import org.dokaz.ledger.TreeHead;
import org.dokaz.ledger.VerifierKey;
import org.dokaz.model.Digest;
import org.dokaz.record.Capture;
import org.dokaz.record.JsonObject;
import org.dokaz.testing.FailingDisk;
import org.dokaz.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustodyExtractTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-05-06T07:08:09Z"));

    @TempDir
    Path parent;

    private Path root;

    @BeforeEach
    void makeACase() {
        root = parent.resolve("case");
        // The key is told of as entry 2.
        receive(0, 2);
        receive(2, 5);
    }

    private CaseFolder open() {
        return CaseFolder.open(root, Samples.MAKER, CLOCK, new Random(1), FailingDisk.never());
    }

    private void receive(int from, int to) {
        try (CaseFolder folder = open()) {
            for (int number = from; number < to; number++) {
                folder.enter(new Capture(
                        folder.seal(Content.of(Samples.bytes(number)), "text/plain")
                                .orElseThrow(),
                        Optional.of("in/" + number),
                        CLOCK.instant(),
                        Samples.MAKER));
            }
        }
    }

    private SortedMap<String, byte[]> extract(Set<Long> disclosed) {
        try (CaseFolder folder = CaseFolder.openToRead(root)) {
            return CustodyExtract.of(folder, disclosed);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void itHoldsTheLogTheHeadsTheKeysAndNothingThatWasNotDisclosed() throws IOException {
        SortedMap<String, byte[]> files = extract(Set.of(4L));

        assertThat(files.keySet())
                .containsExactly(
                        "checkpoint",
                        "checkpoints/000000000003",
                        "custody.jsonl",
                        "keys",
                        "proofs.jsonl",
                        "records.jsonl");
        assertThat(files.get("custody.jsonl")).isEqualTo(Files.readAllBytes(root.resolve("log/custody.jsonl")));
        assertThat(text(files.get("records.jsonl")).lines()).hasSize(2);
        files.values().forEach(bytes -> assertThat(text(bytes)).doesNotContain("in/0", "in/2"));
        assertThat(text(files.get("records.jsonl"))).contains("in/3", "keyMade");
    }

    @Test
    void eachDisclosedRecordIsProvenFromItsExactBytes() throws IOException {
        SortedMap<String, byte[]> files = extract(Set.of(0L, 3L, 5L));
        SignedNote note = SignedNote.parse(files.get("checkpoint")).orElseThrow();
        TreeHead head = TreeHead.parse(note.text()).orElseThrow();
        VerifierKey key = VerifierKey.parse(text(files.get("keys")).strip()).orElseThrow();
        Map<Long, Digest> leaves = new TreeMap<>();
        text(files.get("records.jsonl")).lines().forEach(line -> {
            int from = line.indexOf("\"content\":") + "\"content\":".length();
            int to = line.lastIndexOf(",\"salt\":\"");
            byte[] salt = HexFormat.of().parseHex(line.substring(to + 9, line.length() - 2));
            byte[] content = line.substring(from, to).getBytes(StandardCharsets.UTF_8);
            byte[] all = new byte[1 + salt.length + content.length];
            System.arraycopy(salt, 0, all, 1, salt.length);
            System.arraycopy(content, 0, all, 1 + salt.length, content.length);
            leaves.put(Long.parseLong(line.substring(10, line.indexOf(','))), Digest.of(all));
        });

        assertThat(note.isSignedBy(key)).isTrue();
        assertThat(leaves.keySet()).containsExactly(0L, 2L, 3L, 5L);
        int proven = 0;
        for (String line : text(files.get("proofs.jsonl")).lines().toList()) {
            JsonObject proof = JsonObject.parse(line.getBytes(StandardCharsets.UTF_8));
            List<Digest> path = proof.texts("path").stream().map(Digest::new).toList();
            if (proof.text("proof").equals("inclusion")) {
                long entry = proof.whole("entry");
                assertThat(Proof.includes(leaves.get(entry), entry, head.size(), path, head.root()))
                        .isTrue();
                proven++;
            } else {
                TreeHead older = TreeHead.parse(SignedNote.parse(files.get("checkpoints/000000000003"))
                                .orElseThrow()
                                .text())
                        .orElseThrow();
                assertThat(Proof.extendsFrom(older.size(), older.root(), head.size(), head.root(), path))
                        .isTrue();
            }
        }
        assertThat(proven).isEqualTo(4);
    }

    @Test
    void whatIsNotUnderASignedHeadIsNotGivenAway() {
        assertThatThrownBy(() -> extract(Set.of(99L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> extract(Set.of(-1L))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCaseWithoutAHeadSaysSo() {
        root = parent.resolve("empty");
        open().close();
        assertThatThrownBy(() -> extract(Set.of()))
                .isInstanceOf(DokazException.class)
                .hasMessageContaining("no signed head");
    }

    @Test
    void whoWritesSignsFirst() {
        try (CaseFolder folder = open()) {
            folder.enter(new Capture(
                    folder.seal(Content.of(Samples.bytes(9)), "text/plain").orElseThrow(),
                    Optional.of("in/9"),
                    CLOCK.instant(),
                    Samples.MAKER));
            SortedMap<String, byte[]> files = CustodyExtract.of(folder, Set.of(6L));
            assertThat(text(files.get("custody.jsonl")).lines()).hasSize(7);
            assertThat(text(files.get("checkpoint")).lines().toList().get(1)).isEqualTo("7");
        }
    }

    @Test
    void stampsGoWithTheHeadsTheyAreOf() throws IOException {
        Path stamp = Files.createDirectories(root.resolve("log/stamps/0011223344556677"));
        Files.writeString(stamp.resolve("one.tsr"), "token");
        assertThat(extract(Set.of())).containsKey("stamps/0011223344556677/one.tsr");
    }
}
