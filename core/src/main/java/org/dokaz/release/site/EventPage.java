package org.dokaz.release.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.release.Release;

/** One event: how it stands and why, every statement about it, who repeats whom, what cannot both be so, and when. */
final class EventPage {

    /** How many reasons and contradictions are shown; the rest is counted. */
    private static final int SHOWN_MAX = 40;

    private final Edition edition;
    private final SiteOptions options;
    private final Shell shell;
    private final RepeatTree tree;
    private final Map<String, List<Integer>> figuresOf = new HashMap<>();

    EventPage(Edition edition, SiteOptions options, Shell shell) {
        this.edition = edition;
        this.options = options;
        this.shell = shell;
        this.tree = new RepeatTree(edition);
        List<Release.Figure> figures = edition.release().figures();
        for (int at = 0; at < figures.size(); at++) {
            int number = at + 1;
            Stream.concat(
                            Stream.of(figures.get(at).first()),
                            figures.get(at).repeats().stream().map(Release.Repeat::statement))
                    .forEach(statement -> figuresOf
                            .computeIfAbsent(statement, ignored -> new ArrayList<>())
                            .add(number));
        }
    }

    void write(Release.Occurrence event) {
        int pages = Addresses.pages(event.statements().size(), Addresses.STATEMENTS_MAX);
        for (int number = 1; number <= pages; number++) {
            Pager pager = new Pager(edition, "event-" + Addresses.name(event.key()), number, pages);
            shell.page(
                    Addresses.eventPage(event, number),
                    pager.title(edition.name(event)),
                    "",
                    html -> page(html, event, pager));
        }
    }

    private void page(Html html, Release.Occurrence event, Pager pager) {
        Edition.Heading heading = edition.heading(event);
        html.open("p", "class", "way").open("a", "href", "index.html");
        html.text(edition.text("page.index")).close("a").close("p").line();
        html.open("h1", "class", "event");
        edition.foreign(html, heading.text(), heading.language());
        html.close("h1").line();
        html.open("p", "class", "standing " + JsonValues.lower(event.standing()));
        edition.standing(html, event);
        html.close("p")
                .open("p")
                .foreign(edition.circumstances(event))
                .close("p")
                .line();
        if (event.heldBack()) {
            html.element("p", edition.text("event.heldBack"), "class", "note").line();
        }
        if (pager.number() == 1) {
            because(html, event);
        }
        statements(html, event, pager);
        if (pager.number() == 1) {
            if (!event.origins().isEmpty()) {
                open(html, "origins", edition.text("event.repeats"));
                new RepeatDrawing(edition, tree, html).write(event);
                html.close("section").line();
            }
            contradictions(html, event);
            figures(html, event);
            new EventTimes(edition, html).write(event);
        }
        html.own(new StructuredData(edition, options).script(event, pager.number()))
                .line();
    }

    private static void open(Html html, String id, String heading) {
        html.open("section", "aria-labelledby", id)
                .element("h2", heading, "id", id)
                .line();
    }

    private void because(Html html, Release.Occurrence event) {
        open(html, "because", edition.text("event.because"));
        html.element("p", edition.text("standing.why." + JsonValues.lower(event.standing())));
        List<String> because = event.independent().because();
        if (!because.isEmpty()) {
            html.open("details").element("summary", edition.text("event.reasons", because.size()));
            html.open("ul");
            for (String why : because.subList(0, Math.min(SHOWN_MAX, because.size()))) {
                html.open("li");
                edition.reason(html, why);
                html.close("li");
            }
            more(html, because.size());
            html.close("ul").close("details");
        }
        html.close("section").line();
    }

    private void more(Html html, int all) {
        if (all > SHOWN_MAX) {
            html.element("li", edition.text("runs.more", all - SHOWN_MAX));
        }
    }

    private void statements(Html html, Release.Occurrence event, Pager pager) {
        open(html, "statements", pager.title(edition.text("event.all")));
        html.element("p", edition.text("event.allHow"), "class", "soft").line();
        if (event.statements().isEmpty()) {
            html.element("p", edition.text("event.noStatements"));
        }
        StatementCard card = new StatementCard(edition, options, html);
        for (Release.Statement statement :
                Addresses.onPage(event.statements(), pager.number(), Addresses.STATEMENTS_MAX)) {
            edition.addresses().statement(statement.key()).ifPresent(card::write);
        }
        pager.write(html);
        html.close("section").line();
    }

    private void contradictions(Html html, Release.Occurrence event) {
        if (event.clashes().isEmpty()) {
            return;
        }
        open(html, "contradictions", edition.text("event.contradictions"));
        html.open("ul", "class", "clashes").line();
        for (Release.Clash clash :
                event.clashes().subList(0, Math.min(SHOWN_MAX, event.clashes().size()))) {
            html.open("li").open("p").element("strong", edition.labels().of("contradiction", clash.type()));
            html.text(". ");
            edition.reason(html, clash.why());
            html.close("p").open("div", "class", "pair");
            side(html, clash.left());
            side(html, clash.right());
            html.close("div").close("li").line();
        }
        more(html, event.clashes().size());
        html.close("ul").close("section").line();
    }

    private void side(Html html, String key) {
        html.open("div", "class", "side");
        Optional<Addresses.Standing> standing = edition.addresses().statement(key);
        if (standing.isPresent()) {
            html.open("p").open("a", "href", standing.get().href());
            html.text(edition.text("statement.heading", standing.get().number()))
                    .close("a")
                    .text(", ");
            html.foreign(edition.outlet(edition.source(standing.get().statement())));
            html.close("p");
            new StatementCard(edition, options, html)
                    .said(standing.get().statement().said());
        } else {
            html.element("p", edition.text("statement.notShown"));
        }
        html.close("div");
    }

    private void figures(Html html, Release.Occurrence event) {
        List<Integer> figures = event.statements().stream()
                .flatMap(statement -> figuresOf.getOrDefault(statement.key(), List.of()).stream())
                .distinct()
                .sorted()
                .toList();
        if (figures.isEmpty()) {
            return;
        }
        open(html, "figures", edition.text("event.figures"));
        html.open("ul");
        for (int number : figures.subList(0, Math.min(SHOWN_MAX, figures.size()))) {
            Release.Figure figure = edition.release().figures().get(number - 1);
            html.open("li").open("a", "href", FiguresPage.href(number));
            html.foreign(FiguresPage.line(edition, figure)).close("a").close("li");
        }
        more(html, figures.size());
        html.close("ul").close("section").line();
    }
}
