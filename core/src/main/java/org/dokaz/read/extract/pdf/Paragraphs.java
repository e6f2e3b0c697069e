package org.dokaz.read.extract.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.model.Block;

/**
 * Which lines make a paragraph, and what sort of one. A paragraph ends where the line after it stands further off, is
 * indented, is set otherwise, or begins a list's point, and where its own last line is short; one that breaks off at the
 * end of a column goes on in the next that begins in lower case.
 */
final class Paragraphs {

    private static final double SIZE_APART_MAX = 0.12;
    private static final double HEADING_SIZE_MIN = 1.15;
    private static final int HEADING_LENGTH_MAX = 250;
    private static final double GAP_MAX = 1.35;
    private static final double HEADING_GAP_MAX = 1.6;
    private static final double LEADING_USUAL = 1.2;
    private static final double LEADING_MAX = 2.2;
    private static final double INDENT_MIN = 0.8;
    private static final double INDENT_MAX = 6;
    private static final double OUTDENT_MAX = 0.4;
    private static final double SHORT_SHARE = 0.18;
    private static final String STOPS = ".!?…:;";
    private static final String CLOSERS = "\"'”»“’)]";
    private static final String BULLETS = "•▪●■◦‣·–—-*";

    private final double body;
    private final Map<Integer, Column> columns = new HashMap<>();

    /** A paragraph: its lines and its sort. */
    record Paragraph(List<Line> lines, Block.Kind kind) {

        Paragraph {
            lines = List.copyOf(lines);
        }
    }

    /** Where the lines of a column begin and end, and how far they are from each other. */
    private record Column(double left, double right, double leading) {}

    private Paragraphs(List<Line> lines) {
        body = commonSize(lines);
        Map<Integer, List<Line>> byColumn = new HashMap<>();
        lines.forEach(line -> byColumn.computeIfAbsent(line.column(), ignored -> new ArrayList<>())
                .add(line));
        byColumn.forEach((number, column) -> columns.put(number, measured(column)));
    }

    /** The paragraphs of lines in the order of reading. */
    static List<Paragraph> of(List<Line> lines) {
        return lines.isEmpty() ? List.of() : new Paragraphs(lines).paragraphs(lines);
    }

    private List<Paragraph> paragraphs(List<Line> lines) {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Line> open = new ArrayList<>();
        for (Line line : lines) {
            if (!open.isEmpty() && !goesOn(open, line)) {
                paragraphs.add(paragraph(open));
                open.clear();
            }
            open.add(line);
        }
        paragraphs.add(paragraph(open));
        return paragraphs;
    }

    private Paragraph paragraph(List<Line> lines) {
        Line first = lines.getFirst();
        int length = lines.stream().mapToInt(line -> line.text().length()).sum();
        boolean bold = lines.stream().allMatch(Line::bold);
        boolean large = first.size() >= HEADING_SIZE_MIN * body;
        if (first.cells() > 1) {
            return new Paragraph(lines, Block.Kind.OTHER);
        }
        if (isPoint(first.text())) {
            return new Paragraph(lines, Block.Kind.LIST_ITEM);
        }
        boolean sentence = ".;,".indexOf(lastLetter(lines.getLast().text())) >= 0;
        boolean heading = (large || bold) && length <= HEADING_LENGTH_MAX && !sentence;
        return new Paragraph(lines, heading ? Block.Kind.HEADING : Block.Kind.PARAGRAPH);
    }

    private boolean goesOn(List<Line> open, Line next) {
        Line last = open.getLast();
        if (Math.abs(last.size() - next.size()) > SIZE_APART_MAX * Math.max(last.size(), next.size())
                || last.cells() > 1
                || next.cells() > 1
                || isPoint(next.text())) {
            return false;
        }
        if (last.column() != next.column()) {
            return !endsSentence(last.text()) && startsLower(next.text()) && last.bold() == next.bold();
        }
        Column column = columns.getOrDefault(next.column(), new Column(0, 0, 0));
        double gap = next.line() - last.line();
        boolean heading = last.size() >= HEADING_SIZE_MIN * body && last.bold() == next.bold();
        double gapMax = heading
                ? HEADING_GAP_MAX * next.size()
                : GAP_MAX * Math.clamp(column.leading(), next.size(), LEADING_MAX * next.size());
        if (gap <= 0 || gap > gapMax) {
            return false;
        }
        if (heading) {
            return true;
        }
        return !isSetOff(open, next, column);
    }

    private static boolean isSetOff(List<Line> open, Line next, Column column) {
        Line last = open.getLast();
        double width = column.right() - column.left();
        boolean shortened = last.end() < column.right() - SHORT_SHARE * width;
        if (last.bold() != next.bold() && (shortened || endsSentence(last.text()))) {
            return true;
        }
        double indent = next.start() - column.left();
        if (isPoint(open.getFirst().text())) {
            return (open.getFirst().start() >= next.start() - OUTDENT_MAX * next.size() && shortened)
                    || next.start() < open.getFirst().start() - OUTDENT_MAX * next.size();
        }
        boolean indented = indent > INDENT_MIN * next.size()
                && indent < INDENT_MAX * next.size()
                && last.start() - column.left() <= OUTDENT_MAX * next.size();
        return indented
                || (shortened
                        && !Hyphens.isDivided(last.text())
                        && (endsSentence(last.text()) || !startsLower(next.text())));
    }

    private Column measured(List<Line> lines) {
        double left = Double.MAX_VALUE;
        double right = 0;
        List<Double> gaps = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            left = Math.min(left, line.start());
            right = Math.max(right, line.end());
            double gap = index == 0 ? 0 : line.line() - lines.get(index - 1).line();
            if (gap > 0 && Math.abs(line.size() - body) <= SIZE_APART_MAX * body) {
                gaps.add(gap);
            }
        }
        gaps.sort(null);
        // Lines inside paragraphs are the closest to each other, and mostly the most.
        double leading = gaps.isEmpty() ? LEADING_USUAL * body : gaps.get((gaps.size() - 1) / 3);
        return new Column(left, right, leading);
    }

    private static double commonSize(List<Line> lines) {
        SortedMap<Long, Long> letters = new TreeMap<>();
        lines.forEach(line ->
                letters.merge(Math.round(line.size() * 2), (long) line.text().length(), Long::sum));
        return letters.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey()
                / 2.0;
    }

    /** The size that most letters have, in points. */
    static double bodySize(List<Line> lines) {
        return commonSize(lines);
    }

    private static boolean isPoint(String text) {
        if (text.length() < 3) {
            return false;
        }
        int mark = 0;
        while (mark < text.length() && Character.isDigit(text.charAt(mark)) && mark < 3) {
            mark++;
        }
        boolean numbered = mark > 0 && mark + 1 < text.length() && ".)".indexOf(text.charAt(mark)) >= 0;
        boolean bulleted = mark == 0 && BULLETS.indexOf(text.charAt(0)) >= 0;
        int after = numbered ? mark + 1 : 1;
        return (numbered || bulleted) && (text.charAt(after) == ' ' || text.charAt(after) == '\t');
    }

    private static char lastLetter(String text) {
        int at = text.length() - 1;
        while (at > 0 && CLOSERS.indexOf(text.charAt(at)) >= 0) {
            at--;
        }
        return text.charAt(at);
    }

    private static boolean endsSentence(String text) {
        return STOPS.indexOf(lastLetter(text)) >= 0;
    }

    private static boolean startsLower(String text) {
        return Character.isLowerCase(text.codePointAt(0));
    }
}
