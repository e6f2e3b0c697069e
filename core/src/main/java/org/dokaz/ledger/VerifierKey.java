package org.dokaz.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.dokaz.model.Digest;

/**
 * The public half of a key that signs notes, with the name it signs under: Ed25519 (RFC 8032), written as C2SP's signed notes write it.
 *
 * @param name of the key: that of the log it signs for; without spaces and plus signs
 * @param id the first 4 bytes of a SHA-256 over name and key, as 8 hexadecimal digits
 * @param raw the 32 bytes of the key in base64
 */
public record VerifierKey(String name, String id, String raw) {

    /** How many hexadecimal digits an id has. */
    public static final int ID_DIGITS = 8;

    private static final String ALGORITHM = "Ed25519";
    private static final byte ED25519 = 1;
    private static final int RAW_BYTES = 32;
    private static final int WRITTEN_LENGTH_MAX = 512;

    // The fixed beginning of an X.509 form of such a key (RFC 8410); the raw key follows.
    private static final byte[] X509_HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

    /** The key of these 32 bytes. */
    public static VerifierKey of(String name, byte[] raw) {
        if (raw.length != RAW_BYTES || !isName(name)) {
            throw new IllegalArgumentException("no key under a name");
        }
        return new VerifierKey(name, id(name, raw), Base64.getEncoder().encodeToString(raw));
    }

    /** The key whose X.509 form this is. */
    public static VerifierKey of(String name, PublicKey key) {
        byte[] x509 = key.getEncoded();
        if (!Arrays.equals(x509, 0, Math.min(X509_HEAD.length, x509.length), X509_HEAD, 0, X509_HEAD.length)) {
            throw new IllegalArgumentException("no " + ALGORITHM + " key");
        }
        return of(name, Arrays.copyOfRange(x509, X509_HEAD.length, x509.length));
    }

    /** Whether notes may be signed under this name. */
    static boolean isName(String name) {
        return !name.isEmpty() && name.chars().noneMatch(unit -> unit <= ' ' || unit == '+' || unit > '~');
    }

    private static String id(String name, byte[] raw) {
        byte[] named = (name + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(named, named.length + 1 + raw.length);
        all[named.length] = ED25519;
        System.arraycopy(raw, 0, all, named.length + 1, raw.length);
        return Digest.of(all).hex().substring(0, ID_DIGITS);
    }

    /** The key that is written so, if it is one to the last character. */
    public static Optional<VerifierKey> parse(String written) {
        int first = written.indexOf('+');
        int second = written.indexOf('+', first + 1);
        if (written.length() > WRITTEN_LENGTH_MAX || first < 1 || second < 0) {
            return Optional.empty();
        }
        try {
            byte[] typed = Base64.getDecoder().decode(written.substring(second + 1));
            if (typed.length != RAW_BYTES + 1) {
                return Optional.empty();
            }
            VerifierKey key = of(written.substring(0, first), Arrays.copyOfRange(typed, 1, typed.length));
            return Optional.of(key).filter(read -> read.written().equals(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The key on one line: name, id, and type and key in base64. */
    public String written() {
        byte[] raw = Base64.getDecoder().decode(this.raw);
        byte[] typed = new byte[RAW_BYTES + 1];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, RAW_BYTES);
        return name + "+" + id + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /** Whether it signed these bytes so. */
    boolean signed(byte[] bytes, byte[] signature) {
        try {
            byte[] raw = Base64.getDecoder().decode(this.raw);
            byte[] x509 = Arrays.copyOf(X509_HEAD, X509_HEAD.length + raw.length);
            System.arraycopy(raw, 0, x509, X509_HEAD.length, raw.length);
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(x509)));
            check.update(bytes);
            return check.verify(signature);
        } catch (GeneralSecurityException | IllegalArgumentException unfit) {
            // A point that is none, or a signature of another length.
            return false;
        }
    }
}
