package org.dokaz.cluster;

import java.io.Serializable;
import org.dokaz.model.Digest;
import org.dokaz.pipeline.Portion;

/**
 * One input, or some of its documents, as a part of a slice.
 *
 * @param name what the input goes by
 * @param digest of the input
 * @param from the first place in it that is read
 * @param to the first that is not any more
 */
record Share(String name, Digest digest, long from, long to) implements Serializable {

    Portion portion() {
        return new Portion(from, to);
    }
}
