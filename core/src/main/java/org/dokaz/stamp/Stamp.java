package org.dokaz.stamp;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dokaz.certificate.Certificates;
import org.dokaz.model.Digest;

/**
 * An authority's time on a digest, as far as it was checked: signed by a certificate made for nothing but this, valid at that time.
 *
 * @param authority the name the house gives the authority
 * @param genTime the authority's time
 * @param accuracy how far off it may be either way, where the authority says
 * @param policy the object identifier of the rules that the authority says it stamped under
 * @param serial the authority's number for this stamp
 * @param token the SHA-256 of the whole answer
 * @param chain the certificates from the signer's to the last one found
 * @param anchor the certificate that somebody named as trusted and the chain ends in; empty where nobody named one
 */
public record Stamp(
        String authority,
        Digest imprint,
        Instant genTime,
        Optional<Duration> accuracy,
        String policy,
        BigInteger serial,
        Digest token,
        List<X509Certificate> chain,
        Optional<Digest> anchor) {

    public Stamp {
        chain = List.copyOf(chain);
    }

    /** Whom the signer's certificate names, as it names them. */
    public String signer() {
        return chain.getFirst().getSubjectX500Principal().getName();
    }

    /** The day from which on somebody checking it can no longer find all certificates valid; stamp again before. */
    public Instant until() {
        return chain.stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** The digest of the last certificate found: stamps with one root are of one authority, whatever they are called. */
    public Digest root() {
        return Certificates.fingerprint(chain.getLast());
    }

    /** The certificates as they are kept. */
    byte[] chainFile() {
        return Certificates.pem(chain);
    }
}
