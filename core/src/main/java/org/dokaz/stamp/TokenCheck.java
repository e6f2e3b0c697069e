package org.dokaz.stamp;

import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.GenTimeAccuracy;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;

/**
 * The full check of an authority's answer: it stamps what was sent, answers this request, is signed by the certificate it names, which is made
 * for timestamps alone, was valid at that time, and leads to a trusted one. Lists of revoked certificates are not fetched.
 */
final class TokenCheck {

    private static final Provider PROVIDER = new BouncyCastleProvider();

    private static final Set<String> DIGESTS = Set.of(
            NISTObjectIdentifiers.id_sha256.getId(),
            NISTObjectIdentifiers.id_sha384.getId(),
            NISTObjectIdentifiers.id_sha512.getId(),
            NISTObjectIdentifiers.id_sha3_256.getId(),
            NISTObjectIdentifiers.id_sha3_384.getId(),
            NISTObjectIdentifiers.id_sha3_512.getId());

    private TokenCheck() {}

    /**
     * Checks an answer.
     *
     * @param more certificates that may belong to its chain, beside those it brings
     * @param trust where the chain has to end; empty where nobody named any, and the chain ends where it ends
     */
    static Verdict of(StampRequest request, byte[] bytes, List<X509Certificate> more, List<X509Certificate> trust) {
        try {
            Answer answer = Answer.to(request, bytes);
            List<X509Certificate> around = new ArrayList<>(answer.certificates());
            around.addAll(more);
            around.addAll(trust);
            return new Verdict.Held(checked(request, answer, around, trust));
        } catch (Answer.Refusal refused) {
            return new Verdict.Refused(refused.why());
        } catch (RuntimeException | StackOverflowError broken) {
            // Parsers of certificates and signatures break in many ways on bytes that are none.
            return new Verdict.Refused("cannot be read to its end: it was changed, or was never whole");
        }
    }

    private static Stamp checked(
            StampRequest request, Answer answer, List<X509Certificate> around, List<X509Certificate> trust)
            throws Answer.Refusal {
        TimeStampToken token = answer.token();
        X509Certificate signer = TokenCertificates.signer(token.getSID(), around);
        X509CertificateHolder holder = TokenCertificates.holder(signer);
        TokenCertificates.mustBeForStamps(holder);
        TimeStampTokenInfo told = token.getTimeStampInfo();
        Instant genTime = told.getGenTime().toInstant();
        ChainSearch search = new ChainSearch(around, genTime);
        ChainSearch.Chain chain = trust.isEmpty() ? search.untrusted(signer) : search.trusted(signer, trust);
        mustBeSigned(token, holder);
        return new Stamp(
                request.authority(),
                request.imprint(),
                genTime,
                accuracy(told.getGenTimeAccuracy()),
                told.getPolicy().getId(),
                told.getSerialNumber(),
                answer.digest(),
                chain.certificates(),
                chain.anchor());
    }

    /** Refuses a signature that does not hold, or names another certificate than the signer's (ESSCertID, ESSCertIDv2). */
    private static void mustBeSigned(TimeStampToken token, X509CertificateHolder signer) throws Answer.Refusal {
        for (SignerInformation one : token.toCMSSignedData().getSignerInfos().getSigners()) {
            if (!DIGESTS.contains(one.getDigestAlgOID())) {
                throw new Answer.Refusal("is signed over a digest that can be forged, or that is not known here: "
                        + one.getDigestAlgOID());
            }
        }
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(PROVIDER)
                    .build(signer));
        } catch (TSPValidationException unfit) {
            throw new Answer.Refusal(
                    "does not hold: its signature is not of these words, or not by the certificate it names", unfit);
        } catch (TSPException | OperatorCreationException | java.security.cert.CertificateException broken) {
            throw new Answer.Refusal("does not hold: its signature cannot be checked", broken);
        }
    }

    private static Optional<Duration> accuracy(GenTimeAccuracy told) {
        return told == null
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(told.getSeconds())
                        .plusMillis(told.getMillis())
                        .plusNanos(1000L * told.getMicros()));
    }
}
