package org.dokaz.web.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.ActKind;
import org.dokaz.model.Claim;
import org.dokaz.model.Stance;
import org.dokaz.record.Correction;
import org.dokaz.web.page.CorrectionForm;

/** The fields by which a claim is set right, and what was set right in words. */
final class CorrectionFields {

    private static final String KIND = "kind.";

    private final Labels labels;
    private final Wording wording;
    private final Html html;

    CorrectionFields(Labels labels, Html html) {
        this.labels = labels;
        this.wording = new Wording(labels);
        this.html = html;
    }

    void write(Claim now, ClaimPanel.Draft draft) {
        CorrectionForm form = draft.correction().orElseGet(() -> CorrectionForm.of(now));
        html.element("label", labels.text("reader.kind"), "for", "kind");
        html.open("select", "id", "kind", "name", "kind");
        for (String code : kinds(form.kind())) {
            option(code, labels.of(new ActKind(code)), form.kind());
        }
        html.close("select").line();
        html.element("label", labels.text("reader.stance"), "for", "stance");
        html.open("select", "id", "stance", "name", "stance");
        for (Stance stance : Stance.values()) {
            option(stance.name().toLowerCase(Locale.ROOT), labels.of("stance", stance), form.stance());
        }
        html.close("select").line();
        pair("reader.when", "earliest", form.earliest(), "latest", form.latest(), "date");
        pair("reader.figure", "low", form.low(), "high", form.high(), "text");
        field("unit", "reader.unit", form.unit(), 60);
        field(
                "notice",
                "reader.notice",
                form.notice().isEmpty() ? labels.text("reader.noticeUsual") : form.notice(),
                4_000);
        html.element("label", labels.text("reader.why"), "for", "whyRight");
        html.open(
                        "input",
                        "id",
                        "whyRight",
                        "name",
                        "why",
                        "maxlength",
                        "4000",
                        "autocomplete",
                        "off",
                        "required",
                        "",
                        "value",
                        form.why())
                .line();
    }

    List<String> kinds(String now) {
        List<String> codes = new ArrayList<>(labels.keys().stream()
                .filter(key -> key.startsWith(KIND))
                .map(key -> key.substring(KIND.length()))
                .toList());
        if (ActKind.isCode(now) && !codes.contains(now)) {
            codes.add(now);
        }
        codes.sort((left, right) -> labels.of(new ActKind(left)).compareTo(labels.of(new ActKind(right))));
        return codes;
    }

    void option(String value, String text, String chosen) {
        if (value.equals(chosen)) {
            html.open("option", "value", value, "selected", "");
        } else {
            html.open("option", "value", value);
        }
        html.text(text).close("option");
    }

    void pair(String label, String first, String firstValue, String second, String secondValue, String type) {
        html.open("fieldset", "class", "pair").element("legend", labels.text(label));
        html.open(
                "input",
                "type",
                type,
                "name",
                first,
                "value",
                firstValue,
                "aria-label",
                labels.text("reader." + first),
                "autocomplete",
                "off");
        html.own(" \u2013 ");
        html.open(
                "input",
                "type",
                type,
                "name",
                second,
                "value",
                secondValue,
                "aria-label",
                labels.text("reader." + second),
                "autocomplete",
                "off");
        html.close("fieldset").line();
    }

    void field(String name, String label, String value, int lengthMax) {
        html.element("label", labels.text(label), "for", name);
        html.open(
                        "input",
                        "id",
                        name,
                        "name",
                        name,
                        "value",
                        value,
                        "maxlength",
                        Integer.toString(lengthMax),
                        "autocomplete",
                        "off")
                .line();
    }

    /** What was set right, in words. */
    String told(Correction correction) {
        List<String> told = new ArrayList<>();
        for (Correction.Change change : correction.changes()) {
            told.add(
                    switch (change) {
                        case Correction.NoClaim _ -> labels.text("reader.noClaim");
                        case Correction.OfKind(ActKind kind) -> labels.of(kind);
                        case Correction.InStance(Stance stance) -> labels.of("stance", stance);
                        case Correction.At at -> wording.when(at.when());
                        case Correction.Figure figure ->
                            wording.amount(figure.low(), figure.high(), false, figure.unit(), Optional.empty());
                    });
        }
        return String.join(", ", told);
    }
}
