package org.dokaz.cli;

import java.util.Map;
import java.util.stream.Collectors;
import org.dokaz.record.Assessment;
import org.dokaz.record.Examination;
import org.dokaz.record.FirstAccount;
import org.dokaz.record.Intake;
import org.dokaz.record.Letter;
import org.dokaz.record.LetterAnswer;
import org.dokaz.record.Paper;

/** What was put on record by the book, in words. */
final class PaperLines {

    private static final int ID_SHOWN = 12;

    private PaperLines() {}

    static String told(Paper paper) {
        return switch (paper) {
            case Assessment assessment ->
                "assess: on " + assessment.on() + ", to be made anew by " + assessment.review() + "; threats: "
                        + assessment.threats() + "; who could be harmed: " + assessment.harmed() + "; measures: "
                        + assessment.measures();
            case Examination examination ->
                "examine: " + examination.exhibit().hex().substring(0, ID_SHOWN) + ": "
                        + ConsentLines.written(examination.analysis()) + " analysis on " + examination.on() + " by "
                        + examination.method() + (examination.doubtful() ? "; doubtful" : "");
            case FirstAccount account -> "first account of " + account.person() + " on " + account.on();
            case Intake intake ->
                "intake: " + intake.exhibit().hex().substring(0, ID_SHOWN) + ": "
                        + intake.fields().entrySet().stream()
                                .map(PaperLines::told)
                                .collect(Collectors.joining("; "));
            case Letter letter ->
                "letter of " + letter.on() + " from " + letter.sender()
                        + (letter.statement().isEmpty() ? "" : " about " + letter.statement()) + ": " + letter.said();
            case LetterAnswer answer ->
                "answer to letter " + answer.letter().hex().substring(0, ID_SHOWN)
                        + answer.correction()
                                .map(made -> ": set right by " + made.hex().substring(0, ID_SHOWN))
                                .orElse(": nothing is set right");
        };
    }

    private static String told(Map.Entry<Intake.Field, Intake.Entry> field) {
        return ConsentLines.written(field.getKey()) + " "
                + (field.getValue() instanceof Intake.NotAvailable ? "not available: " : "")
                + field.getValue().text();
    }
}
