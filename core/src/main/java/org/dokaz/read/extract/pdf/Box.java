package org.dokaz.read.extract.pdf;

/** A rectangle on a page as it is shown: in points, from its upper left corner. */
record Box(double left, double top, double right, double bottom) {

    Box cover(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
