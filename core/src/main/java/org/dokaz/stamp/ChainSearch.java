package org.dokaz.stamp;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dokaz.certificate.Certificates;
import org.dokaz.model.Digest;

/**
 * The way from a signer's certificate to one that is trusted, all of them valid at the time of the stamp. Whether one was revoked is not asked:
 * that would take the network.
 */
final class ChainSearch {

    /** How many certificates may lie between the signer's and the trusted one. */
    private static final int BETWEEN_MAX = 8;

    private final List<X509Certificate> brought;
    private final Instant at;

    ChainSearch(List<X509Certificate> brought, Instant at) {
        this.brought = List.copyOf(brought);
        this.at = at;
    }

    /**
     * Certificates from a signer's on.
     *
     * @param anchor the fingerprint of the last, where it is trusted
     */
    record Chain(List<X509Certificate> certificates, Optional<Digest> anchor) {}

    /** The chain to one of the trusted certificates. */
    Chain trusted(X509Certificate signer, List<X509Certificate> trust) throws Answer.Refusal {
        mustBeValid(signer, "the certificate it was signed with");
        if (trust.contains(signer)) {
            return new Chain(List.of(signer), Optional.of(Certificates.fingerprint(signer)));
        }
        PKIXCertPathBuilderResult built = built(signer, trust);
        List<X509Certificate> chain = new ArrayList<>();
        built.getCertPath().getCertificates().forEach(one -> chain.add((X509Certificate) one));
        X509Certificate anchor = built.getTrustAnchor().getTrustedCert();
        mustBeValid(anchor, "the trusted certificate that its chain ends in");
        chain.add(anchor);
        return new Chain(chain, Optional.of(Certificates.fingerprint(anchor)));
    }

    private PKIXCertPathBuilderResult built(X509Certificate signer, List<X509Certificate> trust) throws Answer.Refusal {
        Set<TrustAnchor> anchors =
                trust.stream().map(one -> new TrustAnchor(one, null)).collect(Collectors.toSet());
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        try {
            PKIXBuilderParameters search = new PKIXBuilderParameters(anchors, target);
            search.setRevocationEnabled(false);
            search.setDate(Date.from(at));
            search.setMaxPathLength(BETWEEN_MAX);
            search.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(brought)));
            return (PKIXCertPathBuilderResult)
                    CertPathBuilder.getInstance("PKIX").build(search);
        } catch (CertPathBuilderException nowhere) {
            throw new Answer.Refusal(
                    "leads to none of the trusted certificates by a chain that was valid at its time", nowhere);
        } catch (InvalidAlgorithmParameterException | NoSuchAlgorithmException unfit) {
            throw new Answer.Refusal("cannot be held against the trusted certificates", unfit);
        }
    }

    /** The chain as far as the certificates that came along go, with nobody to trust. */
    Chain untrusted(X509Certificate signer) throws Answer.Refusal {
        mustBeValid(signer, "the certificate it was signed with");
        List<X509Certificate> chain = new ArrayList<>(List.of(signer));
        Optional<X509Certificate> issuer = issuer(signer);
        while (issuer.isPresent() && !chain.contains(issuer.get()) && chain.size() <= BETWEEN_MAX) {
            mustBeValid(issuer.get(), "a certificate of its chain");
            chain.add(issuer.get());
            issuer = issuer(issuer.get());
        }
        return new Chain(chain, Optional.empty());
    }

    private Optional<X509Certificate> issuer(X509Certificate issued) {
        return brought.stream()
                .filter(one -> one.getSubjectX500Principal().equals(issued.getIssuerX500Principal()))
                .filter(one -> one.getBasicConstraints() >= 0 && isSignedBy(issued, one))
                .findFirst();
    }

    private static boolean isSignedBy(X509Certificate issued, X509Certificate issuer) {
        try {
            issued.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException | RuntimeException otherwise) {
            return false;
        }
    }

    private void mustBeValid(X509Certificate certificate, String which) throws Answer.Refusal {
        try {
            certificate.checkValidity(Date.from(at));
        } catch (CertificateExpiredException expired) {
            throw new Answer.Refusal(
                    which + " had expired when it was signed: it was valid until "
                            + certificate.getNotAfter().toInstant(),
                    expired);
        } catch (CertificateNotYetValidException early) {
            throw new Answer.Refusal(which + " was not valid yet when it was signed", early);
        }
    }
}
