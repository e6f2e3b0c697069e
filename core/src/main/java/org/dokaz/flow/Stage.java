package org.dokaz.flow;

/** One step of the pipeline. A stage is pure: equal inputs give equal outputs, on a laptop or on a cluster. */
@FunctionalInterface
public interface Stage<I, O> {

    /** What this stage makes of one input. */
    O apply(I input);
}
