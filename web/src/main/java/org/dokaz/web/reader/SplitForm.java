package org.dokaz.web.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.HandReader;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.model.ActKind;
import org.dokaz.model.Amount;
import org.dokaz.model.Claim;
import org.dokaz.model.Stance;

/** The two claims that somebody wants in place of one, as they came from the form. */
record SplitForm(List<Part> parts, String why) {

    /** How many claims one is split into at a time. */
    static final int PARTS = 2;

    /** One of the two. */
    record Part(String words, String kind, String stance, String low, String high, String unit) {}

    /** Both as the claim is now, for the words to be cut. */
    static SplitForm of(Claim claim) {
        Optional<Amount> amount = claim.quantity().map(Claim.Figure::amount);
        Part whole = new Part(
                claim.cited().words(),
                claim.kind().code(),
                claim.stance().name().toLowerCase(Locale.ROOT),
                amount.map(Amount::low).map(CorrectionForm::number).orElse(""),
                amount.map(Amount::high).map(CorrectionForm::number).orElse(""),
                amount.map(Amount::unit).orElse(""));
        return new SplitForm(List.of(whole, new Part(whole.words(), whole.kind(), whole.stance(), "", "", "")), "");
    }

    /** What a form sent; what it lacks is empty. */
    static SplitForm of(Map<String, String> fields) {
        List<Part> parts = new ArrayList<>();
        for (int number = 1; number <= PARTS; number++) {
            parts.add(new Part(
                    fields.getOrDefault("words" + number, ""),
                    fields.getOrDefault("kind" + number, ""),
                    fields.getOrDefault("stance" + number, ""),
                    fields.getOrDefault("low" + number, ""),
                    fields.getOrDefault("high" + number, ""),
                    fields.getOrDefault("unit" + number, "")));
        }
        return new SplitForm(parts, fields.getOrDefault("why", ""));
    }

    /**
     * What the claim is to be split into.
     *
     * @throws IllegalArgumentException where something is not what its field is for; the message is the name of the field
     */
    List<HandReader.Piece> pieces() {
        List<HandReader.Piece> pieces = new ArrayList<>();
        for (Part part : parts) {
            CorrectionForm.demand(!part.words().isBlank(), "words");
            CorrectionForm.demand(ActKind.isCode(part.kind()), "kind");
            pieces.add(new HandReader.Piece(
                    part.words(),
                    new ActKind(part.kind()),
                    CorrectionForm.stance(part.stance()),
                    NewClaim.figure(part.low(), part.high(), part.unit(), false)));
        }
        return pieces;
    }

    /** Writes its fields. */
    void write(Labels labels, Html html, NewClaimFields fields) {
        CorrectionFields choices = new CorrectionFields(labels, html);
        for (int number = 1; number <= PARTS; number++) {
            Part part = parts.get(number - 1);
            html.open("fieldset", "class", "part").element("legend", labels.text("reader.splitPart", number));
            fields.area("reader.splitWords", "split-words" + number, "words" + number, part.words());
            html.element("label", labels.text("reader.kind"), "for", "split-kind" + number);
            html.open("select", "id", "split-kind" + number, "name", "kind" + number);
            for (String code : choices.kinds(part.kind())) {
                choices.option(code, labels.of(new ActKind(code)), part.kind());
            }
            html.close("select").line();
            html.element("label", labels.text("reader.stance"), "for", "split-stance" + number);
            html.open("select", "id", "split-stance" + number, "name", "stance" + number);
            for (Stance stance : Stance.values()) {
                choices.option(stance.name().toLowerCase(Locale.ROOT), labels.of("stance", stance), part.stance());
            }
            html.close("select").line();
            fields.input("reader.low", "split-low" + number, "low" + number, part.low(), "text");
            fields.input("reader.high", "split-high" + number, "high" + number, part.high(), "text");
            fields.input("reader.unit", "split-unit" + number, "unit" + number, part.unit(), "text");
            html.close("fieldset").line();
        }
        fields.input("reader.why", "split-why", "why", why, "text", "required", "");
    }
}
