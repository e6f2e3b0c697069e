package org.dokaz.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.List;
import org.dokaz.model.Digest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** MK-2: heads of a log as C2SP's checkpoints and signed notes have them. */
class SignedNoteTest {

    /** The example and the key with which Go's package for notes documents itself. */
    private static final String PETER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String SAID = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static KeyPair pair;
    private static VerifierKey key;

    @BeforeAll
    static void makeAKey() throws GeneralSecurityException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = VerifierKey.of("dokaz.case/0011223344556677", pair.getPublic());
    }

    private static byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SignedNote head(long size) {
        TreeHead head = new TreeHead(key.name(), size, Digest.ofText("root"));
        return SignedNote.of(head.text(), key, SignedNoteTest::sign);
    }

    @Test
    void aNoteThatOthersSignedHolds() {
        VerifierKey peter = VerifierKey.parse(PETER).orElseThrow();
        SignedNote note =
                SignedNote.parse(SAID.getBytes(StandardCharsets.UTF_8)).orElseThrow();

        assertThat(peter.written()).isEqualTo(PETER);
        assertThat(note.isSignedBy(peter)).isTrue();
        assertThat(note.isSignedBy(key)).isFalse();
    }

    @Test
    void aHeadIsThreeLinesAndASignature() {
        SignedNote note = head(12);
        List<String> lines =
                new String(note.bytes(), StandardCharsets.UTF_8).lines().toList();

        assertThat(lines).hasSize(5);
        assertThat(lines.subList(0, 2)).containsExactly("dokaz.case/0011223344556677", "12");
        assertThat(lines.get(2)).hasSize(44);
        assertThat(lines.get(4)).startsWith("— dokaz.case/0011223344556677 ");
        SignedNote again = SignedNote.parse(note.bytes()).orElseThrow();
        assertThat(again.isSignedBy(key)).isTrue();
        assertThat(TreeHead.parse(again.text())).contains(new TreeHead(key.name(), 12, Digest.ofText("root")));
    }

    @Test
    void anyBitOfAHeadThatFlipsIsNoticed() {
        byte[] bytes = head(12).bytes();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(SignedNote.parse(changed)
                            .filter(note -> note.isSignedBy(key)
                                    && TreeHead.parse(note.text()).isPresent()))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }

    @Test
    void anyBitOfAKeyThatFlipsIsNoticed() {
        byte[] written = key.written().getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < written.length * Byte.SIZE; bit++) {
            byte[] changed = written.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(VerifierKey.parse(new String(changed, StandardCharsets.ISO_8859_1)))
                    .as("bit %d", bit)
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoNoteIsNone() {
        for (String none :
                List.of("", "\n", "\n\n", "text\n", "text\n\n", "text\n\nname AAAA\n", "text\n\n— a b\n", "\n\n— a ")) {
            assertThat(SignedNote.parse(none.getBytes(StandardCharsets.UTF_8)))
                    .as(none)
                    .isEmpty();
        }
        assertThat(SignedNote.parse(new byte[] {(byte) 0xff, '\n', '\n'})).isEmpty();
        assertThat(SignedNote.parse(new byte[SignedNote.BYTES_MAX + 1])).isEmpty();
    }

    @Test
    void whatIsNoHeadIsNone() {
        String root = "A".repeat(43) + "=";
        for (String none : List.of(
                "",
                "a\n1\n",
                "a\n01\n" + root + "\n",
                "a\n-1\n" + root + "\n",
                "a\n1\nAAAA\n",
                "a\n1\n" + root,
                "a\n1\n" + root + "\nmore\n",
                "a\nx\n" + root + "\n")) {
            assertThat(TreeHead.parse(none)).as(none).isEmpty();
        }
        assertThat(TreeHead.parse("a\n1\n" + root + "\n")).isPresent();
    }

    @Test
    void whatIsNoKeyIsNone() {
        for (String none : List.of("", "+", "++", "a+b", "a+00000000+AAAA", PETER + " ", PETER.replace('c', 'd'))) {
            assertThat(VerifierKey.parse(none)).as(none).isEmpty();
        }
        assertThatThrownBy(() -> VerifierKey.of("two words", new byte[32]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VerifierKey.of("short", new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }
}
