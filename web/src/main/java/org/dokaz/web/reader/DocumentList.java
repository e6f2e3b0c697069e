package org.dokaz.web.reader;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.app.Desk;
import org.dokaz.app.DeskLine;
import org.dokaz.app.DeskTally;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.web.page.Visitor;

/** The documents of a case, some at a time, with how far people have come with each. */
final class DocumentList {

    private static final int SHOWN_AT_ONCE = 50;
    private static final String ABSENT = "\u2013";

    private final Visitor visitor;
    private final Labels labels;
    private final Wording wording;
    private final Desk desk;

    DocumentList(Visitor visitor, Desk desk) {
        this.visitor = visitor;
        this.labels = visitor.labels();
        this.wording = new Wording(labels);
        this.desk = desk;
    }

    /** Which documents are wanted. */
    enum Wanted {
        ALL,
        OPEN,
        DONE,
        UNREAD
    }

    /**
     * Writes the list.
     *
     * @param words that are to stand in title, outlet or path
     * @param page counted from 1
     */
    void write(Html html, Wanted wanted, String words, int page) {
        List<Desk.Listed> all = desk.listed(visitor.sight());
        String sought = words.strip().toLowerCase(Locale.ROOT);
        List<Desk.Listed> found = all.stream()
                .filter(listed -> isWanted(listed, wanted))
                .filter(listed -> sought.isEmpty() || has(listed.line(), sought))
                .toList();
        html.element("h1", labels.text("list.title")).line();
        counts(html, all);
        filter(html, wanted, words);
        if (found.isEmpty()) {
            html.element("p", labels.text("list.none"), "class", "notice");
            return;
        }
        int from = (int) Math.min((page - 1L) * SHOWN_AT_ONCE, found.size());
        int to = Math.min(from + SHOWN_AT_ONCE, found.size());
        table(html, found.subList(from, to));
        pages(html, wanted, words, page, found.size());
    }

    private static boolean isWanted(Desk.Listed listed, Wanted wanted) {
        DeskTally tally = listed.tally();
        return switch (wanted) {
            case ALL -> true;
            case OPEN -> tally.open() > 0;
            case DONE -> tally.claims() > 0 && tally.open() == 0;
            case UNREAD -> listed.line().outcome() != DeskLine.Outcome.MADE;
        };
    }

    private static boolean has(DeskLine line, String words) {
        return line.title()
                        .filter(title -> title.toLowerCase(Locale.ROOT).contains(words))
                        .isPresent()
                || line.outlet()
                        .filter(outlet -> outlet.toLowerCase(Locale.ROOT).contains(words))
                        .isPresent()
                || line.paths().stream()
                        .anyMatch(path -> path.toLowerCase(Locale.ROOT).contains(words));
    }

    private void counts(Html html, List<Desk.Listed> all) {
        long made = count(all, DeskLine.Outcome.MADE);
        long declined = count(all, DeskLine.Outcome.DECLINED);
        html.element(
                        "p",
                        labels.text("page.account", all.size(), made, declined, all.size() - made - declined),
                        "class",
                        "lead")
                .line();
    }

    private static long count(List<Desk.Listed> all, DeskLine.Outcome outcome) {
        return all.stream().filter(listed -> listed.line().outcome() == outcome).count();
    }

    private void filter(Html html, Wanted now, String words) {
        html.open("form", "class", "filter", "method", "get", "action", "/documents", "role", "search")
                .line();
        html.element("label", labels.text("list.words"), "for", "words");
        html.open("input", "id", "words", "name", "words", "type", "search", "value", words, "maxlength", "200")
                .line();
        html.element("label", labels.text("list.show"), "for", "show");
        html.open("select", "id", "show", "name", "show");
        for (Wanted wanted : Wanted.values()) {
            String value = wanted.name().toLowerCase(Locale.ROOT);
            if (wanted == now) {
                html.open("option", "value", value, "selected", "");
            } else {
                html.open("option", "value", value);
            }
            html.text(labels.of("list.show", wanted)).close("option");
        }
        html.close("select")
                .element("button", labels.text("list.go"))
                .close("form")
                .line();
    }

    private void table(Html html, List<Desk.Listed> lines) {
        html.open("table", "class", "documents").open("thead").open("tr");
        for (String head : List.of("table.title", "table.outlet", "table.date", "table.language", "list.claims")) {
            html.element("th", labels.text(head), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        lines.forEach(listed -> row(html, listed.line(), listed.tally()));
        html.close("tbody").close("table").line();
    }

    private void row(Html html, DeskLine line, DeskTally tally) {
        html.open("tr").open("th", "scope", "row");
        html.open("a", "href", ReaderPage.address(line), "lang", ReaderPage.tag(line), "dir", "auto");
        html.foreign(line.title().orElseGet(() -> ReaderPage.name(line, labels)))
                .close("a");
        if (line.restricted().isPresent()) {
            html.own(" ").element("span", labels.text("list.restricted"), "class", "tag restricted");
        }
        if (line.risks() > 0) {
            html.own(" ").element("span", labels.text("risk.line"), "class", "tag atRisk");
        }
        html.close("th");
        cell(html, "table.outlet", line.outlet());
        cell(html, "table.date", line.published().map(wording::day));
        cell(html, "table.language", line.language().map(labels::ofLanguage));
        html.open("td", "class", "progress", "data-head", labels.text("list.claims"));
        if (line.outcome() != DeskLine.Outcome.MADE) {
            html.element("span", labels.of("outcome", line.outcome()), "class", "unread");
        } else {
            html.text(labels.text("list.tally", tally.claims() - tally.open(), tally.claims()));
            if (tally.claims() > 0) {
                html.own(" ")
                        .open(
                                "progress",
                                "max",
                                Integer.toString(tally.claims()),
                                "value",
                                Integer.toString(tally.claims() - tally.open()),
                                "aria-label",
                                labels.text("list.progress"))
                        .close("progress");
            }
        }
        html.close("td").close("tr").line();
    }

    private void cell(Html html, String head, Optional<String> value) {
        html.open("td", "data-head", labels.text(head))
                .foreign(value.orElse(ABSENT))
                .close("td");
    }

    private void pages(Html html, Wanted wanted, String words, int page, int count) {
        int last = (count + SHOWN_AT_ONCE - 1) / SHOWN_AT_ONCE;
        if (last < 2) {
            return;
        }
        html.open("nav", "class", "steps", "aria-label", labels.text("list.pages"));
        if (page > 1) {
            html.element("a", labels.text("list.before"), "href", address(wanted, words, page - 1))
                    .own(" ");
        }
        html.element("span", labels.text("list.page", page, last)).own(" ");
        if (page < last) {
            html.element("a", labels.text("list.after"), "href", address(wanted, words, page + 1));
        }
        html.close("nav").line();
    }

    private static String address(Wanted wanted, String words, int page) {
        return "/documents?show=" + wanted.name().toLowerCase(Locale.ROOT) + "&words="
                + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&page=" + page;
    }
}
