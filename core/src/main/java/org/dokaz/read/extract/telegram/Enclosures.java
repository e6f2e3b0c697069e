package org.dokaz.read.extract.telegram;

import java.util.Optional;
import org.dokaz.model.Digest;

/** The files that lie with an export. */
@FunctionalInterface
public interface Enclosures {

    /** Where nothing lies with it. */
    Enclosures NONE = path -> Optional.empty();

    /** The digest of the file that an export names so; nothing where there is none, or none that belongs to it. */
    Optional<Digest> digest(String path);
}
