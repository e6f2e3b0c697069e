package org.dokaz.search;

/** A query that cannot be asked. The message says what is wrong, where, and what to write instead. */
public final class BrokenQuery extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int place;

    BrokenQuery(String why, int place) {
        super(place > 0 ? "at character " + place + " of the query: " + why : why);
        this.place = place;
    }

    /** Where in the query, in code points, counted from 1; 0 where it is no one place. */
    public int place() {
        return place;
    }
}
