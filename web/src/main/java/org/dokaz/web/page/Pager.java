package org.dokaz.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;

/**
 * A list that is shown some at a time.
 *
 * @param page counted from 1
 * @param shownAtOnce how many on one page
 */
public record Pager(int page, int shownAtOnce) {

    private static final int DIGITS_MAX = 9;

    public Pager {
        page = Math.max(1, page);
    }

    /** The number that an address names; nothing where it names none. */
    public static Optional<Integer> number(String digits) {
        boolean fits = !digits.isEmpty()
                && digits.length() <= DIGITS_MAX
                && digits.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return fits ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    /** What stands on the page. */
    public <T> List<T> of(List<T> all) {
        long from = Math.min((page - 1L) * shownAtOnce, all.size());
        return all.subList((int) from, (int) Math.min(from + shownAtOnce, all.size()));
    }

    /** Writes the way to the other pages, where there are any. */
    public void write(Html html, Labels labels, int count, IntFunction<String> address) {
        int last = (count + shownAtOnce - 1) / shownAtOnce;
        if (last < 2) {
            return;
        }
        html.open("nav", "class", "steps", "aria-label", labels.text("list.pages"));
        if (page > 1) {
            html.element("a", labels.text("list.before"), "href", address.apply(Math.min(page - 1, last)))
                    .own(" ");
        }
        html.element("span", labels.text("list.page", page, last)).own(" ");
        if (page < last) {
            html.element("a", labels.text("list.after"), "href", address.apply(page + 1));
        }
        html.close("nav").line();
    }
}
