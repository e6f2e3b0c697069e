package org.dokaz.read.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A date as mail and feeds write it, such as {@code Tue, 03 Jun 2025 11:05:30 +0300 (EEST)}, after RFC 5322. */
public final class MailDate {

    private static final int LENGTH_MAX = 100;
    private static final int CENTURY = 100;
    private static final int TWO_DIGITS_FROM = 2000;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private MailDate() {}

    /** The date and time with its offset; nothing where it is not whole. */
    public static Optional<OffsetDateTime> of(String written) {
        String date = bare(written).replace(" UTC", " GMT").replace(" UT", " GMT");
        try {
            return Optional.of(OffsetDateTime.parse(
                    date.endsWith(" Z") ? date.substring(0, date.length() - 1) + "GMT" : date,
                    DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    /** The calendar day, as it was where it was written, though its zone may not be understood. */
    public static Optional<LocalDate> day(String written) {
        String[] words = bare(written).split(" ", 4);
        if (words.length < 3 || words[1].length() < 3) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(words[1].substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        try {
            int year = Integer.parseInt(words[2]);
            return Optional.of(
                    LocalDate.of(year < CENTURY ? TWO_DIGITS_FROM + year : year, month, Integer.parseInt(words[0])));
        } catch (DateTimeException | NumberFormatException odd) {
            return Optional.empty();
        }
    }

    /** Without the day of the week, comments and doubled spaces. */
    private static String bare(String written) {
        String some = written.substring(0, Math.min(written.length(), LENGTH_MAX));
        StringBuilder out = new StringBuilder();
        int depth = 0;
        boolean space = false;
        for (int at = some.indexOf(',') + 1; at < some.length(); at++) {
            char mark = some.charAt(at);
            depth += mark == '(' ? 1 : 0;
            boolean blank = depth > 0 || mark <= ' ';
            depth -= mark == ')' && depth > 0 ? 1 : 0;
            if (blank) {
                space = true;
            } else {
                out.append(space && !out.isEmpty() ? " " : "").append(mark);
                space = false;
            }
        }
        return out.toString();
    }
}
