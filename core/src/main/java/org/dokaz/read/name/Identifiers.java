package org.dokaz.read.name;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dokaz.model.Mention.NameKind;
import org.dokaz.model.Token;

/** Numbers and addresses that point at one person or account: telephones, e-mail and web addresses, handles, plates, papers. */
final class Identifiers {

    private static final int PHONE_DIGITS_MIN = 9;
    private static final int PHONE_DIGITS_MAX = 15;
    private static final int PHONE_TOKENS_MAX = 12;
    private static final int TAX_NUMBER_DIGITS = 10;

    // Every repetition is possessive or bounded, so that no text makes the match slow.
    private static final Pattern ADDRESS = Pattern.compile(
            "[\\p{L}\\d._%+-]{1,64}+@[\\p{L}\\d.-]{3,255}+|(?:https?://|www\\.|t\\.me/).++",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HANDLE = Pattern.compile("@[\\p{L}\\d_]{3,64}+");
    private static final Pattern PLATE_OR_PAPER = Pattern.compile("\\p{Lu}{2}-?\\d{4}-?\\p{Lu}{2}|\\p{Lu}{2}-?\\d{6}");

    private Identifiers() {}

    static void mark(Marks marks) {
        int index = 0;
        while (index < marks.size()) {
            int end = endAt(marks, index);
            if (end > index) {
                marks.take(NameKind.IDENTIFIER, index, end);
            }
            index = Math.max(end, index + 1);
        }
    }

    private static int endAt(Marks marks, int index) {
        Token token = marks.token(index);
        char first = token.text().charAt(0);
        if (first == '@'
                && touches(marks, index)
                && isHandle(token.text() + marks.token(index + 1).text())) {
            return index + 2;
        }
        if (first == '+' || first == '(' || Character.isDigit(first)) {
            return telephone(marks, index);
        }
        if (matches(ADDRESS, token.text()) || matches(HANDLE, token.text())) {
            return index + 1;
        }
        return Character.isUpperCase(first) ? plate(marks, index) : index;
    }

    private static boolean isHandle(String text) {
        return matches(HANDLE, text);
    }

    private static boolean matches(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches();
    }

    private static boolean touches(Marks marks, int index) {
        return index + 1 < marks.size()
                && marks.token(index).end() == marks.token(index + 1).start();
    }

    /** The plate or paper's series and number that begins here, written together or in up to three parts. */
    private static int plate(Marks marks, int index) {
        StringBuilder written = new StringBuilder();
        int matched = index;
        for (int end = index; end < Math.min(marks.size(), index + 3); end++) {
            written.append(marks.token(end).text());
            if (matches(PLATE_OR_PAPER, written.toString())) {
                matched = end + 1;
            }
        }
        return matched;
    }

    private static int telephone(Marks marks, int index) {
        int digits = 0;
        int end = index;
        int last = index;
        boolean international = marks.token(index).text().equals("+");
        int groups = 0;
        while (end < marks.size() && end - index < PHONE_TOKENS_MAX) {
            String text = marks.token(end).text();
            if (Character.isDigit(text.charAt(0))) {
                int own = telephoneDigits(text);
                if (own == 0 || (end > index && gapBefore(marks, end) > 1)) {
                    break;
                }
                digits += own;
                groups++;
                last = end + 1;
            } else if (!"+()-–".contains(text)) {
                break;
            }
            end++;
        }
        boolean local = digits >= TAX_NUMBER_DIGITS
                && marks.token(firstDigit(marks, index)).text().startsWith("0")
                && groups > 0;
        boolean possible = digits >= PHONE_DIGITS_MIN && digits <= PHONE_DIGITS_MAX;
        return possible && (international || local) ? last : index;
    }

    private static int firstDigit(Marks marks, int index) {
        int at = index;
        while (at < marks.size() - 1
                && !Character.isDigit(marks.token(at).text().charAt(0))) {
            at++;
        }
        return at;
    }

    private static int gapBefore(Marks marks, int index) {
        return marks.token(index).start() - marks.token(index - 1).end();
    }

    private static int telephoneDigits(String text) {
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Character.isDigit(character)) {
                digits++;
            } else if (character != '-' && character != '(' && character != ')') {
                return 0;
            }
        }
        return digits;
    }
}
