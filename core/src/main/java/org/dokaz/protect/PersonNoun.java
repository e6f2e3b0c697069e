package org.dokaz.protect;

/**
 * A noun for one person, or for a person's kin, where it stands in a line: token indices, half-open.
 *
 * @param sort what the noun tells of the person
 */
record PersonNoun(Sort sort, int start, int end) {

    /** What a noun tells of a person. */
    enum Sort {
        /** What somebody does for a living, learns, or did. */
        TRADE,
        /** That somebody lives or lived somewhere, or passed by. */
        RESIDENT,
        /** What the war made of somebody: soldier, prisoner, witness. */
        STATUS,
        /** How somebody is related to another. */
        KIN,
        /** Several relatives as one: parents, family. */
        KIN_TOGETHER,
        /** That somebody knows another. */
        ACQUAINTANCE,
        /** Nothing but that it is a person, a man or woman, young or old. */
        PERSON
    }

    boolean isKin() {
        return sort == Sort.KIN || sort == Sort.KIN_TOGETHER;
    }

    Range range() {
        return new Range(start, end);
    }
}
