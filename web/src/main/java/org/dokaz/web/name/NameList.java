package org.dokaz.web.name;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dokaz.app.ComparedCase;
import org.dokaz.app.EventsInCase;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.model.Anchor;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Entity;
import org.dokaz.model.EntityKind;
import org.dokaz.web.page.Pager;
import org.dokaz.web.page.Veiled;
import org.dokaz.web.page.Visitor;

/** Places, units, organisations, and people in office, some at a time. Nobody else is in it, whatever is asked for. */
final class NameList {

    private static final int SHOWN_AT_ONCE = 50;
    private static final int SPELLINGS_MAX = 6;
    private static final int WORDS_LENGTH_MAX = 200;
    private static final String ABSENT = "\u2013";

    private final Labels labels;
    private final Html html;
    private final ComparedCase.Found found;

    NameList(Visitor visitor, Html html, ComparedCase.Found found) {
        this.labels = visitor.labels();
        this.html = html;
        this.found = found;
    }

    /**
     * Which names are wanted.
     *
     * @param kind a kind by its name in small letters; empty for all
     */
    record Wanted(String kind, String words) {

        Wanted {
            words = words.length() > WORDS_LENGTH_MAX ? "" : words.strip();
        }

        boolean takes(Entity entity) {
            String lower = words.toLowerCase(Locale.ROOT);
            return (kind.isEmpty() || code(entity.kind()).equals(kind))
                    && (words.isEmpty()
                            || entity.name().toLowerCase(Locale.ROOT).contains(lower)
                            || entity.names().stream()
                                    .anyMatch(name ->
                                            name.toLowerCase(Locale.ROOT).contains(lower)));
        }

        String address(int page) {
            return "/names?kind=" + URLEncoder.encode(kind, StandardCharsets.UTF_8) + "&words="
                    + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&page=" + page;
        }
    }

    private static String code(EntityKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    void write(Wanted wanted, int page) {
        html.element("p", labels.text("names.who"), "class", "lead").line();
        form(wanted);
        List<Entity> all = found.known().listed().stream()
                .filter(wanted::takes)
                .filter(this::isOpen)
                .toList();
        if (all.isEmpty()) {
            html.element("p", labels.text("names.none"), "class", "notice");
            return;
        }
        Pager pager = new Pager(page, SHOWN_AT_ONCE);
        html.open("table", "class", "documents").open("thead").open("tr");
        for (String head :
                List.of("names.name", "names.kind", "names.spellings", "names.mentions", "names.documents")) {
            html.element("th", labels.text(head), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        pager.of(all).forEach(this::row);
        html.close("tbody").close("table").line();
        pager.write(html, labels, all.size(), wanted::address);
    }

    /** Whether no document that names it holds that name for one that may put somebody at risk. */
    private boolean isOpen(Entity entity) {
        return documents(entity).stream()
                .flatMap(document -> found.events().source(document).stream())
                .allMatch(source -> source.atRisk().in(entity.name()).isEmpty());
    }

    private static List<DocumentId> documents(Entity entity) {
        return entity.mentions().stream().map(Anchor::document).distinct().toList();
    }

    private void form(Wanted wanted) {
        html.open("form", "class", "filter", "method", "get", "action", "/names", "role", "search")
                .line();
        html.element("label", labels.text("names.words"), "for", "words");
        html.open(
                        "input",
                        "id",
                        "words",
                        "name",
                        "words",
                        "type",
                        "search",
                        "value",
                        wanted.words(),
                        "maxlength",
                        "200")
                .line();
        html.element("label", labels.text("names.kind"), "for", "kind");
        html.open("select", "id", "kind", "name", "kind");
        option("", labels.text("events.any"), wanted.kind());
        for (EntityKind kind : EntityKind.values()) {
            option(code(kind), labels.of("names.kind", kind), wanted.kind());
        }
        html.close("select")
                .element("button", labels.text("list.go"))
                .close("form")
                .line();
    }

    private void option(String value, String told, String now) {
        if (value.equals(now)) {
            html.open("option", "value", value, "selected", "");
        } else {
            html.open("option", "value", value);
        }
        html.text(told).close("option");
    }

    private void row(Entity entity) {
        List<DocumentId> documents = documents(entity);
        Veiled veil = Veiled.over(
                documents.stream()
                        .flatMap(document -> found.events().source(document).stream())
                        .map(EventsInCase.Source::atRisk)
                        .toList(),
                false,
                labels);
        html.open("tr").open("th", "scope", "row");
        html.open("a", "href", NamePage.address(entity), "dir", "auto");
        veil.write(html, entity.name(), WORDS_LENGTH_MAX);
        html.close("a").close("th");
        html.element("td", labels.of("names.kind", entity.kind()), "data-head", labels.text("names.kind"));
        html.open("td", "data-head", labels.text("names.spellings"));
        List<String> others = entity.names().stream()
                .filter(name -> !name.equals(entity.name()))
                .toList();
        veil.write(
                html,
                others.isEmpty()
                        ? ABSENT
                        : others.stream().limit(SPELLINGS_MAX).collect(Collectors.joining(", "))
                                + (others.size() > SPELLINGS_MAX
                                        ? " " + labels.text("runs.more", others.size() - SPELLINGS_MAX)
                                        : ""));
        html.close("td");
        html.element(
                "td",
                Integer.toString(entity.mentions().size()),
                "class",
                "progress",
                "data-head",
                labels.text("names.mentions"));
        html.element(
                "td",
                Integer.toString(documents.size()),
                "class",
                "progress",
                "data-head",
                labels.text("names.documents"));
        html.close("tr").line();
    }
}
