package org.dokaz.corroborate.contradiction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.dokaz.corroborate.account.Account;
import org.dokaz.corroborate.account.Words;
import org.dokaz.corroborate.figure.Telling;

/**
 * A claim as far as another can contradict it.
 *
 * @param figure the figure it gives, where it does
 */
record Said(Account account, Optional<Telling> figure) {

    private static final int WORDS_SHOWN_MAX = 140;

    static Said of(Account account, Words words) {
        return new Said(account, Telling.of(account, words));
    }

    /** What its words say of people. */
    long senses() {
        return account.senses();
    }

    /** Who stands behind it: the origin where it has a name, else the document. */
    String group() {
        return account.origin().named()
                ? "o" + account.origin().key()
                : "d" + account.report().number();
    }

    /** Its words in quotation marks. */
    String shown() {
        String line = account.claim().cited().words().replace('\n', ' ');
        if (line.length() > WORDS_SHOWN_MAX) {
            int end =
                    Character.isHighSurrogate(line.charAt(WORDS_SHOWN_MAX - 1)) ? WORDS_SHOWN_MAX - 1 : WORDS_SHOWN_MAX;
            line = line.substring(0, end) + "…";
        }
        return '“' + line + '”';
    }

    /** By whom, in plain words. */
    String by() {
        return account.origin().name();
    }

    /** How many days lie between the two being said, where both are known. */
    Optional<Long> daysApart(Said other) {
        Optional<LocalDate> here = account.report().published().or(account::said);
        Optional<LocalDate> there = other.account.report().published().or(other.account::said);
        if (here.isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Math.abs(ChronoUnit.DAYS.between(here.get(), there.get())));
    }
}
