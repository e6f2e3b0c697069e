package org.dokaz.fuzz;

/** What Jazzer calls: the entrance that it is told of, again and again. */
public final class FuzzTarget {

    /** The property that names the entrance. */
    static final String ENTRANCE = "dokaz.fuzz";

    private static final Entrance CHOSEN = Entrance.valueOf(System.getProperty(ENTRANCE, "TEXT"));

    private FuzzTarget() {}

    /** Enters with bytes that Jazzer made. */
    public static void fuzzerTestOneInput(byte[] data) {
        CHOSEN.enter(data);
    }
}
