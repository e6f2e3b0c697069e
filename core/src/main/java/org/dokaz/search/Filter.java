package org.dokaz.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dokaz.model.ActKind;
import org.dokaz.model.Event;
import org.dokaz.model.Language;
import org.dokaz.model.Stance;

/** One thing that what is found must have, beside the words that are asked for. */
public sealed interface Filter {

    /** The field that it is about, as a query names it. */
    String field();

    /** What the field must be, as a query writes it. */
    String value();

    /** It lies in this part of the case. */
    record In(Part part) implements Filter {

        @Override
        public String field() {
            return "in";
        }

        @Override
        public String value() {
            return part.code();
        }
    }

    /** It has exactly this value in a field: a kind of act, a stance, a language, a state of review, a sort of entity. */
    record Value(String field, String value) implements Filter {}

    /** A name in a field, in any spelling and script: a place, an outlet. */
    record Named(String field, String value) implements Filter {}

    /** It is a claim of an event that stands so. */
    record Standing(Event.Standing standing) implements Filter {

        @Override
        public String field() {
            return "standing";
        }

        @Override
        public String value() {
            return standing.name().toLowerCase(Locale.ROOT);
        }
    }

    /** It lies, or may lie, on this day or later. */
    record From(LocalDate day) implements Filter {

        @Override
        public String field() {
            return "from";
        }

        @Override
        public String value() {
            return day.toString();
        }
    }

    /** It lies, or may lie, on this day or earlier. */
    record Until(LocalDate day) implements Filter {

        @Override
        public String field() {
            return "until";
        }

        @Override
        public String value() {
            return day.toString();
        }
    }

    /** The fields that a query can name, each with what stands behind it. */
    Map<String, String> FIELDS = fields();

    private static Map<String, String> fields() {
        Map<String, String> fields = new TreeMap<>();
        fields.put("in", "transcripts, claims or entities");
        fields.put("kind", "the code of a kind of act, such as detention");
        fields.put("stance", "asserts, denies, doubts, asks or plans");
        fields.put("place", "the name of a place");
        fields.put("source", "the name of an outlet or channel");
        fields.put("speaker", "who says it, or through whom it came");
        fields.put("title", "words of a headline");
        fields.put("language", "en, uk, ru, or the code of another language");
        fields.put("standing", "single_origin, corroborated or contested");
        fields.put("review", "as_read, accepted, corrected or rejected");
        fields.put("type", "person, place, unit or organisation");
        fields.put("from", "a day, month or year, such as 2022-05-24, 2022-05 or 2022");
        fields.put("until", "a day, month or year");
        return Map.copyOf(fields);
    }

    /**
     * The filter of a field and a value, as people write them.
     *
     * @throws BrokenQuery where there is no such field or value, or where the field holds words, which only a query asks for
     */
    static Filter of(String field, String value) {
        return of(field, value, 0)
                .orElseThrow(() -> new BrokenQuery("'" + field + "' can only be asked for in the query itself", 0));
    }

    /**
     * The same; nothing where the field holds words.
     *
     * @param place where in the query it stands, counted from 1; 0 where it stands in none
     */
    static Optional<Filter> of(String field, String value, int place) {
        String plain = value.strip().toLowerCase(Locale.ROOT);
        Optional<Filter> filter = switch (field) {
            case "in" -> Part.of(plain).map(In::new);
            case "kind" ->
                code(field, plain.replace(' ', '_'))
                        .filter(kind -> ActKind.isCode(kind.value))
                        .map(kind -> kind);
            case "stance" -> oneOf(field, plain, Stance.values());
            case "language" -> language(plain);
            case "standing" -> standing(plain.replace(' ', '_'));
            case "review" -> Reviewed.of(plain.replace(' ', '_')).map(one -> new Value(field, one.code()));
            case "type" ->
                List.of("person", "place", "unit", "organisation").contains(plain)
                        ? code(field, plain).map(one -> one)
                        : Optional.empty();
            case "from" -> day(plain, true).map(From::new);
            case "until" -> day(plain, false).map(Until::new);
            case "place", "source" -> plain.isEmpty() ? Optional.empty() : Optional.of(new Named(field, value.strip()));
            default -> Optional.empty();
        };
        if (filter.isEmpty() && !isOfWords(field)) {
            throw new BrokenQuery(
                    "'" + Shown.cut(value) + "' is nothing that " + field + " can be; write "
                            + FIELDS.getOrDefault(field, "another field"),
                    place);
        }
        return filter;
    }

    /** Whether a field holds words, which can be asked for in any form. */
    static boolean isOfWords(String field) {
        return field.equals("speaker") || field.equals("title");
    }

    private static Optional<Value> code(String field, String value) {
        return Optional.of(new Value(field, value));
    }

    private static Optional<Filter> oneOf(String field, String value, Enum<?>... all) {
        for (Enum<?> one : all) {
            if (one.name().toLowerCase(Locale.ROOT).equals(value)) {
                return Optional.of(new Value(field, value));
            }
        }
        return Optional.empty();
    }

    private static Optional<Filter> language(String value) {
        for (Language language : Language.values()) {
            if (language.name().toLowerCase(Locale.ROOT).equals(value)) {
                return Optional.of(new Value("language", language.code()));
            }
        }
        boolean code =
                value.length() >= 2 && value.length() <= 8 && value.chars().allMatch(Character::isLetterOrDigit);
        return code ? Optional.of(new Value("language", value)) : Optional.empty();
    }

    private static Optional<Filter> standing(String value) {
        for (Event.Standing standing : Event.Standing.values()) {
            if (standing.name().toLowerCase(Locale.ROOT).equals(value)) {
                return Optional.of(new Standing(standing));
            }
        }
        return Optional.empty();
    }

    /** The first or the last day of a day, month or year. */
    private static Optional<LocalDate> day(String value, boolean first) {
        try {
            return switch (value.length()) {
                case 4 -> {
                    LocalDate year = LocalDate.of(Integer.parseInt(value), 1, 1);
                    yield Optional.of(first ? year : year.withMonth(12).withDayOfMonth(31));
                }
                case 7 -> {
                    YearMonth month = YearMonth.parse(value);
                    yield Optional.of(first ? month.atDay(1) : month.atEndOfMonth());
                }
                default -> Optional.of(LocalDate.parse(value));
            };
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }
}
