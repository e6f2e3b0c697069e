package org.dokaz.read.extract.packed;

import java.io.IOException;
import org.dokaz.flow.Fault;

/** That something packed is not to be had. The message says why and what to do, on one line; it does not name the thing. */
public final class Unpackable extends IOException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String why;

    public Unpackable(Fault fault, String message) {
        super(message);
        this.fault = fault;
        this.why = message;
    }

    /** The message. */
    public String why() {
        return why;
    }

    /** The sort of reason. */
    public Fault fault() {
        return fault;
    }
}
