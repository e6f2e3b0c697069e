package org.dokaz.gazetteer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of the KATOTTG codifier as a table: the codes of the levels above, the object's own code last, then its category and name. Columns are
 * parted by tabs, semicolons or commas.
 */
final class CodifierFile {

    private static final int CATEGORY_LENGTH_MAX = 2;

    private CodifierFile() {}

    /**
     * An object of the codifier.
     *
     * @param category one letter: O region, K city of its own, P district, H community, M town, C village, X settlement, B city district
     */
    record Listed(Code code, String category, String name) {}

    /** The object of a line; nothing for a line without a code, which is a heading. */
    static Optional<Listed> object(String line) throws BadLine {
        List<String> fields = fields(line);
        int own = -1;
        for (int at = 0; at < fields.size(); at++) {
            own = Code.of(fields.get(at)).isPresent() ? at : own;
        }
        if (own < 0) {
            return Optional.empty();
        }
        List<String> rest = fields.subList(own + 1, fields.size()).stream()
                .filter(field -> !field.isEmpty())
                .toList();
        if (rest.size() < 2
                || rest.get(0).length() > CATEGORY_LENGTH_MAX
                || rest.get(1).length() > PlaceKey.NAME_LENGTH_MAX) {
            throw new BadLine("its last code is not followed by a category of one letter and a name");
        }
        return Optional.of(new Listed(Code.of(fields.get(own)).orElseThrow(), category(rest.get(0)), rest.get(1)));
    }

    /** Categories are Latin letters, which typists take for the Cyrillic ones that look alike. */
    private static String category(String letter) {
        int known = "ОКРНМТСХВ".indexOf(letter);
        return known < 0 ? letter : "OKPHMTCXB".substring(known, known + 1);
    }

    /** The separator is the one that stands in the line most. */
    private static List<String> fields(String line) {
        char separator = '\t';
        for (char other : new char[] {';', ','}) {
            separator = count(line, other) > count(line, separator) ? other : separator;
        }
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char letter = line.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == separator && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString().strip());
        return fields;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(letter -> letter == separator).count();
    }
}
