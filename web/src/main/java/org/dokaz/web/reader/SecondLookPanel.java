package org.dokaz.web.reader;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.CrimeElements;
import org.dokaz.app.DeskDocument;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Anchor;
import org.dokaz.model.Maker;
import org.dokaz.record.Bearing;
import org.dokaz.record.Remark;
import org.dokaz.web.account.Right;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;

/** Beside a claim: who is to look at it, whether a second person stands behind it, what is said of its words. Its forms lead to the review. */
final class SecondLookPanel {

    private final Visitor visitor;
    private final Labels labels;
    private final Wording wording;
    private final Html html;
    private final Veil veil;
    private final Team team;

    /**
     * Who works on the case, and by which rule.
     *
     * @param names of the accounts that may decide
     * @param secondPerson whether what is decided needs a second person
     */
    record Team(List<String> names, boolean secondPerson) {

        Team {
            names = List.copyOf(names);
        }
    }

    SecondLookPanel(Visitor visitor, Html html, Veil veil, Team team) {
        this.visitor = visitor;
        this.labels = visitor.labels();
        this.wording = new Wording(labels);
        this.html = html;
        this.veil = veil;
        this.team = team;
    }

    void write(ClaimStand stand, String action, DeskDocument document) {
        html.open("section", "class", "second", "aria-label", labels.text("second.title"));
        approval(stand, action);
        assignment(stand, action);
        remarks(stand, action, document);
        element(action);
        html.open("p", "class", "steps");
        html.element("a", labels.text("second.history"), "href", action + "/history");
        html.close("p").close("section").line();
    }

    private void approval(ClaimStand stand, String action) {
        boolean any = !stand.work().holding().isEmpty();
        if (!team.secondPerson() && !stand.isApproved() && !any) {
            return;
        }
        html.open("p", "class", "approval");
        stand.work()
                .approval()
                .ifPresentOrElse(
                        approval -> html.element("b", labels.text("second.approved"))
                                .own(" ")
                                .foreign(who(approval.by()) + ": " + approval.why()),
                        () -> html.element(
                                "b",
                                labels.text(
                                        !any
                                                ? "second.nothing"
                                                : team.secondPerson() ? "second.awaits" : "second.one")));
        html.close("p").line();
        if (!any || stand.isApproved() || !visitor.may(Right.JUDGE)) {
            return;
        }
        if (!stand.mayApprove(visitor.author())) {
            html.element("p", labels.text("second.own"), "class", "hint");
            return;
        }
        Shell.form(html, visitor, action + "/approval", "class", "fields approve");
        Shell.hidden(html, "mark", stand.mark().hex());
        html.element("label", labels.text("second.why"), "for", "approve-why");
        html.open("input", "id", "approve-why", "name", "why", "maxlength", "4000", "autocomplete", "off", "value", "");
        html.open("p", "class", "buttons")
                .element("button", labels.text("second.approve"), "id", "approve", "class", "accept");
        html.close("p").close("form").line();
    }

    private void assignment(ClaimStand stand, String action) {
        html.open("p", "class", "assigned").text(labels.text("second.assigned")).own(" ");
        html.foreign(stand.work().assignedTo().orElseGet(() -> labels.text("second.nobody")))
                .close("p")
                .line();
        if (!visitor.may(Right.JUDGE)) {
            return;
        }
        Shell.form(html, visitor, action + "/assignment", "class", "filter assign");
        html.element("label", labels.text("second.assign"), "for", "assign-to");
        html.open("select", "id", "assign-to", "name", "to");
        String chosen = stand.work().assignedTo().orElse(visitor.person().name());
        CorrectionFields options = new CorrectionFields(labels, html);
        options.option("", labels.text("second.nobody"), chosen);
        team.names().forEach(name -> options.option(name, name, chosen));
        html.close("select").element("button", labels.text("second.assignIt"), "class", "quiet");
        html.close("form").line();
    }

