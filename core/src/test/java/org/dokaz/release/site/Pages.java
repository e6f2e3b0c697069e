package org.dokaz.release.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dokaz.release.Release;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A site in memory. */
record Pages(SortedMap<String, byte[]> files) {

    static Pages of(Release release, SiteOptions options) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Site.write(release, options, (path, bytes) -> {
            if (files.put(path, bytes) != null) {
                throw new AssertionError("written twice: " + path);
            }
        });
        return new Pages(files);
    }

    static Pages of(Release release) {
        return of(release, SiteOptions.plain());
    }

    String text(String path) {
        return new String(files.get(path), StandardCharsets.UTF_8);
    }

    Document page(String path) {
        return Jsoup.parse(text(path));
    }

    Map<String, Document> all() {
        return files.keySet().stream()
                .filter(path -> path.endsWith(".html"))
                .collect(Collectors.toMap(path -> path, this::page, (one, other) -> one, TreeMap::new));
    }
}
