package org.dokaz.read.extract.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.dokaz.read.extract.Extractor;

/** Text in the encoding that a message states, or shows where it states a wrong one. */
final class Charsets {

    private Charsets() {}

    static String decode(byte[] bytes, Optional<String> stated) {
        return stated.flatMap(Charsets::named)
                .flatMap(charset -> strictly(bytes, charset))
                .or(() -> Extractor.text(bytes))
                .orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException wrong) {
            return Optional.empty();
        } catch (UnsupportedOperationException noDecoder) {
            return Optional.empty();
        }
    }
}
