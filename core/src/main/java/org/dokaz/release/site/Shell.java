package org.dokaz.release.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Visible;
import org.dokaz.model.Language;

/** What stands around every page: its head with the policy that keeps it from loading anything, its header, its foot. */
final class Shell {

    /** The pages that every page leads to, in their order. */
    static final List<String> PAGES =
            List.of("index", "timeline", "map", "figures", "sources", "method", "corrections");

    private static final int TITLE_LENGTH_MAX = 160;

    private final Edition edition;
    private final SiteOptions options;
    private final Sink sink;

    Shell(Edition edition, SiteOptions options, Sink sink) {
        this.edition = edition;
        this.options = options;
        this.sink = sink;
    }

    /** The folder of a language's pages, with a slash at its end; empty for the first. */
    static String folder(SiteOptions options, Language language) {
        return options.languages().getFirst() == language ? "" : language.code() + "/";
    }

    /**
     * Writes a page.
     *
     * @param name of its file
     * @param title as no other page is called
     * @param under the page of the site that it belongs to, one of {@link #PAGES}, or none
     */
    void page(String name, String title, String under, Consumer<Html> body) {
        StringBuilder page = new StringBuilder();
        Html html = new Html(page);
        html.own("<!doctype html>\n").open("html", "lang", edition.language().code());
        html.line().open("head").line();
        head(html, name, title, name.equals("corrections.html"), "");
        html.close("head").line().open("body");
        html.line();
        header(html, name, under);
        html.open("main", "id", "main", "tabindex", "-1").line();
        body.accept(html);
        html.close("main").line();
        foot(html);
        selection(html, name);
        html.close("body").line().close("html").line();
        put(folder(options, edition.language()) + name, page.toString());
    }

