package org.dokaz.read.time;

/** A unit of time, with its letter in an ISO 8601 duration. */
enum Unit {
    SECOND("S", true),
    MINUTE("M", true),
    HOUR("H", true),
    DAY("D", false),
    WEEK("W", false),
    FORTNIGHT("W", false),
    MONTH("M", false),
    QUARTER("Q", false),
    YEAR("Y", false),
    DECADE("E", false),
    CENTURY("C", false);

    private static final int WEEKS_OF_FORTNIGHT = 2;
    private static final int YEARS_OF_DECADE = 10;
    private static final int YEARS_OF_CENTURY = 100;
    private static final int MONTHS_OF_YEAR = 12;

    private final String letter;
    private final boolean ofClock;

    Unit(String letter, boolean ofClock) {
        this.letter = letter;
        this.ofClock = ofClock;
    }

    /** Whether it is shorter than a day. */
    boolean isOfClock() {
        return ofClock;
    }

    /** The ISO 8601 duration of an unstated number of these. */
    String some() {
        return (ofClock ? "PTX" : "PX") + letter;
    }

    /** The ISO 8601 duration of this many. */
    String duration(double count) {
        return switch (this) {
            case FORTNIGHT -> "P" + plain(count * WEEKS_OF_FORTNIGHT) + "W";
            case DECADE -> "P" + plain(count * YEARS_OF_DECADE) + "Y";
            case CENTURY -> "P" + plain(count * YEARS_OF_CENTURY) + "Y";
            case YEAR ->
                isWhole(count) ? "P" + plain(count) + "Y" : "P" + plain(Math.rint(count * MONTHS_OF_YEAR)) + "M";
            default -> (ofClock ? "PT" : "P") + plain(count) + letter;
        };
    }

    private static boolean isWhole(double number) {
        return number == Math.rint(number);
    }

    private static String plain(double number) {
        return isWhole(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
