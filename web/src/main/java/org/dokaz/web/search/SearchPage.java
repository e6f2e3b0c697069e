package org.dokaz.web.search;

import java.util.List;
import java.util.Optional;
import org.dokaz.app.DeskSearch;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.search.Filter;
import org.dokaz.search.SavedSearches;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;

/** What was asked for, what was found, and how to ask for less. */
final class SearchPage {

    private static final String QUERY_LENGTH_MAX = "1000";

    private final Visitor visitor;
    private final Labels labels;
    private final Html html;
    private final Asking asking;
    private final List<SavedSearches.Saved> saved;

    SearchPage(Visitor visitor, Html html, Asking asking, List<SavedSearches.Saved> saved) {
        this.visitor = visitor;
        this.labels = visitor.labels();
        this.html = html;
        this.asking = asking;
        this.saved = saved;
    }

    /**
     * Writes the page.
     *
     * @param answer what was found; empty where nothing was asked for, or it could not be read
     * @param wrong why it could not be read
     */
    void write(Optional<DeskSearch.Answer> answer, Optional<String> wrong) {
        html.element("h1", labels.of("room", Shell.Room.SEARCH)).line();
        form();
        wrong.ifPresent(why -> {
            html.open("div", "class", "notice wrong", "role", "alert").element("p", labels.text("search.broken"));
            html.open("p", "lang", "en").foreign(why).close("p").close("div").line();
        });
        if (answer.isEmpty()) {
            html.element("p", labels.text("search.hint"), "class", "lead").line();
            saved();
            return;
        }
        switch (answer.get()) {
            case DeskSearch.NotYet _ ->
                html.element("p", labels.text("search.notYet"), "class", "notice", "role", "status")
                        .line();
            case DeskSearch.Cannot(String why) -> {
                html.open("div", "class", "notice wrong", "role", "alert").element("p", labels.text("search.cannot"));
                html.open("p", "lang", "en")
                        .foreign(why)
                        .close("p")
                        .close("div")
                        .line();
            }
            case DeskSearch.Came came -> came(came);
        }
    }

    private void form() {
        html.open("form", "class", "filter", "method", "get", "action", "/search", "role", "search")
                .line();
        html.open("span", "class", "field").element("label", labels.text("search.words"), "for", "q");
        html.open(
                        "input",
                        "id",
                        "q",
                        "name",
                        "q",
                        "type",
                        "search",
                        "value",
                        asking.query(),
                        "maxlength",
                        QUERY_LENGTH_MAX)
                .close("span")
                .line();
        day("from");
        day("until");
        asking.others().forEach(filter -> Shell.hidden(html, "f", Asking.written(filter)));
        html.element("button", labels.text("search.go")).close("form").line();
        if (!asking.filters().isEmpty()) {
            html.open("p", "class", "chosen");
            for (Filter filter : asking.filters()) {
                html.open("a", "class", "tag", "href", asking.without(filter).address());
                html.text(labels.text("search.field." + filter.field())).own(": ");
                html.foreign(FacetNames.of(labels, filter.field(), filter.value()));
                html.open("span", "aria-hidden", "true").own(" \u00D7").close("span");
                html.element("span", labels.text("search.without"), "class", "aside")
                        .close("a")
                        .own(" ");
            }
            html.close("p").line();
        }
    }

    private void day(String field) {
        String value = asking.day(field);
        html.open("span", "class", "field day").element("label", labels.text("search.field." + field), "for", field);
        html.open("input", "id", field, "name", field, "type", "date", "value", value)
                .close("span")
                .line();
    }

    private void came(DeskSearch.Came came) {
        html.open("p", "class", "lead", "role", "status");
        html.text(
                came.found().total() == 0
                        ? labels.text("search.nothing")
                        : labels.text("search.total", came.found().total()));
        html.close("p").line();
        if (!came.isLatest() || !came.found().isCompared()) {
            html.element(
                            "p",
                            labels.text(came.isLatest() ? "search.notCompared" : "search.notLatest"),
                            "class",
                            "notice")
                    .line();
        }
        html.open("div", "class", "finds").line();
        html.open("div").line();
        if (!came.hits().isEmpty()) {
            html.open("ol", "class", "hits", "start", Integer.toString(asking.before() + 1))
                    .line();
            came.hits().forEach(seen -> new HitItem(labels, html, seen).write());
            html.close("ol").line();
        }
        steps(came);
        html.close("div").line();
        html.open("aside", "class", "facets", "aria-label", labels.text("search.narrow"))
                .line();
        new FacetList(labels, html, asking).write(came.found().facets());
        keep();
        saved();
        html.close("aside").close("div").line();
    }

    private void steps(DeskSearch.Came came) {
        if (asking.after().isEmpty() && came.found().after().isEmpty()) {
            return;
        }
        html.open("nav", "class", "steps", "aria-label", labels.text("list.pages"));
        if (asking.after().isPresent()) {
            html.element(
                            "a",
                            labels.text("search.first"),
                            "href",
                            asking.first().address())
                    .own(" ");
        }
        html.element(
                        "span",
                        labels.text(
                                "search.range",
                                asking.before() + 1,
                                asking.before() + came.found().hits().size(),
                                came.found().total()))
                .own(" ");
        came.found()
                .after()
                .ifPresent(token -> html.element(
                        "a",
                        labels.text("search.next"),
                        "rel",
                        "next",
                        "href",
                        asking.next(token, came.found().hits().size()).address()));
        html.close("nav").line();
    }

    private void keep() {
        html.element("h2", labels.text("search.keep"));
        Shell.form(html, visitor, "/search/saved", "class", "stack");
        Shell.hidden(html, "q", asking.query());
        asking.filters().forEach(filter -> Shell.hidden(html, "f", Asking.written(filter)));
        html.element("label", labels.text("search.name"), "for", "name");
        html.open(
                "input",
                "id",
                "name",
                "name",
                "name",
                "required",
                "",
                "maxlength",
                Integer.toString(SavedSearches.NAME_LENGTH_MAX),
                "autocomplete",
                "off");
        html.element("button", labels.text("search.keepIt")).close("form").line();
    }

    private void saved() {
        if (saved.isEmpty()) {
            return;
        }
        html.element("h2", labels.text("search.saved"));
        html.open("ul", "class", "saved").line();
        for (SavedSearches.Saved one : saved) {
            html.open("li").open("a", "href", Asking.of(one).address());
            html.foreign(one.name()).close("a").own(" ");
            Shell.form(html, visitor, "/search/forgotten");
            Shell.hidden(html, "name", one.name());
            html.element(
                            "button",
                            labels.text("search.forget"),
                            "class",
                            "quiet",
                            "aria-label",
                            labels.text("search.forgetNamed", one.name()))
                    .close("form");
            html.close("li").line();
        }
        html.close("ul").line();
    }
}
