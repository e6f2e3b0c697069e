package org.dokaz.stamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.dokaz.certificate.Certificates;
import org.dokaz.model.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of authorities, held against what was asked (TS-1, TS-2). */
class AuthoritiesTest {

    private static final byte[] HEAD = "dokaz.example/log\n12\nroot\n\n— signature\n".getBytes(StandardCharsets.UTF_8);

    private final TestAuthority authority = new TestAuthority("Stamps of Verbivka");
    private final StampRequest request = StampRequest.of("first", Digest.of(HEAD), new Random(1));

    private Verdict check(byte[] answer, X509Certificate... trust) {
        return TokenCheck.of(request, answer, List.of(), List.of(trust));
    }

    private String refusal(byte[] answer, X509Certificate... trust) {
        return check(answer, trust) instanceof Verdict.Refused(String why) ? why : "held";
    }

    private byte[] answer() {
        return authority.answer(request.encode());
    }

    @Test
    void anAnswerHoldsAndTellsItsTimeAndItsChain() {
        byte[] answer = answer();
        assertThat(check(answer, authority.root())).isInstanceOfSatisfying(Verdict.Held.class, held -> {
            Stamp stamp = held.stamp();
            assertThat(stamp.genTime()).isEqualTo(TestAuthority.NOW);
            assertThat(stamp.accuracy()).contains(Duration.ofSeconds(1));
            assertThat(stamp.policy()).isEqualTo("1.3.6.1.4.1.99999.1");
            assertThat(stamp.token()).isEqualTo(Digest.of(answer));
            assertThat(stamp.chain()).hasSize(2).last().isEqualTo(authority.root());
            assertThat(stamp.anchor()).contains(Certificates.fingerprint(authority.root()));
            assertThat(stamp.until()).isEqualTo(TestCa.BEGIN.plus(TestCa.VALID));
        });
    }

    @Test
    void withoutAnybodyToTrustTheAnswerHoldsAndSaysSo() {
        assertThat(check(answer()))
                .isInstanceOfSatisfying(
                        Verdict.Held.class,
                        held -> assertThat(held.stamp().anchor()).isEmpty());
    }

    @Test
    void aSignersOwnCertificateMayBeTrusted() {
        TestCa ca = new TestCa("Root");
        TestCa.Holder signer = ca.stamper();
        byte[] answer = new TestAuthority(ca, signer).answer(request.encode());
        assertThat(check(answer, signer.certificate())).isInstanceOf(Verdict.Held.class);
    }

    @Test
    void aCertificateNamedByItsOlderDigestIsFoundToo() {
        assertThat(check(authority.namingItsCertificateBySha1().answer(request.encode()), authority.root()))
                .isInstanceOf(Verdict.Held.class);
    }

    @Test
    void anAnswerOverOtherBytesIsRefused() {
        byte[] other = authority
                .answering(asked -> TestAuthority.request(new byte[32], asked.getNonce()))
                .answer(request.encode());
        assertThat(refusal(other, authority.root())).contains("stamps other bytes than were sent");
    }

    @Test
    void anAnswerWithAnotherNonceIsRefused() {
        byte[] other = authority
                .answering(asked -> TestAuthority.request(asked.getMessageImprintDigest(), BigInteger.TEN))
                .answer(request.encode());
        assertThat(refusal(other, authority.root())).contains("its nonce is not the one that was sent");
    }

    @Test
    void anOldAnswerThatIsPlayedAgainIsRefused() {
        byte[] old = authority.answer(
                StampRequest.of("first", Digest.of(HEAD), new Random(2)).encode());
        assertThat(refusal(old, authority.root())).contains("played again");
    }

    @Test
    void anAnswerForAnotherHeadIsRefused() {
        byte[] other =
                authority.answer(new StampRequest("first", Digest.ofText("another head"), request.nonce()).encode());
        assertThat(refusal(other, authority.root())).contains("another head's");
    }

    @Test
    void aChainToNobodyTrustedIsRefused() {
        X509Certificate stranger = new TestCa("Stamps of Verbivka").certificate();
        assertThat(refusal(answer(), stranger)).contains("leads to none of the trusted certificates");
    }

    @Test
    void aCertificateThatHadExpiredIsRefused() {
        byte[] late =
                authority.at(TestCa.BEGIN.plus(TestCa.VALID).plusSeconds(60)).answer(request.encode());
        assertThat(refusal(late, authority.root())).contains("had expired when it was signed");
        assertThat(refusal(late)).contains("had expired when it was signed");
    }

    @Test
    void aCertificateThatWasNotValidYetIsRefused() {
        byte[] early = authority.at(TestCa.BEGIN.minusSeconds(60)).answer(request.encode());
        assertThat(refusal(early, authority.root())).contains("not valid yet");
    }

