package org.dokaz.release.pack;

import java.util.Optional;
import org.dokaz.model.Maker;

/**
 * What a package tells of its making besides the release.
 *
 * @param program what compared the claims and wrote the package, as it was set
 * @param licence an address that begins with https, or the words of a licence
 */
public record Making(Maker.Machine program, Optional<String> licence) {

    /** The program's name and version. */
    String agent() {
        return program.name() + " " + program.version();
    }
}
