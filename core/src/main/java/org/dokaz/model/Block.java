package org.dokaz.model;

/** A paragraph, heading or other piece of a transcript as its document laid it out. Blocks do not overlap and stand in text order. */
public record Block(Span span, Kind kind) {

    /** What the layout says the block is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST_ITEM,
        QUOTE,
        CAPTION,
        /** What a page carries for itself: its number, a line that runs over or under all pages. */
        RUNNING,
        /** What a message repeats of the one that it answers. */
        REPEATED,
        OTHER
    }
}
