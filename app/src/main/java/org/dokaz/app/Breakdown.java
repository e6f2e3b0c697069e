package org.dokaz.app;

import java.util.Optional;

/** What broke down, told for a terminal or a log that others read: which sort of failure, and where in the program. Messages may quote what was read, and are left out. */
public final class Breakdown {

    private static final int CAUSES_MAX = 4;
    private static final String HOUSE = "org.dokaz.";

    private Breakdown() {}

    /** In one line, the causes behind it included. */
    public static String told(Throwable thrown) {
        StringBuilder out = new StringBuilder(thrown.getClass().getName());
        place(thrown).ifPresent(place -> out.append(" at ").append(place));
        Throwable cause = thrown.getCause();
        for (int count = 0; cause != null && count < CAUSES_MAX; count++) {
            out.append(", because of ").append(cause.getClass().getName());
            cause = cause.getCause();
        }
        return out.toString();
    }

    /** Where the house was last when it broke, else where whatever it had called was. */
    private static Optional<String> place(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        for (StackTraceElement step : trace) {
            if (step.getClassName().startsWith(HOUSE)) {
                return Optional.of(step.toString());
            }
        }
        return trace.length == 0 ? Optional.empty() : Optional.of(trace[0].toString());
    }
}
