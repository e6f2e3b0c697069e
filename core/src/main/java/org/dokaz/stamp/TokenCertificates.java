package org.dokaz.stamp;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.tsp.TimeStampToken;
import org.dokaz.certificate.Certificates;

/** The certificates in and around a token, and whether the signer's is one for timestamps. */
final class TokenCertificates {

    private TokenCertificates() {}

    static List<X509Certificate> of(TimeStampToken token) {
        List<X509Certificate> certificates = new ArrayList<>();
        for (X509CertificateHolder holder : token.getCertificates().getMatches(null)) {
            if (certificates.size() == Certificates.COUNT_MAX) {
                throw new IllegalArgumentException("more certificates than " + Certificates.COUNT_MAX);
            }
            try {
                certificates.add(Certificates.ofDer(holder.getEncoded()));
            } catch (IOException broken) {
                throw new IllegalArgumentException(broken);
            }
        }
        return certificates;
    }

    static X509CertificateHolder holder(X509Certificate certificate) throws Answer.Refusal {
        try {
            return new X509CertificateHolder(certificate.getEncoded());
        } catch (java.security.cert.CertificateEncodingException | IOException | RuntimeException broken) {
            throw new Answer.Refusal("brings a certificate that cannot be read", broken);
        }
    }

    /** The signer's certificate among these. */
    static X509Certificate signer(SignerId signer, List<X509Certificate> among) throws Answer.Refusal {
        for (X509Certificate certificate : among) {
            if (signer.match(holder(certificate))) {
                return certificate;
            }
        }
        throw new Answer.Refusal("does not bring the certificate that it was signed with");
    }

    /** Refuses a certificate that is not for timestamps, or not for them alone (RFC 3161, 2.3). */
    static void mustBeForStamps(X509CertificateHolder signer) throws Answer.Refusal {
        Extension extension = signer.getExtension(Extension.extendedKeyUsage);
        if (extension == null) {
            throw new Answer.Refusal(
                    "is signed with a certificate that is not made for timestamps (no extended key usage)");
        }
        KeyPurposeId[] usages =
                ExtendedKeyUsage.getInstance(extension.getParsedValue()).getUsages();
        if (usages.length != 1 || !KeyPurposeId.id_kp_timeStamping.equals(usages[0])) {
            throw new Answer.Refusal(
                    "is signed with a certificate that is made for other things than timestamps alone");
        }
        if (!extension.isCritical()) {
            throw new Answer.Refusal("is signed with a certificate that does not insist on being for timestamps alone"
                    + " (its extended key usage is not critical)");
        }
        KeyUsage usage = KeyUsage.fromExtensions(signer.getExtensions());
        if (usage != null && !usage.hasUsages(KeyUsage.digitalSignature) && !usage.hasUsages(KeyUsage.nonRepudiation)) {
            throw new Answer.Refusal("is signed with a certificate that may not sign");
        }
    }
}
