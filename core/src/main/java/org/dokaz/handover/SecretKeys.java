package org.dokaz.handover;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** Secret keys in files, as other programs write them (PEM). */
public final class SecretKeys {

    /** How long such a file may be. */
    public static final int FILE_BYTES_MAX = 1 << 16;

    private SecretKeys() {}

    /**
     * The first key that these bytes hold.
     *
     * @param passphrase that it is encrypted under, where it is
     * @throws IllegalArgumentException where they hold none, or it does not open; the message says which
     */
    public static PrivateKey parse(byte[] pem, Optional<char[]> passphrase) {
        JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
        try (PEMParser parser = new PEMParser(new StringReader(new String(pem, StandardCharsets.ISO_8859_1)))) {
            for (Object one = parser.readObject(); one != null; one = parser.readObject()) {
                switch (one) {
                    case PrivateKeyInfo key -> {
                        return converter.getPrivateKey(key);
                    }
                    case PEMKeyPair pair -> {
                        return converter.getKeyPair(pair).getPrivate();
                    }
                    case PKCS8EncryptedPrivateKeyInfo sealed -> {
                        return converter.getPrivateKey(opened(sealed, passphrase));
                    }
                    default -> {}
                }
            }
        } catch (PEMException | PKCSException | OperatorCreationException refused) {
            throw new IllegalArgumentException(
                    "holds a key that does not open; is the passphrase the right one?", refused);
        } catch (IOException | RuntimeException broken) {
            throw new IllegalArgumentException(
                    broken instanceof IllegalArgumentException ? broken.getMessage() : "holds no secret key (PEM)",
                    broken);
        }
        throw new IllegalArgumentException("holds no secret key (PEM)");
    }

    private static PrivateKeyInfo opened(PKCS8EncryptedPrivateKeyInfo sealed, Optional<char[]> passphrase)
            throws PKCSException, OperatorCreationException {
        char[] typed = passphrase.orElseThrow(() -> new IllegalArgumentException(
                "holds a key under a passphrase; name a file that holds it with --passphrase-file"));
        return sealed.decryptPrivateKeyInfo(new JceOpenSSLPKCS8DecryptorProviderBuilder()
                .setProvider(new BouncyCastleProvider())
                .build(typed));
    }
}
