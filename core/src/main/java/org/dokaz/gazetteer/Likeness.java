package org.dokaz.gazetteer;

/** How close two names with one skeleton of consonants are: by the vowels between them. */
final class Likeness {

    /** Of names that sound the same in all letters but are not written the same. */
    static final double SAME_SOUND = 0.97;

    private static final double BLANK = 0.01;
    private static final double VOWEL_MISSING = 0.12;
    private static final double VOWEL_OTHER = 0.2;
    private static final double SUFFIX = 0.015;
    private static final double ENDING_OF_KIND = 0.02;
    private static final double ENDING_NEAR = 0.12;
    private static final double ENDING_OTHER = 0.22;

    private static final double ENDING_AGREEING = 0.08;

    private Likeness() {}

    /** From 0 to {@value #SAME_SOUND}. */
    static double of(String left, String right) {
        if (left.equals(right)) {
            return SAME_SOUND;
        }
        double cost = 0;
        boolean inflected = false;
        int atLeft = 0;
        int atRight = 0;
        while (true) {
            int endLeft = vowelsEnd(left, atLeft);
            int endRight = vowelsEnd(right, atRight);
            boolean suffix = isSuffix(left, endLeft) && isSuffix(right, endRight);
            double here = suffix && atLeft > 0 && endLeft > atLeft && endRight > atRight
                    ? SUFFIX * (left.charAt(atLeft) == right.charAt(atRight) ? 0 : 1)
                    : vowels(left, atLeft, endLeft, right, atRight, endRight);
            // The words of a name agree: one case explains all their endings.
            boolean ending = here >= ENDING_OTHER;
            cost += ending && inflected ? ENDING_AGREEING : here;
            inflected |= ending;
            if (endLeft >= left.length() || endRight >= right.length()) {
                cost += endLeft < left.length() || endRight < right.length() ? 1 : 0;
                return Math.max(0, SAME_SOUND - cost);
            }
            cost += left.charAt(endLeft) == right.charAt(endRight) ? 0 : 1;
            atLeft = endLeft + 1;
            atRight = endRight + 1;
        }
    }

    /** Whether here stands the v of the endings that Ukrainian writes -ів, -івка and Russian -ов, -ев, -овка, -евка. */
    private static boolean isSuffix(String sound, int at) {
        if (at >= sound.length() || sound.charAt(at) != 'v') {
            return false;
        }
        int next = at + 1;
        boolean ends = next == sound.length() || sound.charAt(next) == ' ';
        return ends || (sound.startsWith("vk", at) && vowelsEnd(sound, next + 1) == sound.length());
    }

    private static int vowelsEnd(String sound, int from) {
        int end = from;
        while (end < sound.length() && (sound.charAt(end) == ' ' || PlaceKey.isVowel(sound.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static double vowels(String left, int fromLeft, int toLeft, String right, int fromRight, int toRight) {
        String ofLeft = left.substring(fromLeft, toLeft);
        String ofRight = right.substring(fromRight, toRight);
        if (ofLeft.equals(ofRight)) {
            return 0;
        }
        boolean ends = toLeft == left.length() || ofLeft.indexOf(' ') >= 0 || ofRight.indexOf(' ') >= 0;
        String one = ofLeft.replace(" ", "");
        String other = ofRight.replace(" ", "");
        if (one.equals(other)) {
            return BLANK;
        }
        return ends && fromLeft > 0 && fromRight > 0 ? endings(one, other) : inside(one, other);
    }

    /** Inside a word і stands for о and е (Кіт, Кот), а for о where it is unstressed. */
    private static double inside(String one, String other) {
        double cost = 0;
        int length = Math.min(one.length(), other.length());
        for (int at = 0; at < length; at++) {
            cost += vowel(one.charAt(at), other.charAt(at));
        }
        return cost + VOWEL_MISSING * Math.abs(one.length() - other.length());
    }

    private static double vowel(char one, char other) {
        if (one == other) {
            return 0;
        }
        return switch (one < other ? "" + one + other : "" + other + one) {
            case "ei" -> 0.04;
            case "io" -> 0.06;
            case "eo" -> 0.08;
            case "ao" -> 0.08;
            default -> VOWEL_OTHER;
        };
    }

    /** At a word's end е, о and ое are one ending, and so are а and ая, и and ий; of different kinds they part different names. */
    private static double endings(String one, String other) {
        char kind = kind(one);
        char otherKind = kind(other);
        if (kind == otherKind) {
            return ENDING_OF_KIND;
        }
        boolean near = (kind == 'i' && otherKind == 'e') || (kind == 'e' && otherKind == 'i');
        return near ? ENDING_NEAR : ENDING_OTHER;
    }

    private static char kind(String ending) {
        if (ending.isEmpty()) {
            return '-';
        }
        char last = ending.charAt(ending.length() - 1);
        return last == 'o' ? 'e' : last;
    }
}
