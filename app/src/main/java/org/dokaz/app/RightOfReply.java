package org.dokaz.app;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.dokaz.model.Maker;
import org.dokaz.record.Decided;
import org.dokaz.record.Reply;

/**
 * What came of asking somebody who is accused for a reply, as somebody puts it on record: at the command line, or from the letter that it came in.
 *
 * @param accused the name under which the case shows who was asked
 * @param answer what was replied
 * @param declined whether there will be no reply
 */
public record RightOfReply(
        String accused, LocalDate asked, LocalDate until, Optional<String> answer, boolean declined) {

    /** What is wrong with it; nothing where it can be kept. */
    public Optional<Fault> fault() {
        if (accused.isBlank()) {
            return Optional.of(Fault.NO_NAME);
        }
        if (accused.length() > Decided.WORDS_MAX) {
            return Optional.of(Fault.LONG_NAME);
        }
        if (until.isBefore(asked)) {
            return Optional.of(Fault.UNTIL_BEFORE_ASKED);
        }
        return answer.isPresent() && declined ? Optional.of(Fault.ANSWERED_AND_DECLINED) : Optional.empty();
    }

    /** What can be wrong with it. */
    public enum Fault {
        NO_NAME("give the name under which the case shows the person"),
        LONG_NAME("a name has at most " + Decided.WORDS_MAX + " characters"),
        UNTIL_BEFORE_ASKED("--until: lies before --asked"),
        ANSWERED_AND_DECLINED("give --answer or --declined, not both");

        private final String told;

        Fault(String told) {
            this.told = told;
        }

        /** The fault as the command line tells it. */
        public String told() {
            return told;
        }
    }

    /** The record of it, which has no fault. */
    public Reply record(String why, Instant at, Maker by) {
        Reply.Result result =
                answer.isPresent() ? Reply.Result.ANSWERED : declined ? Reply.Result.DECLINED : Reply.Result.UNANSWERED;
        return new Reply(accused, asked, until, result, answer, why, at, by);
    }
}
