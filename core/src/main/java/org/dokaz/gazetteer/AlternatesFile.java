package org.dokaz.gazetteer;

import java.util.Optional;
import java.util.Set;

/** The lines of GeoNames' {@code alternateNamesV2.txt}: names with their language, and when a former one was in use. */
final class AlternatesFile {

    private static final int COLUMNS_MIN = 4;
    private static final int COLUMNS_MAX = 10;
    private static final int PLACE = 1;
    private static final int LANGUAGE = 2;
    private static final int NAME = 3;
    private static final int FORMER = 7;
    private static final int TO = 9;
    private static final int YEAR_DIGITS = 4;

    /** What GeoNames keeps in the column of languages besides languages. */
    private static final Set<String> NOT_NAMES =
            Set.of("link", "post", "wkdt", "iata", "icao", "faac", "tcid", "unlc", "phon", "piny");

    private AlternatesFile() {}

    /** A name and the place it is of. */
    record Alternate(long place, Spelling name) {}

    /** The name of one line; nothing where it holds a link, a postal code and the like. */
    static Optional<Alternate> name(String line) throws BadLine {
        String[] columns = line.split("\t", -1);
        if (columns.length < COLUMNS_MIN || columns.length > COLUMNS_MAX) {
            throw new BadLine("has " + columns.length + " columns instead of " + COLUMNS_MIN + " to " + COLUMNS_MAX);
        }
        DumpFile.number(columns[0], "number");
        long place = DumpFile.number(columns[PLACE], "GeoNames number");
        String name = columns[NAME].strip();
        if (NOT_NAMES.contains(columns[LANGUAGE]) || name.isEmpty() || !Spelling.isReadable(name)) {
            return Optional.empty();
        }
        boolean former = columns.length > FORMER && columns[FORMER].equals("1");
        return Optional.of(new Alternate(
                place, new Spelling(name, columns[LANGUAGE], former, columns.length > TO ? year(columns[TO]) : 0)));
    }

    /** The year that a free entry such as "1924" or "2016-05-19" begins with; 0 where it begins with none. */
    private static int year(String entry) {
        if (entry.length() < YEAR_DIGITS) {
            return 0;
        }
        int year = 0;
        for (int at = 0; at < YEAR_DIGITS; at++) {
            char digit = entry.charAt(at);
            if (digit < '0' || digit > '9') {
                return 0;
            }
            year = year * 10 + (digit - '0');
        }
        return year;
    }
}
