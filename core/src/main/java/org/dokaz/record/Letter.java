package org.dokaz.record;

import java.time.Instant;
import java.time.LocalDate;
import org.dokaz.model.Maker;

/**
 * That somebody wrote in about what was published: to have something set right, or in reply. It stays in the house.
 *
 * @param statement the public name of the statement that it is about; empty where it is about something else
 * @param sender who wrote, as they want to be called
 * @param on the day it came
 * @param said what they say is wrong, in their own words or told in short
 * @param why what is to be noted besides; may be blank
 */
public record Letter(String statement, String sender, LocalDate on, String said, String why, Instant at, Maker by)
        implements Paper {

    public Letter {
        if (sender.isBlank() || sender.length() > NAME_MAX) {
            throw new IllegalArgumentException("a sender has 1 to " + NAME_MAX + " characters (NAME_MAX)");
        }
        if (said.isBlank() || said.length() > WORDS_MAX) {
            throw new IllegalArgumentException("a letter has 1 to " + WORDS_MAX + " characters (WORDS_MAX)");
        }
    }

    @Override
    public Deed deed() {
        return Deed.WRITTEN_IN;
    }
}
