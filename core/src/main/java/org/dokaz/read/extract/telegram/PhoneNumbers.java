package org.dokaz.read.extract.telegram;

/**
 * Phone numbers in running text, to be kept out of it. Only what is written as one is taken for one: with a plus, or
 * with the prefix and length of a Ukrainian or Russian number.
 */
final class PhoneNumbers {

    /** What stands in their place: of one length, so that not even that is told. */
    static final String WITHHELD = "████████";

    /** The length of international numbers: E.164 allows no more; shorter ones are not in use for subscribers here. */
    private static final int INTERNATIONAL_DIGITS_MIN = 9;

    private static final int INTERNATIONAL_DIGITS_MAX = 15;
    private static final String UKRAINE = "380";
    private static final String RUSSIA = "7";
    private static final int NATIONAL_DIGITS = 10;
    private static final int RUSSIAN_DIGITS = 11;
    private static final int UKRAINIAN_DIGITS = 12;
    private static final int LENGTH_MAX = 30;

    private PhoneNumbers() {}

    /** The text without them. */
    static String withheld(String text) {
        if (digits(text) < INTERNATIONAL_DIGITS_MIN) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = mayBegin(text, at) ? end(text, at) : at;
            if (end > at) {
                out.append(WITHHELD);
                at = end;
            } else {
                out.append(text.charAt(at));
                at++;
            }
        }
        return out.toString();
    }

    /** How many digits a text has. */
    static int digits(String text) {
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            digits += isDigit(text.charAt(at)) ? 1 : 0;
        }
        return digits;
    }

    private static boolean mayBegin(String text, int at) {
        char mark = text.charAt(at);
        boolean opens = mark == '+' || mark == '(' || isDigit(mark);
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        return opens && !Character.isLetterOrDigit(before) && before != '+';
    }

    /** Where the longest number that begins here ends; {@code start} where none does. */
    private static int end(String text, int start) {
        boolean international = text.charAt(start) == '+';
        StringBuilder digits = new StringBuilder();
        int firstGroup = 0;
        int end = start;
        for (int at = international ? start + 1 : start; at < text.length() && at - start < LENGTH_MAX; at++) {
            char mark = text.charAt(at);
            if (isDigit(mark)) {
                digits.append(mark);
                boolean goesOn = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
                int first = firstGroup == 0 ? digits.length() : firstGroup;
                if (!goesOn && (international ? isInternational(digits) : isNational(digits, first))) {
                    end = at + 1;
                }
            } else if (isBetween(mark)) {
                firstGroup = firstGroup == 0 ? digits.length() : firstGroup;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isInternational(StringBuilder digits) {
        int most = digits.indexOf(UKRAINE) == 0
                ? UKRAINIAN_DIGITS
                : digits.indexOf(RUSSIA) == 0 ? RUSSIAN_DIGITS : INTERNATIONAL_DIGITS_MAX;
        return digits.length() >= INTERNATIONAL_DIGITS_MIN && digits.length() <= most;
    }

    private static boolean isNational(StringBuilder digits, int firstGroup) {
        boolean whole = firstGroup == digits.length();
        return switch (digits.length()) {
            case NATIONAL_DIGITS -> digits.charAt(0) == '0' && (whole || firstGroup == 3);
            case RUSSIAN_DIGITS ->
                (digits.charAt(0) == '7' || digits.charAt(0) == '8')
                        && (whole ? digits.charAt(1) == '9' : firstGroup == 1 && "349".indexOf(digits.charAt(1)) >= 0);
            case UKRAINIAN_DIGITS ->
                digits.indexOf(UKRAINE) == 0 && (whole || firstGroup == 2 || firstGroup == 3 || firstGroup == 5);
            default -> false;
        };
    }

    private static boolean isBetween(char mark) {
        return mark == ' '
                || mark == '-'
                || mark == '('
                || mark == ')'
                || mark == '\u00A0'
                || mark == '\u2011'
                || mark == '\u2013';
    }

    private static boolean isDigit(char mark) {
        return mark >= '0' && mark <= '9';
    }
}
