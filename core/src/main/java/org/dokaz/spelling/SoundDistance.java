package org.dokaz.spelling;

/**
 * How far two rows of sounds are apart, in hundredths of a letter: a whole letter put in, left out or exchanged is
 * {@value #LETTER}; what romanisations and neighbouring languages render differently costs less. Time is the product
 * of the lengths, each bounded by {@value #LENGTH_MAX}.
 */
final class SoundDistance {

    /** The cost of one letter. */
    static final int LETTER = 100;

    /** The longest row that is compared letter by letter; what stands behind it is ignored. */
    static final int LENGTH_MAX = 48;

    private static final int SOUNDS = 128;
    private static final byte[][] EXCHANGE = new byte[SOUNDS][SOUNDS];
    private static final int TRANSPOSED = 80;
    private static final int VOWEL_LOST = 80;

    static {
        for (byte[] row : EXCHANGE) {
            java.util.Arrays.fill(row, (byte) LETTER);
        }
        for (int sound = 0; sound < SOUNDS; sound++) {
            EXCHANGE[sound][sound] = 0;
        }
        for (java.util.List<String> row : DataFile.rows("sound-distances.tsv")) {
            int cost = Integer.parseInt(row.get(0));
            for (String pair : row.get(1).split(" ", -1)) {
                EXCHANGE[pair.charAt(0)][pair.charAt(1)] = (byte) cost;
                EXCHANGE[pair.charAt(1)][pair.charAt(0)] = (byte) cost;
            }
        }
    }

    private SoundDistance() {}

    /** The distance, or some number above the limit as soon as it is above. */
    static int between(String a, String b, int limit) {
        if (a.equals(b)) {
            return 0;
        }
        int rows = Math.min(a.length(), LENGTH_MAX);
        int columns = Math.min(b.length(), LENGTH_MAX);
        int[] before = new int[columns + 1];
        int[] last = new int[columns + 1];
        int[] here = new int[columns + 1];
        for (int column = 1; column <= columns; column++) {
            last[column] = last[column - 1] + lost(b, column - 1);
        }
        for (int row = 1; row <= rows; row++) {
            char left = a.charAt(row - 1);
            int leftLost = lost(a, row - 1);
            here[0] = last[0] + leftLost;
            int least = here[0];
            for (int column = 1; column <= columns; column++) {
                char right = b.charAt(column - 1);
                int cost = last[column - 1] + exchange(left, right);
                cost = Math.min(cost, last[column] + leftLost);
                cost = Math.min(cost, here[column - 1] + lost(b, column - 1));
                if (row > 1
                        && column > 1
                        && left != right
                        && left == b.charAt(column - 2)
                        && right == a.charAt(row - 2)) {
                    cost = Math.min(cost, before[column - 2] + TRANSPOSED);
                }
                here[column] = cost;
                least = Math.min(least, cost);
            }
            if (least > limit) {
                return least;
            }
            int[] spare = before;
            before = last;
            last = here;
            here = spare;
        }
        return last[columns];
    }

    static int exchange(char left, char right) {
        if (left == right) {
            return 0;
        }
        return left < SOUNDS && right < SOUNDS ? EXCHANGE[left][right] : LETTER;
    }

    /** What it costs to leave out the sound that stands there: next to nothing for a glide or a letter written twice. */
    private static int lost(String phones, int index) {
        char phone = phones.charAt(index);
        char before = index > 0 ? phones.charAt(index - 1) : ' ';
        if (phone == before) {
            return 5;
        }
        char after = index + 1 < phones.length() ? phones.charAt(index + 1) : ' ';
        return switch (phone) {
            case 'j', 'J' -> 5;
            case 'i', 'y' -> isHigh(before) || isHigh(after) ? 5 : Sound.isVowel(after) ? 30 : VOWEL_LOST;
            case 'o' -> after == 'u' ? 10 : VOWEL_LOST;
            case 'a', 'e', 'u' -> VOWEL_LOST;
            case 'v', 'w' -> Sound.isVowel(before) && Sound.isVowel(after) ? 50 : LETTER;
            case 'z' -> before == 'd' ? 35 : LETTER;
            case 'h' -> Sound.isVowel(before) || before == ' ' ? LETTER : 50;
            default -> LETTER;
        };
    }

    private static boolean isHigh(char phone) {
        return phone == 'i' || phone == 'y' || phone == 'j' || phone == 'J';
    }
}
