package org.dokaz.web.reader;

import java.util.List;
import java.util.Locale;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Stance;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;

/** The form by which a claim is added, of words that were selected in the document or typed. */
final class NewClaimFields {

    private static final String WORDS_MAX = "4000";

    private final Visitor visitor;
    private final Labels labels;
    private final Html html;
    private final CorrectionFields fields;

    NewClaimFields(Visitor visitor, Html html) {
        this.visitor = visitor;
        this.labels = visitor.labels();
        this.html = html;
        this.fields = new CorrectionFields(labels, html);
    }

    /**
     * Writes the form.
     *
     * @param typed what stands in it
     * @param open whether it was being filled in
     */
    void write(String action, NewClaim typed, boolean open) {
        details("new", "reader.add", "reader.key.add", open);
        html.element("p", labels.text("reader.addHint"), "class", "hint");
        Shell.form(html, visitor, action, "class", "fields", "id", "addClaim");
        area("reader.addWords", "new-words", "words", typed.of("words"));
        Shell.hidden(html, "near", typed.of("near"));
        if (!typed.of("place").isEmpty()) {
            input("reader.addPlace", "new-place", "place", typed.of("place"), "number");
        }
        html.element("label", labels.text("reader.kind"), "for", "new-kind");
        html.open("select", "id", "new-kind", "name", "kind", "required", "");
        html.open("option", "value", "").close("option");
        for (String code : fields.kinds(typed.of("kind"))) {
            fields.option(code, labels.of(new ActKind(code)), typed.of("kind"));
        }
        html.close("select").line();
        choice("reader.stance", "new-stance", "stance", List.of(Stance.values()), typed.of("stance"));
        check("reader.hedged", "hedged", typed);
        input("reader.addSpeaker", "new-speaker", "speaker", typed.of("speaker"), "text");
        choice("claim.knows", "new-basis", "basis", List.of(Basis.values()), orUnknown(typed.of("basis")));
        input("reader.addPlaces", "new-places", "places", typed.of("places"), "text");
        fields.pair("reader.when", "earliest", typed.of("earliest"), "latest", typed.of("latest"), "date");
        input("claim.stated", "new-stated", "statedOn", typed.of("statedOn"), "date");
        fields.pair("reader.figure", "low", typed.of("low"), "high", typed.of("high"), "text");
        check("reader.approximate", "approximate", typed);
        input("reader.unit", "new-unit", "unit", typed.of("unit"), "text");
        input("reader.why", "new-why", "why", typed.of("why"), "text", "required", "");
        html.open("p", "class", "buttons").element("button", labels.text("reader.addKeep"));
        html.close("p").close("form").close("details").line();
    }

    /** Begins a part of the panel that is opened when it is needed. */
    void details(String id, String label, String key, boolean open) {
        if (open) {
            html.open("details", "id", id, "open", "");
        } else {
            html.open("details", "id", id);
        }
        html.open("summary").text(labels.text(label)).own(" ").element("kbd", labels.text(key));
        html.close("summary").line();
    }

    private static String orUnknown(String basis) {
        return basis.isEmpty() ? Basis.UNKNOWN.name().toLowerCase(Locale.ROOT) : basis;
    }

    void area(String label, String id, String name, String value) {
        html.element("label", labels.text(label), "for", id);
        html.open(
                "textarea", "id", id, "name", name, "rows", "3", "maxlength", WORDS_MAX, "required", "", "dir", "auto");
        html.text(value).close("textarea").line();
    }

    void input(String label, String id, String name, String value, String type, String... more) {
        html.element("label", labels.text(label), "for", id);
        String[] all = new String[12 + more.length];
        String[] first = {
            "id", id, "name", name, "type", type, "value", value, "autocomplete", "off", "maxlength", WORDS_MAX
        };
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        html.open("input", all).line();
    }

    private void check(String label, String name, NewClaim typed) {
        html.open("label", "class", "check");
        if (typed.of(name).isEmpty()) {
            html.open("input", "type", "checkbox", "name", name, "value", "yes");
        } else {
            html.open("input", "type", "checkbox", "name", name, "value", "yes", "checked", "");
        }
        html.own(" ").text(labels.text(label)).close("label").line();
    }

    private void choice(String label, String id, String name, List<? extends Enum<?>> all, String chosen) {
        html.element("label", labels.text(label), "for", id);
        html.open("select", "id", id, "name", name);
        for (Enum<?> one : all) {
            fields.option(one.name().toLowerCase(Locale.ROOT), labels.of(name, one), chosen);
        }
        html.close("select").line();
    }
}
