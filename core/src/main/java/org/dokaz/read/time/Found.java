package org.dokaz.read.time;

import org.dokaz.model.Mention.TimeKind;

/** A time expression in a line: its pieces, half-open, and what it means. */
record Found(int start, int end, TimeKind kind, Meaning meaning) {

    static Found date(int start, int end, Meaning meaning) {
        return new Found(start, end, TimeKind.DATE, meaning);
    }

    static Found unplaced(int start, int end, TimeKind kind, String timex) {
        return new Found(start, end, kind, new Meaning.Unplaced(timex));
    }

    Found meaning(Meaning other) {
        return new Found(start, end, kind, other);
    }

    Found startingAt(int piece) {
        return new Found(piece, end, kind, meaning);
    }
}
