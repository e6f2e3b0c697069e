package org.dokaz.read.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dokaz.model.Block;
import org.dokaz.model.Placement;
import org.dokaz.model.Span;

/**
 * The text of a document out of its lines. Words that were divided at the end of a line are put together; what pages carry
 * for themselves stands between paragraphs and never inside of one.
 */
final class Composer {

    private final StringBuilder text = new StringBuilder();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Placement> placements = new ArrayList<>();
    private final Hyphens hyphens;

    /** A text with its layout. */
    record Composed(String text, List<Block> blocks, List<Placement> placements) {

        Composed {
            blocks = List.copyOf(blocks);
            placements = List.copyOf(placements);
        }
    }

    private Composer(List<Line> content) {
        hyphens = Hyphens.of(content);
    }

    static Composed of(List<PageLines> pages) {
        RunningLines running = RunningLines.of(pages);
        List<Line> content = new ArrayList<>();
        List<Line> beside = new ArrayList<>();
        pages.forEach(page -> page.lines().forEach(line -> (running.has(line) ? beside : content).add(line)));
        Composer composer = new Composer(content);
        composer.compose(Paragraphs.of(content), beside);
        return new Composed(composer.text.toString(), composer.blocks, composer.placements);
    }

    private void compose(List<Paragraphs.Paragraph> paragraphs, List<Line> beside) {
        List<Line> waiting = new ArrayList<>(beside);
        waiting.sort(Comparator.comparingInt(Line::page));
        int next = 0;
        for (Paragraphs.Paragraph paragraph : paragraphs) {
            int page = paragraph.lines().getFirst().page();
            while (next < waiting.size() && isBefore(waiting.get(next), page)) {
                add(List.of(waiting.get(next++)), Block.Kind.RUNNING);
            }
            add(paragraph.lines(), paragraph.kind());
        }
        while (next < waiting.size()) {
            add(List.of(waiting.get(next++)), Block.Kind.RUNNING);
        }
    }

    private static boolean isBefore(Line line, int page) {
        return line.page() < page;
    }

    private void add(List<Line> lines, Block.Kind kind) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        int start = text.length();
        for (int index = 0; index < lines.size(); index++) {
            if (index > 0) {
                join(lines.get(index - 1).text(), lines.get(index).text());
            }
            int from = text.length();
            text.append(lines.get(index).text());
            placements.add(placement(lines.get(index), new Span(from, text.length())));
        }
        blocks.add(new Block(new Span(start, text.length()), kind));
    }

    private void join(String before, String after) {
        switch (hyphens.between(before, after)) {
            case NONE -> text.append(' ');
            case KEPT -> {}
            case UNDONE -> {
                text.setLength(text.length() - 1);
                Placement last = placements.removeLast();
                placements.add(new Placement(
                        new Span(last.span().start(), text.length()),
                        last.page(),
                        last.left(),
                        last.top(),
                        last.width(),
                        last.height()));
            }
        }
    }

    private static Placement placement(Line line, Span span) {
        Box box = line.box();
        int left = (int) Math.floor(Math.max(box.left(), 0));
        int top = (int) Math.floor(Math.max(box.top(), 0));
        return new Placement(
                span,
                line.page(),
                left,
                top,
                Math.max(0, (int) Math.ceil(box.right()) - left),
                Math.max(0, (int) Math.ceil(box.bottom()) - top));
    }
}
