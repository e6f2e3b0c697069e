package org.dokaz.web.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dokaz.app.ClaimStand;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.model.Block;
import org.dokaz.model.Digest;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.web.page.ClaimKeys;

/**
 * The words of a document as it laid them out, each claim a way to its panel. Claims may nest and overlap: the text is cut wherever one begins or
 * ends, and each piece leads to the shortest claim it is in.
 */
final class MarkedWords {

    private final Reading reading;
    private final Veil veil;
    private final Optional<Digest> chosen;
    private final String query;
    private final Html html;
    private final String text;

    private final TreeMap<Integer, Turn> turns = new TreeMap<>();
    private final TreeSet<ClaimStand> open = new TreeSet<>(
            Comparator.<ClaimStand>comparingInt(stand -> span(stand).length())
                    .thenComparing(stand -> stand.read().id()));
    private final Set<Digest> begun = new HashSet<>();
    private int furniture;
    private int veiled;

    /**
     * The words of this reading.
     *
     * @param chosen the claim that the panel shows
     * @param query what else the way to a claim is to carry
     */
    MarkedWords(Reading reading, Veil veil, Optional<Digest> chosen, String query, Html html) {
        this.reading = reading;
        this.veil = veil;
        this.chosen = chosen;
        this.query = query;
        this.html = html;
        this.text = reading.transcript().text();
    }

    private static final class Turn {
        final List<ClaimStand> begin = new ArrayList<>();
        final List<ClaimStand> end = new ArrayList<>();
        int furniture;
        int veiled;
    }

    private static Span span(ClaimStand stand) {
        return stand.read().cited().span();
    }

    /** The digits by which a page knows a claim of its document. */
    static String key(Digest claim) {
        return ClaimKeys.key(claim);
    }

    void write(List<ClaimStand> claims) {
        for (ClaimStand claim : claims) {
            if (!span(claim).isEmpty()) {
                turn(span(claim).start()).begin.add(claim);
                turn(span(claim).end()).end.add(claim);
            }
        }
        for (Span span : reading.notes().prose().furniture()) {
            turn(span.start()).furniture++;
            turn(span.end()).furniture--;
        }
        for (Span span : veil.inTranscript()) {
            turn(span.start()).veiled++;
            turn(span.end()).veiled--;
        }
        for (Block block : blocks()) {
            block(block);
        }
    }

    private Turn turn(int at) {
        return turns.computeIfAbsent(at, ignored -> new Turn());
    }

    /** The blocks of the layout, and whatever stands outside them as blocks of its own. */
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
        int at = block.span().start();
        turnTo(at);
        html.open("p", "class", name(block.kind()), "dir", "auto");
        while (at < block.span().end()) {
            Integer next = turns.higherKey(at);
            int stop = next == null
                    ? block.span().end()
                    : Math.min(next, block.span().end());
            piece(text.substring(at, stop));
            at = stop;
            turnTo(at);
        }
        html.close("p").line();
    }

    private static String name(Block.Kind kind) {
        return switch (kind) {
            case HEADING -> "heading";
            case LIST_ITEM -> "item";
            case QUOTE, REPEATED -> "quote";
            case CAPTION -> "caption";
            case RUNNING -> "running";
            case PARAGRAPH, OTHER -> "plain";
        };
    }

    private void turnTo(int at) {
        while (!turns.isEmpty() && turns.firstKey() <= at) {
            Turn turn = turns.pollFirstEntry().getValue();
            turn.end.forEach(open::remove);
            open.addAll(turn.begin);
            furniture += turn.furniture;
            veiled += turn.veiled;
        }
    }

    private void piece(String words) {
        if (furniture > 0) {
            html.open("span", "class", "furniture");
        }
        if (!open.isEmpty()) {
            claim(open.first());
        }
        if (veiled > 0) {
            veil.words(html, words);
        } else {
            html.text(words);
        }
        if (!open.isEmpty()) {
            html.close("a");
        }
        if (furniture > 0) {
            html.close("span");
        }
    }

    private void claim(ClaimStand stand) {
        String key = key(stand.read().id());
        String classes = "claim " + JsonValues.lower(stand.right().stance()) + state(stand)
                + (open.stream()
                                .anyMatch(one ->
                                        chosen.filter(one.read().id()::equals).isPresent())
                        ? " chosen"
                        : "");
        String href = "?claim=" + key + query + "#c-" + key;
        if (begun.add(stand.read().id())) {
            html.open("a", "class", classes, "href", href, "draggable", "false", "id", "c-" + key);
        } else {
            html.open("a", "class", classes, "href", href, "draggable", "false");
        }
    }

    private static String state(ClaimStand stand) {
        if (!stand.counts()) {
            return " rejected";
        }
        return stand.answer().isPresent() ? " accepted" : "";
    }
}
