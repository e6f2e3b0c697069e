package org.dokaz.release.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.model.Language;
import org.dokaz.release.Release;

/**
 * The public site of one release: pages that any browser shows without a script and that load nothing from elsewhere. It is written from
 * the release alone, and the same release with the same options gives the same bytes.
 */
public final class Site {

    private static final String ICON =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\"><rect width=\"16\" height=\"16\" rx=\"3\" fill=\"#2f6690\"/>"
                    + "<path d=\"M4 4h8M4 8h8M4 12h5\" stroke=\"#fff\" stroke-width=\"2\"/></svg>\n";

    private Site() {}

    /**
     * Writes every file of the site.
     *
     * @throws IllegalArgumentException where two events, statements or sources of the release have one key
     */
    public static void write(Release release, SiteOptions options, Sink sink) {
        Addresses addresses = new Addresses(release);
        List<Edition> editions = options.languages().stream()
                .map(language -> new Edition(release, language, addresses))
                .toList();
        Set<String> pages = new LinkedHashSet<>();
        Sink noting = (path, bytes) -> {
            sink.put(path, bytes);
            pages.add(path);
        };
        for (Edition edition : editions) {
            pages(edition, options, noting);
            sink.put(Shell.folder(options, edition.language()) + "feed.xml", new Feed(edition, options).atom());
        }
        Shell.notFound(editions, options, sink);
        fixed().forEach(sink::put);
        sink.put("robots.txt", Feed.robots(options));
        if (options.base().isPresent()) {
            List<String> first = pagesOf(options, options.languages().getFirst(), pages);
            sink.put("sitemap.xml", Feed.sitemap(options, options.base().get(), release.day(), first));
        }
    }

    /** The files that are the same in every site of this program, whatever the case: what is in them was there before any case. */
    public static SortedMap<String, byte[]> fixed() {
        return new TreeMap<>(Map.of(
                "site.css", resource("site.css"),
                "site.js", resource("site.js"),
                "icon.svg", ICON.getBytes(StandardCharsets.UTF_8)));
    }

    private static void pages(Edition edition, SiteOptions options, Sink sink) {
        Shell shell = new Shell(edition, options, sink);
        new FindingsPage(edition, shell).write();
        EventPage event = new EventPage(edition, options, shell);
        edition.release().events().forEach(event::write);
        new TimelinePage(edition, shell).write();
        new MapPage(edition, shell).write();
        new FiguresPage(edition, shell).write();
        new SourcesPage(edition, shell).write();
        new CorrectionsPage(edition, shell).write();
        ProsePage prose = new ProsePage(edition, shell);
        prose.writeMethod();
        prose.writeTerms();
    }

    private static List<String> pagesOf(SiteOptions options, Language language, Set<String> all) {
        String folder = Shell.folder(options, language);
        List<String> mine = new ArrayList<>();
        for (String path : all) {
            if (path.startsWith(folder) && path.indexOf('/', folder.length()) < 0) {
                mine.add(path.substring(folder.length()));
            }
        }
        return mine;
    }

    private static byte[] resource(String name) {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + name);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
