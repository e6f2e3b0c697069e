package org.dokaz.model;

/**
 * Where words of a transcript stand on a page, as a person sees it: turned as it is shown, from its upper left corner, in
 * points (72 to the inch). Boxes are rounded outwards, so that nothing of the words lies outside.
 *
 * @param span the words; commonly one line
 * @param page the page, from 1
 * @param left from the left edge
 * @param top from the upper edge
 */
public record Placement(Span span, int page, int left, int top, int width, int height) {

    public Placement {
        if (page < 1 || width < 0 || height < 0) {
            throw new IllegalArgumentException("a box lies on a page from 1 on and has a size");
        }
    }
}
