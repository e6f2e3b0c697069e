package org.dokaz.web.release;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.Difference;
import org.dokaz.app.ReleaseDesk;
import org.dokaz.markup.Html;
import org.dokaz.markup.Wording;
import org.dokaz.record.Assessment;
import org.dokaz.record.Released;
import org.dokaz.release.Draft;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;

/** The release desk as a page: whether a release is a draft, what would go out, what stops it, what is different. */
final class ReleasePage {

    private static final int STATEMENTS_SHOWN_MAX = 200;

    private final Visitor visitor;
    private final ReleaseDesk release;
    private final String caseName;
    private final Wording wording;

    ReleasePage(Visitor visitor, ReleaseDesk release, String caseName) {
        this.visitor = visitor;
        this.release = release;
        this.caseName = caseName;
        this.wording = new Wording(visitor.labels());
    }

    void write(Html html, Optional<String> wrong) {
        html.element("h1", visitor.text("release.title")).line();
        html.open("p", "class", "back")
                .element("a", visitor.text("letter.title"), "href", "/letters")
                .close("p")
                .line();
        wrong.ifPresent(label -> html.element("p", visitor.text(label), "class", "notice wrong", "role", "alert")
                .line());
        Optional<Draft> draft = release.draft();
        draft.ifPresent(why -> html.open("div", "class", "notice risks")
                .element("p", visitor.labels().of("release.draft", why), "class", "state")
                .element("p", visitor.text("release.draftMeans"))
                .close("div")
                .line());
        ReleaseDesk.State state = release.state();
        if (state instanceof ReleaseDesk.Working) {
            html.open("div", "id", "release", "data-poll", "")
                    .open("div", "class", "notice", "role", "status")
                    .element("p", visitor.text("release.working"), "class", "state")
                    .open("p")
                    .element("a", visitor.text("intake.look"), "href", "/release")
                    .close("p")
                    .close("div")
                    .close("div")
                    .line();
            return;
        }
        html.open("div", "id", "release").line();
        switch (state) {
            case ReleaseDesk.Ready ready -> ready(html, ready);
            case ReleaseDesk.Failed(String why) ->
                html.open("div", "class", "notice wrong", "role", "status")
                        .element("p", visitor.text("release.failed"), "class", "state")
                        .open("p", "lang", "en")
                        .foreign(why)
                        .close("p")
                        .close("div")
                        .line();
            case ReleaseDesk.Out out -> out(html, out);
            default -> {}
        }
        wish(html, state);
        releases(html);
        assessment(html, draft.isPresent());
        html.close("div").line();
    }

    private void out(Html html, ReleaseDesk.Out out) {
        html.open("div", "class", "notice done", "role", "status");
        html.element("p", visitor.text("release.out", out.number()), "class", "state");
        html.element("p", visitor.text("release.outFiles", out.files(), out.bytes(), out.secrets()));
        html.open("p")
                .text(visitor.text("release.outPlace"))
                .own(" ")
                .element("code", out.place().toString())
                .close("p");
        html.element("p", visitor.text("release.outNext")).close("div").line();
    }

    private void ready(Html html, ReleaseDesk.Ready ready) {
        boolean stopped = !ready.leaks().isEmpty();
        boolean latest = release.isLatest(ready);
        if (!latest) {
            html.element("p", visitor.text("release.stale"), "class", "notice wrong", "role", "status")
                    .line();
        }
        html.element(
                        "h2",
                        visitor.text("release.ready", ready.passed().release().number()))
                .line();
        html.open("dl", "class", "facts");
        fact(html, "release.name", ready.passed().release().title());
        fact(html, "release.day", wording.day(ready.passed().release().day()));
        fact(
                html,
                "release.holds",
                visitor.text(
                        "release.holdsWords",
                        ready.passed().said().size(),
                        ready.passed().release().events().size(),
                        ready.passed().heldBack().size()));
        fact(
                html,
                "release.looked",
                visitor.text("release.lookedWords", ready.passed().secrets().size()));
        html.close("dl").line();
        if (!stopped) {
            html.open("p")
                    .element(
                            "a",
                            visitor.text("release.look"),
                            "class",
                            "button",
                            "href",
                            "/release/preview/index.html",
                            "target",
                            "_blank",
                            "rel",
                            "noopener")
                    .close("p")
                    .line();
        }
        leaks(html, ready);
        difference(html, ready);
        heldBack(html, ready);
        if (!stopped && latest) {
            html.element("h2", visitor.text("release.sign")).line();
            html.element("p", visitor.text("release.signHint"), "class", "lead");
            Shell.form(html, visitor, "/release/publication");
            Shell.hidden(html, "mark", ready.mark().hex());
            html.element("button", visitor.text("release.go"), "class", "accept")
                    .close("form")
                    .line();
        }
    }

