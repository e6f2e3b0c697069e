package org.dokaz.collect;

import java.util.Optional;

/**
 * The path of something inside a file, as {@code archive.zip//folder/note.txt}. No path of a file holds two slashes in a
 * row, so that none is taken for it; addresses on the web are told by their beginning.
 */
public final class PathInside {

    private static final String BETWEEN = "//";
    private static final String SCHEME_END = ":";

    private PathInside() {}

    /**
     * The path of something in a file.
     *
     * @param outer the path of the file; empty for standard input
     * @param entry what the thing goes by in there; single slashes only
     */
    public static String of(Optional<String> outer, String entry) {
        return outer.orElse(Inputs.STANDARD_INPUT) + BETWEEN + entry;
    }

    /** Whether this is the path of something inside a file. */
    public static boolean isOne(Optional<String> path) {
        return path.filter(one -> between(one) > 0).isPresent();
    }

    /** The path of the file itself; empty for standard input. */
    public static Optional<String> outer(Optional<String> path) {
        return path.map(one -> between(one) > 0 ? one.substring(0, between(one)) : one)
                .filter(one -> !isOne(path) || !one.equals(Inputs.STANDARD_INPUT));
    }

    /** What the thing goes by inside the file. */
    public static Optional<String> inner(Optional<String> path) {
        return path.filter(one -> between(one) > 0).map(one -> one.substring(between(one) + BETWEEN.length()));
    }

    private static int between(String path) {
        int at = path.indexOf(BETWEEN);
        if (at <= 0 || !path.startsWith(SCHEME_END, at - 1)) {
            return at;
        }
        int afterHost = path.indexOf('/', at + BETWEEN.length());
        return afterHost < 0 ? -1 : path.indexOf(BETWEEN, afterHost);
    }
}
