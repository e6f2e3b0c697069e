package org.dokaz.release.redact;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dokaz.release.withheld.Withheld;

/** The glyphs of a page where they stand in its picture, read as text in the order they were drawn and in that of the eye. */
final class Glyphs {

    private static final int GLYPHS_MAX = 500_000;
    // In parts of a glyph's size: a wider gap parts words, a greater step parts lines.
    private static final double GAP = 0.18;
    private static final double STEP = 0.5;

    /**
     * @param letters what it stands for
     * @param place what it covers, in pixels
     * @param start where its line begins under it
     * @param end where the next glyph is to begin
     * @param size of the letters, in pixels
     */
    private record Glyph(String letters, Rectangle2D place, Point2D start, Point2D end, double size) {}

    private final List<Glyph> glyphs = new ArrayList<>();

    void add(String letters, Rectangle2D place, AffineTransform matrix, double width) {
        if (glyphs.size() >= GLYPHS_MAX) {
            throw new IllegalStateException("more letters on one page than can be read");
        }
        Point2D start = matrix.transform(new Point2D.Double(0, 0), null);
        Point2D end = matrix.transform(new Point2D.Double(width, 0), null);
        double size = start.distance(matrix.transform(new Point2D.Double(0, 1), null));
        glyphs.add(new Glyph(letters, place, start, end, size));
    }

    boolean isEmpty() {
        return glyphs.isEmpty();
    }

    /** How many glyphs stand for nothing that is known. */
    long unknown() {
        return glyphs.stream()
                .filter(glyph -> glyph.letters().isEmpty() || glyph.letters().equals("\ufffd"))
                .count();
    }

    /** What covers the withheld words, a rectangle for each glyph of theirs. */
    List<Rectangle2D> places(Withheld withheld) {
        List<Rectangle2D> places = new ArrayList<>();
        places(glyphs, withheld, places);
        List<Glyph> read = new ArrayList<>(glyphs);
        read.sort(Comparator.comparingLong(
                        (Glyph glyph) -> Math.round(glyph.start().getY()))
                .thenComparingDouble(glyph -> glyph.start().getX()));
        places(read, withheld, places);
        return places;
    }

    private static void places(List<Glyph> glyphs, Withheld withheld, List<Rectangle2D> places) {
        StringBuilder text = new StringBuilder();
        int[] starts = new int[glyphs.size()];
        for (int index = 0; index < glyphs.size(); index++) {
            if (index > 0) {
                text.append(between(glyphs.get(index - 1), glyphs.get(index)));
            }
            starts[index] = text.length();
            text.append(glyphs.get(index).letters());
        }
        for (Withheld.Hit hit : withheld.in(text)) {
            for (int index = 0; index < glyphs.size(); index++) {
                int end = index + 1 < glyphs.size() ? starts[index + 1] : text.length();
                boolean within = starts[index] < hit.end() && end > hit.start();
                if (within && !places.contains(glyphs.get(index).place())) {
                    places.add(glyphs.get(index).place());
                }
            }
        }
    }

    private static String between(Glyph before, Glyph next) {
        double size = Math.max(before.size(), next.size());
        double gap = before.end().distance(next.start());
        if (gap <= GAP * size) {
            return "";
        }
        double alongX = before.end().getX() - before.start().getX();
        double alongY = before.end().getY() - before.start().getY();
        double length = Math.max(Math.hypot(alongX, alongY), 1e-6);
        double across = Math.abs((next.start().getX() - before.end().getX()) * alongY
                        - (next.start().getY() - before.end().getY()) * alongX)
                / length;
        return across > STEP * size ? "\n" : " ";
    }
}
