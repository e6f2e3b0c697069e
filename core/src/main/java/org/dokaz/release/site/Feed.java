package org.dokaz.release.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.dokaz.markup.Html;
import org.dokaz.markup.Visible;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.release.Release;

/** What programs ask of a site: a feed of the release, its corrections and its events, the rules for robots, the list of its pages. */
final class Feed {

    private static final int EVENTS_MAX = 40;
    private static final int CHANGES_MAX = 40;
    private static final int SHORT_DIGEST = 32;
    private static final String XML = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    private final Edition edition;
    private final SiteOptions options;

    Feed(Edition edition, SiteOptions options) {
        this.edition = edition;
        this.options = options;
    }

    /** The feed of one language's pages. Its ids are the same in every release. */
    byte[] atom() {
        StringBuilder out = new StringBuilder();
        Html xml = new Html(out);
        Release release = edition.release();
        String folder = options.base().orElse("") + Shell.folder(options, edition.language());
        String name = options.base().orElse(release.title());
        String id = "urn:dokaz:feed:" + Digest.ofText(name).hex().substring(0, SHORT_DIGEST) + ":"
                + edition.language().code();
        xml.own(XML)
                .open(
                        "feed",
                        "xmlns",
                        "http://www.w3.org/2005/Atom",
                        "xml:lang",
                        edition.language().code());
        xml.line().element("id", id).element("title", edition.title());
        xml.element("updated", midnight(release.day())).line();
        xml.open("author").element("name", edition.title()).close("author").line();
        link(xml, "alternate", folder + "index.html");
        options.base().ifPresent(base -> link(xml, "self", folder + "feed.xml"));
        String heading =
                edition.text("site.release", release.number(), edition.wording().day(release.day()));
        entry(
                xml,
                id + ":release:" + release.number(),
                heading,
                release.day(),
                folder + "index.html",
                summary -> summary.text(edition.text("index.what")));
        for (Release.Change change : release.changes()
                .subList(0, Math.min(CHANGES_MAX, release.changes().size()))) {
            String written = change.on() + "\n" + change.notice();
            String key = id + ":change:" + Digest.ofText(written).hex().substring(0, SHORT_DIGEST);
            entry(
                    xml,
                    key,
                    edition.text("feed.change", edition.wording().day(change.on())),
                    change.on(),
                    folder + "corrections.html#changes",
                    summary -> summary.text(Visible.line(edition.notice(change))));
        }
        List<Release.Occurrence> events = release.events();
        for (Release.Occurrence event : events.subList(Math.max(0, events.size() - EVENTS_MAX), events.size())
                .reversed()) {
            entry(
                    xml,
                    "urn:dokaz:event:" + Addresses.name(event.key()),
                    edition.name(event),
                    release.day(),
                    folder + Addresses.eventPage(event),
                    summary -> summary.text(line(edition.labels().of("standing", event.standing())
                            + ", "
                            + edition.wording().independence(event.independent())
                            + ". "
                            + edition.circumstances(event))));
        }
        xml.close("feed").line();
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String line(String text) {
        return Visible.line(Visible.cut(text, Edition.TITLE_LENGTH_MAX));
    }

    private static String midnight(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private static void link(Html xml, String rel, String href) {
        xml.open("link", "rel", rel, "href", href).close("link").line();
    }

    private static void entry(Html xml, String id, String title, LocalDate day, String href, Consumer<Html> summary) {
        xml.open("entry").element("id", id).element("title", title).element("updated", midnight(day));
        link(xml, "alternate", href);
        xml.open("summary");
        summary.accept(xml);
        xml.close("summary").close("entry").line();
    }

    /** Everything may be read; where the pages are listed, if the site has an address. */
    static byte[] robots(SiteOptions options) {
        String listed =
                options.base().map(base -> "Sitemap: " + base + "sitemap.xml\n").orElse("");
        return ("User-agent: *\nAllow: /\n" + listed).getBytes(StandardCharsets.UTF_8);
    }

    /** The list of all pages, each with its other languages. */
    static byte[] sitemap(SiteOptions options, String base, LocalDate day, List<String> pages) {
        StringBuilder out = new StringBuilder();
        Html xml = new Html(out);
        xml.own(XML)
                .open(
                        "urlset",
                        "xmlns",
                        "http://www.sitemaps.org/schemas/sitemap/0.9",
                        "xmlns:xhtml",
                        "http://www.w3.org/1999/xhtml");
        xml.line();
        List<String> sorted = new ArrayList<>(pages);
        sorted.sort(Comparator.naturalOrder());
        for (String page : sorted) {
            for (Language language : options.languages()) {
                xml.open("url").element("loc", base + Shell.folder(options, language) + page);
                xml.element("lastmod", day.toString());
                for (Language other : options.languages()) {
                    xml.open(
                                    "xhtml:link",
                                    "rel",
                                    "alternate",
                                    "hreflang",
                                    other.code(),
                                    "href",
                                    base + Shell.folder(options, other) + page)
                            .close("xhtml:link");
                }
                xml.close("url").line();
            }
        }
        xml.close("urlset").line();
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
