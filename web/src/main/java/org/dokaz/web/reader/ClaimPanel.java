package org.dokaz.web.reader;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dokaz.app.ClaimStand;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Basis;
import org.dokaz.model.Claim;
import org.dokaz.model.ClaimPlace;
import org.dokaz.model.Maker;
import org.dokaz.model.Part;
import org.dokaz.model.Speaker;
import org.dokaz.model.Step;
import org.dokaz.record.Approval;
import org.dokaz.record.Assignment;
import org.dokaz.record.Bearing;
import org.dokaz.record.Correction;
import org.dokaz.record.HandReading;
import org.dokaz.record.Review;
import org.dokaz.web.account.Right;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;

/** One claim with all that was read in it, what people decided of it, and the forms by which they decide more. */
final class ClaimPanel {

    private final Visitor visitor;
    private final Labels labels;
    private final Wording wording;
    private final Html html;
    private final Veil veil;
    private final String outlet;

    /**
     * A panel on this page.
     *
     * @param outlet of the document, which says what nobody else does in it
     */
    ClaimPanel(Visitor visitor, Html html, Veil veil, String outlet) {
        this.visitor = visitor;
        this.labels = visitor.labels();
        this.wording = new Wording(labels);
        this.html = html;
        this.veil = veil;
        this.outlet = outlet;
    }

    /**
     * Writes the panel.
     *
     * @param action the address that its forms are sent to, up to the last step
     * @param draft what was typed before and is to stand there again
     */
    void write(ClaimStand stand, int number, int count, String language, String action, Draft draft) {
        Claim claim = stand.right();
        html.open("p", "class", "top");
        html.element("span", labels.text("reader.claim", number, count), "class", "number")
                .own(" ");
        html.element("span", state(stand), "class", "state " + stateCode(stand));
        html.close("p").line();
        html.open("h2");
        changed(!claim.kind().equals(stand.read().kind()), labels.of(claim.kind()));
        html.own(" ").open("span", "class", "tag " + JsonValues.lower(claim.stance()));
        changed(claim.stance() != stand.read().stance(), labels.of("stance", claim.stance()));
        html.close("span");
        if (claim.hedged()) {
            html.own(" ").element("span", labels.text("stance.hedged"), "class", "tag hedge");
        }
        if (stand.work().byHand().isPresent()) {
            html.own(" ").element("span", labels.text("second.byHand"), "class", "tag");
        }
        html.close("h2").line();
        html.open("blockquote", "lang", language, "dir", "auto");
        veil.write(html, claim.cited().words());
        html.close("blockquote").line();
        html.open("dl");
        facts(claim, stand.read());
        html.close("dl").line();
        if (visitor.may(Right.JUDGE)) {
            forms(stand, action, draft);
        }
        history(stand, action);
    }

    private String state(ClaimStand stand) {
        return labels.text("reader.state." + stateCode(stand));
    }

    private static String stateCode(ClaimStand stand) {
        if (!stand.counts()) {
            return "rejected";
        }
        return stand.answer().isPresent() ? "accepted" : "open";
    }

    private void changed(boolean changed, String text) {
        if (changed) {
            html.element("ins", text, "title", labels.text("reader.setRight"));
        } else {
            html.text(text);
        }
    }

    private void facts(Claim claim, Claim read) {
        term("claim.who");
        claim.speaker().ifPresentOrElse(this::speaker, () -> {
            html.foreign(outlet).own(" ").element("small", labels.text("claim.outletItself"));
        });
        html.close("dd");
        if (!claim.chain().isEmpty()) {
            chain(claim.chain());
        }
        if (claim.basis() != Basis.UNKNOWN) {
            fact("claim.knows", labels.of("basis", claim.basis()));
        }
        claim.when().ifPresent(when -> {
            term("claim.when");
            changed(!claim.when().equals(read.when()), wording.when(when));
            html.close("dd");
        });
        claim.statedOn().ifPresent(day -> fact("claim.stated", wording.day(day)));
        if (!claim.places().isEmpty()) {
            term("claim.where");
            String separator = "";
            for (ClaimPlace place : claim.places()) {
                html.own(separator);
                veil.write(html, place.where().name());
                separator = "; ";
            }
            html.close("dd");
        }
        claim.quantity().ifPresent(figure -> {
            term("claim.count");
            changed(!claim.quantity().equals(read.quantity()), wording.amount(figure.amount()));
            html.close("dd");
        });
        if (!claim.parts().isEmpty()) {
            parts(claim.parts());
        }
    }

