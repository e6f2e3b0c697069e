package org.dokaz.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority that exists in a test only. */
public final class TestCa {

    /** When certificates begin to be valid, unless they say otherwise. */
    public static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    /** How long they are. */
    public static final Duration VALID = Duration.ofDays(3_650);

    /** The number of every certificate for a holder, so that one can take another's place. */
    private static final long HOLDER = 7;

    private static final AtomicLong SERIALS = new AtomicLong(1);

    private final KeyPair keys;
    private final X500Name name;
    private final X509Certificate certificate;

    public TestCa(String named) {
        this.keys = ecKeys();
        this.name = new X500Name("CN=" + named);
        this.certificate = issued(name, keys, keys, name, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
    }

    /** Adds extensions to a certificate. */
    public interface Extensions {
        void addTo(X509v3CertificateBuilder builder) throws IOException;
    }

    /** A key with its certificate. */
    public record Holder(KeyPair keys, X509Certificate certificate) {}

    public X509Certificate certificate() {
        return certificate;
    }

    /** A signer of timestamps. */
    public Holder stamper() {
        return holder(
                ecKeys(),
                BEGIN,
                BEGIN.plus(VALID),
                builder -> builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)));
    }

    public Holder holder(KeyPair of, Instant from, Instant until, Extensions extensions) {
        return new Holder(of, issued(new X500Name("CN=Holder"), of, keys, name, from, until, HOLDER, extensions));
    }

    private static X509Certificate issued(
            X500Name subject, KeyPair of, KeyPair issuer, X500Name issuerName, Extensions extensions) {
        return issued(subject, of, issuer, issuerName, BEGIN, BEGIN.plus(VALID), SERIALS.addAndGet(100), extensions);
    }

    private static X509Certificate issued(
            X500Name subject,
            KeyPair of,
            KeyPair issuer,
            X500Name issuerName,
            Instant from,
            Instant until,
            long serial,
            Extensions extensions) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuerName, BigInteger.valueOf(serial), Date.from(from), Date.from(until), subject, of.getPublic());
            extensions.addTo(builder);
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.getPrivate())));
        } catch (GeneralSecurityException | IOException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static KeyPair ecKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static KeyPair rsaKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
