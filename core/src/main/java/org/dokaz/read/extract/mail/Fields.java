package org.dokaz.read.extract.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The headers of a message or of one of its parts.
 *
 * @param bodyFrom where the body begins, in bytes
 */
record Fields(List<Field> fields, int bodyFrom) {

    /** The most headers of one part. */
    static final int FIELDS_MAX = 1_000;

    /** The longest header, in characters; what is longer is cut. */
    static final int FIELD_LENGTH_MAX = 64 * 1024;

    Fields {
        fields = List.copyOf(fields);
    }

    /** One header, its name in small letters, its value as it is written but for folding. */
    record Field(String name, String value) {}

    /** The headers at the beginning of these bytes. */
    static Fields of(byte[] bytes, int from, int until) {
        List<Field> fields = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int at = from;
        while (at < until) {
            int end = at;
            while (end < until && bytes[end] != '\n') {
                end++;
            }
            int textEnd = end > at && bytes[end - 1] == '\r' ? end - 1 : end;
            int next = Math.min(end + 1, until);
            if (textEnd == at) {
                at = next;
                break;
            }
            boolean folded = bytes[at] == ' ' || bytes[at] == '\t';
            if (!folded) {
                add(open, fields);
                open.setLength(0);
            }
            if (open.length() < FIELD_LENGTH_MAX) {
                int length = Math.min(textEnd - at, FIELD_LENGTH_MAX);
                open.append(Charsets.decode(
                        Arrays.copyOfRange(bytes, at, at + length), Optional.of(StandardCharsets.UTF_8.name())));
            }
            at = next;
        }
        add(open, fields);
        return new Fields(fields, at);
    }

    private static void add(CharSequence line, List<Field> fields) {
        String whole = line.toString();
        int colon = whole.indexOf(':');
        if (colon > 0 && fields.size() < FIELDS_MAX) {
            fields.add(new Field(
                    whole.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    whole.substring(colon + 1).strip()));
        }
    }

    /** The first value of a header as it is written, where it has one. */
    Optional<String> raw(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name) && !field.value().isEmpty())
                .map(Field::value)
                .findFirst();
    }

    /** The first value of a header as text on one line. */
    Optional<String> text(String name) {
        return raw(name).map(EncodedWords::decode).map(Fields::oneLine).filter(text -> !text.isEmpty());
    }

    static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int at = 0; at < text.length(); at++) {
            char mark = text.charAt(at);
            if (Character.isWhitespace(mark) || Character.isISOControl(mark)) {
                space = !line.isEmpty();
            } else {
                line.append(space ? " " : "").append(mark);
                space = false;
            }
        }
        return line.toString();
    }
}
