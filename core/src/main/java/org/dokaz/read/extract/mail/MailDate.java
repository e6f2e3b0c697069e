package org.dokaz.read.extract.mail;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** A date as mail writes it, such as {@code Tue, 03 Jun 2025 11:05:30 +0300 (EEST)}. */
final class MailDate {

    private static final int LENGTH_MAX = 100;

    private MailDate() {}

    static Optional<OffsetDateTime> of(String written) {
        String bare = withoutComments(written.substring(0, Math.min(written.length(), LENGTH_MAX)));
        int weekday = bare.indexOf(',');
        String date = bare.substring(weekday + 1).strip().replace(" UT", " GMT").replace(" GMTC", " GMT").replace(" Z", " GMT");
        try {
            return Optional.of(OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException odd) {
            return Optional.empty();
        }
    }

    private static String withoutComments(String written) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        boolean space = false;
        for (int at = 0; at < written.length(); at++) {
            char mark = written.charAt(at);
            depth += mark == '(' ? 1 : 0;
            boolean blank = depth > 0 || mark <= ' ';
            if (mark == ')' && depth > 0) {
                depth--;
            }
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