    private void fact(Html html, String label, String value) {
        html.element("dt", visitor.text(label)).open("dd").foreign(value).close("dd");
    }

    private void leaks(Html html, ReleaseDesk.Ready ready) {
        html.element("h2", visitor.text("release.leaks")).line();
        if (ready.leaks().isEmpty()) {
            html.element("p", visitor.text("release.noLeaks"), "class", "notice done");
        } else {
            html.open("div", "class", "notice wrong", "role", "alert");
            html.element("p", visitor.text("release.leaksFound", ready.leaks().size()), "class", "state");
            html.open("ul", "lang", "en");
            ready.leaks().forEach(leak -> html.open("li").foreign(leak).close("li"));
            html.close("ul")
                    .element("p", visitor.text("release.leaksDo"))
                    .close("div")
                    .line();
        }
        if (!ready.notLookedInto().isEmpty()) {
            html.element("p", visitor.text("release.notLookedInto")).open("ul", "lang", "en");
            ready.notLookedInto().forEach(one -> html.open("li").foreign(one).close("li"));
            html.close("ul").line();
        }
    }

    private void difference(Html html, ReleaseDesk.Ready ready) {
        Difference difference = ready.difference();
        html.element("h2", visitor.text("release.difference")).line();
        html.element(
                "p",
                difference
                        .last()
                        .map(last -> visitor.text("release.against", last.number(), wording.day(last.day())))
                        .orElseGet(() -> visitor.text("release.first")),
                "class",
                "lead");
        Map<String, String> words = ReleaseDesk.words(ready);
        statements(html, "release.fresh", difference.fresh(), words);
        statements(html, "release.changed", difference.changed(), words);
        statements(html, "release.gone", difference.gone(), Map.of());
        if (difference.last().isPresent()) {
            html.element("p", visitor.text("release.same", difference.same()));
        }
    }

    /** Statements in the words that the public reads; of those that are gone, only their names, as in the public change log. */
    private void statements(Html html, String label, List<Released.Said> statements, Map<String, String> words) {
        if (statements.isEmpty()) {
            return;
        }
        html.open("details").element("summary", visitor.text(label, statements.size()));
        html.open("ul", "class", "history");
        statements.stream().limit(STATEMENTS_SHOWN_MAX).forEach(said -> {
            html.open("li").element("code", said.key()).own(" ");
            Optional.ofNullable(words.get(said.key())).ifPresent(html::foreign);
            html.close("li");
        });
        html.close("ul");
        if (statements.size() > STATEMENTS_SHOWN_MAX) {
            html.element("p", visitor.text("release.more", statements.size() - STATEMENTS_SHOWN_MAX));
        }
        html.close("details").line();
    }

    /** Why claims stay in, by number: which they are is told where each document is read. */
    private void heldBack(Html html, ReleaseDesk.Ready ready) {
        Map<String, Integer> reasons = new LinkedHashMap<>();
        ready.passed().heldBack().forEach(held -> reasons.merge(held.why(), 1, Integer::sum));
        html.element(
                        "h2",
                        visitor.text(
                                "release.heldBack", ready.passed().heldBack().size()))
                .line();
        if (reasons.isEmpty()) {
            return;
        }
        html.open("ul", "lang", "en");
        reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .forEach(reason -> html.open("li")
                        .element("b", Integer.toString(reason.getValue()))
                        .own(" ")
                        .foreign(reason.getKey())
                        .close("li"));
        html.close("ul").line();
    }

