package org.dokaz.read.name;

/** Names in quotation marks. */
final class Quotes {

    private Quotes() {}

    /** The token after the short quoted name that opens here; the index itself where none does. */
    static int endAt(Marks marks, int index, int wordsMax) {
        String opening = marks.lower(index);
        if (!isOpening(opening) || !startsName(marks, index + 1)) {
            return index;
        }
        for (int at = index + 2; at < Math.min(marks.size(), index + 2 + wordsMax); at++) {
            if (isClosing(marks.lower(at))) {
                return at + 1;
            }
        }
        return index;
    }

    private static boolean startsName(Marks marks, int index) {
        return marks.isCapital(index)
                || (index < marks.size() && Character.isDigit(marks.lower(index).charAt(0)));
    }

    static boolean isOpening(String mark) {
        return mark.equals("«") || mark.equals("“") || mark.equals("„") || mark.equals("\"");
    }

    static boolean isClosing(String mark) {
        return mark.equals("»") || mark.equals("”") || mark.equals("“") || mark.equals("\"");
    }
}
