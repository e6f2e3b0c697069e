package org.dokaz.stamp;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.dokaz.model.Digest;

/**
 * What an authority is asked: to put its time on a digest, and to bring its certificates along. It tells nothing else.
 *
 * @param authority the name the house gives the authority
 * @param imprint the SHA-256 of what is to be stamped
 * @param nonce a number that nobody could foresee, which the answer has to repeat
 */
public record StampRequest(String authority, Digest imprint, BigInteger nonce) {

    /** How long a request may be, in bytes. */
    static final int BYTES_MAX = 4_096;

    /** How long the name of an authority may be. */
    public static final int NAME_LENGTH_MAX = 40;

    private static final int NONCE_BITS = 128;

    public StampRequest {
        if (!isName(authority)) {
            throw new IllegalArgumentException("\"" + authority + "\": not the name of an authority; take 1 to "
                    + NAME_LENGTH_MAX + " letters a to z, digits and hyphens, a letter first");
        }
        if (nonce.signum() <= 0) {
            throw new IllegalArgumentException("a nonce is a positive number");
        }
    }

    /** Whether an authority may be called so: the name is part of the names of files. */
    public static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= NAME_LENGTH_MAX
                && isLetter(name.charAt(0))
                && name.chars().allMatch(unit -> isLetter(unit) || (unit >= '0' && unit <= '9') || unit == '-');
    }

    private static boolean isLetter(int unit) {
        return unit >= 'a' && unit <= 'z';
    }

    /**
     * A new request.
     *
     * @param random must be unforeseeable
     */
    static StampRequest of(String authority, Digest imprint, RandomGenerator random) {
        byte[] bytes = new byte[NONCE_BITS / Byte.SIZE];
        random.nextBytes(bytes);
        // Never zero, and always as long.
        return new StampRequest(authority, imprint, new BigInteger(1, bytes).setBit(NONCE_BITS - 1));
    }

    /** The request as it is sent. */
    byte[] encode() {
        TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            return generator
                    .generate(TSPAlgorithms.SHA256, HexFormat.of().parseHex(imprint.hex()), nonce)
                    .getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The request of these bytes.
     *
     * @throws IllegalArgumentException where they are not one that this class wrote, to the last byte
     */
    static StampRequest parse(String authority, byte[] bytes) {
        try {
            if (bytes.length > BYTES_MAX) {
                throw new IllegalArgumentException("longer than any request");
            }
            TimeStampRequest parsed = new TimeStampRequest(bytes);
            StampRequest request =
                    new StampRequest(authority, Digest.ofFinished(parsed.getMessageImprintDigest()), parsed.getNonce());
            if (!Arrays.equals(request.encode(), bytes)) {
                throw new IllegalArgumentException("not written as Dokaz writes requests");
            }
            return request;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw new IllegalArgumentException("not a request for a timestamp as Dokaz writes them", broken);
        }
    }
}
