package org.dokaz.stamp;

import java.math.BigInteger;
import org.dokaz.model.Digest;

/** The parsers of what an authority of time sends, entered from outside their package. */
public final class TokenEntrance {

    private static final StampRequest REQUEST =
            new StampRequest("authority", Digest.ofText("head"), BigInteger.ONE.shiftLeft(100));

    private TokenEntrance() {}

    /** Whatever is no answer to a request is refused, and nothing else happens. */
    public static void enter(byte[] data) {
        try {
            Answer.to(REQUEST, data).certificates();
        } catch (Answer.Refusal refused) {
            if (refused.why().isBlank()) {
                throw new AssertionError("refused without a word");
            }
        }
        try {
            StampRequest.parse("authority", data);
        } catch (IllegalArgumentException none) {
            // What is no request is said to be none.
            return;
        }
    }
}
