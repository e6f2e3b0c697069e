package org.dokaz.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dokaz.model.Anchor;
import org.dokaz.record.Approval;
import org.dokaz.record.Assignment;
import org.dokaz.record.Bearing;
import org.dokaz.record.HandReading;
import org.dokaz.record.ProofStandard;
import org.dokaz.record.Remark;
import org.dokaz.record.ReviewRule;
import org.dokaz.record.Scrutiny;

/** What people did to claims at a second look, in words. */
final class ScrutinyLines {

    private ScrutinyLines() {}

    static String told(Scrutiny scrutiny) {
        return switch (scrutiny) {
            case HandReading reading ->
                reading.insteadOf()
                                .map(whole -> "split: " + quoted(whole) + " into ")
                                .orElse("read: ")
                        + reading.claims().stream()
                                .map(told -> told.kind().code() + " " + quoted(told.words()))
                                .collect(Collectors.joining(", "));
            case Remark remark -> "remark on " + quoted(remark.words());
            case Assignment assignment ->
                "assign to " + assignment.to().orElse("nobody") + ": " + words(assignment.claims());
            case Approval approval -> "approve: " + quoted(approval.claim());
            case ReviewRule rule -> rule.secondPerson() ? "second person asked for" : "no second person asked for";
            case ProofStandard proof -> "standard " + lower(proof.standard()) + ": " + words(proof.claims());
            case Bearing bearing ->
                "element " + bearing.element() + ", " + lower(bearing.side()) + ": " + quoted(bearing.claim());
        };
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(List<Anchor> anchors) {
        return quoted(anchors.getFirst()) + (anchors.size() > 1 ? " (" + anchors.size() + " places)" : "");
    }

    private static String quoted(Anchor anchor) {
        return "\u201C" + anchor.words() + "\u201D";
    }
}
