package org.dokaz.model;

import java.util.Arrays;

/**
 * A text's offsets as Unicode code points. Inside the house offsets are UTF-16 code units; W3C Web Annotation counts code
 * points, and this is the one place that converts.
 */
public final class CodePoints {

    /** Where the second half of each surrogate pair stands, ascending; empty for most texts. */
    private final int[] secondHalves;

    private CodePoints(int[] secondHalves) {
        this.secondHalves = secondHalves;
    }

    /** The offsets of this text. */
    public static CodePoints of(String text) {
        int[] found = new int[text.length() / 2];
        int count = 0;
        for (int at = 1; at < text.length(); at++) {
            if (Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
                found[count] = at;
                count++;
                at++;
            }
        }
        return new CodePoints(Arrays.copyOf(found, count));
    }

    /** How many code points stand before this code unit. An offset between two halves of a pair counts the pair. */
    public int before(int codeUnit) {
        if (secondHalves.length == 0) {
            return codeUnit;
        }
        int place = Arrays.binarySearch(secondHalves, codeUnit);
        int pairs = place >= 0 ? place : -place - 1;
        return codeUnit - pairs;
    }
}
