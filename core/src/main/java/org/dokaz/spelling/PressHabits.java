package org.dokaz.spelling;

/**
 * What gives a Latin spelling away as another country's habit: in Polish, Czech, German and scholarly Latin ch is the
 * sound of "loch" and c that of "ts"; in French ch is the sound of "show".
 */
final class PressHabits {

    private static final String SLAVIC_LETTERS = "šžčřěśćźżłńŝ";

    private PressHabits() {}

    /** A word in lower case, spelt so that the general table reads it right. */
    static String reading(String word) {
        if (word.indexOf('c') < 0) {
            return word;
        }
        if (isSlavicLatin(word)) {
            return respelt(word, "kh", "ts");
        }
        if (isGerman(word)) {
            return respelt(word, "kh", "c");
        }
        int ou = word.indexOf("ou");
        return ou >= 0 && word.contains("ch") && ou + 2 < word.length() ? respelt(word, "sh", "c") : word;
    }

    private static boolean isSlavicLatin(String word) {
        for (int index = 0; index < word.length(); index++) {
            if (SLAVIC_LETTERS.indexOf(word.charAt(index)) >= 0) {
                return true;
            }
        }
        return word.contains("sz") || word.contains("cz");
    }

    private static boolean isGerman(String word) {
        int w = word.lastIndexOf('w');
        boolean english = word.contains("sh") || word.contains("zh") || word.contains("kh");
        return word.contains("tsch") || (w > 0 && !english);
    }

    private static String respelt(String word, String ch, String c) {
        StringBuilder reading = new StringBuilder(word.length() + 4);
        for (int index = 0; index < word.length(); index++) {
            char letter = word.charAt(index);
            char next = index + 1 < word.length() ? word.charAt(index + 1) : ' ';
            char before = index > 0 ? word.charAt(index - 1) : ' ';
            if (letter != 'c'
                    || (before == 's' && next == 'h')
                    || before == 't'
                    || next == 's'
                    || next == 'z'
                    || word.startsWith("chtch", index)) {
                reading.append(letter);
            } else if (next == 'h') {
                reading.append(ch);
                index++;
            } else {
                reading.append(c);
            }
        }
        return reading.toString();
    }
}
