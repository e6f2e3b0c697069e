package org.dokaz.model;

import java.util.Optional;

/**
 * Why something about a document was decided as it was: by a rule, or in plain words where no single rule decides.
 *
 * @param decision what was decided, as short as it can be told
 * @param because the reason in plain words; it may quote the document
 * @param words the words of the text that it rests on, where it rests on some
 */
public record Reason(
        Subject about, Matter matter, String decision, String because, Optional<Rule> rule, Optional<Span> words) {

    /** What the decision is about. */
    public sealed interface Subject {}

    /** A claim. */
    public record OfClaim(Digest id) implements Subject {}

    /** An attribution, by its index in the document's list. */
    public record OfAttribution(int index) implements Subject {}

    /**
     * A line of a rule file.
     *
     * @param file the file's name after its language's folder: {@code en/kinds.rules}
     * @param line counted from 1
     * @param pattern as the file writes it
     */
    public record Rule(String file, int line, String pattern) {

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** What can be decided. */
    public enum Matter {
        WORDS("words"),
        KIND("kind"),
        STANCE("stance"),
        HEDGED("hedged"),
        ATTRIBUTION("attribution"),
        SPEAKER("speaker"),
        CHAIN("chain"),
        BASIS("basis"),
        PLACES("places"),
        PARTS("parts"),
        WHEN("when"),
        STATED_ON("statedOn"),
        QUANTITY("quantity");

        private final String key;

        Matter(String key) {
            this.key = key;
        }

        /** The key that holds what was decided, where a program reads it. */
        public String key() {
            return key;
        }
    }
}
