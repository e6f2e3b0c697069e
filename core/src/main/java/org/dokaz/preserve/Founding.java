package org.dokaz.preserve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.dokaz.flow.DokazException;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.record.JsonObject;

/** The file a case begins with. The first line of the log names its digest, so that it cannot change either. */
final class Founding {

    /** The format of the folder that this program writes and reads. */
    static final int FORMAT = 2;

    private static final int NAME_BYTES = 16;
    private static final int SIZE_BYTES_MAX = 4096;

    private Founding() {}

    /** The founding file of a new case. */
    static byte[] of(Instant begunAt, String begunBy, RandomGenerator random) {
        byte[] name = new byte[NAME_BYTES];
        random.nextBytes(name);
        String json = CanonicalJson.object()
                .put("format", CanonicalJson.number(FORMAT))
                .text("case", HexFormat.of().formatHex(name))
                .text("begunAt", begunAt.toString())
                .text("begunBy", begunBy)
                .toJson();
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** The digest of a case's founding file, once it is known to be of a format this program reads. */
    static Digest check(Path file) {
        try {
            if (Files.size(file) > SIZE_BYTES_MAX) {
                throw unknown(file);
            }
            byte[] bytes = Files.readAllBytes(file);
            if (format(bytes) != FORMAT) {
                throw unknown(file);
            }
            return Digest.of(bytes);
        } catch (IOException unreadable) {
            throw Trouble.reading(file, unreadable);
        }
    }

    private static long format(byte[] bytes) {
        try {
            return JsonObject.parse(bytes).whole("format");
        } catch (IOException | IllegalArgumentException damaged) {
            return 0;
        }
    }

    private static DokazException unknown(Path file) {
        return new DokazException(file + ": not the founding file of a case in format " + FORMAT
                + "; the case is damaged, or was made by a newer Dokaz: use that one, or restore the file from a copy");
    }
}
