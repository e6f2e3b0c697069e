package org.dokaz.gazetteer;

/** A line of an imported file that does not hold what it should; its message says in words what is wrong. */
final class BadLine extends Exception {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_LENGTH_MAX = 40;

    BadLine(String message) {
        super(message);
    }

    /** A field's words as a message shows them: short, on one line. */
    static String shown(String field) {
        String cut = field.length() <= SHOWN_LENGTH_MAX ? field : field.substring(0, SHOWN_LENGTH_MAX) + "…";
        StringBuilder plain = new StringBuilder(cut.length());
        cut.codePoints().forEach(point -> plain.appendCodePoint(Character.isISOControl(point) ? ' ' : point));
        return "'" + plain + "'";
    }
}
