package org.dokaz.read.quantity;

import org.dokaz.language.Numerals.Kind;

/**
 * A number, or two that bound a range, as found in a line.
 *
 * @param start its first piece
 * @param end the piece after it, a percent sign included
 * @param share whether it is a part of a whole; its values are then percentages
 * @param kind how the last number is written
 */
record Counted(int start, int end, double low, double high, boolean share, Kind kind) {

    boolean isRange() {
        return low < high;
    }

    Counted endingAt(int piece) {
        return new Counted(start, piece, low, high, share, kind);
    }
}
