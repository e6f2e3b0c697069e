package org.dokaz.read.extract.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Phone and card numbers in running text, to be kept out of it: however their digits are grouped, and in whichever digits
 * they are written. Only what has the prefix, length and grouping of one is taken for one; in doubt it is.
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

    /** The length of a card's number, whose last digit is Luhn's check (ISO/IEC 7812). */
    private static final int CARD_DIGITS = 16;

    /** How long the first group of a number is that begins with its trunk zero; a date's is not. */
    private static final Set<Integer> OPENING_GROUPS = Set.of(3, 5, 6);

    /** How many marks may stand between two groups of one number. */
    private static final int BETWEEN_MAX = 3;

    /** Below the Arabic-Indic zero, only ASCII has digits. */
    private static final int FIRST_FOREIGN_DIGIT = 0x660;

    private static final int DIGITS_MAX = 19;
    private static final int DECIMAL = 10;

    private PhoneNumbers() {}

    /** The text without them. */
    static String withheld(String text) {
        if (digits(text) < INTERNATIONAL_DIGITS_MIN) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        boolean afterDigit = false;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            boolean begins = (point == '+' || point == '(' || isDigit(point)) && !afterDigit;
            int end = begins ? end(text, at) : at;
            if (end > at) {
                out.append(WITHHELD);
                at = end;
                afterDigit = true;
            } else {
                out.appendCodePoint(point);
                at += Character.charCount(point);
                afterDigit = isDigit(point) || (afterDigit && isInvisible(point));
            }
        }
        return out.toString();
    }

    /** How many digits a text has. */
    static int digits(String text) {
        int digits = 0;
        int point;
        for (int at = 0; at < text.length(); at += Character.charCount(point)) {
            point = text.codePointAt(at);
            digits += isDigit(point) ? 1 : 0;
        }
        return digits;
    }

    /** Where the longest number that begins here ends; {@code start} where none does. */
    private static int end(String text, int start) {
        boolean international = text.charAt(start) == '+';
        Groups groups = new Groups();
        int end = start;
        int between = 0;
        int at = international || text.charAt(start) == '(' ? start + 1 : start;
        while (at < text.length() && groups.digits.length() <= DIGITS_MAX) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (isDigit(point)) {
                groups.add(Character.digit(point, DECIMAL), between > 0);
                between = 0;
                boolean goesOn = next < text.length() && isDigit(text.codePointAt(next));
                if (!goesOn && groups.isNumber(international)) {
                    end = next;
                }
            } else if (!isInvisible(point)) {
                between++;
                if (Character.isLetter(point) || point == '\n' || between > BETWEEN_MAX) {
                    break;
                }
                groups.between(point);
            }
            at = next;
        }
        return end;
    }

    private static boolean isDigit(int point) {
        return point < FIRST_FOREIGN_DIGIT
                ? point >= '0' && point <= '9'
                : Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER;
    }

    /** What stands on a digit or shows nothing: keycaps, variation selectors, zero-width characters. */
    private static boolean isInvisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Digits in the groups they are written in. */
    private static final class Groups {

        private final StringBuilder digits = new StringBuilder();
        private final List<Integer> lengths = new ArrayList<>();
        private int mark;
        private boolean oneMark = true;

        void add(int digit, boolean opensGroup) {
            if (opensGroup || lengths.isEmpty()) {
                lengths.add(0);
            }
            lengths.set(lengths.size() - 1, lengths.getLast() + 1);
            digits.append(digit);
        }

        void between(int point) {
            oneMark &= mark == 0 || mark == point;
            mark = point;
        }

        boolean isNumber(boolean international) {
            return international ? isInternational(digits.toString()) : isNational() || isCard();
        }

        private static boolean isInternational(String number) {
            int most = number.startsWith(UKRAINE)
                    ? UKRAINIAN_DIGITS
                    : number.startsWith(RUSSIA) ? RUSSIAN_DIGITS : INTERNATIONAL_DIGITS_MAX;
            return number.length() >= INTERNATIONAL_DIGITS_MIN && number.length() <= most;
        }

        private boolean isNational() {
            boolean whole = lengths.size() == 1;
            int first = lengths.getFirst();
            if (digits.indexOf("00" + UKRAINE) == 0 || digits.indexOf("00" + RUSSIA) == 0) {
                return isInternational(digits.substring(2)) && digits.length() >= RUSSIAN_DIGITS + 2;
            }
            return switch (digits.length()) {
                case NATIONAL_DIGITS ->
                    (digits.charAt(0) == '0'
                                    && (whole || OPENING_GROUPS.contains(first) || isZeroApart() || isInPairs()))
                            || (digits.charAt(0) == '9' && (whole || lengths.equals(List.of(3, 3, 2, 2))));
                case RUSSIAN_DIGITS ->
                    (digits.charAt(0) == '7' || digits.charAt(0) == '8')
                            && "3489".indexOf(digits.charAt(1)) >= 0
                            && (whole || first == 1 || first == 4);
                case UKRAINIAN_DIGITS -> digits.indexOf(UKRAINE) == 0 && (whole || first != 1);
                default -> false;
            };
        }

        private boolean isZeroApart() {
            return lengths.size() > 2 && lengths.getFirst() == 1 && lengths.get(1) == 2;
        }

        // Hours and minutes stand in pairs too, but not with one mark between all of them.
        private boolean isInPairs() {
            return oneMark && mark != ':' && lengths.stream().allMatch(length -> length == 2);
        }

        private boolean isCard() {
            if (digits.length() != CARD_DIGITS) {
                return false;
            }
            int sum = 0;
            for (int at = 0; at < CARD_DIGITS; at++) {
                int digit = digits.charAt(at) - '0';
                int doubled = at % 2 == 0 ? 2 * digit : digit;
                sum += doubled > 9 ? doubled - 9 : doubled;
            }
            return sum % DECIMAL == 0;
        }
    }
}
