package org.dokaz.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dokaz.flow.Outcome;
import org.dokaz.markup.Columns;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Visible;
import org.dokaz.model.Basis;
import org.dokaz.model.Claim;
import org.dokaz.model.Reading;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;

/** A whole case on one screen of a terminal: a line for each document, the counts, and a few claims in full. */
public final class Overview {

    private static final String ABSENT = "\u2013";
    private static final String GAP = "  ";
    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final String RED = "31";

    /** What part of the room for words goes to the outlet, in per cent; the rest goes to the title. */
    private static final int OUTLET_PERCENT = 40;

    private static final int GAPS = 4;

    private static final Set<Stance> AGAINST = Set.of(Stance.DENIES, Stance.DOUBTS);

    private final Labels labels;
    private final int columns;
    private final TerminalText.Colours colours;
    private final TerminalText claims;

    public Overview(Labels labels, int columns, TerminalText.Colours colours) {
        this.labels = labels;
        this.columns = Math.clamp(columns, TerminalText.COLUMNS_MIN, TerminalText.COLUMNS_MAX);
        this.colours = colours;
        this.claims = new TerminalText(labels, columns, colours);
    }

    /** The overview of these answers, each line ended. */
    public String of(List<Answer> answers) {
        List<Sheet> sheets = Sheet.of(answers);
        StringBuilder out = new StringBuilder();
        table(out, FileSheets.of(sheets));
        line(out, "");
        counts(out, sheets);
        List<Sheet.Entry> examples = examples(
                sheets.stream().flatMap(sheet -> sheet.entries().stream()).toList());
        if (!examples.isEmpty()) {
            line(out, "");
            line(out, colours.paint(BOLD, labels.text("overview.examples")));
            line(out, "");
            examples.forEach(entry -> out.append(claims.of(entry)));
        }
        return out.toString();
    }

    private void table(StringBuilder out, List<FileSheets> files) {
        String claims = labels.text("table.claims");
        String risks = labels.text("risk.line");
        int letters = files.stream()
                .mapToInt(file -> Columns.width(file.letters()))
                .max()
                .orElse(0);
        int room = columns - letters - Columns.width(claims) - Columns.width(risks) - GAPS * GAP.length();
        int outlet = room * OUTLET_PERCENT / 100;
        int title = room - outlet;
        String heading = " ".repeat(letters)
                + GAP
                + cell(labels.text("table.outlet"), outlet)
                + GAP
                + cell(labels.text("table.title"), title)
                + GAP
                + claims
                + GAP
                + risks;
        line(out, colours.paint(FAINT, heading));
        for (FileSheets file : files) {
            String flags = toTheRight(file.risks() == 0 ? ABSENT : Integer.toString(file.risks()), risks);
            line(
                    out,
                    colours.paint(BOLD, cell(file.letters(), letters))
                            + GAP
                            + cell(file.first().outlet(labels), outlet)
                            + GAP
                            + cell(title(file), title)
                            + GAP
                            + toTheRight(file.isRead() ? Integer.toString(file.claims()) : ABSENT, claims)
                            + GAP
                            + colours.paint(file.risks() == 0 ? FAINT : RED, flags));
        }
    }

    private String title(FileSheets file) {
        if (file.isSeveral()) {
            return labels.text("overview.documents", file.sheets().size());
        }
        Sheet sheet = file.first();
        return switch (sheet.answer().outcome()) {
            case Outcome.Made<Reading> ignored -> sheet.title(labels);
            case Outcome.Declined<Reading> declined -> labels.text("outcome.declined") + ": " + declined.why();
            case Outcome.Failed<Reading> failed -> labels.text("outcome.failed") + ": " + failed.detail();
        };
    }

    private void counts(StringBuilder out, List<Sheet> sheets) {
        Map<Stance, Integer> stances = new EnumMap<>(Stance.class);
        int hedged = 0;
        int all = 0;
        for (Sheet sheet : sheets) {
            for (Sheet.Entry entry : sheet.entries()) {
                stances.merge(entry.claim().stance(), 1, Integer::sum);
                hedged += entry.claim().hedged() ? 1 : 0;
                all++;
            }
        }
        int flags = sheets.stream().mapToInt(Sheet::risks).sum();
        wrapped(out, labels.text("overview.counts", sheets.size(), all, flags));
        if (all > 0) {
            StringJoiner standing = new StringJoiner(" \u00B7 ", labels.text("overview.stances") + " ", "");
            stances.forEach((stance, count) -> standing.add(labels.of("stance", stance) + " " + count));
            standing.add(labels.text("stance.hedged") + " " + hedged);
            wrapped(out, standing.toString());
        }
    }

    /** Claims that tell much: one asserted, one denied or doubted, one in another language, each from its own document. */
    private static List<Sheet.Entry> examples(List<Sheet.Entry> entries) {
        List<Sheet.Entry> chosen = new ArrayList<>();
        choose(chosen, entries, entry -> entry.claim().stance() == Stance.ASSERTS);
        choose(chosen, entries, entry -> AGAINST.contains(entry.claim().stance()));
        choose(
                chosen,
                entries,
                entry -> chosen.stream()
                        .noneMatch(one ->
                                one.sheet().language().equals(entry.sheet().language())));
        return chosen;
    }

    /** Adds the one that tells most, the first of equals. */
    private static void choose(List<Sheet.Entry> chosen, List<Sheet.Entry> entries, Predicate<Sheet.Entry> wanted) {
        Set<String> used = chosen.stream().map(one -> one.sheet().letters()).collect(Collectors.toSet());
        entries.stream()
                .filter(entry -> !used.contains(entry.sheet().letters()))
                .filter(wanted)
                .max(Comparator.comparingInt(entry -> told(entry.claim())))
                .ifPresent(chosen::add);
    }

    /** How many questions a claim answers; what it is about, who says it, through whom and how many count double. */
    private static int told(Claim claim) {
        int answered = claim.kind().code().equals(ClaimTable.KINDLESS) ? 0 : 2;
        answered += claim.speaker().isPresent() ? 2 : 0;
        answered += 2 * (int) claim.chain().stream().filter(Step::stated).count();
        answered += claim.quantity().isPresent() ? 2 : 0;
        answered += claim.when().isPresent() ? 1 : 0;
        answered += claim.places().isEmpty() ? 0 : 1;
        return answered + (claim.basis() == Basis.UNKNOWN ? 0 : 1);
    }

    private void wrapped(StringBuilder out, String text) {
        Columns.wrap(text, columns).forEach(part -> line(out, part));
    }

    private static void line(StringBuilder out, String text) {
        out.append(text.stripTrailing()).append('\n');
    }

    /** The words of a document or the house in exactly this many columns. */
    private static String cell(String words, int wide) {
        String safe = Columns.cut(Visible.line(words), wide);
        return safe + " ".repeat(wide - Columns.width(safe));
    }

    private static String toTheRight(String number, String heading) {
        return " ".repeat(Math.max(0, Columns.width(heading) - number.length())) + number;
    }
}
