package org.dokaz.release.withheld;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Digests in hexadecimal, known again by their beginnings. */
final class DigestHex {

    /** The fewest characters of a digest that give it away. */
    static final int PREFIX_MIN = 12;

    private final Map<String, Integer> beginnings = new HashMap<>();
    private final Map<Integer, String> whole = new HashMap<>();

    /** Takes up one; shorter than {@value #PREFIX_MIN} characters it is looked for whole. */
    void add(int secret, String written) {
        String hex = written.strip().toLowerCase(Locale.ROOT);
        beginnings.put(hex.substring(0, Math.min(PREFIX_MIN, hex.length())), secret);
        whole.put(secret, hex);
    }

    boolean isEmpty() {
        return beginnings.isEmpty();
    }

    /** Which secret the run of hexadecimal digits gives away. */
    Optional<Integer> in(String run) {
        String hex = run.toLowerCase(Locale.ROOT);
        Integer secret = beginnings.get(hex.substring(0, Math.min(PREFIX_MIN, hex.length())));
        if (secret == null) {
            return Optional.empty();
        }
        String digest = whole.getOrDefault(secret, "");
        return digest.startsWith(hex) || hex.startsWith(digest) ? Optional.of(secret) : Optional.empty();
    }

    static boolean isAllHex(String written) {
        for (int index = 0; index < written.length(); index++) {
            if (!isHex(written.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    static boolean isHex(char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
    }
}
