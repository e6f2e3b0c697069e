package org.dokaz.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Anchor;
import org.dokaz.model.Maker;

/**
 * Who is to look at claims; the last one on a claim counts.
 *
 * @param claims their words; never empty
 * @param to the name of an account; empty where nobody is any longer
 */
public record Assignment(List<Anchor> claims, Optional<String> to, String why, Instant at, Maker by)
        implements Scrutiny {

    /** How long the name of an account may be, in UTF-16 code units. */
    public static final int NAME_MAX = 200;

    public Assignment {
        claims = List.copyOf(claims);
        if (claims.isEmpty() || claims.size() > ANCHORS_MAX) {
            throw new IllegalArgumentException("an assignment is of 1 to " + ANCHORS_MAX + " claims (ANCHORS_MAX)");
        }
        if (to.filter(name -> name.isBlank() || name.length() > NAME_MAX).isPresent()) {
            throw new IllegalArgumentException("a name has 1 to " + NAME_MAX + " characters (NAME_MAX)");
        }
    }

    @Override
    public Deed deed() {
        return Deed.ASSIGNED;
    }
}
