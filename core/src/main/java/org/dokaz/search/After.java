package org.dokaz.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.dokaz.model.Digest;

/**
 * Where a page of hits ended.
 *
 * @param score what the last hit counted for
 * @param order its place among those that count for the same
 */
record After(float score, String order) {

    private static final int LENGTH_MAX = 600;
    private static final int ASKED_DIGITS = 16;
    private static final int SCORE_DIGITS = 8;

    /** What the next page of this question is asked for by. */
    String token(Question question) {
        String plain =
                asked(question) + String.format(java.util.Locale.ROOT, "%08x", Float.floatToIntBits(score)) + order;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Where the page before ended.
     *
     * @throws BrokenQuery where the token was not given for this question
     */
    static After of(String token, Question question) {
        try {
            if (token.length() <= LENGTH_MAX) {
                String plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
                if (plain.startsWith(asked(question)) && plain.length() > ASKED_DIGITS + SCORE_DIGITS) {
                    String score = plain.substring(ASKED_DIGITS, ASKED_DIGITS + SCORE_DIGITS);
                    float number = Float.intBitsToFloat(Integer.parseUnsignedInt(score, 16));
                    if (Float.isFinite(number)) {
                        return new After(number, plain.substring(ASKED_DIGITS + SCORE_DIGITS));
                    }
                }
            }
        } catch (IllegalArgumentException notOurs) {
            throw foreign();
        }
        throw foreign();
    }

    private static BrokenQuery foreign() {
        return new BrokenQuery(
                "the token does not belong to this search; give the one that the last page of the very same search ended with",
                0);
    }

    private static String asked(Question question) {
        String all = question.query() + '\n' + question.filters() + '\n' + question.restricted();
        return Digest.ofText(all).hex().substring(0, ASKED_DIGITS);
    }
}
