package org.dokaz.release;

import org.dokaz.model.Language;

/** Knows which words name an office or a public role. */
@FunctionalInterface
public interface Offices {

    /** Whether these words, of one sentence at most, name an office or a public role that somebody holds. */
    boolean areNamedIn(String words, Language language);
}
