package org.dokaz.web.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.ActKind;
import org.dokaz.model.When;

/** The values of facets and filters in the words of a language. */
final class FacetNames {

    private FacetNames() {}

    static String of(Labels labels, String field, String value) {
        return switch (field) {
            case "kind" -> ActKind.isCode(value) ? labels.of(new ActKind(value)) : value;
            case "language" -> labels.ofLanguage(value);
            case "stance", "standing" -> label(labels, field + "." + value, value);
            case "in", "review", "type" -> label(labels, "search." + field + "." + value, value);
            case "month" -> month(labels, value);
            case "from", "until" -> day(labels, value);
            default -> value;
        };
    }

    private static String label(Labels labels, String key, String value) {
        return labels.keys().contains(key) ? labels.text(key) : value;
    }

    private static String month(Labels labels, String value) {
        try {
            YearMonth month = YearMonth.parse(value);
            return new Wording(labels)
                    .when(new When(Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth()), true));
        } catch (DateTimeException none) {
            return value;
        }
    }

    private static String day(Labels labels, String value) {
        try {
            return new Wording(labels).day(LocalDate.parse(value));
        } catch (DateTimeException none) {
            return value;
        }
    }
}
