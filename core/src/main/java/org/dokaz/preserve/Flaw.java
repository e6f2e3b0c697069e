package org.dokaz.preserve;

/**
 * Something in a case that does not hold.
 *
 * @param place the file or the entry of the log, inside the case
 * @param what what does not hold there
 */
public record Flaw(String place, String what) {

    @Override
    public String toString() {
        return place + ": " + what;
    }
}
