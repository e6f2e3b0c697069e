package org.dokaz.publish;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.dokaz.flow.Outcome;
import org.dokaz.markup.Columns;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Visible;
import org.dokaz.markup.Wording;
import org.dokaz.model.Basis;
import org.dokaz.model.Citation;
import org.dokaz.model.Claim;
import org.dokaz.model.CodePoints;
import org.dokaz.model.Masthead;
import org.dokaz.model.Reading;
import org.dokaz.model.Reason;
import org.dokaz.model.Risk;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;

/** Answers for a person at a terminal. Nothing a document holds reaches the terminal as anything but visible text. */
public final class TerminalText {

    /** Whether colours help the eye or would stand in the way. */
    public enum Colours {
        PLAIN,
        COLOURED;

        /** The text in this colour, by its ANSI code, where colours are shown; no code leaves it as it is. */
        public String paint(String code, String text) {
            return this == PLAIN || code.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
        }
    }

    /** Narrower than this a terminal is treated as this wide. */
    public static final int COLUMNS_MIN = 40;

    /** Lines longer than this are hard to read, however wide the terminal is. */
    public static final int COLUMNS_MAX = 100;

    private static final int WORDS_LENGTH_MAX = 1200;
    private static final int LABEL_COLUMNS = 15;
    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final String RED = "31";

    private final Labels labels;
    private final Wording wording;
    private final int columns;
    private final Colours colours;

    public TerminalText(Labels labels, int columns, Colours colours) {
        this.labels = labels;
        this.wording = new Wording(labels);
        this.columns = Math.clamp(columns, COLUMNS_MIN, COLUMNS_MAX);
        this.colours = colours;
    }

    /** What came of one document, each line ended. */
    public String of(Answer answer) {
        return of(answer, List.of());
    }

    /** What came of one document, with the reasons for each claim below it. */
    public String of(Answer answer, List<Reason> reasons) {
        StringBuilder out = new StringBuilder();
        String label = Visible.line(answer.document().label());
        switch (answer.outcome()) {
            case Outcome.Made<Reading> made -> reading(out, label, made.item(), reasons);
            case Outcome.Declined<Reading> declined ->
                line(
                        out,
                        paint(FAINT, labels.text("outcome.declined")) + " " + label + ": "
                                + Visible.line(declined.why()));
            case Outcome.Failed<Reading> failed ->
                line(
                        out,
                        paint(RED, labels.text("outcome.failed")) + " " + label + ": "
                                + labels.of("fault", failed.fault()) + ": " + Visible.line(failed.detail()));
        }
        return out.toString();
    }

    private void reading(StringBuilder out, String label, Reading reading, List<Reason> reasons) {
        Place places = new Place(reading.transcript().text());
        Why why = new Why(labels, reading.transcript().text(), reasons);
        header(out, label, reading);
        int number = 0;
        for (Claim claim : reading.claims()) {
            number++;
            claim(out, Integer.toString(number), claim, reading, places);
            why(out, why.of(claim));
            line(out, "");
        }
        for (Risk risk : reading.risks()) {
            String words = "\u201C" + cut(risk.cited().words()) + "\u201D, "
                    + labels.text("claim.line", places.lines().at(risk.cited().start()));
            field(out, labels.text("risk.line"), RED, words + ": " + Visible.line(risk.why()));
        }
        if (!reading.risks().isEmpty()) {
            line(out, "");
        }
    }

    private void header(StringBuilder out, String label, Reading reading) {
        Masthead masthead = reading.transcript().masthead();
        line(out, paint(FAINT, "\u2500".repeat(columns)));
        String title = masthead.title().map(Visible::line).orElse(label);
        for (String part : Columns.wrap(title, columns)) {
            line(out, paint(BOLD, part));
        }
        StringJoiner facts = new StringJoiner(" \u00B7 ");
        masthead.outlet().map(Visible::line).ifPresent(facts::add);
        facts.add(masthead.published().map(wording::day).orElse(labels.text("document.undated")));
        facts.add(labels.ofLanguage(reading.transcript().language().code()));
        facts.add(label);
        wrapped(out, "", facts.toString(), "");
        String counts = reading.claims().isEmpty()
                ? labels.text("document.noClaims")
                : labels.text("document.claims", reading.claims().size());
        int furniture = reading.notes().prose().furniture().size();
        if (furniture > 0) {
            counts += " \u00B7 " + labels.text("document.furniture", furniture);
        }
        wrapped(out, "", counts, FAINT);
        line(out, "");
    }

    /** One claim under the number it goes by in a dossier, each line ended. */
    String of(Sheet.Entry entry) {
        StringBuilder out = new StringBuilder();
        Reading reading = entry.sheet().reading().orElseThrow();
        claim(
                out,
                entry.number(),
                entry.claim(),
                reading,
                new Place(reading.transcript().text()));
        line(out, "");
        return out.toString();
    }

