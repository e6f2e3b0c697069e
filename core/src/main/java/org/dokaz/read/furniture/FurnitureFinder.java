package org.dokaz.read.furniture;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Block;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;

/**
 * Finds the site furniture in a transcript: navigation, calls to share or subscribe, adverts, credits, announcements of
 * other stories, leftovers of the page's code. Headlines, datelines and source lines are not furniture. In doubt a line
 * is left to be read.
 */
public final class FurnitureFinder {

    private final FurnitureRules rules = new FurnitureRules();
    private final LineJudge lineJudge = new LineJudge(rules);
    private final RecurrenceJudge recurrenceJudge = new RecurrenceJudge(rules);

    /** The stretches of furniture that this transcript shows by itself, in text order, none overlapping. */
    public List<Span> find(Transcript transcript) {
        return find(transcript, RecurringLines.NONE);
    }

    /** The stretches of furniture, in text order, none overlapping; with what is known of the outlet's other documents. */
    public List<Span> find(Transcript transcript, RecurringLines known) {
        List<Line> lines = lines(transcript);
        List<LineJudge.Verdict> verdicts = new ArrayList<>();
        for (Line line : lines) {
            boolean notItsOwn = line.kind() == Block.Kind.RUNNING || line.kind() == Block.Kind.REPEATED;
            verdicts.add(notItsOwn ? LineJudge.Verdict.wholly(line) : lineJudge.judge(line));
        }
        markRecurring(transcript, known, lines, verdicts);
        new Surroundings(rules, transcript.masthead(), lines).settle(verdicts);
        List<Span> furniture = new ArrayList<>();
        verdicts.forEach(verdict -> furniture.addAll(verdict.furniture()));
        return List.copyOf(furniture);
    }

    private void markRecurring(
            Transcript transcript, RecurringLines known, List<Line> lines, List<LineJudge.Verdict> verdicts) {
        if (!known.knows(transcript.masthead())) {
            return;
        }
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (verdicts.get(index).whole() || line.span().length() > DocumentLines.LINE_LENGTH_MAX) {
                continue;
            }
            boolean atEdge = DocumentLines.isEdge(index, lines.size());
            boolean furniture = known.of(transcript.masthead(), line.span().in(transcript.text()))
                    .filter(recurrence -> recurrenceJudge.isFurniture(line, recurrence, atEdge))
                    .isPresent();
            if (furniture) {
                verdicts.set(index, LineJudge.Verdict.wholly(line));
            }
        }
    }

    private static List<Line> lines(Transcript transcript) {
        List<Line> lines = new ArrayList<>();
        for (Block block : transcript.blocks()) {
            lines.add(new Line(block.span(), block.kind(), LineTokens.of(transcript.text(), block.span())));
        }
        return lines;
    }
}