    private void remarks(ClaimStand stand, String action, DeskDocument document) {
        List<ClaimStand.Told> here =
                document.remarks().stream().filter(told -> isAbout(told, stand)).toList();
        html.element("h3", labels.text("second.remarks"));
        if (!here.isEmpty()) {
            html.open("ol", "class", "history remarks").line();
            here.forEach(told -> remark(told, stand, document));
            html.close("ol").line();
        }
        if (!visitor.may(Right.JUDGE)) {
            return;
        }
        Shell.form(html, visitor, action + "/remark", "class", "fields");
        html.element("label", labels.text("second.remarkWords"), "for", "remark-words");
        html.open(
                "input",
                "id",
                "remark-words",
                "name",
                "words",
                "maxlength",
                "4000",
                "autocomplete",
                "off",
                "value",
                "");
        html.element("label", labels.text("second.remark"), "for", "remark-text");
        html.open(
                        "textarea",
                        "id",
                        "remark-text",
                        "name",
                        "text",
                        "rows",
                        "2",
                        "maxlength",
                        "4000",
                        "required",
                        "",
                        "dir",
                        "auto")
                .close("textarea");
        html.open("p", "class", "buttons").element("button", labels.text("second.remarkIt"), "class", "quiet");
        html.close("p").close("form").line();
    }

    /** How the claim bears on an element of a crime: what no kind of act suggests, only a person can say. */
    private void element(String action) {
        if (!visitor.may(Right.JUDGE)) {
            return;
        }
        boolean ukrainian = labels.text("html.lang").equals("uk");
        html.open("details", "id", "element").element("summary", labels.text("elements.put"));
        Shell.form(html, visitor, action + "/bearing", "class", "fields");
        html.element("label", labels.text("elements.element"), "for", "element-code");
        html.open("select", "id", "element-code", "name", "element");
        for (CrimeElements.Crime crime : CrimeElements.all()) {
            html.open(
                    "optgroup",
                    "label",
                    ukrainian ? crime.title().ukrainian() : crime.title().english());
            for (CrimeElements.Element one : crime.elements()) {
                html.open("option", "value", one.code());
                html.text(ukrainian ? one.told().ukrainian() : one.told().english())
                        .close("option");
            }
            html.close("optgroup");
        }
        html.close("select").element("label", labels.text("elements.side"), "for", "element-side");
        html.open("select", "id", "element-side", "name", "side");
        CorrectionFields options = new CorrectionFields(labels, html);
        for (Bearing.Side side : Bearing.Side.values()) {
            options.option(side.name().toLowerCase(Locale.ROOT), labels.of("bearing", side), "");
        }
        html.close("select").element("label", labels.text("reader.why"), "for", "element-why");
        html.open(
                "input",
                "id",
                "element-why",
                "name",
                "why",
                "maxlength",
                "4000",
                "required",
                "",
                "autocomplete",
                "off");
        html.open("p", "class", "buttons").element("button", labels.text("elements.keep"), "class", "quiet");
        html.close("p").close("form").close("details").line();
    }

    private static boolean isAbout(ClaimStand.Told told, ClaimStand stand) {
        return told.decided() instanceof Remark remark
                && remark.words().span().overlaps(stand.read().cited().span());
    }

    private void remark(ClaimStand.Told told, ClaimStand stand, DeskDocument document) {
        html.open("li", "class", told.revoked().isPresent() ? "revoked" : "holds");
        if (told.decided() instanceof Remark remark) {
            html.foreign(who(remark.by())).own(", ");
            html.text(wording.day(LocalDate.ofInstant(remark.at(), ZoneOffset.UTC)));
            Optional.of(remark.words())
                    .map(Anchor::words)
                    .filter(words -> !words.equals(stand.read().cited().words()))
                    .ifPresent(words -> {
                        html.open("q");
                        veil.write(html, words);
                        html.close("q");
                    });
            html.open("p", "dir", "auto");
            veil.write(html, remark.why());
            html.close("p");
        }
        told.revoked()
                .ifPresent(revoked -> html.open("p")
                        .element("b", labels.text("reader.revoked"))
                        .own(" \u00B7 ")
                        .foreign(who(revoked.by()))
                        .close("p"));
        if (told.revoked().isEmpty() && visitor.may(Right.JUDGE)) {
            Shell.form(html, visitor, ReaderPage.address(document.line()) + "/taken-back", "class", "undo");
            Shell.hidden(html, "decision", told.decided().id().hex());
            Shell.hidden(html, "claim", MarkedWords.key(stand.read().id()));
            html.element("button", labels.text("reader.undo"), "class", "quiet").close("form");
        }
        html.close("li").line();
    }

    private static String who(Maker maker) {
        return switch (maker) {
            case Maker.Analyst(String pseudonym) -> pseudonym;
            case Maker.Machine machine -> machine.name();
        };
    }
}