    private void speaker(Speaker speaker) {
        veil.write(html, speaker.name());
        String written = speaker.cited().words();
        if (!speaker.name().contains(written) && !written.contains(speaker.name())) {
            html.own(" ").open("small").text(labels.text("reader.written")).own(" ");
            veil.write(html, written);
            html.close("small");
        }
    }

    private void chain(List<Step> chain) {
        html.element("dt", labels.text("claim.through")).open("dd").open("ol", "class", "hands");
        for (Step step : chain) {
            html.open("li", "class", step.stated() ? "stated" : "inferred");
            veil.write(html, step.name());
            String kind = labels.of("step", step.kind());
            html.own(" ").element("small", step.stated() ? kind : kind + ", " + labels.text("step.inferred"));
            html.close("li");
        }
        html.close("ol").close("dd");
    }

    private void parts(List<Part> parts) {
        term("claim.parts");
        String separator = "";
        for (Part part : parts) {
            html.own(separator);
            veil.write(html, part.name());
            html.own(" ").element("small", labels.of("role", part.role()));
            separator = "; ";
        }
        html.close("dd");
    }

    private void term(String label) {
        html.element("dt", labels.text(label)).open("dd");
    }

    private void fact(String label, String value) {
        term(label);
        html.foreign(value).close("dd");
    }

    private void forms(ClaimStand stand, String action, Draft draft) {
        html.open("div", "class", "forms").line();
        Shell.form(html, visitor, action + "/review", "class", "review", "id", "review");
        mark(stand);
        html.element("label", labels.text("reader.why"), "for", "why");
        html.open(
                        "input",
                        "id",
                        "why",
                        "name",
                        "why",
                        "list",
                        "reasons",
                        "maxlength",
                        "4000",
                        "autocomplete",
                        "off",
                        "value",
                        draft.why())
                .line();
        html.open("datalist", "id", "reasons");
        for (String reason : labels.text("reader.reasons").split("\\|", -1)) {
            html.open("option", "value", reason);
        }
        html.close("datalist").line();
        html.open("p", "class", "buttons");
        button("accept", "accept");
        button("reject", "reject");
        html.close("p").close("form").line();
        correction(stand, action, draft);
        split(stand, action, draft);
        html.close("div").line();
    }

    private void button(String answer, String id) {
        html.open("button", "name", "answer", "value", answer, "id", id, "class", id);
        html.text(labels.text("reader." + answer)).own(" ").element("kbd", labels.text("reader.key." + answer));
        html.close("button").own(" ");
    }

    private void mark(ClaimStand stand) {
        Shell.hidden(html, "mark", stand.mark().hex());
    }

    private void correction(ClaimStand stand, String action, Draft draft) {
        if (draft.correcting()) {
            html.open("details", "id", "correct", "open", "");
        } else {
            html.open("details", "id", "correct");
        }
        html.open("summary")
                .text(labels.text("reader.correct"))
                .own(" ")
                .element("kbd", labels.text("reader.key.correct"));
        html.close("summary").line();
        Shell.form(html, visitor, action + "/correction");
        mark(stand);
        new CorrectionFields(labels, html).write(stand.right(), draft);
        html.open("p", "class", "buttons").element("button", labels.text("reader.keepCorrection"));
        html.close("p").close("form").close("details").line();
    }

