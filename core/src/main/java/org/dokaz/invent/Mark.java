package org.dokaz.invent;

import org.dokaz.model.Span;

/**
 * Something mentioned in an invented text.
 *
 * @param key the same for all mentions of one thing
 * @param what the thing: a town, an amount, a time, or a name in full
 */
record Mark(Sort sort, Span span, String key, Object what) {

    /** What sort of thing. */
    enum Sort {
        PERSON,
        ROLE,
        ORGANISATION,
        UNIT,
        PLACE,
        TIME,
        QUANTITY
    }
}
