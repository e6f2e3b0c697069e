package org.dokaz.read.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Letters that stand on one line close to each other, in the order in which they are drawn.
 *
 * @param line where their line stands, from line to line
 */
record Fragment(String text, double start, double end, double line, double size, boolean bold, boolean aside, Box box) {

    /** How far letters may be apart in one fragment, in parts of their size: less than a gutter between columns. */
    private static final double APART_MAX = 0.9;

    private static final double BACK_MAX = 0.5;
    private static final double LINE_APART_MAX = 0.12;
    private static final double SIZE_APART_MAX = 0.15;
    private static final double SPACE_SHARE = 0.5;
    private static final double LETTER_SHARE = 0.3;
    private static final double TWICE_APART_MAX = 0.12;

    /** The fragments of letters that are all turned alike. */
    static List<Fragment> of(List<Glyph> glyphs) {
        List<Fragment> fragments = new ArrayList<>();
        Growing growing = new Growing();
        for (Glyph glyph : glyphs) {
            if (!growing.isEmpty() && !glyph.isBlank() && !growing.takes(glyph)) {
                growing.finish(fragments);
            }
            growing.add(glyph);
        }
        growing.finish(fragments);
        return fragments;
    }

    private static final class Growing {

        private final StringBuilder text = new StringBuilder();
        private final List<Glyph> glyphs = new ArrayList<>();
        private double end;
        private double width;
        private boolean spaced;

        boolean isEmpty() {
            return glyphs.isEmpty();
        }

        boolean takes(Glyph glyph) {
            Glyph last = glyphs.getLast();
            double size = Math.max(last.size(), glyph.size());
            double apart = glyph.start() - end;
            return Math.abs(glyph.line() - last.line()) <= LINE_APART_MAX * size
                    && Math.abs(glyph.size() - last.size()) <= SIZE_APART_MAX * size
                    && glyph.aside() == last.aside()
                    && apart <= APART_MAX * size
                    && (apart >= -BACK_MAX * size || isTwice(glyph));
        }

        /** Whether a letter is drawn once more on top of itself to look bold. */
        private boolean isTwice(Glyph glyph) {
            for (int back = glyphs.size() - 1; back >= 0; back--) {
                Glyph before = glyphs.get(back);
                double apart = TWICE_APART_MAX * glyph.size();
                if (before.end() < glyph.start() - glyph.size()) {
                    return false;
                }
                if (before.text().equals(glyph.text())
                        && Math.abs(before.start() - glyph.start()) <= apart
                        && Math.abs(before.line() - glyph.line()) <= apart) {
                    return true;
                }
            }
            return false;
        }

        void add(Glyph glyph) {
            if (glyph.isBlank()) {
                spaced |= !isEmpty();
                return;
            }
            if (isTwice(glyph)) {
                return;
            }
            if (!isEmpty() && (spaced || isApart(glyph))) {
                text.append(' ');
            }
            spaced = false;
            text.append(glyph.text());
            width += glyph.end() - glyph.start();
            end = glyph.end();
            glyphs.add(glyph);
        }

        private boolean isApart(Glyph glyph) {
            double letter = width / glyphs.size();
            return glyph.start() - end > Math.min(glyph.space() * SPACE_SHARE, letter * LETTER_SHARE)
                    && glyph.start() - end > LETTER_SHARE * glyph.space();
        }

        void finish(List<Fragment> fragments) {
            if (!isEmpty()) {
                Box box = glyphs.stream().map(Glyph::box).reduce(Box::cover).orElseThrow();
                long bold = glyphs.stream().filter(Glyph::bold).count();
                Glyph first = glyphs.getFirst();
                fragments.add(new Fragment(
                        text.toString().strip(),
                        first.start(),
                        end,
                        first.line(),
                        first.size(),
                        2 * bold > glyphs.size(),
                        first.aside(),
                        box));
            }
            text.setLength(0);
            glyphs.clear();
            width = 0;
            spaced = false;
        }
    }
}
