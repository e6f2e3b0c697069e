package org.dokaz.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dokaz.model.Maker;

/**
 * That somebody who is accused was asked for a reply, and what came of it. Without one that was answered, declined or left unanswered beyond
 * its last day, no release names an accused person.
 *
 * @param accused the name under which the case shows the person
 * @param asked the day on which the reply was asked for
 * @param until the last day that was given for it
 * @param words what was replied; empty where nothing was
 * @param why how the person was asked, in the asking person's own words
 */
public record Reply(
        String accused,
        LocalDate asked,
        LocalDate until,
        Result result,
        Optional<String> words,
        String why,
        Instant at,
        Maker by)
        implements Decided {

    /** What came of the asking. */
    public enum Result {
        /** There are words to print. */
        ANSWERED,
        /** The person said that there will be none. */
        DECLINED,
        /** Nothing came so far. */
        UNANSWERED
    }

    public Reply {
        if (until.isBefore(asked)) {
            throw new IllegalArgumentException("the last day for a reply lies before the day it was asked for");
        }
        if ((result == Result.ANSWERED) != words.isPresent()) {
            throw new IllegalArgumentException("an answer has words, and nothing else has");
        }
    }

    /** Whether the accused may be named on this day. */
    public boolean allowsNaming(LocalDate day) {
        return result != Result.UNANSWERED || day.isAfter(until);
    }

    @Override
    public Deed deed() {
        return Deed.REPLIED;
    }
}
