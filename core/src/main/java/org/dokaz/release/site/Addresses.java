package org.dokaz.release.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Digest;
import org.dokaz.release.Release;

/** Which page shows what: every link inside the site is made here, so that none can lead nowhere. */
final class Addresses {

    /** How many statements one page of an event shows; further ones are on further pages. */
    static final int STATEMENTS_MAX = 60;

    /** How many sources one page lists. */
    static final int SOURCES_MAX = 100;

    private static final int NAME_LENGTH_MAX = 64;
    private static final int SHORT_DIGEST = 24;

    /** Where a statement stands. */
    record Standing(Release.Occurrence event, Release.Statement statement, int number, String page) {
        String href() {
            return page + "#" + anchor(statement.key());
        }
    }

    private final Map<String, Standing> statements = new HashMap<>();
    private final Map<String, Release.Source> sources = new HashMap<>();
    private final Map<String, String> sourcePages = new HashMap<>();

    Addresses(Release release) {
        Set<String> names = new HashSet<>();
        for (Release.Occurrence event : release.events()) {
            once(names.add(name(event.key())), "events", event.key());
            for (int at = 0; at < event.statements().size(); at++) {
                Release.Statement statement = event.statements().get(at);
                Standing standing = new Standing(event, statement, at + 1, eventPage(event, at / STATEMENTS_MAX + 1));
                once(statements.put(statement.key(), standing) == null, "statements", statement.key());
            }
        }
        for (int at = 0; at < release.sources().size(); at++) {
            Release.Source source = release.sources().get(at);
            once(sources.put(source.key(), source) == null, "sources", source.key());
            sourcePages.put(source.key(), page("sources", at / SOURCES_MAX + 1));
        }
    }

    private static void once(boolean fresh, String what, String key) {
        if (!fresh) {
            throw new IllegalArgumentException("two " + what + " of one release are called " + key);
        }
    }

    /** A key as the name of a file and of an anchor: itself where it is plain, else by its digest. */
    static String name(String key) {
        boolean plain = !key.isEmpty()
                && key.length() <= NAME_LENGTH_MAX
                && key.chars()
                        .allMatch(unit -> (unit >= 'a' && unit <= 'z') || (unit >= '0' && unit <= '9') || unit == '-');
        return plain ? key : "x" + Digest.ofText(key).hex().substring(0, SHORT_DIGEST);
    }

    /** The anchor of a statement on its page. */
    static String anchor(String statement) {
        return "s-" + name(statement);
    }

    /** The anchor of a source on its page. */
    static String sourceAnchor(String source) {
        return "d-" + name(source);
    }

    /** A page of several that are called alike. The mark before the number is in no key, so that no two names meet. */
    static String page(String name, int number) {
        return (number == 1 ? name : name + "_" + number) + ".html";
    }

    /** The first page of an event. */
    static String eventPage(Release.Occurrence event) {
        return eventPage(event, 1);
    }

    static String eventPage(Release.Occurrence event, int number) {
        return page("event-" + name(event.key()), number);
    }

    /** How many pages something takes; at least one. */
    static int pages(int things, int eachMax) {
        return Math.max(1, Math.ceilDiv(things, eachMax));
    }

    /** The things of one page. */
    static <T> List<T> onPage(List<T> things, int number, int eachMax) {
        return things.subList(
                Math.min(things.size(), (number - 1) * eachMax), Math.min(things.size(), number * eachMax));
    }

    /** Where a statement stands; empty where it is not in the release. */
    Optional<Standing> statement(String key) {
        return Optional.ofNullable(statements.get(key));
    }

    /** A document; empty where it is not in the release. */
    Optional<Release.Source> source(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    /** The address of what is told of a document that is in the release. */
    String sourceHref(Release.Source source) {
        return sourcePages.get(source.key()) + "#" + sourceAnchor(source.key());
    }
}
