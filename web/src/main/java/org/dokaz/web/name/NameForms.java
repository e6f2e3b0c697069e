package org.dokaz.web.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dokaz.app.ComparedCase;
import org.dokaz.app.EventsInCase;
import org.dokaz.app.NamesKnown;
import org.dokaz.app.PairStand;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Anchor;
import org.dokaz.model.Entity;
import org.dokaz.model.Match;
import org.dokaz.model.Verdict;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Veiled;
import org.dokaz.web.page.Visitor;
import org.dokaz.web.page.Ways;

/** What speaks for and against a name's being one with others, and the forms by which people decide it. */
final class NameForms {

    private static final int SHOWN_MAX = 60;
    private static final int NAME_LENGTH_MAX = 160;
    private static final int WHY_LENGTH_MAX = 600;

    private final Visitor visitor;
    private final Labels labels;
    private final ComparedCase.Found found;
    private final Entity entity;
    private final PairStand stand;
    private final Veiled veil;
    private final Html html;
    private final boolean listed;

    NameForms(Visitor visitor, ComparedCase.Found found, Entity entity, PairStand stand, Veiled veil, Html html) {
        this.visitor = visitor;
        this.labels = visitor.labels();
        this.found = found;
        this.entity = entity;
        this.stand = stand;
        this.veil = veil;
        this.html = html;
        this.listed = found.known().isListed(entity);
    }

    /** What was thought of the name and others: taken for one, left open, kept apart. */
    void evidence(List<NamesKnown.Likeness> likenesses) {
        html.element("h2", labels.text("name.evidence")).line();
        if (likenesses.isEmpty()) {
            html.element("p", labels.text("name.noEvidence"), "class", "lead");
            return;
        }
        for (Verdict verdict : Verdict.values()) {
            List<NamesKnown.Likeness> those = likenesses.stream()
                    .filter(one -> one.match().verdict() == verdict)
                    .toList();
            if (!those.isEmpty()) {
                html.element("h3", labels.of("name.thought", verdict)).open("ul", "class", "evidence");
                those.subList(0, Math.min(SHOWN_MAX, those.size())).forEach(this::likeness);
                html.close("ul").line();
            }
        }
    }

    private void likeness(NamesKnown.Likeness one) {
        html.open("li").open("p");
        side(one.here(), entity);
        html.own(" / ");
        side(one.there(), one.other());
        html.own(" ")
                .element(
                        "small",
                        labels.text(
                                "name.score",
                                new Wording(labels).percent(one.match().score())));
        html.close("p").open("ul", "class", "because");
        for (String reason : one.match().reasons()) {
            html.open("li");
            veil.reason(html, reason, WHY_LENGTH_MAX);
            html.close("li");
        }
        html.close("ul").close("li").line();
    }

    /** A name as it may be shown here: a private person's on no page that a list leads to. */
    private void side(Match.Side side, Entity of) {
        boolean open = found.known().isListed(of);
        Anchor first = side.first();
        html.open(
                "a",
                "href",
                open && !of.equals(entity)
                        ? NamePage.address(of)
                        : Ways.name(NamePage.key(first, found), first.span().start()));
        if (open || !listed) {
            veil.write(html, side.name(), NAME_LENGTH_MAX);
        } else {
            html.text(labels.text("name.somebody"));
        }
        html.close("a").own(" ").open("small");
        found.events()
                .source(first.document())
                .ifPresent(source -> veil.write(
                        html,
                        source.reading().transcript().masthead().outlet().orElse(source.label()),
                        NAME_LENGTH_MAX));
        html.close("small");
    }

    private void why(String id, String typed) {
        html.element("label", labels.text("reader.why"), "for", id);
        html.open(
                        "input",
                        "id",
                        id,
                        "name",
                        "why",
                        "maxlength",
                        "4000",
                        "autocomplete",
                        "off",
                        "required",
                        "",
                        "value",
                        typed)
                .line();
    }

    /** The form for the places that were chosen above it. */
    void parting(NamePage.Draft draft) {
        Shell.form(html, visitor, NamePage.words(entity, found) + "/parting", "id", "parting", "class", "decide");
        Shell.hidden(html, "mark", stand.mark().hex());
        html.element("p", labels.text("name.chosen"), "class", "lead");
        why("why-parting", draft.why());
        html.open("p", "class", "buttons")
                .element("button", labels.text("name.part"), "id", "part")
                .close("p");
        html.close("form").line();
    }

    /** The form by which this name and another are said to be one, two, or not to be told. */
    void deciding(List<NamesKnown.Likeness> likenesses, NamePage.Draft draft) {
        html.element("h2", labels.text("name.decide"), "id", "deciding").line();
        Shell.form(html, visitor, NamePage.words(entity, found) + "/judgement", "class", "decide");
        Shell.hidden(html, "mark", stand.mark().hex());
        List<NamesKnown.Likeness> others = others(likenesses);
        if (!others.isEmpty()) {
            html.open("fieldset", "class", "choices").element("legend", labels.text("name.which"));
            others.forEach(other -> other(other, draft));
            html.close("fieldset").line();
        }
        html.element("label", labels.text("name.typed"), "for", "typed");
        html.open(
                        "input",
                        "id",
                        "typed",
                        "name",
                        "typed",
                        "maxlength",
                        "200",
                        "autocomplete",
                        "off",
                        "value",
                        draft.typed())
                .line();
        why("why-deciding", draft.why());
        html.open("p", "class", "buttons");
        for (Verdict verdict : Verdict.values()) {
            String code = verdict.name().toLowerCase(Locale.ROOT);
            html.element(
                            "button",
                            labels.of("name.verdict", verdict),
                            "name",
                            "verdict",
                            "value",
                            code,
                            "id",
                            code,
                            "class",
                            verdict == Verdict.SAME ? "" : "quiet")
                    .own(" ");
        }
        html.close("p").close("form").line();
    }

    private List<NamesKnown.Likeness> others(List<NamesKnown.Likeness> likenesses) {
        List<NamesKnown.Likeness> others = new ArrayList<>();
        for (NamesKnown.Likeness one : likenesses) {
            if (!one.other().equals(entity)
                    && others.size() < SHOWN_MAX
                    && others.stream().noneMatch(other -> other.other().equals(one.other()))) {
                others.add(one);
            }
        }
        return others;
    }

    private void other(NamesKnown.Likeness one, NamePage.Draft draft) {
        Anchor first = one.there().first();
        String value = NamePage.key(first, found) + ":" + first.span().start();
        String id = "o-" + EventsInCase.key(one.other().id());
        html.open("div", "class", "choice");
        if (value.equals(draft.other())) {
            html.open("input", "type", "radio", "name", "other", "value", value, "id", id, "checked", "");
        } else {
            html.open("input", "type", "radio", "name", "other", "value", value, "id", id);
        }
        html.open("label", "for", id);
        if (found.known().isListed(one.other()) || !listed) {
            veil.write(html, one.there().name(), NAME_LENGTH_MAX);
        } else {
            html.text(labels.text("name.somebody"));
        }
        html.own(" ").open("small");
        found.events()
                .source(first.document())
                .ifPresent(source -> veil.write(
                        html,
                        source.reading().transcript().masthead().outlet().orElse(source.label()),
                        NAME_LENGTH_MAX));
        html.close("small").close("label").close("div").line();
    }
}
