package org.dokaz.fetch;

import java.time.Duration;

/** Waits. A test hands in one that does not. */
@FunctionalInterface
public interface Pause {

    /** Waits so long. */
    void of(Duration duration) throws InterruptedException;
}
