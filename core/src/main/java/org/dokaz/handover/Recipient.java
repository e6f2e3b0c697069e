package org.dokaz.handover;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Date;
import org.dokaz.certificate.Certificates;
import org.dokaz.model.Digest;

/**
 * Somebody a message is encrypted to, by the certificate that somebody gave for them. Whether the certificate really is theirs is for people to
 * check: by its fingerprint, over another way than it came.
 *
 * @param certificate of an RSA key, or of one on an elliptic curve, strong enough and made for encryption
 */
public record Recipient(X509Certificate certificate) {

    private static final int RSA_BITS_MIN = 2_048;
    private static final int CURVE_BITS_MIN = 256;

    /** Where a certificate's key usage has key encipherment, and where key agreement. */
    private static final int KEY_ENCIPHERMENT = 2;

    private static final int KEY_AGREEMENT = 4;

    /**
     * The recipient of this certificate.
     *
     * @throws IllegalArgumentException where nothing should be encrypted to it today; the message says why
     */
    public static Recipient of(X509Certificate certificate, Instant today) {
        try {
            certificate.checkValidity(Date.from(today));
        } catch (CertificateExpiredException expired) {
            throw new IllegalArgumentException(
                    "expired on " + certificate.getNotAfter().toInstant() + "; ask for a new certificate", expired);
        } catch (CertificateNotYetValidException early) {
            throw new IllegalArgumentException(
                    "is valid from " + certificate.getNotBefore().toInstant() + " on only", early);
        }
        switch (certificate.getPublicKey()) {
            case RSAPublicKey rsa -> {
                demand(
                        rsa.getModulus().bitLength() >= RSA_BITS_MIN,
                        "its RSA key has fewer than " + RSA_BITS_MIN + " bits; ask for a stronger one");
                demand(mayBeUsed(certificate, KEY_ENCIPHERMENT), "is not made for encryption (key encipherment)");
            }
            case ECPublicKey curve -> {
                demand(
                        curve.getParams().getOrder().bitLength() >= CURVE_BITS_MIN,
                        "its curve has fewer than " + CURVE_BITS_MIN + " bits; ask for a stronger one");
                demand(mayBeUsed(certificate, KEY_AGREEMENT), "is not made for encryption (key agreement)");
            }
            default ->
                throw new IllegalArgumentException("has a key that cannot be encrypted to ("
                        + certificate.getPublicKey().getAlgorithm() + "); ask for one with RSA or an elliptic curve");
        }
        return new Recipient(certificate);
    }

    private static void demand(boolean so, String otherwise) {
        if (!so) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static boolean mayBeUsed(X509Certificate certificate, int use) {
        boolean[] uses = certificate.getKeyUsage();
        return uses == null || uses[use];
    }

    /** What names the certificate. */
    public Digest fingerprint() {
        return Certificates.fingerprint(certificate);
    }

    boolean isRsa() {
        return certificate.getPublicKey() instanceof RSAPublicKey;
    }
}
