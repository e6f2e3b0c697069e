package org.dokaz.read.speech;

import java.util.Optional;

/**
 * A word or phrase of saying where it stands.
 *
 * @param range the words, with whoever stands inside them
 * @param word what of them says that something is said
 * @param owner whose saying it is, where the phrase itself tells: "by his account", "as the mayor put it"
 */
record Cue(SpeechWords.Sort sort, Range range, Form form, Range word, Optional<Range> owner) {

    /** How a word of saying takes its speaker. */
    enum Form {
        /** A verb with a subject. */
        VERB,

        /** "according to", which takes its speaker as an object. */
        ACCORDING,

        /** "citing": names whom somebody else's report rests on. */
        CITING,

        /** A phrase with its owner inside it. */
        ACCOUNT,

        /** "was reported by": its subject is what is said. */
        REPORTED,

        /** "were told that": its subject is whoever it is said to. */
        TOLD,

        /** "quoted the warden as saying": one who speaks, and one who passes it on. */
        QUOTING,

        /** "published a video in which": one who shows what is seen. */
        SHOWING
    }

    /** A word of saying that names nobody itself. */
    static Cue of(SpeechWords.Sort sort, Range range, Form form) {
        return new Cue(sort, range, form, range, Optional.empty());
    }

    /** Whether it stands beside what is said as a phrase of its own, rather than as the verb of a clause. */
    boolean according() {
        return form == Form.ACCORDING || form == Form.CITING || form == Form.ACCOUNT;
    }
}
