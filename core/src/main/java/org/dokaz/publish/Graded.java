package org.dokaz.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Digest;
import org.dokaz.model.Event;
import org.dokaz.model.Grade;
import org.dokaz.model.Statement;

/**
 * An Admiralty grade that a person gave, as it is shown with the event that its claims tell of.
 *
 * @param origin the name of the origin, where one was graded and no single claim
 * @param claims the claims that it is on, as they stand now
 * @param by the name that the house gives to whoever gave it
 * @param on the day it was given
 * @param why the reason, in that person's words
 */
public record Graded(Grade grade, Optional<String> origin, List<Digest> claims, String by, LocalDate on, String why) {

    public Graded {
        claims = List.copyOf(claims);
    }

    /** Whether it is on something that this event tells. */
    boolean isOn(Event event) {
        return event.claims().stream().map(Statement::claim).anyMatch(claims::contains);
    }

    /** Whether it says "confirmed" of what fewer than two independent origins tell. */
    boolean isUnconfirmedIn(Event event) {
        return grade.isConfirmed() && !mayBeConfirmed(event);
    }

    /** Whether credibility 1 may be given to what this event tells: it needs two origins that do not hang on one another. */
    public static boolean mayBeConfirmed(Event event) {
        return event.independence().min() >= 2;
    }
}
