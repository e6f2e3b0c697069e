package org.dokaz.release.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.markup.Html;
import org.dokaz.markup.Visible;
import org.dokaz.release.Release;

/** The documents that are quoted, with the way to each and the digest of the bytes that the house keeps; and which rest on one another. */
final class SourcesPage {

    private static final int EVENTS_MAX = 12;
    private static final int ECHOES_MAX = 200;
    private static final int ECHO_SOURCES_MAX = 30;
    private static final int URL_LENGTH_MAX = 2_000;

    private final Edition edition;
    private final Shell shell;
    private final Map<String, Set<Release.Occurrence>> quotedIn = new HashMap<>();

    SourcesPage(Edition edition, Shell shell) {
        this.edition = edition;
        this.shell = shell;
        for (Release.Occurrence event : edition.release().events()) {
            for (Release.Statement statement : event.statements()) {
                statement
                        .source()
                        .ifPresent(key -> quotedIn.computeIfAbsent(key, ignored -> new LinkedHashSet<>())
                                .add(event));
            }
        }
    }

    void write() {
        List<Release.Source> sources = edition.release().sources();
        int pages = Addresses.pages(sources.size(), Addresses.SOURCES_MAX);
        for (int number = 1; number <= pages; number++) {
            Pager pager = new Pager(edition, "sources", number, pages);
            shell.page(
                    Addresses.page("sources", number),
                    pager.title(edition.text("page.sources")),
                    "sources",
                    html -> page(html, pager));
        }
    }

    private void page(Html html, Pager pager) {
        html.element("h1", pager.title(edition.text("page.sources"))).line();
        html.element("p", edition.text("sources.what"), "class", "lead").line();
        List<Release.Source> shown =
                Addresses.onPage(edition.release().sources(), pager.number(), Addresses.SOURCES_MAX);
        if (shown.isEmpty()) {
            html.element("p", edition.text("sources.none"));
        }
        html.open("ul", "class", "sources").line();
        shown.forEach(source -> source(html, source));
        html.close("ul").line();
        pager.write(html);
        if (pager.number() == 1 && !edition.release().echoes().isEmpty()) {
            echoes(html);
        }
    }

    private void source(Html html, Release.Source source) {
        html.open("li", "id", Addresses.sourceAnchor(source.key())).open("h2", "class", "source");
        String title = source.title()
                .filter(words -> !words.isBlank())
                .map(words -> Visible.cut(words, Edition.TITLE_LENGTH_MAX))
                .orElse("");
        if (title.isEmpty()) {
            html.text(edition.text("document.untitled"));
        } else {
            edition.foreign(html, title, source.language().code());
        }
        html.close("h2").open("p");
        html.foreign(edition.outlet(Optional.of(source)));
        html.text(", " + edition.published(Optional.of(source)));
        html.text(", " + edition.labels().ofLanguage(source.language().code()));
        html.close("p").line();
        source.url().ifPresent(url -> address(html, url));
        source.exhibit().ifPresent(digest -> {
            html.open("p", "class", "soft").text(edition.text("sources.digest") + " ");
            html.element("code", digest.toString()).close("p").line();
        });
        List<Release.Occurrence> events = new ArrayList<>(quotedIn.getOrDefault(source.key(), Set.of()));
        if (!events.isEmpty()) {
            html.element("p", edition.text("sources.quotedIn"), "class", "soft").open("ul", "class", "at");
            for (Release.Occurrence event : events.subList(0, Math.min(EVENTS_MAX, events.size()))) {
                html.open("li");
                edition.link(html, event);
                html.close("li");
            }
            if (events.size() > EVENTS_MAX) {
                html.element("li", edition.text("runs.more", events.size() - EVENTS_MAX));
            }
            html.close("ul");
        }
        html.close("li").line();
    }

    /** Where a document was found: a link where it is an address of the web, else its words. */
    private void address(Html html, String url) {
        Optional<String> address = web(url);
        html.open("p", "class", "url");
        if (address.isPresent()) {
            html.open("a", "href", address.get(), "rel", "noopener noreferrer nofollow external");
            html.foreign(Visible.cut(url, Edition.TITLE_LENGTH_MAX)).close("a");
        } else {
            html.foreign(Visible.cut(url, Edition.TITLE_LENGTH_MAX));
        }
        html.close("p").line();
    }

    /** An address of the web as a browser may follow it; empty where it is anything else. */
    static Optional<String> web(String url) {
        if (url.length() > URL_LENGTH_MAX) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    private void echoes(Html html) {
        List<Release.Echo> echoes = edition.release().echoes();
        html.open("section", "aria-labelledby", "echoes").element("h2", edition.text("sources.echoes"), "id", "echoes");
        html.element("p", edition.text("sources.echoesWhy"), "class", "soft")
                .open("ul", "class", "echoes")
                .line();
        for (Release.Echo echo : echoes.subList(0, Math.min(ECHOES_MAX, echoes.size()))) {
            html.open("li")
                    .element("strong", edition.labels().of("retelling", echo.kind()))
                    .open("ul");
            List<Release.Source> sources = echo.sources().stream()
                    .flatMap(key -> edition.addresses().source(key).stream())
                    .toList();
            for (Release.Source source : sources.subList(0, Math.min(ECHO_SOURCES_MAX, sources.size()))) {
                html.open("li").open("a", "href", edition.addresses().sourceHref(source));
                html.foreign(edition.outlet(Optional.of(source))).close("a");
                html.text(", " + edition.published(Optional.of(source)));
                if (echo.original().filter(source.key()::equals).isPresent()) {
                    html.text(", " + edition.text("retelling.original"));
                }
                html.close("li");
            }
            if (sources.size() > ECHO_SOURCES_MAX) {
                html.element("li", edition.text("runs.more", sources.size() - ECHO_SOURCES_MAX));
            }
            if (sources.size() < echo.sources().size()) {
                html.element("li", edition.text("sources.hidden", echo.sources().size() - sources.size()));
            }
            html.close("ul").close("li").line();
        }
        if (echoes.size() > ECHOES_MAX) {
            html.element("li", edition.text("runs.more", echoes.size() - ECHOES_MAX));
        }
        html.close("ul").close("section").line();
    }
}
