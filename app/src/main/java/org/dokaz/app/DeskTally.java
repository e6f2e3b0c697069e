package org.dokaz.app;

import java.util.List;
import org.dokaz.record.Review;

/**
 * How far people have come with the claims of a document.
 *
 * @param open claims that nobody has answered yet
 */
public record DeskTally(int claims, int open, int accepted, int rejected) {

    static final DeskTally NONE = new DeskTally(0, 0, 0, 0);

    /** Of so many claims that nobody decided anything on. */
    static DeskTally untouched(int claims) {
        return new DeskTally(claims, claims, 0, 0);
    }

    static DeskTally of(List<ClaimStand> stands) {
        int accepted = 0;
        int rejected = 0;
        for (ClaimStand stand : stands) {
            if (!stand.counts()) {
                rejected++;
            } else if (stand.answer().filter(Review.Answer.ACCEPTED::equals).isPresent()) {
                accepted++;
            }
        }
        return new DeskTally(stands.size(), stands.size() - accepted - rejected, accepted, rejected);
    }
}
