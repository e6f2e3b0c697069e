package org.dokaz.read.extract.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Named fields as web archives and web servers write them, in their order. */
record Headers(List<Field> fields) {

    /** The most fields of one record. */
    static final int FIELDS_MAX = 500;

    Headers {
        fields = List.copyOf(fields);
    }

    /** One field, its name in small letters. */
    record Field(String name, String value) {}

    /** The fields of these lines; a line that begins with white space goes on with the one before. */
    static Headers of(List<String> lines) {
        List<Field> fields = new ArrayList<>();
        for (String line : lines) {
            boolean folded = (line.startsWith(" ") || line.startsWith("\t")) && !fields.isEmpty();
            int colon = line.indexOf(':');
            if (folded) {
                Field last = fields.removeLast();
                fields.add(new Field(last.name(), last.value() + " " + line.strip()));
            } else if (colon > 0 && fields.size() < FIELDS_MAX) {
                fields.add(new Field(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip()));
            }
        }
        return new Headers(fields);
    }

    /** The first value of a field, where it has one. */
    Optional<String> value(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name) && !field.value().isEmpty())
                .map(Field::value)
                .findFirst();
    }

    /** The media type that the fields state, without its parameters. */
    String mediaType() {
        return value("content-type").map(Headers::bareType).orElse("");
    }

    private static String bareType(String value) {
        int end = value.indexOf(';');
        return (end < 0 ? value : value.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }
}
