package org.dokaz.fetch;

import java.util.Optional;

/** By what a site tells whether something has changed, as it gave it: sent back to it unread. After RFC 9110, section 13. */
public record Stamps(Optional<String> tag, Optional<String> modified) {

    /** Of something that was never asked for. */
    public static final Stamps NONE = new Stamps(Optional.empty(), Optional.empty());

    private static final int LENGTH_MAX = 300;

    public Stamps {
        tag = tag.filter(Stamps::isPlain);
        modified = modified.filter(Stamps::isPlain);
    }

    /** Hostile stamps are not kept: they go into a file and a header. */
    private static boolean isPlain(String stamp) {
        return !stamp.isEmpty()
                && stamp.length() <= LENGTH_MAX
                && stamp.chars().allMatch(mark -> mark >= ' ' && mark < 0x7f);
    }
}
