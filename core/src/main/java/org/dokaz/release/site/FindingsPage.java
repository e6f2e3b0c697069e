package org.dokaz.release.site;

import java.util.List;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.Event;
import org.dokaz.release.Release;

/** The first page: every event with how it stands and on how many origins. */
final class FindingsPage {

    /** How many events one page lists. */
    static final int EVENTS_MAX = 50;

    private final Edition edition;
    private final Shell shell;

    FindingsPage(Edition edition, Shell shell) {
        this.edition = edition;
        this.shell = shell;
    }

    void write() {
        List<Release.Occurrence> events = edition.release().events();
        int pages = Addresses.pages(events.size(), EVENTS_MAX);
        for (int number = 1; number <= pages; number++) {
            int shown = number;
            Pager pager = new Pager(edition, "index", shown, pages);
            shell.page(
                    Addresses.page("index", shown),
                    pager.title(edition.text("page.index")),
                    "index",
                    html -> page(html, pager, Addresses.onPage(events, shown, EVENTS_MAX)));
        }
    }

    private void page(Html html, Pager pager, List<Release.Occurrence> events) {
        html.element("h1", pager.title(edition.text("page.index"))).line();
        if (pager.number() == 1) {
            account(html);
        }
        if (events.isEmpty()) {
            html.element("p", edition.text("index.none"));
        }
        html.open("ul", "class", "findings").line();
        for (Release.Occurrence event : events) {
            html.open("li", "class", JsonValues.lower(event.standing()));
            html.open("h2", "class", "finding");
            edition.link(html, event);
            html.close("h2").open("p");
            edition.standing(html, event);
            html.close("p").open("p", "class", "soft");
            html.foreign(edition.circumstances(event));
            html.text(" \u00B7 "
                    + edition.text("event.statements", event.statements().size()));
            if (event.heldBack()) {
                html.text(" \u00B7 " + edition.text("event.heldBackShort"));
            }
            html.close("p").close("li").line();
        }
        html.close("ul").line();
        pager.write(html);
    }

    private void account(Html html) {
        List<Release.Occurrence> events = edition.release().events();
        html.element("p", edition.text("index.what"), "class", "lead").line();
        html.open("dl", "class", "account");
        count(html, edition.text("index.events"), events.size());
        for (Event.Standing standing : Event.Standing.values()) {
            long stand = events.stream()
                    .filter(event -> event.standing() == standing)
                    .count();
            count(html, edition.labels().of("standing", standing), stand);
        }
        Release.Limits limits = edition.release().limits();
        count(html, edition.text("index.documents"), limits.documents());
        count(html, edition.text("index.statements"), limits.statements());
        count(html, edition.text("index.heldBack"), limits.heldBack());
        html.close("dl").line();
        html.open("p")
                .open("a", "href", "method.html")
                .text(edition.text("index.method"))
                .close("a")
                .close("p")
                .line();
    }

    private static void count(Html html, String what, long count) {
        html.open("div").element("dt", what).element("dd", Long.toString(count)).close("div");
    }
}
