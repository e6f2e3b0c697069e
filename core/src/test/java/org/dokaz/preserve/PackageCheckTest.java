package org.dokaz.preserve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.testing.Samples;
import org.dokaz.testing.StrangersVerifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MK-3: packages that are what they should be, and what is said of those that are not, by two programs that share nothing. */
class PackageCheckTest {

    private static final Path JAVAS = Path.of("/usr/lib/jvm");

    @TempDir
    Path parent;

    private Path root;
    private StrangersVerifier stranger;

    @BeforeEach
    void makeACase() throws IOException {
        root = SignedCase.of(parent.resolve("case"));
        stranger = new StrangersVerifier(parent.resolve("stranger"));
    }

    private static List<String> found(Path place) {
        return PackageCheck.of(place, Optional.empty()).flaws().stream()
                .map(Flaw::toString)
                .toList();
    }

    private Path folder() throws IOException {
        return SignedCase.bag(root).folder(parent.resolve("package"));
    }

    @Test
    void aPackageHoldsForBothAsAFolderAndAsAZip() throws IOException {
        for (Path place : List.of(
                folder(),
                SignedCase.bag(root).zip(parent.resolve("flat.zip"), ""),
                SignedCase.bag(root).zip(parent.resolve("nested.zip"), "package/"))) {
            assertThat(found(place)).as(place.toString()).isEmpty();
            assertThat(stranger.says(place)).as(place.toString()).endsWith("Everything that was checked holds.\n0");
        }
        assertThat(stranger.accepts(root)).isTrue();
    }

    @Test
    void whatIsInAPackageIsTold() throws IOException {
        Checked checked = PackageCheck.of(folder(), Optional.empty());
        assertThat(checked.extent().entries()).isEqualTo(9);
        assertThat(checked.items())
                .singleElement()
                .satisfies(item -> assertThat(item.results())
                        .extracting(Item.Result::standing)
                        .containsOnly(Item.Standing.HOLDS));
        assertThat(checked.remarks()).anyMatch(remark -> remark.contains("keys vouch for themselves only"));
    }

    @Test
    void whatIsMissingOrTooMuchIsNoticedByBoth() throws IOException {
        for (String name : List.of(
                "data/custody/checkpoint",
                "data/custody/custody.jsonl",
                "data/custody/keys",
                "data/custody/proofs.jsonl",
                "data/custody/records.jsonl",
                "manifest-sha256.txt",
                "tagmanifest-sha256.txt")) {
            Path place = SignedCase.bag(root).folder(parent.resolve("without-" + name.replace('/', '-')));
            Files.delete(place.resolve(name));
            assertThat(refused(place)).as(name).isTrue();
            assertThat(stranger.accepts(place)).as(name).isFalse();
        }
        Path more = folder();
        Files.writeString(more.resolve("data/more.txt"), "more");
        assertThat(found(more)).singleElement().asString().contains("data/more.txt: is not listed");
        assertThat(stranger.says(more)).contains("data/more.txt: is not listed");
    }

    private static boolean refused(Path place) {
        try {
            return !found(place).isEmpty();
        } catch (DokazException none) {
            return true;
        }
    }

    @Test
    void whoMakesTheManifestsAnewIsFoundOutByTheLog() throws IOException {
        SignedCase.bag(root).folder(parent.resolve("plain"));
        for (String name : List.of(
                "custody/custody.jsonl",
                "custody/records.jsonl",
                "custody/proofs.jsonl",
                "custody/checkpoint",
                "custody/keys",
                "custody/checkpoints/000000000003")) {
            byte[] bytes = Files.readAllBytes(parent.resolve("plain/data").resolve(name));
            byte[] changed = bytes.clone();
            // A digit or letter in the middle, where there is one.
            int at = bytes.length / 2;
            changed[at] ^= 1;
            Path place =
                    SignedCase.bag(root).with(name, changed).folder(parent.resolve("with-" + name.replace('/', '-')));
            assertThat(found(place)).as(name).isNotEmpty();
            assertThat(stranger.accepts(place)).as(name).isFalse();
        }
    }

    @Test
    void aPackageOfAnotherCaseUnderThisNameIsFoundOutByAHeadThatSomebodyKept() throws IOException {
        Path other = SignedCase.bag(SignedCase.of(parent.resolve("other"))).folder(parent.resolve("forged"));
        Optional<Path> kept = Optional.of(root.resolve("log/checkpoint"));
        assertThat(PackageCheck.of(folder(), kept).flaws()).isEmpty();
        assertThat(PackageCheck.of(other, kept).flaws())
                .singleElement()
                .asString()
                .contains("another log");
    }

