package org.dokaz.model;

import java.time.LocalDate;
import java.util.Optional;

/** What a document says of itself: who published it, when, under which title and address. */
public record Masthead(
        Optional<String> outlet, Optional<String> title, Optional<String> url, Optional<LocalDate> published) {

    /** Of a document that says nothing of itself. */
    public static final Masthead BLANK =
            new Masthead(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
