package org.dokaz.read.extract.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A header with parameters, such as {@code text/plain; charset=koi8-u}: quoted or not, in one piece or in several, encoded
 * after RFC 2231 or, wrongly but often, after RFC 2047.
 *
 * @param value what stands before the parameters, in small letters
 * @param parameters by their names in small letters, as written
 */
record Structured(String value, Map<String, String> parameters) {

    private static final int PARAMETERS_MAX = 100;

    Structured {
        parameters = Map.copyOf(parameters);
    }

    static Structured of(String header) {
        int end = header.indexOf(';');
        String value = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new HashMap<>();
        int at = end < 0 ? header.length() : end + 1;
        while (at < header.length() && parameters.size() < PARAMETERS_MAX) {
            int equals = header.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = header.substring(at, equals).replace(';', ' ').strip().toLowerCase(Locale.ROOT);
            StringBuilder text = new StringBuilder();
            at = value(header, equals + 1, text);
            parameters.putIfAbsent(name, text.toString());
        }
        return new Structured(value, parameters);
    }

    /** Takes a value up to its semicolon; tells where the next parameter begins. */
    private static int value(String header, int from, StringBuilder text) {
        int at = from;
        while (at < header.length() && header.charAt(at) == ' ') {
            at++;
        }
        boolean quoted = at < header.length() && header.charAt(at) == '"';
        at += quoted ? 1 : 0;
        while (at < header.length()) {
            char mark = header.charAt(at);
            if (quoted && mark == '\\' && at + 1 < header.length()) {
                at++;
                text.append(header.charAt(at));
            } else if (mark == (quoted ? '"' : ';')) {
                break;
            } else {
                text.append(mark);
            }
            at++;
        }
        int next = header.indexOf(';', at);
        if (!quoted) {
            String bare = text.toString().strip();
            text.setLength(0);
            text.append(bare);
        }
        return next < 0 ? header.length() : next + 1;
    }

    /** A parameter as text. */
    Optional<String> parameter(String name) {
        Optional<String> extended =
                Optional.ofNullable(parameters.get(name + "*")).map(Structured::extended);
        return extended.or(() -> pieces(name))
                .or(() -> Optional.ofNullable(parameters.get(name)).map(EncodedWords::decode))
                .map(Fields::oneLine)
                .filter(text -> !text.isEmpty());
    }

    private Optional<String> pieces(String name) {
        StringBuilder joined = new StringBuilder();
        boolean encoded = false;
        for (int number = 0; number < PARAMETERS_MAX; number++) {
            String plain = parameters.get(name + "*" + number);
            String escaped = parameters.get(name + "*" + number + "*");
            if (plain == null && escaped == null) {
                break;
            }
            encoded |= escaped != null;
            joined.append(escaped == null ? plain : escaped);
        }
        if (joined.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(encoded ? extended(joined.toString()) : EncodedWords.decode(joined.toString()));
    }

    /** A value as {@code utf-8'uk'%D0%9C}. */
    private static String extended(String written) {
        int charsetEnd = written.indexOf('\'');
        int languageEnd = charsetEnd < 0 ? -1 : written.indexOf('\'', charsetEnd + 1);
        String charset = languageEnd < 0 ? StandardCharsets.UTF_8.name() : written.substring(0, charsetEnd);
        byte[] ascii = written.substring(languageEnd + 1).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(ascii.length);
        for (int at = 0; at < ascii.length; at++) {
            int high = ascii[at] == '%' && at + 2 < ascii.length ? Character.digit(ascii[at + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(ascii[at + 2], 16) : -1;
            if (low >= 0) {
                out.write(high << 4 | low);
                at += 2;
            } else {
                out.write(ascii[at]);
            }
        }
        return Charsets.decode(out.toByteArray(), Optional.of(charset));
    }
}
