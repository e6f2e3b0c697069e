package org.dokaz.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.model.Reading;
import org.dokaz.model.Risk;

/** The words that may expose somebody, document by document; words that recur for one reason stand once, with all their places. */
final class RiskList {

    private final Labels labels;
    private final Html html;

    RiskList(Labels labels, Html html) {
        this.labels = labels;
        this.html = html;
    }

    private record Key(String words, String why) {}

    void write(List<Sheet> sheets) {
        boolean any = sheets.stream()
                .flatMap(sheet -> sheet.reading().stream())
                .anyMatch(reading -> !reading.risks().isEmpty());
        html.element("p", labels.text(any ? "page.riskWhy" : "page.riskNone"), "class", "lead");
        if (any) {
            html.open("ul", "class", "risks").line();
            for (Sheet sheet : sheets) {
                sheet.reading()
                        .filter(reading -> !reading.risks().isEmpty())
                        .ifPresent(reading -> ofOne(sheet, reading));
            }
            html.close("ul").line();
        }
    }

    /** The anchor of a document in the list. */
    static String id(Sheet sheet) {
        return "risk-" + sheet.letters();
    }

    private void ofOne(Sheet sheet, Reading reading) {
        Map<Key, List<Integer>> places = new LinkedHashMap<>();
        int number = 0;
        for (Risk risk : reading.risks()) {
            number++;
            places.computeIfAbsent(new Key(risk.cited().words(), risk.why()), ignored -> new ArrayList<>())
                    .add(number);
        }
        html.open("li", "id", id(sheet)).open("p");
        html.element("a", sheet.letters(), "class", "letters", "href", "#d-" + sheet.letters())
                .own(" ");
        html.foreign(sheet.outlet(labels)).close("p").open("ul").line();
        String language = reading.transcript().language().code();
        places.forEach((key, numbers) -> flag(sheet, language, key, numbers));
        html.close("ul").close("li").line();
    }

    private void flag(Sheet sheet, String language, Key key, List<Integer> numbers) {
        html.open("li");
        html.open("a", "class", "risk", "lang", language, "href", place(sheet, numbers.getFirst()));
        html.foreign(key.words()).close("a").own(" ").text(key.why());
        for (int again = 1; again < numbers.size(); again++) {
            html.own(" ");
            html.element(
                    "a",
                    Integer.toString(again + 1),
                    "href",
                    place(sheet, numbers.get(again)),
                    "title",
                    labels.text("risk.inText"));
        }
        html.close("li").line();
    }

    private static String place(Sheet sheet, int number) {
        return "#" + MarkedText.riskId(sheet, number);
    }
}