    @Test
    void aRootThatExpiredBeforeTheStampIsRefused() {
        TestCa ca = new TestCa("Root");
        Instant after = TestCa.BEGIN.plus(TestCa.VALID).plus(Duration.ofDays(1));
        TestCa.Holder signer = ca.holder(
                TestCa.ecKeys(),
                TestCa.BEGIN,
                after.plus(Duration.ofDays(1)),
                builder -> builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)));
        byte[] late = new TestAuthority(ca, signer).at(after).answer(request.encode());
        assertThat(refusal(late, ca.certificate()))
                .contains("the trusted certificate that its chain ends in had expired");
    }

    @Test
    void aCertificateThatIsNotForTimestampsAloneIsRefused() {
        assertThat(refusedSigner(builder -> {})).contains("not made for timestamps");
        assertThat(refusedSigner(builder ->
                        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(new KeyPurposeId[] {
                            KeyPurposeId.id_kp_timeStamping, KeyPurposeId.id_kp_codeSigning
                        }))))
                .contains("other things than timestamps");
        assertThat(refusedSigner(builder -> builder.addExtension(
                        Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))))
                .contains("not critical");
        assertThat(refusedSigner(builder -> {
                    builder.addExtension(
                            Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
                    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyEncipherment));
                }))
                .contains("may not sign");
    }

    private String refusedSigner(TestCa.Extensions extensions) {
        TestCa ca = new TestCa("Root");
        TestCa.Holder unfit = ca.holder(TestCa.ecKeys(), TestCa.BEGIN, TestCa.BEGIN.plus(TestCa.VALID), extensions);
        // The library would not sign with it, so that it takes the place of a fit one with the same key.
        TestCa.Holder fit = ca.holder(
                unfit.keys(),
                TestCa.BEGIN,
                TestCa.BEGIN.plus(TestCa.VALID),
                builder -> builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)));
        TestAuthority signing = new TestAuthority(ca, fit);
        assertThat(refusal(signing.answer(request.encode()), ca.certificate())).isEqualTo("held");
        return refusal(signing.answerWith(request.encode(), unfit.certificate()), ca.certificate());
    }

    @Test
    void aSignatureThatNamesAnotherCertificateThanItBringsIsRefused() {
        TestCa ca = new TestCa("Root");
        TestCa.Holder one = ca.stamper();
        TestCa.Holder other = ca.holder(
                one.keys(),
                TestCa.BEGIN.plusSeconds(1),
                TestCa.BEGIN.plus(TestCa.VALID),
                builder -> builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping)));
        byte[] answer = new TestAuthority(ca, one).answerWith(request.encode(), other.certificate());
        assertThat(refusal(answer, ca.certificate())).contains("not by the certificate it names");
    }

    @Test
    void anAnswerWithoutItsSignersCertificateIsRefused() {
        assertThat(refusal(authority.bringingNothing().answer(request.encode()), authority.root()))
                .contains("does not bring the certificate");
    }

    @Test
    void anAnswerThatIsCutOffIsRefusedAtEveryLength() {
        byte[] answer = answer();
        for (int length = 0; length < answer.length; length++) {
            assertThat(check(Arrays.copyOf(answer, length), authority.root()))
                    .as("cut off at " + length)
                    .isInstanceOf(Verdict.Refused.class);
        }
        assertThat(refusal(Arrays.copyOf(answer, answer.length + 1), authority.root()))
                .contains("cut off, or no answer");
        assertThat(refusal(Arrays.copyOf(answer, Answer.BYTES_MAX + 1), authority.root()))
                .contains("BYTES_MAX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Sign in to the Wi-Fi</html>", "0", "0\u0080"})
    void whatIsNoAnswerIsRefused(String garbage) {
        assertThat(refusal(garbage.getBytes(StandardCharsets.ISO_8859_1))).contains("no answer");
    }

    @Test
    void anAnswerNestedWithoutEndIsRefused() {
        byte[] deep = new byte[Answer.BYTES_MAX];
        for (int at = 0; at + 1 < deep.length; at += 2) {
            deep[at] = 0x30;
            deep[at + 1] = (byte) 0x80;
        }
        assertThat(refusal(deep)).contains("no answer");
    }

    @Test
    void anAuthorityThatDeclinesIsQuoted() {
        assertThat(refusal(declined())).contains("declined", "quota used up");
    }

    private static byte[] declined() {
        try {
            return new org.bouncycastle.tsp.TimeStampResponseGenerator(null, java.util.Set.of())
                    .generateFailResponse(2, org.bouncycastle.asn1.cmp.PKIFailureInfo.systemFailure, "quota used up")
                    .getEncoded();
        } catch (org.bouncycastle.tsp.TSPException | java.io.IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void noBitOfAnAnswerCanBeChangedUnseen() {
        byte[] answer = answer();
        Stamp stamp = ((Verdict.Held) check(answer, authority.root())).stamp();
        Random random = new Random(20_261_130);
        List<Integer> unseen = new ArrayList<>();
        for (int flip = 0; flip < 2_000; flip++) {
            int bit = random.nextInt(answer.length * Byte.SIZE);
            byte[] flipped = answer.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
            Optional<Stamp> held = check(flipped, authority.root()) instanceof Verdict.Held(Stamp one)
                    ? Optional.of(one)
                    : Optional.empty();
            // What no signature covers is covered by the digest that the log commits to.
            if (held.filter(one -> one.token().equals(stamp.token())).isPresent()) {
                unseen.add(bit);
            }
        }
        assertThat(unseen).as("seed 20261130").isEmpty();
    }

    @Test
    void aRequestSaysNothingButADigestANonceAndThatCertificatesAreWanted() throws Exception {
        byte[] bytes = request.encode();
        org.bouncycastle.tsp.TimeStampRequest read = new org.bouncycastle.tsp.TimeStampRequest(bytes);
        assertThat(read.getMessageImprintDigest()).isEqualTo(Digest.sha256().digest(HEAD));
        assertThat(read.getCertReq()).isTrue();
        assertThat(read.getNonce()).isEqualTo(request.nonce());
        assertThat(read.getReqPolicy()).isNull();
        assertThat(read.hasExtensions()).isFalse();
        assertThat(bytes).hasSizeLessThan(100);
        assertThat(StampRequest.parse("first", bytes)).isEqualTo(request);
    }

    @Test
    void namesOfAuthoritiesAreFitForFiles() {
        assertThat(List.of("first", "tsa-2", "a")).allMatch(StampRequest::isName);
        assertThat(List.of("", "../x", "A", "1a", "a.b", "-a", "a/b", "a".repeat(StampRequest.NAME_LENGTH_MAX + 1)))
                .noneMatch(StampRequest::isName);
    }
}
