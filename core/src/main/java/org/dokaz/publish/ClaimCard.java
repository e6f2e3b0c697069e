package org.dokaz.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Basis;
import org.dokaz.model.Citation;
import org.dokaz.model.Claim;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.CodePoints;
import org.dokaz.model.Part;
import org.dokaz.model.Speaker;
import org.dokaz.model.Step;
import org.dokaz.model.Transcript;

/** A claim with everything that is known of it, on one card. */
final class ClaimCard {

    private final Labels labels;
    private final Wording wording;
    private final Html html;
    private final Transcript transcript;
    private final CodePoints offsets;
    private final Lines lines;
    private final String language;
    private final HeldThen held;
    private final Optional<LocalDate> published;

    ClaimCard(Labels labels, Html html, Transcript transcript, HeldThen held) {
        String text = transcript.text();
        this.labels = labels;
        this.wording = new Wording(labels);
        this.html = html;
        this.transcript = transcript;
        this.offsets = CodePoints.of(text);
        this.lines = Lines.of(text);
        this.language = transcript.language().code();
        this.held = held;
        this.published = transcript.masthead().published();
    }

    void write(Sheet.Entry entry) {
        Claim claim = entry.claim();
        String stance = JsonValues.lower(claim.stance());
        html.open("li", "class", "card " + stance, "id", entry.number());
        html.open("p", "class", "top").element("span", entry.number(), "class", "chip " + stance);
        html.own(" ").element("strong", labels.of(claim.kind())).own(" ");
        html.element("span", labels.of("stance", claim.stance()), "class", "tag " + stance);
        if (claim.hedged()) {
            html.own(" ").element("span", labels.text("stance.hedged"), "class", "tag hedge");
        }
        html.close("p");
        html.open("blockquote", "lang", language, "dir", "auto")
                .foreign(claim.cited().words())
                .close("blockquote");
        html.open("dl");
        who(entry);
        if (claim.chain().size() > 1 || claim.speaker().isPresent()) {
            chain(claim.chain());
        }
        facts(claim);
        html.close("dl");
        html.open("p", "class", "where")
                .open("a", "href", "#t-" + entry.number(), "aria-label", labels.text("claim.inText", entry.number()))
                .text(place(claim.cited()))
                .close("a")
                .close("p");
        html.close("li").line();
    }

    private String place(Citation cited) {
        String inText = labels.text(
                "claim.place", lines.at(cited.start()), offsets.before(cited.start()), offsets.before(cited.end()));
        return transcript.placed(cited.span()).stream()
                .findFirst()
                .map(box -> labels.text("claim.page", box.page(), inText))
                .orElse(inText);
    }

    private void who(Sheet.Entry entry) {
        term("claim.who");
        html.foreign(entry.who(labels));
        entry.claim().speaker().ifPresent(this::asWritten);
        html.close("dd");
    }

    private void asWritten(Speaker speaker) {
        String written = speaker.cited().words();
        if (!speaker.name().contains(written) && !written.contains(speaker.name())) {
            html.own(" ").element("small", labels.text("claim.asWritten", written), "dir", "auto");
        }
    }

    private void chain(List<Step> chain) {
        if (chain.isEmpty()) {
            return;
        }
        html.element("dt", labels.text("claim.through"), "class", "wide").open("dd", "class", "wide");
        html.open("ol", "class", "hands");
        for (Step step : chain) {
            html.open("li", "class", step.stated() ? "stated" : "inferred");
            html.foreign(step.name()).own(" ");
            String kind = labels.of("step", step.kind());
            html.element("small", step.stated() ? kind : kind + ", " + labels.text("step.inferred"));
            html.close("li");
        }
        html.close("ol").close("dd");
    }

    private void facts(Claim claim) {
        if (claim.basis() != Basis.UNKNOWN) {
            fact("claim.knows", labels.of("basis", claim.basis()));
        }
        claim.when().ifPresent(when -> fact("claim.when", wording.when(when)));
        claim.statedOn().ifPresent(day -> fact("claim.stated", wording.day(day)));
        if (!claim.places().isEmpty()) {
            term("claim.where");
            String separator = "";
            for (ClaimPlace place : claim.places()) {
                html.own(separator).foreign(place.where().name());
                separator = "; ";
            }
            html.close("dd");
            heldThen(claim);
        }
        claim.quantity().ifPresent(figure -> fact("claim.count", wording.amount(figure.amount())));
        if (!claim.parts().isEmpty()) {
            term("claim.parts");
            String separator = "";
            for (Part part : claim.parts()) {
                html.own(separator).foreign(part.name()).own(" ").element("small", labels.of("role", part.role()));
                separator = "; ";
            }
            html.close("dd");
        }
    }

    private void heldThen(Claim claim) {
        List<String> lines = new ArrayList<>();
        for (ClaimPlace place : claim.places()) {
            for (String line : held.lines(place.where(), claim, published)) {
                lines.add(place.where().name() + ", " + line);
            }
        }
        if (!lines.isEmpty()) {
            html.element("dt", labels.text("held.context"), "class", "wide").open("dd", "class", "wide");
            String separator = "";
            for (String line : lines) {
                html.own(separator).open("small").foreign(line).close("small");
                separator = "; ";
            }
            html.close("dd");
        }
    }

    private void term(String label) {
        html.element("dt", labels.text(label)).open("dd");
    }

    private void fact(String label, String value) {
        term(label);
        html.foreign(value).close("dd");
    }
}
