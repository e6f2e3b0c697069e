package org.dokaz.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.preserve.Disk;
import org.dokaz.testing.FailingDisk;
import org.dokaz.vault.VaultContents.Original;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    /** So little that a test can try many passphrases. */
    private static final Cost CHEAP = new Cost(64, 1, 1);

    private static final String SECRET = "Orest Halaida";

    private static final Identity IDENTITY = new Identity(
            "Witness 1",
            List.of(SECRET, "Орест Галайда"),
            Optional.of("a driver"),
            Optional.empty(),
            "editor-2",
            Instant.EPOCH,
            Optional.empty());

    @TempDir
    Path root;

    private static Passphrase passphrase(String words) {
        return Passphrase.of(words.toCharArray());
    }

    private static Passphrase right() {
        return passphrase("сім вишень на дорозі");
    }

    private Vault begin(Disk disk) {
        return Vault.begin(root, right(), CHEAP, new Random(1), disk);
    }

    private Vault open() {
        return open(right());
    }

    private Vault open(Passphrase passphrase) {
        return Vault.open(root, passphrase, new Random(2), new Disk());
    }

    private static Exhibit exhibit(byte[] bytes) {
        return new Exhibit(Digest.of(bytes), bytes.length, "text/plain");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void fill(Vault vault, byte[] original) {
        String item = vault.put(out -> out.write(original));
        vault.keep(vault.contents()
                .with(IDENTITY)
                .with(
                        List.of(new Original(item, exhibit(original), Optional.empty(), false)),
                        List.of(),
                        new TreeMap<>()));
    }

    private static byte[] original(Vault vault) {
        try (InputStream in = vault.take(vault.contents().originals().getFirst().item())) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> inside = Files.walk(root)) {
            return inside.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Path header() {
        return root.resolve("vault/vault.json");
    }

    private static void assertRefused(ThrowingCallable call, String... words) {
        assertThatThrownBy(call).isInstanceOf(DokazException.class).satisfies(thrown -> {
            assertThat(thrown.getMessage()).contains(words).doesNotContain(SECRET, "Exception");
        });
    }

    @Test
    void whatGoesInComesOutWithThePassphraseAlone() {
        byte[] large = new byte[3_000_000];
        new Random(3).nextBytes(large);
        fill(begin(new Disk()), large);

        Vault again = open();
        assertThat(again.contents().identity("Witness 1")).contains(IDENTITY);
        assertThat(original(again)).isEqualTo(large);
        assertThat(again.flaws()).isEmpty();
        assertRefused(() -> open(passphrase("сім вишень на дорозі ")), "wrong passphrase");
    }

    @Test
    void aPassphraseIsTheSameHoweverItsLettersAreComposed() {
        Vault.begin(root, passphrase("їжак на під\u2019їзді"), CHEAP, new Random(1), new Disk());

        Vault opened = open(passphrase("\u0456\u0308жак на під\u2019\u0456\u0308зді"));
        assertThat(opened.contents().identities()).isEmpty();
    }

    @Test
    void noFileAndNoFilesNameTellsAnything() throws IOException {
        fill(begin(new Disk()), bytes("Orest Halaida drove the bus."));

        for (Path file : files()) {
            String raw = Files.readString(file, StandardCharsets.ISO_8859_1);
            assertThat(raw + file).doesNotContainIgnoringCase("Halaida", "Witness", "driver");
            assertThat(raw).doesNotContain(new String(bytes("Галайда"), StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void everyFlippedByteOfEveryFileIsTold() throws IOException {
        fill(begin(new Disk()), bytes("Orest Halaida drove the bus."));

        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int at = 0; at < whole.length; at++) {
                byte[] flipped = whole.clone();
                flipped[at] ^= 0x10;
                Files.write(file, flipped);
                assertRefused(() -> original(open()), file.toString());
            }
            Files.write(file, whole);
        }
        assertThat(original(open())).isEqualTo(bytes("Orest Halaida drove the bus."));
    }

    @Test
    void aFileCutOffAnywhereOrMadeLongerIsTold() throws IOException {
        fill(begin(new Disk()), bytes("Orest Halaida drove the bus."));

        for (Path file : files()) {
            byte[] whole = Files.readAllBytes(file);
            for (int length = 0; length < whole.length; length += 7) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertRefused(() -> original(open()), file.toString());
            }
            Files.write(file, Arrays.copyOf(whole, whole.length + 1));
            assertRefused(() -> original(open()), file.toString());
            Files.write(file, whole);
        }
    }

    @Test
    void noFileCanTakeAnothersPlace() throws IOException {
        Vault vault = begin(new Disk());
        fill(vault, bytes("the one"));
        String first = vault.contents().originals().getFirst().item();
        String other = vault.put(out -> out.write(bytes("the other")));
        Path items = root.resolve("vault/items");

        Files.copy(items.resolve(other), items.resolve(first), StandardCopyOption.REPLACE_EXISTING);
        assertRefused(() -> original(open()), first, "does not belong");
        assertThat(open().flaws()).singleElement().asString().contains(first);
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        assertRefused(() -> open(), "no vault");
        fill(begin(new Disk()), bytes("text"));
        Path item = root.resolve("vault/items")
                .resolve(open().contents().originals().getFirst().item());
        for (Path file : List.of(item, root.resolve("vault/index"), header())) {
            byte[] whole = Files.readAllBytes(file);
            Files.delete(file);
            assertRefused(() -> original(open()), file.toString(), "missing");
            Files.write(file, whole);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,old format 0", "2,format 2"})
    void anotherFormatIsSaidToBeOne(int format, String words) throws IOException {
        begin(new Disk());
        Files.writeString(
                header(), Files.readString(header()).replace("\"format\":1", "\"format\":" + format));

        assertRefused(() -> open(), words, "Dokaz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"memoryKib\":104857600",
                "\"memoryKib\":9223372036854775807",
                "\"memoryKib\":-1",
                "\"memoryKib\":7",
                "\"passes\":1000000",
                "\"passes\":0",
                "\"lanes\":100000",
                "\"lanes\":-4"
            })
    void aHostileHeaderCannotAskForMoreThanTheProgramGives(String asked) throws IOException {
        begin(new Disk());
        String member = asked.substring(0, asked.indexOf(':') + 1);
        Files.writeString(
                header(),
                Files.readString(header()).replaceFirst(member + "[0-9]+", asked));

        assertRefused(() -> open(), header().toString(), "asks for");
    }

    @Test
    void aHeaderThatIsNoneIsRefusedWhateverItHolds() throws IOException {
        begin(new Disk());
        String whole = Files.readString(header());
        for (String other : List.of(
                "", "{}", "[]", "null", "x".repeat(100_000), whole + " ", whole.replace("argon2id", "argon2i"))) {
            Files.writeString(header(), other);
            assertRefused(() -> open(), header().toString());
        }
    }

    @Test
    void aNewVaultTakesNoShortPassphraseAndNoVaultIsMadeTwice() {
        assertThatThrownBy(() -> Vault.begin(root, passphrase("eleven char"), CHEAP, new Random(1), new Disk()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12");
        begin(new Disk());
        assertRefused(() -> begin(new Disk()), "already");
        assertThatThrownBy(() -> passphrase("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theUsualCostIsWhatTheStandardAdvisesOrMore() {
        assertThat(Cost.USUAL.memoryKib()).isGreaterThanOrEqualTo(64 * 1024);
        assertThat(Cost.USUAL.passes()).isGreaterThanOrEqualTo(3);
        assertThat(Cost.USUAL.lanes()).isEqualTo(4);
        assertThat(Cost.USUAL.isBearable()).isTrue();
    }

    @Test
    void aChangedPassphraseOpensAndTheOldOneNoLonger() throws IOException {
        Vault vault = begin(new Disk());
        fill(vault, bytes("before"));
        byte[] oldHeader = Files.readAllBytes(header());
        vault.change(passphrase("шість вишень на дорозі"));

        assertRefused(() -> open(), "wrong passphrase");
        Vault opened = open(passphrase("шість вишень на дорозі"));
        assertThat(original(opened)).isEqualTo(bytes("before"));
        // Not even with a copy of the old header: the index is under a key that it does not hold.
        Files.write(header(), oldHeader);
        assertRefused(() -> open(), "index");
    }

    @Test
    void aKillAnywhereLeavesTheVaultAsItWasOrAsItWasToBe() throws IOException {
        int steps = 0;
        for (boolean survived = false; !survived; steps++) {
            clear();
            fill(begin(new Disk()), bytes("first"));
            FailingDisk disk = new FailingDisk(steps);
            Vault vault = Vault.open(root, right(), new Random(5), disk);
            try {
                String item = vault.put(out -> out.write(bytes("second")));
                vault.keep(vault.contents()
                        .with(
                                List.of(new Original(item, exhibit(bytes("second")), Optional.empty(), false)),
                                List.of(),
                                new TreeMap<>()));
                vault.change(passphrase("шість вишень на дорозі"));
                vault.clearUp();
            } catch (DokazException killed) {
                assertThat(killed).hasMessageContaining("cannot be written");
            }
            survived = disk.survived();
            Vault left = opened();
            assertThat(left.contents().originals()).hasSizeBetween(1, 2);
            assertThat(left.flaws()).isEmpty();
            left.clearUp();
            assertThat(files()).hasSize(2 + left.contents().originals().size());
        }
        assertThat(steps).isGreaterThan(5);
    }

    @Test
    void aKillWhileAVaultIsMadeLeavesNoneOrAWholeOne() throws IOException {
        boolean survived = false;
        for (int steps = 0; !survived; steps++) {
            clear();
            FailingDisk disk = new FailingDisk(steps);
            try {
                begin(disk);
            } catch (DokazException killed) {
                assertThat(killed).hasMessageContaining("cannot be written");
            }
            survived = disk.survived();
            Vault vault = Vault.isIn(root) ? open() : begin(new Disk());
            assertThat(vault.contents().originals()).isEmpty();
        }
    }

    private Vault opened() {
        try {
            return open();
        } catch (DokazException changed) {
            return open(passphrase("шість вишень на дорозі"));
        }
    }

    private void clear() throws IOException {
        try (Stream<Path> inside = Files.walk(root.resolve("vault"))) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (NoSuchFileException fresh) {
            return;
        }
    }
}
