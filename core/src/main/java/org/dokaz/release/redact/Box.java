package org.dokaz.release.redact;

/**
 * A rectangle to be painted over, as a person sees the page or picture: turned as it is shown, from its upper left
 * corner. Pixels in a picture, points (72 to the inch) on a page.
 *
 * @param page the page, from 1; 1 for a picture
 * @param x from the left edge
 * @param y from the upper edge
 */
public record Box(int page, double x, double y, double width, double height) {

    public Box {
        boolean sound = page >= 1 && x >= 0 && y >= 0 && width > 0 && height > 0;
        if (!sound || !Double.isFinite(x + y + width + height)) {
            throw new IllegalArgumentException(
                    "a box lies on a page from 1 on, has a size and begins inside of the page");
        }
    }
}
