package org.dokaz.web.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** By what the owner of a case without accounts signs in: made at each start, shown once, kept nowhere. */
final class OwnerSecret {

    /** No letters or digits that look like one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 5;
    private static final int GROUP_LETTERS = 5;

    private final String letters;

    private OwnerSecret(String letters) {
        this.letters = letters;
    }

    /** A fresh one, of more than 120 bits. */
    static OwnerSecret fresh(RandomGenerator random) {
        StringBuilder letters = new StringBuilder();
        for (int count = 0; count < GROUPS * GROUP_LETTERS; count++) {
            letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new OwnerSecret(letters.toString());
    }

    /** As it is shown. */
    String shown() {
        StringBuilder shown = new StringBuilder();
        for (int group = 0; group < GROUPS; group++) {
            shown.append(group == 0 ? "" : "-").append(letters, group * GROUP_LETTERS, (group + 1) * GROUP_LETTERS);
        }
        return shown.toString();
    }

    /** Whether this is it, however it is spaced. */
    boolean is(String typed) {
        String bare = typed.toLowerCase(Locale.ROOT).replace("-", "").replace(" ", "");
        return MessageDigest.isEqual(bare.getBytes(StandardCharsets.UTF_8), letters.getBytes(StandardCharsets.UTF_8));
    }
}
