package org.dokaz.publish;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
                sheet.reading().ifPresent(reading -> ofOne(sheet, reading));
            }
            html.close("ul").line();
        }
    }

    private void ofOne(Sheet sheet, Reading reading) {
        Map<Key, List<Integer>> places = new LinkedHashMap<>();
        int number = 0;
        for (Risk risk : reading.risks()) {
            number++;
            places.computeIfAbsent(new Key(risk.cited().words(), risk.why()), ignored -> new ArrayList<>())
                    .add(number);
        }
        String language = reading.transcript().language().code();
        places.forEach((key, numbers) -> {
            html.open("li")
                    .open("span", "class", "risk", "lang", language)
                    .foreign(key.words())
                    .close("span");
            html.own(" ").text(key.why()).own(" ");
            String label = labels.text("document.heading", sheet.letters());
            int count = 0;
            for (int place : numbers) {
                count++;
                html.element(
                        "a",
                        count == 1 ? label : Integer.toString(count),
                        "href",
                        "#" + MarkedText.riskId(sheet, place),
                        "title",
                        labels.text("risk.inText"));
                html.own(" ");
            }
            html.close("li").line();
        });
    }
}
