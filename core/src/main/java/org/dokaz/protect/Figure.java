package org.dokaz.protect;

import java.util.Set;

/**
 * A person as a noun phrase of a line describes him.
 *
 * @param range the noun with its article, adjectives, place and age
 * @param details what narrows the person down besides the noun
 */
record Figure(Line line, PersonNoun noun, Range range, Set<Detail> details) {

    /** What narrows somebody down, or tells that he is new to the text. */
    enum Detail {
        /** Told of for the first time: "a nurse". */
        NEW,
        /** Told of before: "the nurse". */
        KNOWN,
        /** A place by name. */
        PLACE,
        /** A workplace or another place without a name: "at the town clinic". */
        SOMEWHERE,
        AGE,
        /** What somebody no longer is. */
        FORMER,
        /** A clause that tells more: "who was held for eight months". */
        CLAUSE,
        /** Somebody's: "her neighbour", "the pharmacist's son". */
        OWNED,
        /** Set behind a comma to tell more of somebody. */
        APPOSED,
        /** One of a group: "one of them, a nurse". */
        ONE_OF
    }

    Figure {
        details = Set.copyOf(details);
    }

    boolean has(Detail detail) {
        return details.contains(detail);
    }
}
