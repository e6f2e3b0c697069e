package org.dokaz.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** An authority that answers requests as RFC 3161 has it, by the library's own generator. */
public final class TestAuthority {

    /** What its clock says. */
    public static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private final TestCa ca;
    private final TestCa.Holder signer;
    private final List<X509Certificate> brought = new ArrayList<>();
    private Instant now = NOW;
    private ASN1ObjectIdentifier certificateDigest = NISTObjectIdentifiers.id_sha256;
    private UnaryOperator<TimeStampRequest> asked = request -> request;
    private BigInteger serial = BigInteger.ONE;

    public TestAuthority(String name) {
        this(new TestCa(name));
    }

    public TestAuthority(TestCa ca) {
        this(ca, ca.stamper());
    }

    public TestAuthority(TestCa ca, TestCa.Holder signer) {
        this.ca = ca;
        this.signer = signer;
        this.brought.add(signer.certificate());
    }

    /** What somebody who trusts it names. */
    public X509Certificate root() {
        return ca.certificate();
    }

    TestAuthority at(Instant other) {
        now = other;
        return this;
    }

    TestAuthority bringingNothing() {
        brought.clear();
        return this;
    }

    TestAuthority namingItsCertificateBySha1() {
        certificateDigest = OIWObjectIdentifiers.idSHA1;
        return this;
    }

    /** Answers as if it had been asked something else. */
    TestAuthority answering(UnaryOperator<TimeStampRequest> other) {
        asked = other;
        return this;
    }

    static TimeStampRequest request(byte[] imprint, BigInteger nonce) {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, imprint, nonce);
    }

    /** The answer to a request, with this certificate in the place of the signer's. */
    byte[] answerWith(byte[] request, X509Certificate instead) {
        try {
            TimeStampResp answer = TimeStampResp.getInstance(answer(request));
            CMSSignedData token = CMSSignedData.replaceCertificatesAndCRLs(
                    new CMSSignedData(answer.getTimeStampToken()), new JcaCertStore(List.of(instead)), null, null);
            return new TimeStampResp(answer.getStatus(), token.toASN1Structure()).getEncoded();
        } catch (CMSException | IOException | GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The answer to a request. */
    public byte[] answer(byte[] request) {
        try {
            TimeStampRequest asking = asked.apply(new TimeStampRequest(request));
            DigestCalculator digests =
                    new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(certificateDigest));
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .build("SHA256withECDSA", signer.keys().getPrivate(), signer.certificate()),
                    digests,
                    POLICY);
            tokens.setAccuracySeconds(1);
            tokens.addCertificates(new JcaCertStore(brought));
            serial = serial.add(BigInteger.ONE);
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(asking, serial, Date.from(now))
                    .getEncoded();
        } catch (GeneralSecurityException | IOException | TSPException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
