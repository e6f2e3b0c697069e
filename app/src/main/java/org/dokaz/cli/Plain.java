package org.dokaz.cli;

/** Foreign words made safe to show: no control code can move the cursor, hide text or turn its direction. */
final class Plain {

    private Plain() {}

    /** These words on one line. */
    static String line(String foreign) {
        StringBuilder plain = new StringBuilder(foreign.length());
        foreign.codePoints().forEach(point -> plain.appendCodePoint(isSafe(point) ? point : ' '));
        return plain.toString();
    }

    private static boolean isSafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
