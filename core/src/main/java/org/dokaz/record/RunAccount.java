package org.dokaz.record;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Maker;

/**
 * The account of a run that came to its end: what went in and what came of it.
 *
 * @param inputs what the user named, as they named it; the first {@link #INPUTS_MAX}
 * @param inputCount how many were named
 * @param in how many documents and unreceived inputs there were
 * @param manner in which manner the formats of other houses were read, such as sandboxed; empty where none was. It is the
 *     run's and not the readings', which are the same however they were made
 */
public record RunAccount(
        List<String> inputs,
        int inputCount,
        long in,
        long made,
        long declined,
        long failed,
        Optional<String> manner,
        Maker by)
        implements CaseRecord {

    /** How many of the named inputs an account lists. */
    public static final int INPUTS_MAX = 50;

    public RunAccount {
        inputs = inputs.stream().limit(INPUTS_MAX).toList();
        if (in != made + declined + failed) {
            throw new IllegalArgumentException("does not add up: " + in + " in");
        }
    }

    @Override
    public Deed deed() {
        return Deed.RAN;
    }
}
