package org.dokaz.read.extract.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The lines that pages carry for themselves: what recurs at the upper or lower edge of several pages, numbers aside, what
 * is nothing but a number there, and what the document itself marks so, unless it marks most of its words.
 */
final class RunningLines {

    private static final double EDGE_SHARE = 0.12;
    private static final int LINES_AT_EDGE_MAX = 3;
    private static final int PAGES_MIN = 3;
    private static final int NUMBER_LENGTH_MAX = 4;

    private final Set<Line> running = Collections.newSetFromMap(new IdentityHashMap<>());

    private RunningLines() {}

    static RunningLines of(List<PageLines> pages) {
        RunningLines found = new RunningLines();
        found.mark(pages);
        return found;
    }

    boolean has(Line line) {
        return running.contains(line);
    }

    private void mark(List<PageLines> pages) {
        boolean marksBelieved = marksAreBelieved(pages);
        Map<String, Integer> counts = new HashMap<>();
        List<List<Line>> edges = new ArrayList<>();
        for (PageLines page : pages) {
            List<Line> edge = edge(page);
            edges.add(edge);
            edge.stream().map(line -> key(line, page)).distinct().forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        int pagesMin = Math.max(2, Math.min(PAGES_MIN, pages.size()));
        for (int index = 0; index < pages.size(); index++) {
            PageLines page = pages.get(index);
            for (Line line : edges.get(index)) {
                if (counts.getOrDefault(key(line, page), 0) >= pagesMin || isNumber(line.text())) {
                    running.add(line);
                }
            }
            if (marksBelieved) {
                page.lines().stream().filter(Line::aside).forEach(running::add);
            }
        }
    }

    private static boolean marksAreBelieved(List<PageLines> pages) {
        long all = 0;
        long aside = 0;
        for (PageLines page : pages) {
            for (Line line : page.lines()) {
                all += line.text().length();
                aside += line.aside() ? line.text().length() : 0;
            }
        }
        return 2 * aside < all;
    }

    private static List<Line> edge(PageLines page) {
        Comparator<Line> downwards =
                Comparator.comparingDouble(line -> line.box().top());
        List<Line> upper = page.lines().stream()
                .filter(line -> line.box().bottom() <= EDGE_SHARE * page.height())
                .sorted(downwards)
                .limit(LINES_AT_EDGE_MAX)
                .toList();
        List<Line> lower = page.lines().stream()
                .filter(line -> line.box().top() >= (1 - EDGE_SHARE) * page.height())
                .sorted(downwards.reversed())
                .limit(LINES_AT_EDGE_MAX)
                .toList();
        List<Line> edge = new ArrayList<>(upper);
        edge.addAll(lower);
        return edge;
    }

    /** The line without what changes from page to page, and at which edge it stands. */
    private static String key(Line line, PageLines page) {
        StringBuilder key = new StringBuilder();
        key.append(line.box().top() < page.height() / 2 ? '^' : '_');
        boolean digit = false;
        String text = line.text().toLowerCase(Locale.ROOT);
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            boolean another = Character.isDigit(letter);
            if (!another || !digit) {
                key.append(another ? '#' : letter);
            }
            digit = another;
        }
        return key.toString();
    }

    private static boolean isNumber(String text) {
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (Character.isDigit(letter)) {
                digits++;
            } else if (letter != ' ' && letter != '-' && letter != '\u2013' && letter != '\u2014') {
                return false;
            }
        }
        return digits > 0 && digits <= NUMBER_LENGTH_MAX;
    }
}