    /** Writes the page for what is not there: one for all languages, since nobody knows which was asked for. */
    static void notFound(List<Edition> editions, SiteOptions options, Sink sink) {
        StringBuilder page = new StringBuilder();
        Html html = new Html(page);
        Edition first = editions.getFirst();
        // It is shown under addresses of any depth, from which only the whole address leads back.
        String root = options.base().orElse("");
        html.own("<!doctype html>\n").open("html", "lang", first.language().code());
        html.line().open("head").line();
        new Shell(first, options, sink).head(html, "404.html", first.text("lost.title"), false, root);
        html.close("head").line().open("body").line();
        html.open("main", "id", "main").line();
        for (Edition edition : editions) {
            html.open("section", "lang", edition.language().code());
            html.element(edition == first ? "h1" : "h2", edition.text("lost.title"));
            html.element("p", edition.text("lost.what"));
            html.open("p").open("a", "href", root + folder(options, edition.language()) + "index.html");
            html.text(edition.text("lost.back"))
                    .close("a")
                    .close("p")
                    .close("section")
                    .line();
        }
        html.close("main").line().close("body").line().close("html").line();
        sink.put("404.html", page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void put(String path, String page) {
        sink.put(path, page.getBytes(StandardCharsets.UTF_8));
    }

    /** The way from this page to the root of the site. */
    private String up() {
        return folder(options, edition.language()).isEmpty() ? "" : "../";
    }

    private void head(Html html, String name, String title, boolean form, String root) {
        boolean lost = name.equals("404.html");
        String up = lost ? root : up();
        html.open("meta", "charset", "utf-8").line();
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy(form))
                .line();
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.open("meta", "name", "referrer", "content", "no-referrer").line();
        html.open("meta", "name", "color-scheme", "content", "light dark").line();
        html.element("title", full(title)).line();
        html.open("link", "rel", "stylesheet", "href", up + "site.css").line();
        html.open("link", "rel", "icon", "type", "image/svg+xml", "href", up + "icon.svg")
                .line();
        if (lost) {
            return;
        }
        for (Language language : options.languages()) {
            html.open("link", "rel", "alternate", "hreflang", language.code(), "href", elsewhere(language, name))
                    .line();
        }
        html.open(
                        "link",
                        "rel",
                        "alternate",
                        "hreflang",
                        "x-default",
                        "href",
                        elsewhere(options.languages().getFirst(), name))
                .line();
        html.open(
                        "link",
                        "rel",
                        "alternate",
                        "type",
                        "application/atom+xml",
                        "href",
                        "feed.xml",
                        "title",
                        edition.text("feed.title"))
                .line();
        html.open("script", "src", up + "site.js", "defer", "").close("script").line();
    }

    private String full(String title) {
        return Visible.cut(title, TITLE_LENGTH_MAX) + " \u2013 " + edition.title();
    }

    /** The same page in another language, by its whole address where the site has one. */
    private String elsewhere(Language language, String name) {
        return options.base().orElseGet(this::up) + folder(options, language) + name;
    }

    private String policy(boolean form) {
        String target = form && edition.corrections().way() == Corrections.Way.FORM
                ? edition.corrections().policy()
                : "'none'";
        return "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action "
                + target;
    }

    private void header(Html html, String name, String under) {
        html.element("a", edition.text("site.skip"), "class", "skip", "href", "#main")
                .line();
        html.open("header").open("div", "class", "name");
        html.open("p", "class", "site").open("a", "href", "index.html");
        html.foreign(edition.title()).close("a").close("p");
        html.element(
                "p",
                edition.text(
                        "site.release",
                        edition.release().number(),
                        edition.wording().day(edition.release().day())),
                "class",
                "edition");
        html.close("div").line();
        html.open("nav", "aria-label", edition.text("site.pages")).open("ul");
        for (String page : PAGES) {
            html.open("li");
            if (page.equals(under)) {
                html.open("a", "href", page + ".html", "aria-current", "page");
            } else {
                html.open("a", "href", page + ".html");
            }
            html.text(edition.text("page." + page)).close("a").close("li");
        }
        html.close("ul").close("nav").line();
        languages(html, name);
        edition.release().draft().ifPresent(why -> {
            html.open("p", "class", "draft")
                    .element("strong", edition.text("site.draft"))
                    .text(" ");
            html.text(edition.labels().of("draft", why));
            html.close("p").line();
        });
        html.close("header").line();
    }

    private void languages(Html html, String name) {
        List<Language> others = options.languages().stream()
                .filter(language -> language != edition.language())
                .toList();
        if (others.isEmpty()) {
            return;
        }
        html.open("p", "class", "languages");
        for (Language language : others) {
            Labels labels = Edition.labels(language);
            html.element(
                    "a",
                    labels.text("site.inLanguage"),
                    "href",
                    up() + folder(options, language) + name,
                    "hreflang",
                    language.code(),
                    "lang",
                    language.code());
        }
        html.close("p").line();
    }

    private void foot(Html html) {
        html.open("footer");
        html.element("p", edition.text("site.claims"));
        html.open("p");
        html.element("a", edition.text("page.method"), "href", "method.html").text(" \u00B7 ");
        html.element("a", edition.text("page.terms"), "href", "terms.html").text(" \u00B7 ");
        html.element("a", edition.text("feed.title"), "href", "feed.xml");
        html.close("p").close("footer").line();
    }

    /** The button that the script shows while words are selected, and what the script needs to know. */
    private void selection(Html html, String name) {
        Corrections corrections = edition.corrections();
        boolean mail = corrections.way() == Corrections.Way.MAIL;
        if (!mail && corrections.way() != Corrections.Way.FORM) {
            return;
        }
        html.open(
                        "button",
                        "type",
                        "button",
                        "id",
                        "report",
                        "hidden",
                        "",
                        "data-mail",
                        mail ? corrections.address() : "",
                        "data-page",
                        options.base().orElse("") + folder(options, edition.language()) + name,
                        "data-subject",
                        edition.text("report.subject", edition.release().number()),
                        "data-body",
                        edition.text("report.body"),
                        "data-limit",
                        Integer.toString(Corrections.WORDS_MAX))
                .text(edition.text("report.button"))
                .close("button")
                .line();
    }
}
