package org.dokaz.release.site;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.When;
import org.dokaz.release.Release;

/** All events in the order of when they happened, as vaguely as that is told; what has no date stands at the end. */
final class TimelinePage {

    /** How many events one page lists. */
    static final int EVENTS_MAX = 100;

    private static final Comparator<Release.Occurrence> IN_TIME =
            Comparator.comparing(event -> known(event).orElse(LocalDate.MAX));

    private final Edition edition;
    private final Shell shell;
    private final List<Release.Occurrence> events;

    TimelinePage(Edition edition, Shell shell) {
        this.edition = edition;
        this.shell = shell;
        this.events = edition.release().events().stream().sorted(IN_TIME).toList();
    }

    /** The first day of an event's time that is known: its earliest, else its latest. */
    private static Optional<LocalDate> known(Release.Occurrence event) {
        return event.when().flatMap(when -> when.earliest().or(when::latest));
    }

    void write() {
        int pages = Addresses.pages(events.size(), EVENTS_MAX);
        for (int number = 1; number <= pages; number++) {
            Pager pager = new Pager(edition, "timeline", number, pages);
            shell.page(
                    Addresses.page("timeline", number),
                    pager.title(edition.text("page.timeline")),
                    "timeline",
                    html -> page(html, pager));
        }
    }

    private void page(Html html, Pager pager) {
        html.element("h1", pager.title(edition.text("page.timeline"))).line();
        if (pager.number() == 1) {
            html.element("p", edition.text("timeline.what"), "class", "lead").line();
            new Calendar(edition, html)
                    .write(
                            events.stream()
                                    .flatMap(event -> event.when().stream())
                                    .toList(),
                            events.size());
        }
        String month = "";
        boolean open = false;
        for (Release.Occurrence event : Addresses.onPage(events, pager.number(), EVENTS_MAX)) {
            String mine = month(event);
            if (!mine.equals(month)) {
                html.own(open ? "</ul>\n" : "");
                html.element("h2", mine).open("ul", "class", "dated").line();
                month = mine;
                open = true;
            }
            html.open("li", "class", JsonValues.lower(event.standing())).open("p");
            html.element("strong", event.when().map(this::when).orElse(edition.text("event.undated")))
                    .text(" \u00B7 ");
            edition.link(html, event);
            html.close("p").open("p", "class", "soft");
            edition.standing(html, event);
            html.close("p").close("li").line();
        }
        html.own(open ? "</ul>\n" : "");
        pager.write(html);
    }

    private String when(When when) {
        return edition.wording().when(when);
    }

    private String month(Release.Occurrence event) {
        return known(event)
                .map(day -> edition.text("date.month", edition.text("month." + day.getMonthValue()), day.getYear()))
                .orElseGet(() -> edition.text("timeline.undated"));
    }
}
