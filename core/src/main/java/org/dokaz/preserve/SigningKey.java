package org.dokaz.preserve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.dokaz.flow.DokazException;
import org.dokaz.ledger.SignedNote;
import org.dokaz.ledger.VerifierKey;

/** The key by which a case signs the heads of its log and what it gives away: Ed25519 (RFC 8032), kept in the case for its owner's eyes alone. */
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int LENGTH_MAX = 4_096;

    private final PrivateKey secret;
    private final PublicKey open;
    private final String name;

    private SigningKey(PrivateKey secret, PublicKey open, String name) {
        this.secret = secret;
        this.open = open;
        this.name = name;
    }

    /**
     * The key in this file.
     *
     * @param name what it signs under
     */
    static SigningKey in(Path file, String name) {
        return read(file, name)
                .orElseThrow(() -> new DokazException(file
                        + ": not a signing key; put the right one back, or move the folder it lies in away and a new"
                        + " one is made"));
    }

    /** The key in this file, if it is one to the last bit. */
    static Optional<SigningKey> read(Path file, String name) {
        try {
            if (Files.size(file) > LENGTH_MAX) {
                return Optional.empty();
            }
            String written = Files.readString(file, StandardCharsets.ISO_8859_1);
            byte[] encoded = Base64.getDecoder().decode(written.strip());
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
            SigningKey key = of(secret, name);
            boolean same = Arrays.equals(key.file(), written.getBytes(StandardCharsets.ISO_8859_1));
            return same ? Optional.of(key) : Optional.empty();
        } catch (IOException unreadable) {
            throw Trouble.reading(file, unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    // A key is its 32 secret bytes: the public half follows from them, and so cannot be the wrong one.
    private static SigningKey of(PrivateKey secret, String name) throws GeneralSecurityException {
        if (!(secret instanceof EdECPrivateKey edwards)) {
            throw new IllegalArgumentException("no " + ALGORITHM + " key");
        }
        byte[] seed = edwards.getBytes().orElseThrow(() -> new IllegalArgumentException("no secret bytes"));
        KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Given(seed));
        return new SigningKey(secret, generator.generateKeyPair().getPublic(), name);
    }

    /** A new key, which is nowhere but in memory yet. */
    static SigningKey fresh(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic(), name);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the file of the secret half holds. */
    byte[] file() {
        return line(secret.getEncoded());
    }

    /** What the file of the public half holds. */
    byte[] publicFile() {
        return line(open.getEncoded());
    }

    private static byte[] line(byte[] key) {
        return (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The public half, as signed notes write it. */
    public VerifierKey verifier() {
        return VerifierKey.of(name, open);
    }

    /** The public half, in base64 of its X.509 form. */
    public String publicHalf() {
        return Base64.getEncoder().encodeToString(open.getEncoded());
    }

    /** A signature over bytes, in base64. */
    public String sign(byte[] bytes) {
        return Base64.getEncoder().encodeToString(signature(bytes));
    }

    /** A note of this text under this key's signature. */
    SignedNote note(String text) {
        return SignedNote.of(text, verifier(), this::signature);
    }

    private byte[] signature(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Chance that is none: it gives the bytes of a key that is there already. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
