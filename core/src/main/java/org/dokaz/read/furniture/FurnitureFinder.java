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

    /** The stretches of furniture, in text order, none overlapping. */
    public List<Span> find(Transcript transcript) {
        List<Line> lines = lines(transcript);
        List<LineJudge.Verdict> verdicts = new ArrayList<>();
        for (Line line : lines) {
            verdicts.add(lineJudge.judge(line));
        }
        new Surroundings(rules, transcript.masthead(), lines).settle(verdicts);
        List<Span> furniture = new ArrayList<>();
        verdicts.forEach(verdict -> furniture.addAll(verdict.furniture()));
        return List.copyOf(furniture);
    }

    private static List<Line> lines(Transcript transcript) {
        List<Line> lines = new ArrayList<>();
        for (Block block : transcript.blocks()) {
            lines.add(new Line(block.span(), block.kind(), LineTokens.of(transcript.text(), block.span())));
        }
        return lines;
    }
}
