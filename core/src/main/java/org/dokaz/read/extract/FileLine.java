package org.dokaz.read.extract;

/** What a file says of itself on one line, whatever it says: nothing in it steers a terminal, a page or a reader's eye. */
public final class FileLine {

    private FileLine() {}

    /** The words without letters that steer instead of being read, blanks made one, cut where they are too long. */
    public static String of(String data, int lengthMax) {
        StringBuilder line = new StringBuilder();
        data.strip().codePoints().forEach(letter -> {
            if (line.length() >= lengthMax) {
                return;
            }
            boolean again = !line.isEmpty() && line.charAt(line.length() - 1) == ' ';
            if (isBlank(letter)) {
                line.append(again ? "" : " ");
            } else if (!isSteering(letter)) {
                line.appendCodePoint(letter);
            }
        });
        return line.toString().strip();
    }

    /** Whether a letter is a blank of any sort, one that breaks a line included. */
    public static boolean isBlank(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || Character.isSpaceChar(letter)
                || letter == '\u200B'
                || letter == '\u3000';
    }

    /** Whether a letter steers instead of being read: a control, a mark that turns the direction of reading, half a pair. */
    public static boolean isSteering(int letter) {
        int type = Character.getType(letter);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.UNASSIGNED
                || type == Character.PRIVATE_USE;
    }
}
