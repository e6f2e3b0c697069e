package org.dokaz.resolve;

/** What stands in quotation marks in a name. */
final class Quoted {

    private static final String OPENING = "«“„\"";
    private static final String CLOSING = "»”“\"";

    private Quoted() {}

    /** The words in quotation marks at the end of a name, behind other words; empty where there are none. */
    static String inside(String name) {
        int start = 1;
        while (start < name.length() && OPENING.indexOf(name.charAt(start)) < 0) {
            start++;
        }
        boolean closed = start + 1 < name.length() && CLOSING.indexOf(name.charAt(name.length() - 1)) >= 0;
        return closed ? name.substring(start + 1, name.length() - 1) : "";
    }
}
