package org.dokaz.read.extract.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** A digest as an archive states it: the algorithm, and the value in base 32, base 64 or hexadecimal. */
record StatedDigest(String algorithm, String value) {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_PER_LETTER = 5;

    /** The digest that is stated so; nothing where it is none. */
    static Optional<StatedDigest> of(String stated) {
        int colon = stated.indexOf(':');
        return colon <= 0
                ? Optional.empty()
                : Optional.of(new StatedDigest(
                        stated.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        stated.substring(colon + 1).strip()));
    }

    /** Whether these bytes have it; nothing where the algorithm is not known. */
    Optional<Boolean> holds(byte[] bytes) {
        return digest().map(digest -> isWritten(digest.digest(bytes)));
    }

    private Optional<MessageDigest> digest() {
        String name = switch (algorithm.replace("-", "")) {
            case "md5" -> "MD5";
            case "sha1" -> "SHA-1";
            case "sha256" -> "SHA-256";
            case "sha384" -> "SHA-384";
            case "sha512" -> "SHA-512";
            default -> "";
        };
        try {
            return name.isEmpty() ? Optional.empty() : Optional.of(MessageDigest.getInstance(name));
        } catch (NoSuchAlgorithmException unknown) {
            return Optional.empty();
        }
    }

    private boolean isWritten(byte[] digest) {
        return value.equalsIgnoreCase(HexFormat.of().formatHex(digest))
                || Arrays.equals(base32(value), digest)
                || value.equals(Base64.getEncoder().encodeToString(digest));
    }

    private static byte[] base32(String written) {
        byte[] bytes = new byte[written.length() * BITS_PER_LETTER / Byte.SIZE];
        int buffer = 0;
        int bits = 0;
        int at = 0;
        for (char letter : written.toUpperCase(Locale.ROOT).toCharArray()) {
            int five = BASE_32.indexOf(letter);
            if (letter == '=') {
                break;
            }
            if (five < 0) {
                return new byte[0];
            }
            buffer = (buffer << BITS_PER_LETTER | five) & 0xFFFF;
            bits += BITS_PER_LETTER;
            if (bits >= Byte.SIZE && at < bytes.length) {
                bits -= Byte.SIZE;
                bytes[at++] = (byte) (buffer >> bits);
            }
        }
        return at == bytes.length ? bytes : Arrays.copyOf(bytes, at);
    }
}
