package org.dokaz.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;

/** Ages given beside a name: "45-year-old Petro Kovalenko", «38-летний Олег Титаренко», "Petro Kovalenko, 45,". */
final class Ages {

    private static final int AGE_MIN = 3;
    private static final int AGE_MAX = 110;
    private static final int GAP_MAX = 12;
    private static final int OLD_LENGTH_MAX = 12;

    private Ages() {}

    /** The year in which someone was born, or the one after, whose age stands beside the name at one of these places. */
    static OptionalInt bornBy(Transcript transcript, CircumstanceWords words, List<Span> names) {
        Optional<LocalDate> on = transcript.masthead().published();
        if (on.isEmpty()) {
            return OptionalInt.empty();
        }
        for (Span name : names) {
            int age = before(transcript.text(), words.old(), name.start());
            if (age < 0) {
                age = behind(transcript.text(), name.end());
            }
            if (age >= AGE_MIN && age <= AGE_MAX) {
                return OptionalInt.of(on.get().getYear() - age);
            }
        }
        return OptionalInt.empty();
    }

    private static int before(String text, List<String> olds, int start) {
        int from = Math.max(0, start - GAP_MAX - OLD_LENGTH_MAX);
        String lead = text.substring(from, start);
        for (String old : olds) {
            int at = lead.lastIndexOf(old);
            if (at > 0) {
                int end = at;
                while (end > 0 && "-– ".indexOf(lead.charAt(end - 1)) >= 0) {
                    end--;
                }
                return number(lead, end);
            }
        }
        return -1;
    }

    /** The number that ends here. */
    private static int number(String text, int end) {
        int start = end;
        while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
            start--;
        }
        return end > start && end - start <= 3 ? Integer.parseInt(text.substring(start, end)) : -1;
    }

    private static int behind(String text, int end) {
        if (!text.startsWith(", ", end)) {
            return -1;
        }
        int start = end + 2;
        int last = start;
        while (last < text.length() && last - start <= 3 && Character.isDigit(text.charAt(last))) {
            last++;
        }
        boolean closed = last < text.length() && ",.;".indexOf(text.charAt(last)) >= 0;
        return closed && last > start ? number(text, last) : -1;
    }
}
