package org.dokaz.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dokaz.model.ActKind;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.model.Stance;
import org.dokaz.model.Verdict;
import org.dokaz.model.When;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Consent;
import org.dokaz.record.Correction;
import org.dokaz.record.Decided;
import org.dokaz.record.Grading;
import org.dokaz.record.Judgement;
import org.dokaz.record.KeptBack;
import org.dokaz.record.Paper;
import org.dokaz.record.PublicRole;
import org.dokaz.record.Reply;
import org.dokaz.record.Review;
import org.dokaz.record.Revocation;
import org.dokaz.record.Scrutiny;
import org.dokaz.record.Withholding;
import org.dokaz.record.Wording;

/** What people decided, each on one line: its id, when, by whom, what, of which words, and why. */
final class DecisionLines {

    private static final int ID_SHOWN = 12;
    private static final int WORDS_SHOWN_MAX = 3;

    private DecisionLines() {}

    static String line(CaseRecord kept) {
        return Plain.line(
                switch (kept) {
                    case Decided decided ->
                        begun(decided.id(), decided.at().toString(), decided.by()) + told(decided) + ": "
                                + decided.why();
                    case Revocation revocation ->
                        begun(revocation.judgement(), revocation.at().toString(), revocation.by()) + "revoked: "
                                + revocation.why();
                    default -> "";
                });
    }

    private static String told(Decided decided) {
        return switch (decided) {
            case Judgement judgement ->
                verb(judgement) + ": " + words(judgement.left()) + " / " + words(judgement.right());
            case Grading grading ->
                "grade " + grading.grade() + ": "
                        + grading.origin().map(name -> name + ": ").orElse("") + words(grading.claims());
            case Scrutiny scrutiny -> ScrutinyLines.told(scrutiny);
            case Paper paper -> PaperLines.told(paper);
            case Consent consent -> ConsentLines.told(consent);
            case Reply reply ->
                "reply: " + reply.accused() + ": asked " + reply.asked() + ", until " + reply.until() + ", "
                        + reply.result().name().toLowerCase(Locale.ROOT)
                        + reply.words()
                                .map(words -> " \u201C" + words + "\u201D")
                                .orElse("");
            case Wording wording ->
                "paraphrase: " + words(List.of(wording.claim())) + " / \u201C" + wording.text() + "\u201D";
            case Withholding withholding ->
                withholding.pseudonym().map(name -> "withhold: " + name).orElse("restrict")
                        + withholding.standIn().map(standIn -> ": " + standIn).orElse("");
            case KeptBack keptBack -> "keep-back: " + words(List.of(keptBack.claim()));
            case PublicRole role -> "public-role: " + role.name();
            case Review review ->
                (review.answer() == Review.Answer.ACCEPTED ? "accept: " : "reject: ") + words(List.of(review.claim()));
            case Correction correction ->
                "correct: " + words(List.of(correction.claim())) + ": "
                        + correction.changes().stream().map(DecisionLines::told).collect(Collectors.joining(", "))
                        + " (\u201C" + correction.notice() + "\u201D)";
        };
    }

    private static String told(Correction.Change change) {
        return switch (change) {
            case Correction.NoClaim _ -> "no claim";
            case Correction.OfKind(ActKind kind) -> "kind " + kind.code();
            case Correction.InStance(Stance stance) -> "stance " + stance.name().toLowerCase(Locale.ROOT);
            case Correction.At(When when) ->
                "time " + when.earliest().map(LocalDate::toString).orElse("") + ".."
                        + when.latest().map(LocalDate::toString).orElse("");
            case Correction.Figure figure ->
                "figure " + ConsentLines.bound(figure.low()) + ".." + ConsentLines.bound(figure.high()) + " "
                        + figure.unit();
        };
    }

    private static String begun(Digest id, String at, Maker by) {
        return id.hex().substring(0, ID_SHOWN) + "  " + at + "  " + who(by) + "  ";
    }

    private static String verb(Judgement judgement) {
        boolean same = judgement.verdict() == Verdict.SAME;
        if (judgement.matter() != Judgement.Matter.NAMES && judgement.verdict() == Verdict.UNSURE) {
            return "unsure";
        }
        return switch (judgement.matter()) {
            case NAMES ->
                switch (judgement.verdict()) {
                    case SAME -> "same";
                    case DIFFERENT -> "different";
                    case UNSURE -> "unsure";
                };
            case EVENT -> same ? "one-event" : "not-one-event";
            case ORIGIN -> same ? "not-independent" : "independent";
        };
    }

    private static String who(Maker maker) {
        return switch (maker) {
            case Maker.Analyst(String pseudonym) -> pseudonym;
            case Maker.Machine machine -> machine.name();
        };
    }

    private static String words(List<Anchor> anchors) {
        String words = anchors.stream()
                .map(Anchor::words)
                .distinct()
                .limit(WORDS_SHOWN_MAX)
                .collect(Collectors.joining(", "));
        return words + (anchors.size() > 1 ? " (" + anchors.size() + " places)" : "");
    }
}
