package org.dokaz.handover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.dokaz.certificate.Certificates;
import org.dokaz.stamp.TestCa;

/** Somebody at a court, with a key. */
public record TestRecipient(KeyPair keys, X509Certificate certificate) {

    private static final TestCa CA = new TestCa("Registry of courts");

    public static TestRecipient ofRsa() {
        return of(TestCa.rsaKeys(), KeyUsage.keyEncipherment);
    }

    public static TestRecipient ofCurve() {
        return of(TestCa.ecKeys(), KeyUsage.keyAgreement);
    }

    static TestRecipient of(KeyPair keys, int use) {
        TestCa.Holder holder = CA.holder(
                keys,
                TestCa.BEGIN,
                TestCa.BEGIN.plus(TestCa.VALID),
                builder -> builder.addExtension(Extension.keyUsage, true, new KeyUsage(use)));
        return new TestRecipient(keys, holder.certificate());
    }

    Recipient recipient() {
        return Recipient.of(certificate, TestCa.BEGIN.plusSeconds(1));
    }

    /** The certificate in a file. */
    public Path certificateIn(Path folder) throws IOException {
        Path file = folder.resolve(Certificates.fingerprint(certificate).hex() + ".pem");
        return Files.write(file, Certificates.pem(List.of(certificate)));
    }

    /** The secret key in a file. */
    public Path keyIn(Path folder) throws IOException {
        Path file = folder.resolve(Certificates.fingerprint(certificate).hex() + ".key");
        String encoded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getPrivate().getEncoded());
        return Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + encoded + "\n-----END PRIVATE KEY-----\n");
    }
}
