package org.dokaz.record;

import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.model.Maker;

/**
 * An input whose bytes could not be had, so that no exhibit came of it.
 *
 * @param path where it was sought, as the user named it; empty for standard input
 */
public record Unreceived(Optional<String> path, Fault fault, String detail, Maker by) implements CaseRecord {

    @Override
    public Deed deed() {
        return Deed.FAILED;
    }
}
