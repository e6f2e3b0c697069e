package org.dokaz.publish;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where the lines of a text begin, to tell a person on which line something stands. */
final class Lines {

    private final int[] starts;

    private Lines(int[] starts) {
        this.starts = starts;
    }

    /** A line ends with a feed, a return or both, as editors count. */
    static Lines of(String text) {
        return new Lines(IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(at -> endsLine(text, at))
                                .map(at -> at + 1))
                .toArray());
    }

    private static boolean endsLine(String text, int at) {
        boolean paired = at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return text.charAt(at) == '\n' || (text.charAt(at) == '\r' && !paired);
    }

    /** The number of the line this code unit is on, counted from 1. */
    int at(int codeUnit) {
        int place = Arrays.binarySearch(starts, codeUnit);
        return place >= 0 ? place + 1 : -place - 1;
    }
}