    private void claim(StringBuilder out, String number, Claim claim, Reading reading, Place places) {
        String kind = labels.of(claim.kind());
        String stance = labels.of("stance", claim.stance());
        String hedge = claim.hedged() ? " \u00B7 " + labels.text("stance.hedged") : "";
        line(
                out,
                String.format(Locale.ROOT, "%3s  ", number) + paint(BOLD, kind) + " \u00B7 "
                        + paint(colour(claim.stance()), stance) + hedge);
        wrapped(out, "     ", "\u201C" + cut(claim.cited().words()) + "\u201D", "");
        field(out, labels.text("claim.who"), "", who(claim, reading));
        if (claim.chain().size() > 1) {
            field(out, labels.text("claim.through"), "", chain(claim.chain()));
        }
        if (claim.basis() != Basis.UNKNOWN) {
            field(out, labels.text("claim.knows"), "", labels.of("basis", claim.basis()));
        }
        claim.when().ifPresent(when -> field(out, labels.text("claim.when"), "", wording.when(when)));
        claim.statedOn().ifPresent(day -> field(out, labels.text("claim.stated"), "", wording.day(day)));
        if (!claim.places().isEmpty()) {
            StringJoiner where = new StringJoiner("; ");
            claim.places().forEach(place -> where.add(Visible.line(place.where().name())));
            field(out, labels.text("claim.where"), "", where.toString());
        }
        claim.quantity()
                .ifPresent(figure -> field(out, labels.text("claim.count"), "", wording.amount(figure.amount())));
        wrapped(out, "     ", places.of(labels, claim.cited()), FAINT);
    }

    private void why(StringBuilder out, List<Why.Line> reasons) {
        if (!reasons.isEmpty()) {
            line(out, "     " + paint(FAINT, labels.text("claim.why")));
        }
        for (Why.Line reason : reasons) {
            field(out, "  " + reason.matter(), "", reason.told());
            if (!reason.rule().isEmpty()) {
                field(out, "", "", reason.rule());
            }
        }
    }

    private String who(Claim claim, Reading reading) {
        return claim.speaker()
                .map(speaker -> Visible.line(speaker.name()))
                .orElseGet(() -> reading.transcript()
                        .masthead()
                        .outlet()
                        .map(Visible::line)
                        .orElse(labels.text("claim.outletItself")));
    }

    private String chain(List<Step> chain) {
        StringJoiner hands = new StringJoiner(" \u2192 ");
        for (Step step : chain) {
            String kind = labels.of("step", step.kind());
            String how = step.stated() ? kind : kind + ", " + labels.text("step.inferred");
            hands.add(Visible.line(step.name()) + " (" + how + ")");
        }
        return hands.toString();
    }

    private void field(StringBuilder out, String name, String colour, String value) {
        String label = name + " ".repeat(Math.max(1, LABEL_COLUMNS - Columns.width(name)));
        int indent = 5 + Columns.width(label);
        boolean first = true;
        for (String part : Columns.wrap(value, columns - indent)) {
            String before = first ? "     " + paint(colour.isEmpty() ? FAINT : colour, label) : " ".repeat(indent);
            line(out, before + part);
            first = false;
        }
    }

    private void wrapped(StringBuilder out, String indent, String text, String colour) {
        for (String part : Columns.wrap(text, columns - indent.length())) {
            line(out, indent + paint(colour, part));
        }
    }

    private static void line(StringBuilder out, String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    private static String colour(Stance stance) {
        return switch (stance) {
            case ASSERTS -> "36";
            case DENIES -> RED;
            case DOUBTS -> "33";
            case ASKS -> "35";
            case PLANS -> "34";
        };
    }

    private String paint(String colour, String text) {
        return colours.paint(colour, text);
    }

    private static String cut(String words) {
        String safe = Visible.line(words);
        if (safe.length() <= WORDS_LENGTH_MAX) {
            return safe;
        }
        int end =
                Character.isHighSurrogate(safe.charAt(WORDS_LENGTH_MAX - 1)) ? WORDS_LENGTH_MAX - 1 : WORDS_LENGTH_MAX;
        return safe.substring(0, end) + "\u2026";
    }

    /** Where words stand, as a person and a program count. */
    private record Place(Lines lines, CodePoints offsets) {

        Place(String text) {
            this(Lines.of(text), CodePoints.of(text));
        }

        String of(Labels labels, Citation cited) {
            return labels.text(
                    "claim.place", lines.at(cited.start()), offsets.before(cited.start()), offsets.before(cited.end()));
        }
    }
}