    private void split(ClaimStand stand, String action, Draft draft) {
        NewClaimFields fields = new NewClaimFields(visitor, html);
        fields.details(
                "split", "reader.split", "reader.key.split", draft.splitting().isPresent());
        if (draft.splitting().isEmpty() && veil.hides(stand.right().cited().words())) {
            html.element("p", labels.text("reader.splitVeiled"), "class", "hint")
                    .close("details");
            return;
        }
        html.element("p", labels.text("reader.splitHint"), "class", "hint");
        Shell.form(html, visitor, action + "/split", "class", "fields");
        mark(stand);
        draft.splitting().orElseGet(() -> SplitForm.of(stand.right())).write(labels, html, fields);
        html.open("p", "class", "buttons").element("button", labels.text("reader.splitIt"));
        html.close("p").close("form").close("details").line();
    }

    private void history(ClaimStand stand, String action) {
        if (stand.told().isEmpty()) {
            return;
        }
        html.element("h3", labels.text("reader.history"))
                .open("ol", "class", "history")
                .line();
        for (ClaimStand.Told told : stand.told()) {
            html.open("li", "class", told.revoked().isPresent() ? "revoked" : "holds");
            html.element("b", what(told)).own(" \u00B7 ");
            html.foreign(who(told.decided().by())).own(", ");
            html.text(wording.day(LocalDate.ofInstant(told.decided().at(), ZoneOffset.UTC)));
            html.open("p").foreign(told.decided().why()).close("p");
            told.revoked().ifPresent(revoked -> {
                html.open("p").element("b", labels.text("reader.revoked")).own(" \u00B7 ");
                html.foreign(who(revoked.by())).own(": ").foreign(revoked.why()).close("p");
            });
            if (told.revoked().isEmpty() && visitor.may(Right.JUDGE)) {
                Shell.form(html, visitor, action + "/revocation", "class", "undo");
                mark(stand);
                Shell.hidden(html, "decision", told.decided().id().hex());
                html.element("button", labels.text("reader.undo"), "class", "quiet")
                        .close("form");
            }
            html.close("li").line();
        }
        html.close("ol").line();
    }

    private String what(ClaimStand.Told told) {
        return switch (told.decided()) {
            case Review review -> labels.of("reader.answer", review.answer());
            case Correction correction ->
                labels.text("reader.corrected", new CorrectionFields(labels, html).told(correction));
            case HandReading reading -> labels.text(reading.insteadOf().isPresent() ? "second.split" : "second.read");
            case Approval _ -> labels.text("second.approved");
            case Assignment assignment ->
                labels.text("second.assignedTo", assignment.to().orElseGet(() -> labels.text("second.nobody")));
            case Bearing bearing ->
                labels.text("second.bearing", labels.of("bearing", bearing.side()), bearing.element());
            default -> "";
        };
    }

    private static String who(Maker maker) {
        return switch (maker) {
            case Maker.Analyst(String pseudonym) -> pseudonym;
            case Maker.Machine machine -> machine.name();
        };
    }

    /**
     * What was typed into the forms of a panel.
     *
     * @param correcting whether something was being set right
     * @param adding what was typed of a claim to be added
     * @param splitting what was typed of claims that are to take the place of one
     */
    record Draft(
            boolean correcting,
            String why,
            Optional<CorrectionForm> correction,
            Optional<NewClaim> adding,
            Optional<SplitForm> splitting) {

        static final Draft EMPTY = new Draft(false, "", Optional.empty());

        Draft(boolean correcting, String why, Optional<CorrectionForm> correction) {
            this(correcting, why, correction, Optional.empty(), Optional.empty());
        }

        static Draft adding(NewClaim typed) {
            return new Draft(false, "", Optional.empty(), Optional.of(typed), Optional.empty());
        }

        static Draft splitting(SplitForm typed) {
            return new Draft(false, "", Optional.empty(), Optional.empty(), Optional.of(typed));
        }
    }
}
