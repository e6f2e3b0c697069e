package org.dokaz.ledger;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What a time-stamping authority's answer (RFC 3161) says it was given: the digest that the stamp is of. Whether the authority signed it is not
 * looked at here.
 */
public final class StampImprint {

    private static final int SEQUENCE = 0x30;
    private static final int EXPLICIT_0 = 0xa0;
    private static final int OCTETS = 0x04;
    private static final int OBJECT_ID = 0x06;
    private static final int LONG_FORM = 0x80;
    private static final int LENGTH_BYTES_MAX = 4;
    private static final int BITS = 8;
    private static final byte[] SIGNED_DATA = HexFormat.of().parseHex("2a864886f70d010702");
    private static final byte[] TST_INFO = HexFormat.of().parseHex("2a864886f70d0109100104");

    private final byte[] der;
    private int at;
    private final int end;

    private StampImprint(byte[] der, int at, int end) {
        this.der = der;
        this.at = at;
        this.end = end;
    }

    /** The digest in the answer of an authority, or in a token on its own; nothing where the bytes are neither. */
    public static Optional<byte[]> of(byte[] answer) {
        try {
            StampImprint outer = new StampImprint(answer, 0, answer.length).into(SEQUENCE);
            StampImprint content = outer.is(SEQUENCE) ? outer.past(1).into(SEQUENCE) : outer;
            StampImprint signed = content.named(SIGNED_DATA).into(EXPLICIT_0).into(SEQUENCE);
            // Version and digest algorithms stand before what is signed.
            StampImprint octets = signed.past(2)
                    .into(SEQUENCE)
                    .named(TST_INFO)
                    .into(EXPLICIT_0)
                    .into(OCTETS);
            // Version and policy stand before the imprint, its algorithm before its digest.
            StampImprint digest =
                    octets.into(SEQUENCE).past(2).into(SEQUENCE).past(1).into(OCTETS);
            return Optional.of(Arrays.copyOfRange(digest.der, digest.at, digest.end));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    private boolean is(int tag) {
        return at < end && (der[at] & 0xff) == tag;
    }

    /** The content of the element that begins here; goes on behind it. */
    private StampImprint into(int tag) {
        if (!is(tag)) {
            throw new IllegalArgumentException("another element");
        }
        int length = byteAt(at + 1);
        int from = at + 2;
        if (length >= LONG_FORM) {
            int count = length - LONG_FORM;
            if (count == 0 || count > LENGTH_BYTES_MAX) {
                throw new IllegalArgumentException("no definite length");
            }
            length = 0;
            for (int more = 0; more < count; more++) {
                length = length << BITS | byteAt(from++);
            }
        }
        if (length < 0 || length > end - from) {
            throw new IllegalArgumentException("longer than what holds it");
        }
        at = from + length;
        return new StampImprint(der, from, from + length);
    }

    private int byteAt(int index) {
        if (index >= end) {
            throw new IllegalArgumentException("cut short");
        }
        return der[index] & 0xff;
    }

    private StampImprint past(int elements) {
        for (int passed = 0; passed < elements; passed++) {
            into(byteAt(at));
        }
        return this;
    }

    private StampImprint named(byte[] id) {
        StampImprint name = into(OBJECT_ID);
        if (!Arrays.equals(der, name.at, name.end, id, 0, id.length)) {
            throw new IllegalArgumentException("of another sort");
        }
        return this;
    }
}
