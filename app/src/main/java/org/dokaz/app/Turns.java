package org.dokaz.app;

import java.util.function.Supplier;

/** Whose turn it is with a case: a run that lasts long takes one for each step, so that others come in between. */
interface Turns {

    /** What this comes to while nobody else works on the case. */
    <T> T locked(Supplier<T> work);

    /** Of somebody who has the case to themselves. */
    enum Alone implements Turns {
        HERE;

        @Override
        public <T> T locked(Supplier<T> work) {
            return work.get();
        }
    }
}
