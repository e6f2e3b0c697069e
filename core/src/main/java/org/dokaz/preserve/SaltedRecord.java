package org.dokaz.preserve;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.dokaz.model.Digest;

/**
 * A record's bytes with their salt, as one file holds them. The salt keeps anyone who has only the log from guessing at
 * the record; who destroys both leaves a log that still holds.
 */
final class SaltedRecord {

    /** How long a salt is. */
    static final int SALT_BYTES = 32;

    // RFC 6962 marks leaves so, to tell them from inner nodes.
    private static final byte LEAF_MARK = 0;

    private static final byte[] BEFORE = "{\"content\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BETWEEN = ",\"salt\":\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] AFTER = "\"}\n".getBytes(StandardCharsets.UTF_8);
    private static final int TAIL_BYTES = BETWEEN.length + 2 * SALT_BYTES + AFTER.length;

    private final byte[] content;
    private final byte[] salt;

    private SaltedRecord(byte[] content, byte[] salt) {
        this.content = content;
        this.salt = salt;
    }

    /** These bytes with a fresh salt. */
    static SaltedRecord of(byte[] content, RandomGenerator salts) {
        byte[] salt = new byte[SALT_BYTES];
        salts.nextBytes(salt);
        return new SaltedRecord(content, salt);
    }

    /** The record's own bytes. */
    byte[] content() {
        return content;
    }

    /** The commitment: SHA-256 of a zero byte, the salt, the bytes. */
    Digest leaf() {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(LEAF_MARK);
        sha256.update(salt);
        sha256.update(content);
        return Digest.ofFinished(sha256.digest());
    }

    /** The file that holds both. */
    byte[] file() {
        byte[] hex = HexFormat.of().formatHex(salt).getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[BEFORE.length + content.length + TAIL_BYTES];
        int at = 0;
        for (byte[] piece : new byte[][] {BEFORE, content, BETWEEN, hex, AFTER}) {
            System.arraycopy(piece, 0, file, at, piece.length);
            at += piece.length;
        }
        return file;
    }

    /** What a file holds, if it is such a file to the last byte. */
    static Optional<SaltedRecord> parse(byte[] file) {
        int end = file.length - TAIL_BYTES;
        if (end < BEFORE.length) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOfRange(file, BEFORE.length, end);
        int saltAt = end + BETWEEN.length;
        String hex = new String(file, saltAt, 2 * SALT_BYTES, StandardCharsets.ISO_8859_1);
        if (!hex.chars().allMatch(digit -> HexFormat.isHexDigit(digit))) {
            return Optional.empty();
        }
        SaltedRecord salted = new SaltedRecord(content, HexFormat.of().parseHex(hex));
        return Arrays.equals(salted.file(), file) ? Optional.of(salted) : Optional.empty();
    }
}
