package org.dokaz.read.extract.pdf;

/**
 * A letter where a page shows it. Places are told along the lines of its own direction: {@code start} and {@code end} in
 * the direction of reading, {@code line} from line to line.
 *
 * @param size the size of its font on the page, in points
 * @param space how wide a space is in its font, in points
 * @param turn the direction it is read in, in quarter turns clockwise from left to right; {@link #SLANTED} for any other
 * @param aside whether the document marks it as the page's own and not as content
 * @param box where it stands on the page as it is shown
 */
record Glyph(
        String text,
        double start,
        double end,
        double line,
        double size,
        double space,
        boolean bold,
        int turn,
        boolean aside,
        Box box) {

    /** The direction of what runs across a page, such as the word DRAFT. */
    static final int SLANTED = 4;

    boolean isBlank() {
        return text.isBlank();
    }
}
