package org.dokaz.certificate;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.dokaz.model.Digest;

/** Certificates in a file: PEM, one after another, or a single one as DER. */
public final class Certificates {

    /** How long a file of certificates may be. */
    public static final int FILE_BYTES_MAX = 1 << 20;

    /** How many certificates a file may hold. */
    public static final int COUNT_MAX = 200;

    private static final String TYPE = "X.509";
    private static final String BEGIN = "-----BEGIN CERTIFICATE-----\n";
    private static final String END = "\n-----END CERTIFICATE-----\n";
    private static final int LINE_CHARACTERS = 64;

    private Certificates() {}

    /**
     * The certificates that these bytes hold, each once, in their order.
     *
     * @throws IllegalArgumentException where they hold none, too many, or something else; the message says which
     */
    public static List<X509Certificate> parse(byte[] bytes) {
        if (bytes.length > FILE_BYTES_MAX) {
            throw new IllegalArgumentException("longer than any file of certificates (" + FILE_BYTES_MAX + " bytes)");
        }
        Collection<? extends Certificate> parsed;
        try {
            parsed = CertificateFactory.getInstance(TYPE).generateCertificates(new ByteArrayInputStream(bytes));
        } catch (CertificateException | RuntimeException broken) {
            // Parsers of certificates break in many ways on bytes that are none.
            throw new IllegalArgumentException("holds no certificates (X.509, as PEM)", broken);
        }
        LinkedHashSet<X509Certificate> certificates = new LinkedHashSet<>();
        for (Certificate one : parsed) {
            if (one instanceof X509Certificate certificate) {
                certificates.add(certificate);
            }
        }
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("holds no certificates (X.509, as PEM)");
        }
        if (certificates.size() > COUNT_MAX) {
            throw new IllegalArgumentException("holds more than " + COUNT_MAX + " certificates (COUNT_MAX)");
        }
        return List.copyOf(certificates);
    }

    /** A certificate from its DER form. */
    public static X509Certificate ofDer(byte[] der) {
        return parse(der).getFirst();
    }

    /** Certificates as PEM, always the same for the same ones. */
    public static byte[] pem(List<X509Certificate> certificates) {
        StringBuilder pem = new StringBuilder();
        Base64.Encoder encoder = Base64.getMimeEncoder(LINE_CHARACTERS, new byte[] {'\n'});
        certificates.forEach(certificate -> pem.append(BEGIN)
                .append(encoder.encodeToString(der(certificate)))
                .append(END));
        return pem.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** What names a certificate: the SHA-256 of its DER form, which other programs call its fingerprint. */
    public static Digest fingerprint(X509Certificate certificate) {
        return Digest.of(der(certificate));
    }

    /** The certificates of these fingerprints. */
    public static List<X509Certificate> of(List<X509Certificate> among, Collection<Digest> fingerprints) {
        List<X509Certificate> found = new ArrayList<>(among);
        found.removeIf(certificate -> !fingerprints.contains(fingerprint(certificate)));
        return found;
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
