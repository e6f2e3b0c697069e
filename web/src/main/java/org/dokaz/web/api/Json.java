package org.dokaz.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.record.JsonObject;
import org.dokaz.web.page.Trouble;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** JSON as programs send it and are answered. Every key of an answer is always there: what is absent is null. */
final class Json {

    static final String NULL = "null";

    /** The most that a program may send at once, in bytes. */
    static final int BODY_BYTES_MAX = 64 * 1024;

    private Json() {}

    static ResponseEntity<byte[]> answer(String json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.getBytes(StandardCharsets.UTF_8));
    }

    static String text(Optional<String> value) {
        return value.map(CanonicalJson::text).orElse(NULL);
    }

    static String texts(List<String> values) {
        return CanonicalJson.array(values.stream().map(CanonicalJson::text).toList());
    }

    /** What a program sent. */
    static JsonObject body(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            throw new Trouble(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "send application/json");
        }
        byte[] bytes = request.getInputStream().readNBytes(BODY_BYTES_MAX + 1);
        if (bytes.length > BODY_BYTES_MAX) {
            throw new Trouble(
                    HttpStatus.CONTENT_TOO_LARGE, "at most " + BODY_BYTES_MAX + " bytes are taken (BODY_BYTES_MAX)");
        }
        try {
            return JsonObject.parse(bytes);
        } catch (IOException | IllegalArgumentException broken) {
            throw new Trouble(HttpStatus.BAD_REQUEST, "what was sent is not one JSON object without nulls");
        }
    }

    private static boolean isJson(@Nullable String type) {
        try {
            return type != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type));
        } catch (InvalidMediaTypeException none) {
            return false;
        }
    }

    /** A string that a program has to send. */
    static String required(JsonObject body, String key, int lengthMax) {
        return optional(body, key, lengthMax)
                .orElseThrow(() -> new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, key + " is missing"));
    }

    /** A digest that a program has to send. */
    static Digest digest(JsonObject body, String key) {
        String hex = required(body, key, Digest.HEX_DIGITS);
        if (!Digest.isOne(hex)) {
            throw new Trouble(
                    HttpStatus.UNPROCESSABLE_CONTENT, key + " is not " + Digest.HEX_DIGITS + " hexadecimal digits");
        }
        return new Digest(hex);
    }

    /** Strings that a program has to send. */
    static List<String> texts(JsonObject body, String key) {
        try {
            return body.texts(key);
        } catch (IllegalArgumentException other) {
            throw new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, key + " is no array of strings");
        }
    }

    /** A string that a program may send. */
    static Optional<String> optional(JsonObject body, String key, int lengthMax) {
        try {
            Optional<String> value = body.optionalText(key);
            if (value.filter(text -> text.length() > lengthMax).isPresent()) {
                throw new Trouble(
                        HttpStatus.UNPROCESSABLE_CONTENT, key + " is longer than " + lengthMax + " characters");
            }
            return value;
        } catch (IllegalArgumentException other) {
            throw new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, key + " is no string");
        }
    }
}
