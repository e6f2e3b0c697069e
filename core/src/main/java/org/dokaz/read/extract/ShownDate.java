package org.dokaz.read.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.model.Block;

/** The date that an article shows in a short line of its own before its text, where its page states none. */
public final class ShownDate {

    private static final int BLOCKS_MAX = 5;
    private static final int LINE_LENGTH_MAX = 60;
    private static final int YEAR_MIN = 1990;
    private static final int YEAR_MAX = 2100;

    /** How the names of the months begin in English, Russian and Ukrainian. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "янв", "січ"),
            List.of("feb", "фев", "лют"),
            List.of("mar", "мар", "бер"),
            List.of("apr", "апр", "кві"),
            List.of("may", "мая", "май", "тра"),
            List.of("jun", "июн", "чер"),
            List.of("jul", "июл", "лип"),
            List.of("aug", "авг", "сер"),
            List.of("sep", "сен", "вер"),
            List.of("oct", "окт", "жов"),
            List.of("nov", "ноя", "лис"),
            List.of("dec", "дек", "гру"));

    private ShownDate() {}

    static Optional<LocalDate> in(PageText text) {
        return text.blocks().stream()
                .limit(BLOCKS_MAX)
                .takeWhile(block ->
                        block.kind() == Block.Kind.HEADING || block.span().length() <= LINE_LENGTH_MAX)
                .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                .map(block -> block.span().in(text.text()))
                .flatMap(line -> of(line).stream())
                .findFirst();
    }

    /** The whole date in a line, with its month in letters or in digits after its day, or in digits after its year. */
    public static Optional<LocalDate> of(String line) {
        List<String> words = words(line);
        for (int at = 0; at + 2 < words.size(); at++) {
            String first = words.get(at);
            String second = words.get(at + 1);
            String third = words.get(at + 2);
            Optional<LocalDate> date = date(third, month(second), first)
                    .or(() -> date(third, month(first), second))
                    .or(() -> date(first, number(second), third))
                    .or(() -> line.indexOf('/') < 0 ? date(third, number(second), first) : Optional.empty());
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char mark : (line + ' ').toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(mark)) {
                word.append(mark);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static int month(String word) {
        for (int index = 0; index < MONTHS.size(); index++) {
            if (MONTHS.get(index).stream().anyMatch(word::startsWith)) {
                return index + 1;
            }
        }
        return 0;
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        int number = number(year);
        if (year.length() != 4 || number < YEAR_MIN || number > YEAR_MAX || month < 1 || day.length() > 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(number, month, number(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int number(String word) {
        boolean digits = word.length() <= 4 && word.chars().allMatch(mark -> mark >= '0' && mark <= '9');
        return digits && !word.isEmpty() ? Integer.parseInt(word) : 0;
    }
}
