package org.dokaz.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.Hkdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * The keys of a vault, oldest first. The newest seals; each opens what it sealed. A sealed file begins with a mark and the number of its key;
 * both, the vault's name and the file's own are bound to what is in it, so that no file can take another's place.
 */
final class Keys {

    /** How many keys a vault may have: one more for each change of its passphrase. */
    static final int KEYS_MAX = 200;

    private static final byte[] MARK = "DKZV1".getBytes(StandardCharsets.US_ASCII);

    private final String vault;
    private final List<byte[]> secrets;

    private Keys(String vault, List<byte[]> secrets) {
        this.vault = vault;
        this.secrets = List.copyOf(secrets);
    }

    /** A first key. */
    static Keys fresh(String vault, RandomGenerator random) {
        return new Keys(vault, List.of(secret(random)));
    }

    /** These keys with a newer one. */
    Keys renewed(RandomGenerator random) {
        List<byte[]> more = new ArrayList<>(secrets);
        more.add(secret(random));
        return new Keys(vault, more);
    }

    boolean isFull() {
        return secrets.size() >= KEYS_MAX;
    }

    private static byte[] secret(RandomGenerator random) {
        byte[] secret = new byte[Sealing.KEY_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** The keys, wrapped under the key that a passphrase makes. */
    byte[] wrapped(byte[] under, byte[] bound) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        secrets.forEach(all::writeBytes);
        try {
            return Sealing.whole(under).encrypt(all.toByteArray(), bound);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The keys that were wrapped.
     *
     * @throws GeneralSecurityException where they were wrapped under another key, or something they are bound to differs
     */
    static Keys unwrapped(String vault, byte[] wrapped, byte[] under, byte[] bound) throws GeneralSecurityException {
        byte[] all = Sealing.whole(under).decrypt(wrapped, bound);
        List<byte[]> secrets = new ArrayList<>();
        for (int at = 0; at + Sealing.KEY_BYTES <= all.length; at += Sealing.KEY_BYTES) {
            secrets.add(Arrays.copyOfRange(all, at, at + Sealing.KEY_BYTES));
        }
        if (secrets.isEmpty() || secrets.size() > KEYS_MAX) {
            throw new GeneralSecurityException("no keys");
        }
        return new Keys(vault, secrets);
    }

    /** Bytes, sealed under the name of the file they will lie in. */
    byte[] sealed(String file, byte[] bytes) {
        int newest = secrets.size() - 1;
        try {
            byte[] sealed = aead(newest, "whole").encrypt(bytes, bound(file, newest));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(head(newest));
            out.writeBytes(sealed);
            return out.toByteArray();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * What was sealed under this name.
     *
     * @throws GeneralSecurityException where it was not, or not by this vault, or was changed since
     */
    byte[] opened(String file, byte[] sealed) throws GeneralSecurityException {
        int headLength = MARK.length + 1;
        if (sealed.length < headLength) {
            throw new GeneralSecurityException("too short");
        }
        int number = number(Arrays.copyOf(sealed, headLength));
        return aead(number, "whole").decrypt(Arrays.copyOfRange(sealed, headLength, sealed.length), bound(file, number));
    }

    /** A stream that gives bytes sealed as they pass through. */
    OutputStream sealing(String file, OutputStream out) throws IOException {
        int newest = secrets.size() - 1;
        out.write(head(newest));
        try {
            return streaming(newest).newEncryptingStream(out, bound(file, newest));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The bytes that were sealed in a stream; reading fails where they were changed, at the latest at their end. */
    InputStream opening(String file, InputStream sealed) throws IOException, GeneralSecurityException {
        byte[] head = sealed.readNBytes(MARK.length + 1);
        int number = number(head);
        return streaming(number).newDecryptingStream(sealed, bound(file, number));
    }

    private int number(byte[] head) throws GeneralSecurityException {
        boolean marked = head.length == MARK.length + 1 && Arrays.equals(head, 0, MARK.length, MARK, 0, MARK.length);
        int number = marked ? head[MARK.length] & 0xff : secrets.size();
        if (number >= secrets.size()) {
            throw new GeneralSecurityException("not sealed by this vault");
        }
        return number;
    }

    private static byte[] head(int number) {
        byte[] head = Arrays.copyOf(MARK, MARK.length + 1);
        head[MARK.length] = (byte) number;
        return head;
    }

    private byte[] bound(String file, int number) {
        return ("dokaz vault " + Header.FORMAT + '\n' + vault + '\n' + file + '\n' + number)
                .getBytes(StandardCharsets.UTF_8);
    }

    private Aead aead(int number, String purpose) throws GeneralSecurityException {
        return Sealing.whole(derived(number, purpose));
    }

    private StreamingAead streaming(int number) throws GeneralSecurityException {
        return Sealing.streaming(derived(number, "stream"));
    }

    // One secret, a key for each purpose: no key is used with two ciphers.
    private byte[] derived(int number, String purpose) throws GeneralSecurityException {
        return Hkdf.computeHkdf(
                "HMACSHA256",
                secrets.get(number),
                new byte[0],
                ("dokaz vault " + purpose).getBytes(StandardCharsets.UTF_8),
                Sealing.KEY_BYTES);
    }
}
