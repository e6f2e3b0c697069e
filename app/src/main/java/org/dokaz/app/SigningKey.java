package org.dokaz.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.dokaz.flow.DokazException;

/** The key by which a case signs what it gives away: Ed25519 (RFC 8032), made when it is first needed and kept in the case. */
final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String FOLDER = "keys";
    private static final String SECRET = "signing.key";
    private static final String PUBLIC = "signing.pub";
    private static final int LENGTH_MAX = 4_096;

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /** The key of the case in this folder. */
    static SigningKey of(Path root) {
        Path folder = root.resolve(FOLDER);
        try {
            return Files.exists(folder.resolve(SECRET)) ? kept(folder) : fresh(folder);
        } catch (IOException unusable) {
            throw new DokazException(folder + ": the signing key could not be read or written", unusable);
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw new DokazException(
                    folder
                            + ": not a signing key; put the right one back, or move the folder away and a new one is made",
                    broken);
        }
    }

    private static SigningKey kept(Path folder) throws IOException, GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
        return new SigningKey(
                factory.generatePrivate(new PKCS8EncodedKeySpec(decoded(folder.resolve(SECRET)))),
                factory.generatePublic(new X509EncodedKeySpec(decoded(folder.resolve(PUBLIC)))));
    }

    private static byte[] decoded(Path file) throws IOException {
        if (Files.size(file) > LENGTH_MAX) {
            throw new IllegalArgumentException(file + ": longer than any key");
        }
        return Base64.getDecoder().decode(Files.readString(file).strip());
    }

    private static SigningKey fresh(Path folder) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        Files.createDirectories(folder);
        write(folder.resolve(PUBLIC), pair.getPublic().getEncoded());
        // The secret half last: with it the key exists.
        write(folder.resolve(SECRET), pair.getPrivate().getEncoded());
        return new SigningKey(pair.getPrivate(), pair.getPublic());
    }

    private static void write(Path file, byte[] key) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.deleteIfExists(file);
        Files.createFile(file, owner);
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n", StandardOpenOption.WRITE);
    }

    /** The public half, in base64 of its X.509 form. */
    String publicHalf() {
        return Base64.getEncoder().encodeToString(open.getEncoded());
    }

    /** A signature over bytes, in base64. */
    String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
