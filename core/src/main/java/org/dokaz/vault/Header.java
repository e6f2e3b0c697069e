package org.dokaz.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.dokaz.flow.DokazException;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CanonicalJson.Members;
import org.dokaz.model.Digest;
import org.dokaz.record.JsonObject;

/**
 * What a vault says in the clear: its format, what a guess at its passphrase costs, and its keys, wrapped.
 *
 * @param name a random name that binds every file of the vault to it
 * @param salt of the passphrase, as hexadecimal digits
 * @param keys the keys as they are wrapped, as hexadecimal digits
 */
record Header(String name, Cost cost, String salt, String keys) {

    /** The format that this program writes and reads. */
    static final int FORMAT = 1;

    private static final String DERIVATION = "argon2id";
    private static final int SIZE_BYTES_MAX = 64 * 1024;
    private static final int NAME_DIGITS = 32;
    private static final int SALT_DIGITS_MIN = 32;
    private static final int SALT_DIGITS_MAX = 128;

    /** The file's bytes. */
    byte[] encode() {
        String json =
                members().text("self", Digest.ofText(members().toJson()).hex()).toJson();
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Members members() {
        return bound().text("keys", keys);
    }

    /** Everything that the wrapping of the keys vouches for. */
    byte[] boundBytes() {
        return bound().toJson().getBytes(StandardCharsets.UTF_8);
    }

    private Members bound() {
        return CanonicalJson.object()
                .put("format", CanonicalJson.number(FORMAT))
                .text("vault", name)
                .text("derivation", DERIVATION)
                .put("memoryKib", CanonicalJson.number(cost.memoryKib()))
                .put("passes", CanonicalJson.number(cost.passes()))
                .put("lanes", CanonicalJson.number(cost.lanes()))
                .text("salt", salt);
    }

    byte[] saltBytes() {
        return HexFormat.of().parseHex(salt);
    }

    byte[] keyBytes() {
        return HexFormat.of().parseHex(keys);
    }

    /**
     * What this file says.
     *
     * @throws DokazException in words for each of: missing, damaged, another format, asking too much
     */
    static Header read(Path file) {
        byte[] bytes;
        try {
            if (Files.size(file) > SIZE_BYTES_MAX) {
                throw damaged(file);
            }
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw new DokazException(
                    file + ": is missing, and without it nothing in the vault can be opened; put it back from a copy",
                    missing);
        } catch (IOException unreadable) {
            throw new DokazException(
                    file + ": cannot be read; check your rights to it and the disk, then try again", unreadable);
        }
        try {
            JsonObject json = JsonObject.parse(bytes);
            checkFormat(file, json.whole("format"));
            return parse(file, json, bytes);
        } catch (IOException | IllegalArgumentException broken) {
            throw damaged(file);
        }
    }

    private static void checkFormat(Path file, long format) {
        if (format > FORMAT) {
            throw new DokazException(file + ": a vault of format " + format + ", and this program knows none newer than "
                    + FORMAT + "; open it with the newer Dokaz that made it");
        }
        if (format < FORMAT) {
            throw new DokazException(file + ": a vault of the old format " + format
                    + ", which this program no longer opens; bring it up with the Dokaz that made it");
        }
    }

    private static Header parse(Path file, JsonObject json, byte[] bytes) {
        Cost cost = new Cost(
                Math.toIntExact(Math.clamp(json.whole("memoryKib"), -1, Integer.MAX_VALUE)),
                Math.toIntExact(Math.clamp(json.whole("passes"), -1, Integer.MAX_VALUE)),
                Math.toIntExact(Math.clamp(json.whole("lanes"), -1, Integer.MAX_VALUE)));
        if (!cost.isBearable()) {
            throw new DokazException(file + ": asks for " + cost.memoryKib() + " KiB of memory, " + cost.passes()
                    + " passes and " + cost.lanes() + " lanes to try a passphrase; this program gives at most "
                    + Cost.MEMORY_KIB_MAX + " KiB, " + Cost.PASSES_MAX + " and " + Cost.LANES_MAX
                    + ": the file was exchanged or damaged; put it back from a copy");
        }
        Header header = new Header(json.text("vault"), cost, json.text("salt"), json.text("keys"));
        boolean shaped = isHex(header.name, NAME_DIGITS, NAME_DIGITS)
                && isHex(header.salt, SALT_DIGITS_MIN, SALT_DIGITS_MAX)
                && isHex(header.keys, 2, SIZE_BYTES_MAX);
        if (!shaped || !Arrays.equals(header.encode(), bytes)) {
            throw damaged(file);
        }
        return header;
    }

    private static boolean isHex(String digits, int lengthMin, int lengthMax) {
        return digits.length() >= lengthMin
                && digits.length() <= lengthMax
                && digits.length() % 2 == 0
                && digits.chars().allMatch(HexFormat::isHexDigit);
    }

    private static DokazException damaged(Path file) {
        return new DokazException(
                file + ": was changed or damaged: it is no longer what was written; put it back from a copy");
    }
}
