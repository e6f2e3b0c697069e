package org.dokaz.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Labels;
import org.dokaz.model.Block;
import org.dokaz.model.Reading;
import org.dokaz.model.Risk;
import org.dokaz.model.Span;
import org.dokaz.model.Stance;

/**
 * A document's whole text with its claims marked where they stand, furniture greyed, words that put people at risk framed.
 * Marks may nest and overlap: the text is cut wherever one begins or ends, and each piece shows the shortest claim it is in.
 */
final class MarkedText {

    private static final int DEPTH_MAX = 3;

    private final Sheet sheet;
    private final Reading reading;
    private final Labels labels;
    private final Html html;
    private final String text;

    private final TreeMap<Integer, Turn> turns = new TreeMap<>();
    private final TreeSet<Sheet.Entry> open = new TreeSet<>(Comparator.comparingInt(
                    (Sheet.Entry entry) -> entry.claim().cited().span().length())
            .thenComparingInt(entry -> entry.number().length())
            .thenComparing(Sheet.Entry::number));
    private final List<Sheet.Entry> waiting = new ArrayList<>();
    private final List<Integer> risksWaiting = new ArrayList<>();
    private int furnitureDepth;
    private int riskDepth;

    MarkedText(Sheet sheet, Reading reading, Labels labels, Html html) {
        this.sheet = sheet;
        this.reading = reading;
        this.labels = labels;
        this.html = html;
        this.text = reading.transcript().text();
    }

    /** What begins and ends at one place in the text. */
    private static final class Turn {
        final List<Sheet.Entry> begin = new ArrayList<>();
        final List<Sheet.Entry> end = new ArrayList<>();
        final List<Integer> risksBegin = new ArrayList<>();
        int risk;
        int furniture;
    }

    void write() {
        for (Sheet.Entry entry : sheet.entries()) {
            turn(entry.claim().cited().start()).begin.add(entry);
            turn(entry.claim().cited().end()).end.add(entry);
        }
        int number = 0;
        for (Risk risk : reading.risks()) {
            number++;
            turn(risk.cited().start()).risksBegin.add(number);
            turn(risk.cited().start()).risk++;
            turn(risk.cited().end()).risk--;
        }
        for (Span span : reading.notes().prose().furniture()) {
            turn(span.start()).furniture++;
            turn(span.end()).furniture--;
        }
        for (Block block : blocks()) {
            block(block);
        }
    }

    private Turn turn(int at) {
        return turns.computeIfAbsent(at, ignored -> new Turn());
    }

    /** The blocks of the layout, and whatever text stands outside them as blocks of its own. */
    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (Block block : reading.transcript().blocks()) {
            addLoose(blocks, from, block.span().start());
            if (block.span().start() >= from) {
                blocks.add(block);
                from = block.span().end();
            }
        }
        addLoose(blocks, from, text.length());
        return blocks;
    }

    private void addLoose(List<Block> blocks, int from, int to) {
        if (from < to && !text.substring(from, to).isBlank()) {
            blocks.add(new Block(new Span(from, to), Block.Kind.OTHER));
        }
    }

    private void block(Block block) {
        List<Sheet.Entry> beginHere = new ArrayList<>();
        int at = block.span().start();
        turnTo(at);
        html.open("div", "class", "row").open("p", "class", name(block.kind()), "dir", "auto");
        while (at < block.span().end()) {
            Integer next = turns.higherKey(at);
            int stop = next == null
                    ? block.span().end()
                    : Math.min(next, block.span().end());
            beginHere.addAll(waiting);
            piece(text.substring(at, stop));
            at = stop;
            turnTo(at);
        }
        html.close("p");
        notes(beginHere);
        html.close("div").line();
    }

    private static String name(Block.Kind kind) {
        return switch (kind) {
            case HEADING -> "heading";
            case LIST_ITEM -> "item";
            case QUOTE -> "quote";
            case CAPTION -> "caption";
            case PARAGRAPH, RUNNING, REPEATED, OTHER -> "plain";
        };
    }

    /** Takes in everything that begins or ends up to this place. */
    private void turnTo(int at) {
        while (!turns.isEmpty() && turns.firstKey() <= at) {
            Turn turn = turns.pollFirstEntry().getValue();
            turn.end.forEach(open::remove);
            for (Sheet.Entry entry : turn.begin) {
                if (!entry.claim().cited().span().isEmpty()) {
                    open.add(entry);
                }
                waiting.add(entry);
            }
            risksWaiting.addAll(turn.risksBegin);
            riskDepth += turn.risk;
            furnitureDepth += turn.furniture;
        }
    }

    private void piece(String words) {
        if (furnitureDepth > 0) {
            html.open("span", "class", "furniture");
        }
        for (Sheet.Entry entry : waiting) {
            chip(entry);
        }
        waiting.clear();
        for (int number : risksWaiting) {
            html.open("span", "id", riskId(sheet, number)).close("span");
        }
        risksWaiting.clear();
        if (!open.isEmpty()) {
            html.open("mark", "class", classes());
        }
        if (riskDepth > 0) {
            html.open("span", "class", "risk");
        }
        html.text(words);
        if (riskDepth > 0) {
            html.close("span");
        }
        if (!open.isEmpty()) {
            html.close("mark");
        }
        if (furnitureDepth > 0) {
            html.close("span");
        }
    }

    private String classes() {
        Sheet.Entry shown = open.first();
        String depth = open.size() > 1 ? " d" + Math.min(open.size(), DEPTH_MAX) : "";
        return JsonValues.lower(shown.claim().stance()) + depth + (shown.claim().hedged() ? " hedged" : "");
    }

    /** The anchor of a risk in the text. */
    static String riskId(Sheet sheet, int number) {
        return "w-" + sheet.letters() + number;
    }

    private void chip(Sheet.Entry entry) {
        html.element(
                "a",
                entry.shortNumber(),
                "class",
                "chip " + JsonValues.lower(entry.claim().stance()),
                "id",
                "t-" + entry.number(),
                "href",
                "#" + entry.number(),
                "aria-label",
                labels.text(
                        "claim.label",
                        entry.number(),
                        labels.of(entry.claim().kind()),
                        labels.of("stance", entry.claim().stance())));
    }

    /** Beside the paragraph, for wide pages: which claim, and who says it. */
    private void notes(List<Sheet.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        html.open("ul", "class", "notes", "aria-hidden", "true");
        for (Sheet.Entry entry : entries) {
            String stance = JsonValues.lower(entry.claim().stance());
            html.open("li", "class", stance);
            html.element("span", entry.shortNumber(), "class", "chip " + stance);
            html.element("b", labels.of(entry.claim().kind())).open("span", "class", "by");
            html.foreign(entry.who(labels));
            if (entry.claim().stance() != Stance.ASSERTS) {
                html.own(" \u00B7 ").text(labels.of("stance", entry.claim().stance()));
            }
            html.close("span").close("li");
        }
        html.close("ul");
    }
}
