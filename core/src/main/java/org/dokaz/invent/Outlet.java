package org.dokaz.invent;

import org.dokaz.model.Language;
import org.dokaz.model.Step;

/** An invented outlet, agency or channel, which publishes in one language. */
record Outlet(String name, Step.Kind kind, Language language) {

    /** As a pair of hands. */
    Step step() {
        return Step.stated(name, kind);
    }
}
