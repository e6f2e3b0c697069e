package org.dokaz.publish;

import java.util.Arrays;

/** Where the lines of a text begin, to tell a person on which line something stands. */
final class Lines {

    private final int[] starts;

    private Lines(int[] starts) {
        this.starts = starts;
    }

    static Lines of(String text) {
        int[] starts = new int[(int) text.chars().filter(unit -> unit == '\n').count() + 1];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            starts[count] = at + 1;
            count++;
        }
        return new Lines(starts);
    }

    /** The number of the line this code unit is on, counted from 1. */
    int at(int codeUnit) {
        int place = Arrays.binarySearch(starts, codeUnit);
        return place >= 0 ? place + 1 : -place - 1;
    }
}
