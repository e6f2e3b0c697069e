package org.dokaz.release.site;

import org.dokaz.markup.Html;

/**
 * One of several pages that go on from each other.
 *
 * @param name of their files, without number and ending
 * @param number of this one, from 1
 */
record Pager(Edition edition, String name, int number, int pages) {

    /** A title with the page's number, but on the first page. */
    String title(String title) {
        return number == 1 ? title : edition.text("pager.title", title, number);
    }

    /** The ways to the other pages; nothing where there is only one. */
    void write(Html html) {
        if (pages == 1) {
            return;
        }
        html.open("nav", "class", "pager", "aria-label", edition.text("pager.label"));
        if (number > 1) {
            html.element("a", edition.text("pager.before"), "rel", "prev", "href", Addresses.page(name, number - 1));
        }
        html.element("span", edition.text("pager.place", number, pages));
        if (number < pages) {
            html.element("a", edition.text("pager.after"), "rel", "next", "href", Addresses.page(name, number + 1));
        }
        html.close("nav").line();
    }
}
