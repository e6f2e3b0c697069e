package org.dokaz.stamp;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;
import org.dokaz.model.Digest;

/** An authority's answer, as far as it can be held against its request without knowing whom to trust. */
final class Answer {

    /** How long an answer may be, in bytes; real ones take up to 10,000. */
    static final int BYTES_MAX = 1 << 18;

    private static final int SHOWN_CHARACTERS_MAX = 200;

    private static final String NONE = "is cut off, or no answer to a request for a timestamp";

    private final byte[] bytes;
    private final TimeStampToken token;

    private Answer(byte[] bytes, TimeStampToken token) {
        this.bytes = bytes;
        this.token = token;
    }

    /** The answer is refused, and why. */
    static final class Refusal extends Exception {
        private static final long serialVersionUID = 1L;

        Refusal(String why) {
            super(why);
        }

        Refusal(String why, Throwable cause) {
            super(why, cause);
        }

        String why() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * An answer that stamps what was asked, in answer to this request and no other.
     *
     * @throws Refusal where it does not
     */
    static Answer to(StampRequest request, byte[] bytes) throws Refusal {
        try {
            return answer(request, bytes, parsed(bytes));
        } catch (RuntimeException broken) {
            // Parts of it are looked into only when they are asked for: a status, say, of more than a number can be.
            throw new Refusal(NONE, broken);
        }
    }

    private static Answer answer(StampRequest request, byte[] bytes, TimeStampResponse response) throws Refusal {
        if (response.getStatus() != PKIStatus.GRANTED && response.getStatus() != PKIStatus.GRANTED_WITH_MODS) {
            throw new Refusal("says that the authority declined: " + shown(response));
        }
        TimeStampToken token = response.getTimeStampToken();
        if (token == null) {
            throw new Refusal("says it was granted, but brings no stamp");
        }
        TimeStampTokenInfo told = token.getTimeStampInfo();
        if (!TSPAlgorithms.SHA256.equals(told.getMessageImprintAlgOID())
                || !Arrays.equals(
                        told.getMessageImprintDigest(),
                        HexFormat.of().parseHex(request.imprint().hex()))) {
            throw new Refusal("stamps other bytes than were sent: another head's, or changed ones");
        }
        if (told.getNonce() == null || !told.getNonce().equals(request.nonce())) {
            throw new Refusal("answers another request: its nonce is not the one that was sent, as with an old answer"
                    + " that is played again");
        }
        return new Answer(bytes, token);
    }

    private static TimeStampResponse parsed(byte[] bytes) throws Refusal {
        if (bytes.length > BYTES_MAX) {
            throw new Refusal("is longer than " + BYTES_MAX + " bytes (BYTES_MAX), and no answer is");
        }
        try {
            // Refuses what stands behind the end.
            ASN1Primitive.fromByteArray(bytes);
            return new TimeStampResponse(bytes);
        } catch (TSPException | IOException | StackOverflowError broken) {
            throw new Refusal(NONE, broken);
        }
    }

    private static String shown(TimeStampResponse response) {
        String said = response.getStatusString();
        String words = said == null || said.isBlank() ? "status " + response.getStatus() : said.strip();
        return words.length() > SHOWN_CHARACTERS_MAX ? words.substring(0, SHOWN_CHARACTERS_MAX) : words;
    }

    TimeStampToken token() {
        return token;
    }

    /** What names it. */
    Digest digest() {
        return Digest.of(bytes);
    }

    /** The certificates that it brings. */
    List<X509Certificate> certificates() throws Refusal {
        try {
            return TokenCertificates.of(token);
        } catch (RuntimeException broken) {
            throw new Refusal("brings certificates that cannot be read", broken);
        }
    }
}
