package org.dokaz.read.extract;

import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;

/** A saved web page. */
final class HtmlPage {

    Outcome<Draft> read(String html) {
        return new Outcome.Failed<>(Fault.UNSUPPORTED, "a web page of " + html.length() + " characters");
    }
}
