package org.dokaz.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.dokaz.flow.Content;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.preserve.Disk;
import org.dokaz.stamp.TestCa;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageTest {

    private static final String SECRET = "Oksana Verbytska was held in the depot";

    @TempDir
    private Path folder;

    private final TestRecipient rsa = TestRecipient.ofRsa();
    private final TestRecipient curve = TestRecipient.ofCurve();
    private final TestRecipient stranger = TestRecipient.ofCurve();

    private final Parcel parcel = sink -> {
        put(sink, "data/originals/ab/cd", Content.of(SECRET.getBytes(StandardCharsets.UTF_8)));
        put(sink, "bagit.txt", Content.of("BagIt-Version: 1.0\n".getBytes(StandardCharsets.UTF_8)));
    };

    private static void put(Parcel.Sink sink, String path, Content content) throws IOException {
        try (InputStream in = content.open();
                OutputStream out = sink.file(path)) {
            in.transferTo(out);
        }
    }

    private Path sealed(Parcel what, TestRecipient... to) {
        Path place = folder.resolve("handover.p7m");
        try (Message message = Message.seal(
                what, Stream.of(to).map(TestRecipient::recipient).toList(), place, new SecureRandom(), new Disk())) {
            message.place();
        }
        return place;
    }

    private Path opened(Path message, TestRecipient by) {
        Path place = folder.resolve("opened.zip");
        Opening.open(message, by.keys().getPrivate(), by.certificate(), place, new Disk());
        return place;
    }

    private static Map<String, String> files(Path zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Map<String, String> whole() {
        return Map.of("data/originals/ab/cd", SECRET, "bagit.txt", "BagIt-Version: 1.0\n");
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void eachRecipientOpensItAndNobodyElse() throws IOException {
        Path message = sealed(parcel, rsa, curve);
        assertThat(files(opened(message, rsa))).isEqualTo(whole());
        Files.delete(folder.resolve("opened.zip"));
        assertThat(files(opened(message, curve))).isEqualTo(whole());
        Files.delete(folder.resolve("opened.zip"));
        assertThatThrownBy(() -> opened(message, stranger))
                .isInstanceOf(DokazException.class)
                .hasMessageContaining("not encrypted to this certificate");
        assertThatThrownBy(() -> opened(message, new TestRecipient(stranger.keys(), curve.certificate())))
                .isInstanceOf(DokazException.class);
        assertThatThrownBy(() -> opened(message, new TestRecipient(TestCa.rsaKeys(), rsa.certificate())))
                .isInstanceOf(DokazException.class);
        assertThat(left()).containsExactly("handover.p7m");
    }

    @Test
    void recipientsOpenItWithOpenSsl() throws IOException {
        assumeTrue(OpenSsl.isThere(), "no openssl 3 on this machine: that recipients can use it was not tried");
        Path message = sealed(parcel, rsa, curve);
        for (TestRecipient one : List.of(rsa, curve)) {
            Path out = folder.resolve("out.zip");
            assertThat(OpenSsl.open(message, one.certificateIn(folder), one.keyIn(folder), out))
                    .isZero();
            assertThat(files(out)).isEqualTo(whole());
        }
        assertThat(OpenSsl.open(
                        message, stranger.certificateIn(folder), stranger.keyIn(folder), folder.resolve("no.zip")))
                .isNotZero();
        byte[] changed = Files.readAllBytes(message);
        changed[changed.length - 100] ^= 1;
        Path bad = Files.write(folder.resolve("bad.p7m"), changed);
        assertThat(OpenSsl.open(bad, rsa.certificateIn(folder), rsa.keyIn(folder), folder.resolve("no.zip")))
                .isNotZero();
    }

    @Test
    void nothingOfTheContentIsReadableInTheMessage() throws IOException {
        String bytes = new String(Files.readAllBytes(sealed(parcel, rsa)), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("Oksana", "depot", "originals", "bagit", "PK\u0003\u0004");
    }

    @Test
    void noBitOfAMessageCanBeChangedUnseen() throws IOException {
        Path message = sealed(parcel, curve);
        byte[] whole = Files.readAllBytes(message);
        byte[] content = Files.readAllBytes(opened(message, curve));
        Files.delete(folder.resolve("opened.zip"));
        Random random = new Random(20_261_130);
        for (int flip = 0; flip < 300; flip++) {
            int bit = random.nextInt(whole.length * Byte.SIZE);
            byte[] flipped = whole.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            Files.write(message, flipped);
            try {
                // Bits of the envelope that nothing depends on may change; the content never.
                assertThat(opened(message, curve))
                        .as("bit " + bit + ", seed 20261130")
                        .hasBinaryContent(content);
                int left = whole.length - bit / Byte.SIZE;
                assertThat(isCipherText(left) || isTag(left)).as("bit " + bit).isFalse();
                Files.delete(folder.resolve("opened.zip"));
            } catch (DokazException noticed) {
                assertThat(folder.resolve("opened.zip")).doesNotExist();
            }
        }
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(message, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> opened(message, curve)).as("cut off").isInstanceOf(DokazException.class);
        }
        assertThat(left()).containsExactly("handover.p7m");
    }

    private static boolean isCipherText(int bytesToTheEnd) {
        return bytesToTheEnd > 28 && bytesToTheEnd < 350;
    }

    private static boolean isTag(int bytesToTheEnd) {
        return bytesToTheEnd > 6 && bytesToTheEnd <= 22;
    }

    @Test
    void aMessageHasItsNameOnlyOnceItIsWhole() throws IOException {
        Path place = folder.resolve("handover.p7m");
        try (Message message = Message.seal(parcel, List.of(rsa.recipient()), place, new SecureRandom(), new Disk())) {
            assertThat(left()).containsExactly("handover.p7m.part");
            assertThat(message.sizeBytes()).isEqualTo(Files.size(folder.resolve("handover.p7m.part")));
        }
        assertThat(left()).isEmpty();
        Files.writeString(folder.resolve("handover.p7m.part"), "what a killed program left");
        Path message = sealed(parcel, rsa);
        assertThat(left()).containsExactly("handover.p7m");
        assertThat(files(opened(message, rsa))).isEqualTo(whole());
    }

    @Test
    void aSourceThatFailsLeavesNothing() throws IOException {
        Parcel failing = sink -> {
            put(sink, "a", Content.of(new byte[100_000]));
            throw new IOException("the disk of the case is gone");
        };
        assertThatThrownBy(() -> sealed(failing, rsa))
                .isInstanceOf(DokazException.class)
                .hasMessageContaining("the disk of the case is gone");
        assertThatThrownBy(() -> sealed(sink -> put(sink, "../a", Content.of(new byte[1])), rsa))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sealed(
                        sink -> {
                            put(sink, "a", Content.of(new byte[1]));
                            put(sink, "A", Content.of(new byte[1]));
                        },
                        rsa))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(left()).isEmpty();
    }

    @Test
    void whatIsHandedOverNeedNotFitIntoMemory() throws IOException {
        long size = 3 * Runtime.getRuntime().maxMemory() / 100;
        Content large = new Content() {
            @Override
            public long sizeBytes() {
                return size;
            }

            @Override
            public InputStream open() {
                return new Noise(size);
            }
        };
        long before = used();
        long[] most = new long[1];
        Path message = sealed(
                sink -> {
                    put(sink, "large", large);
                    most[0] = used() - before;
                },
                rsa);
        assertThat(Files.size(message)).isGreaterThan(size);
        assertThat(most[0]).isLessThan(size / 2);
        opened(message, rsa);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Bytes that cannot be packed smaller. */
    private static final class Noise extends InputStream {

        private final Random random = new Random(1);
        private long rest;

        Noise(long size) {
            rest = size;
        }

        @Override
        public int read() {
            return rest-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            if (rest <= 0) {
                return -1;
            }
            byte[] bytes = new byte[(int) Math.min(rest, length)];
            random.nextBytes(bytes);
            System.arraycopy(bytes, 0, buffer, from, bytes.length);
            rest -= bytes.length;
            return bytes.length;
        }
    }

    @Test
    void onlyFitCertificatesAreEncryptedTo() {
        assertUnfit(TestRecipient.of(TestCa.rsaKeys(), KeyUsage.digitalSignature), "not made for encryption");
        assertUnfit(TestRecipient.of(TestCa.ecKeys(), KeyUsage.digitalSignature), "not made for encryption");
        assertThatThrownBy(() -> Recipient.of(
                        rsa.certificate(), TestCa.BEGIN.plus(TestCa.VALID).plusSeconds(1)))
                .hasMessageContaining("expired");
        assertThatThrownBy(() -> Recipient.of(rsa.certificate(), TestCa.BEGIN.minusSeconds(1)))
                .hasMessageContaining("valid from");
        assertThat(rsa.recipient().fingerprint()).isNotEqualTo(curve.recipient().fingerprint());
        assertThatThrownBy(() -> Message.seal(parcel, List.of(), folder.resolve("x"), new SecureRandom(), new Disk()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertUnfit(TestRecipient recipient, String why) {
        assertThatThrownBy(recipient::recipient)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void theDigestIsThatOfTheMessage() throws IOException {
        Path place = folder.resolve("handover.p7m");
        Digest digest;
        try (Message message = Message.seal(parcel, List.of(rsa.recipient()), place, new SecureRandom(), new Disk())) {
            digest = message.digest();
            message.place();
        }
        assertThat(Digest.of(Files.readAllBytes(place))).isEqualTo(digest);
    }
}
