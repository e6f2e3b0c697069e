package org.dokaz.release.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Language;

/**
 * How a site is to be written.
 *
 * @param languages those of its readers, English, Ukrainian or both; the first one's pages lie at the root, the other's in a folder
 * @param base the address that the site will have, with a slash at its end; empty where that is open
 */
public record SiteOptions(List<Language> languages, Optional<String> base) {

    private static final int BASE_LENGTH_MAX = 500;

    /**
     * Options that were checked.
     *
     * @throws IllegalArgumentException where there is no language, one that has no pages, or a base that is no address of the web
     */
    public SiteOptions {
        languages = List.copyOf(new LinkedHashSet<>(languages));
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("a site needs a language: English, Ukrainian or both");
        }
        if (languages.contains(Language.RUSSIAN)) {
            throw new IllegalArgumentException("there are no pages in Russian: name English, Ukrainian or both");
        }
        base = base.map(SiteOptions::checked);
    }

    /** English at the root, Ukrainian in a folder, no address. */
    public static SiteOptions plain() {
        return new SiteOptions(List.of(Language.ENGLISH, Language.UKRAINIAN), Optional.empty());
    }

    private static String checked(String base) {
        String fault = "not the address of a site, which begins with https:// or http://: ";
        if (base.length() > BASE_LENGTH_MAX) {
            throw new IllegalArgumentException(fault + base.substring(0, BASE_LENGTH_MAX));
        }
        try {
            URI uri = new URI(base);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (!web || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                throw new IllegalArgumentException(fault + base);
            }
            String written = uri.toASCIIString();
            return written.endsWith("/") ? written : written + "/";
        } catch (URISyntaxException notOne) {
            throw new IllegalArgumentException(fault + base, notOne);
        }
    }
}