    private void wish(Html html, ReleaseDesk.State state) {
        Optional<ReleaseDesk.Wish> before =
                state instanceof ReleaseDesk.Ready ready ? Optional.of(ready.wish()) : Optional.empty();
        html.element("h2", visitor.text("release.wish")).line();
        Shell.form(html, visitor, "/release/preview", "class", "stack");
        html.element("label", visitor.text("release.name"), "for", "title");
        html.open(
                "input",
                "id",
                "title",
                "name",
                "title",
                "value",
                before.map(ReleaseDesk.Wish::title).orElse(caseName),
                "maxlength",
                Integer.toString(ReleaseDesk.TITLE_LENGTH_MAX));
        input(
                html,
                "corrections",
                "text",
                before.flatMap(ReleaseDesk.Wish::corrections).orElse(""));
        input(
                html,
                "address",
                "url",
                before.flatMap(one -> one.options().base()).orElse(""));
        check(html, "en", "English", true);
        check(html, "uk", "Українська", true);
        check(
                html,
                "evidence",
                visitor.text("release.evidence"),
                before.filter(ReleaseDesk.Wish::evidence).isPresent());
        if (release.hasVault()) {
            html.element("label", visitor.text("release.passphrase"), "for", "passphrase");
            html.open(
                    "input",
                    "id",
                    "passphrase",
                    "name",
                    "passphrase",
                    "type",
                    "password",
                    "required",
                    "",
                    "autocomplete",
                    "off",
                    "maxlength",
                    "1000");
        }
        html.element("button", visitor.text("release.make")).close("form").line();
    }

    private void input(Html html, String name, String type, String value) {
        html.element("label", visitor.text("release." + name), "for", name);
        html.open("input", "id", name, "name", name, "type", type, "value", value, "maxlength", "500");
    }

    private static void check(Html html, String name, String label, boolean checked) {
        html.open("label", "class", "check");
        if (checked) {
            html.open("input", "type", "checkbox", "name", name, "checked", "");
        } else {
            html.open("input", "type", "checkbox", "name", name);
        }
        html.own(" ").text(label).close("label");
    }

    private void releases(Html html) {
        List<Released> releases = release.releases();
        if (releases.isEmpty()) {
            return;
        }
        html.element("h2", visitor.text("release.before")).line();
        html.open("table").open("thead").open("tr");
        for (String head : List.of("release.number", "release.day", "release.statements", "release.by")) {
            html.element("th", visitor.text(head), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        for (Released one : releases.reversed()) {
            html.open("tr").element("th", Integer.toString(one.number()), "scope", "row");
            html.element("td", wording.day(one.day()), "data-head", visitor.text("release.day"));
            html.element(
                    "td", Integer.toString(one.statements().size()), "data-head", visitor.text("release.statements"));
            html.open("td", "data-head", visitor.text("release.by"))
                    .foreign(ReleaseDesk.name(one.by()))
                    .close("td")
                    .close("tr")
                    .line();
        }
        html.close("tbody").close("table").line();
    }

    private void assessment(Html html, boolean isDraft) {
        html.element("h2", visitor.text("release.assessment")).line();
        List<Assessment> all = release.assessments();
        if (!all.isEmpty()) {
            Assessment last = all.getLast();
            html.element("p", visitor.text("release.assessed", wording.day(last.on()), wording.day(last.review())));
        }
        if (isDraft) {
            html.open("details", "open", "");
        } else {
            html.open("details");
        }
        html.element("summary", visitor.text("release.assess"));
        html.element("p", visitor.text("release.assessHint"), "class", "lead");
        Shell.form(html, visitor, "/release/assessment", "class", "stack");
        for (String name : List.of("threats", "harmed", "measures", "why")) {
            html.element("label", visitor.text("release." + name), "for", name);
            html.open("textarea", "id", name, "name", name, "rows", "3", "required", "", "maxlength", "4000")
                    .close("textarea");
        }
        html.element("label", visitor.text("release.review"), "for", "review");
        html.open("input", "id", "review", "name", "review", "type", "date", "required", "");
        html.element("button", visitor.text("release.keepAssessment"))
                .close("form")
                .close("details")
                .line();
    }
}