    @Test
    void anOriginalThatNoRecordTellsOfIsNoticed() throws IOException {
        Path place = SignedCase.bag(root).withOriginal(Samples.bytes(7)).folder(parent.resolve("stray"));
        assertThat(found(place)).singleElement().asString().contains("no disclosed record");
        assertThat(stranger.says(place)).contains("no record that is here tells that it was received");
    }

    @Test
    void aStampOfThisHeadHoldsAndOfAnotherDoesNot() throws IOException {
        byte[] head = Files.readAllBytes(root.resolve("log/checkpoint"));
        String named = Digest.of(head).hex().substring(0, 16);
        for (boolean ours : new boolean[] {true, false}) {
            byte[] imprint =
                    ours ? Digest.of(head).bytes() : Digest.ofText("another").bytes();
            Path place = SignedCase.bag(root)
                    .with("custody/stamps/" + named + "/checkpoint", head)
                    .with("custody/stamps/" + named + "/authority.tsr", answer(imprint))
                    .folder(parent.resolve("stamped-" + ours));
            assertThat(found(place).isEmpty()).isEqualTo(ours);
            assertThat(stranger.accepts(place)).isEqualTo(ours);
            assertThat(stranger.says(place)).contains("NOT checked here");
            Checked checked = PackageCheck.of(place, Optional.empty());
            assertThat(checked.items().getFirst().results().getFirst().because())
                    .contains(ours ? "which was time-stamped" : "not yet time-stamped");
        }
    }

    /** As much of an authority's answer (RFC 3161) as tells what it was given. */
    private static byte[] answer(byte[] imprint) {
        byte[] digest = der(0x30, der(0x30, hex("0609608648016503040201"), hex("0500")), der(0x04, imprint));
        byte[] info = der(
                0x30,
                hex("020101"),
                hex("06032a0304"),
                digest,
                hex("020105"),
                hex("180f32303234303530363037303830395a"));
        byte[] content = der(0x30, hex("060b2a864886f70d0109100104"), der(0xa0, der(0x04, info)));
        byte[] signed = der(0x30, hex("020103"), hex("3100"), content, hex("3100"));
        byte[] token = der(0x30, hex("06092a864886f70d010702"), der(0xa0, signed));
        return der(0x30, hex("3003020100"), token);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] der(int tag, byte[]... parts) {
        int length = Stream.of(parts).mapToInt(part -> part.length).sum();
        byte[] head = length < 0x80
                ? new byte[] {(byte) tag, (byte) length}
                : new byte[] {(byte) tag, (byte) 0x81, (byte) length};
        byte[] all = Arrays.copyOf(head, head.length + length);
        int at = head.length;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }

    @Test
    void whatIsNoPackageIsRefusedByBoth() throws IOException {
        Path text = Files.writeString(parent.resolve("a.txt"), "text");
        Path empty = Files.createDirectory(parent.resolve("empty"));
        for (Path none : List.of(text, empty, parent.resolve("nowhere"))) {
            assertThatThrownBy(() -> PackageCheck.of(none, Optional.empty())).isInstanceOf(DokazException.class);
            assertThat(stranger.says(none)).endsWith("2");
        }
    }

    @Test
    void manifestsThatLeadOutOfThePackageLeadNowhere() throws IOException {
        Path place = folder();
        Files.writeString(parent.resolve("outside"), "outside");
        Files.writeString(
                place.resolve("manifest-sha256.txt"),
                Digest.ofText("outside").hex() + "  ../outside\n",
                StandardCharsets.UTF_8);
        assertThat(found(place)).anyMatch(flaw -> flaw.contains("lists what is not in the package"));
        assertThat(stranger.says(place)).contains("lists what is not there");
    }

    @Test
    void aStrangerRunsItOnEveryJavaFrom17On() throws IOException, InterruptedException {
        Path source = StrangersVerifier.source(parent.resolve("run"));
        Path place = folder();
        List<Path> javas = javas();
        assumeTrue(!javas.isEmpty(), "no Java 17 or 25 is installed beside this one");
        for (Path java : javas) {
            Process process = new ProcessBuilder(java.toString(), source.toString(), place.toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(java + ": " + said).isZero();
            assertThat(said).endsWith("Everything that was checked holds." + System.lineSeparator());
        }
        System.out.println("Verify.java ran on " + javas);
    }

    /** The Java that runs this test, and one of 17 where it is installed. */
    private static List<Path> javas() throws IOException {
        Path here = Path.of(System.getProperty("java.home"), "bin", "java");
        if (!Files.isDirectory(JAVAS)) {
            return List.of(here);
        }
        try (Stream<Path> homes = Files.list(JAVAS)) {
            Stream<Path> seventeen = homes.filter(
                            home -> home.getFileName().toString().contains("17"))
                    .map(home -> home.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .sorted()
                    .limit(1);
            return Stream.concat(Stream.of(here), seventeen).toList();
        }
    }
}
