package org.dokaz.gazetteer;

import java.util.List;
import java.util.Optional;

/** The lines of a GeoNames dump, such as {@code UA.txt}. Columns are those of GeoNames' readme. */
final class DumpFile {

    /** How many columns a line has. */
    static final int COLUMNS = 19;

    private static final int NAME = 1;
    private static final int ASCII = 2;
    private static final int ALTERNATES = 3;
    private static final int LATITUDE = 4;
    private static final int LONGITUDE = 5;
    private static final int CLASS = 6;
    private static final int CODE = 7;
    private static final int ADMIN1 = 10;
    private static final int ADMIN2 = 11;
    private static final int POPULATION = 14;
    private static final double LATITUDE_MAX = 90;
    private static final double LONGITUDE_MAX = 180;
    private static final int CODE_LENGTH_MAX = 20;

    /** Buildings and the like at which reported acts happen. */
    private static final List<String> FACILITIES = List.of(
            "S.AIRP", "S.AIRB", "S.AIRF", "S.PRN", "S.PRNJ", "S.INSM", "S.MILB", "S.PS", "S.PSN", "S.DAM", "S.RSTN",
            "S.PSTB", "S.CMP", "S.CMPRF", "S.CMPL", "S.MN", "S.HSP", "L.MILB", "L.PRT", "L.NVB", "L.LCTY");

    private DumpFile() {}

    /** The place of one line; nothing for rivers, mountains and whatever else is no place of reported acts. */
    static Optional<Draft> place(String line) throws BadLine {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            throw new BadLine("has " + columns.length + " columns instead of " + COLUMNS);
        }
        long number = number(columns[0], "GeoNames number");
        double latitude = degrees(columns[LATITUDE], "latitude", LATITUDE_MAX);
        double longitude = degrees(columns[LONGITUDE], "longitude", LONGITUDE_MAX);
        long population = columns[POPULATION].isEmpty() ? 0 : number(columns[POPULATION], "population");
        String name = columns[NAME].strip();
        if (name.isEmpty() || name.length() > PlaceKey.NAME_LENGTH_MAX) {
            throw new BadLine("its name is empty or longer than " + PlaceKey.NAME_LENGTH_MAX + " characters");
        }
        if (number == 0) {
            throw new BadLine("its GeoNames number is 0");
        }
        if (columns[ADMIN1].length() > CODE_LENGTH_MAX
                || columns[ADMIN2].length() > CODE_LENGTH_MAX
                || columns[CODE].length() > CODE_LENGTH_MAX) {
            throw new BadLine("a code is longer than " + CODE_LENGTH_MAX + " characters");
        }
        String feature = columns[CLASS] + "." + columns[CODE];
        if (!isKept(columns[CLASS], feature)) {
            return Optional.empty();
        }
        Draft place = new Draft(
                number,
                feature,
                name,
                columns[ADMIN1],
                columns[ADMIN2],
                Optional.of(new double[] {latitude, longitude}),
                population);
        place.add(Spelling.of(name));
        place.add(Spelling.of(columns[ASCII].strip()));
        for (String alternate : columns[ALTERNATES].split(",", -1)) {
            place.add(Spelling.of(alternate.strip()));
        }
        return Optional.of(place);
    }

    private static boolean isKept(String kind, String feature) {
        return kind.equals("P") || kind.equals("A") || FACILITIES.contains(feature);
    }

    static long number(String field, String what) throws BadLine {
        try {
            long number = Long.parseLong(field);
            if (number >= 0 && number <= Integer.MAX_VALUE) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Told below.
        }
        throw new BadLine(
                "its " + what + " " + BadLine.shown(field) + " is no whole number from 0 to " + Integer.MAX_VALUE);
    }

    private static double degrees(String field, String what, double most) throws BadLine {
        try {
            double degrees = Double.parseDouble(field);
            if (Math.abs(degrees) <= most) {
                return degrees;
            }
        } catch (NumberFormatException none) {
            // Told below.
        }
        throw new BadLine("its " + what + " " + BadLine.shown(field) + " is no number of degrees up to " + (int) most);
    }
}
