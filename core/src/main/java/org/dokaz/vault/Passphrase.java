package org.dokaz.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** What opens a vault, as long as it is needed; closing wipes it from memory as far as Java lets one. */
public final class Passphrase implements AutoCloseable {

    /** The shortest passphrase that a new vault takes, in characters: a short one is guessed whatever a guess costs. */
    public static final int LENGTH_MIN = 12;

    /** The longest that is taken, in characters. */
    public static final int LENGTH_MAX = 1_000;

    private static final int KEY_BYTES = 32;

    private final byte[] secret;
    private final int length;

    private Passphrase(byte[] secret, int length) {
        this.secret = secret;
        this.length = length;
    }

    /**
     * The passphrase of these characters. One letter typed as one sign or as two is the same passphrase.
     *
     * @throws IllegalArgumentException if it is empty or longer than {@link #LENGTH_MAX}
     */
    public static Passphrase of(char[] typed) {
        if (typed.length == 0 || typed.length > LENGTH_MAX) {
            throw new IllegalArgumentException("a passphrase has 1 to " + LENGTH_MAX + " characters");
        }
        String normal = Normalizer.normalize(CharBuffer.wrap(typed), Normalizer.Form.NFC);
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(normal);
        byte[] secret = new byte[bytes.remaining()];
        bytes.get(secret);
        bytes.rewind();
        bytes.put(new byte[bytes.remaining()]);
        return new Passphrase(secret, normal.codePointCount(0, normal.length()));
    }

    /** Whether it is long enough for a new vault. */
    public boolean isLong() {
        return length >= LENGTH_MIN;
    }

    /** Whether both are the same. */
    public boolean isSame(Passphrase other) {
        return Arrays.equals(secret, other.secret);
    }

    /** The key that Argon2id (RFC 9106, version 1.3) makes of it. */
    byte[] key(byte[] salt, Cost cost) {
        Argon2BytesGenerator argon2id = new Argon2BytesGenerator();
        argon2id.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] key = new byte[KEY_BYTES];
        argon2id.generateBytes(secret, key);
        return key;
    }

    @Override
    public void close() {
        Arrays.fill(secret, (byte) 0);
    }
}
