package org.dokaz.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a document says of itself: who published it, when, under which title and address.
 *
 * @param posting what is known besides of a message in a chat or channel; its outlet is the chat
 */
public record Masthead(
        Optional<String> outlet,
        Optional<String> title,
        Optional<String> url,
        Optional<LocalDate> published,
        Optional<Posting> posting) {

    /** Of a document that says nothing of itself. */
    public static final Masthead BLANK =
            new Masthead(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Of a document that is no message. */
    public Masthead(
            Optional<String> outlet, Optional<String> title, Optional<String> url, Optional<LocalDate> published) {
        this(outlet, title, url, published, Optional.empty());
    }
}
