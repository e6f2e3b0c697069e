package org.dokaz.release.export;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.When;
import org.dokaz.model.Where;
import org.dokaz.release.Release;

/**
 * The statements of a release as comma-separated values: one row each, the event's columns first. A cell that a spreadsheet would take for a
 * formula begins with an apostrophe.
 */
final class StatementTable {

    private static final List<String> HEAD = List.of(
            "event",
            "standing",
            "independent_min",
            "independent_max",
            "statement",
            "kind",
            "stance",
            "hedged",
            "basis",
            "speaker",
            "chain",
            "text",
            "own_words",
            "language",
            "earliest",
            "latest",
            "precise",
            "stated_on",
            "place",
            "lat",
            "lon",
            "radius_metres",
            "low",
            "high",
            "approximate",
            "unit",
            "of",
            "outlet",
            "published",
            "url",
            "commitment");

    /** The signs that begin a formula in the spreadsheets in use. */
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private StatementTable() {}

    static byte[] write(Release release) {
        StringBuilder table = new StringBuilder();
        line(table, HEAD);
        for (Release.Occurrence event : release.events()) {
            for (Release.Statement statement : event.statements()) {
                line(table, row(release, event, statement));
            }
        }
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Release release, Release.Occurrence event, Release.Statement statement) {
        Optional<Where.Point> point = statement.where().flatMap(Where::point);
        Optional<Release.Quantity> quantity = statement.quantity();
        Optional<Release.Source> source = statement
                .source()
                .flatMap(key -> release.sources().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst());
        return List.of(
                event.key(),
                JsonValues.lower(event.standing()),
                Integer.toString(event.independent().min()),
                Integer.toString(event.independent().max()),
                statement.key(),
                statement.kind().code(),
                JsonValues.lower(statement.stance()),
                Boolean.toString(statement.hedged()),
                JsonValues.lower(statement.basis()),
                statement.speaker().orElse(""),
                statement.chain().stream().map(Release.Hand::name).collect(Collectors.joining(" > ")),
                statement.said().text(),
                Boolean.toString(statement.said() instanceof Release.Quoted),
                statement.said().language().code(),
                day(statement.when().flatMap(When::earliest)),
                day(statement.when().flatMap(When::latest)),
                statement.when().map(when -> Boolean.toString(when.precise())).orElse(""),
                day(statement.statedOn()),
                statement.where().map(Where::name).orElse(""),
                point.map(at -> Double.toString(at.latitude())).orElse(""),
                point.map(at -> Double.toString(at.longitude())).orElse(""),
                point.map(at -> Integer.toString(at.radiusMetres())).orElse(""),
                number(quantity.map(Release.Quantity::low)),
                number(quantity.map(Release.Quantity::high)),
                quantity.map(amount -> Boolean.toString(amount.approximate())).orElse(""),
                quantity.map(Release.Quantity::unit).orElse(""),
                quantity.flatMap(Release.Quantity::of).orElse(""),
                source.flatMap(Release.Source::outlet).orElse(""),
                day(source.flatMap(Release.Source::published)),
                source.flatMap(Release.Source::url).orElse(""),
                statement.commitment().toString());
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    private static String number(Optional<OptionalDouble> number) {
        OptionalDouble value = number.orElse(OptionalDouble.empty());
        return value.isPresent() ? CanonicalJson.number(value.getAsDouble()) : "";
    }

    private static void line(StringBuilder table, List<String> cells) {
        table.append(cells.stream().map(StatementTable::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    static String cell(String text) {
        boolean number = !text.isEmpty() && text.chars().allMatch(sign -> "-.0123456789E".indexOf(sign) >= 0);
        String safe = !text.isEmpty() && !number && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(sign -> sign == '"' || sign == ',' || sign == '\n' || sign == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
