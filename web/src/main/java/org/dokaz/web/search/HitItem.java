package org.dokaz.web.search;

import java.util.List;
import java.util.Optional;
import org.dokaz.app.DeskLine;
import org.dokaz.app.DeskSearch;
import org.dokaz.app.VeiledWords;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.ActKind;
import org.dokaz.model.CodePoints;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Span;
import org.dokaz.search.Hit;
import org.dokaz.search.Reviewed;
import org.dokaz.web.page.Addresses;

/** One hit: what it is, its words with what was asked for marked and what is at risk veiled, and where it stands. */
final class HitItem {

    /** How much of what stands around cited words is shown, in UTF-16 code units. */
    private static final int CONTEXT_LENGTH = 80;

    private static final int NAMES_SHOWN = 6;
    private static final int TAG_LENGTH_MAX = 3;
    private static final String BLOCKS = "\u2588\u2588\u2588\u2588";
    private static final String DOT = " \u00B7 ";

    private final Labels labels;
    private final Wording wording;
    private final Html html;
    private final Hit hit;
    private final DeskLine line;
    private final VeiledWords veiled;

    HitItem(Labels labels, Html html, DeskSearch.Seen seen) {
        this.labels = labels;
        this.wording = new Wording(labels);
        this.html = html;
        this.hit = seen.hit();
        this.line = seen.line();
        this.veiled = seen.veiled();
    }

    void write() {
        html.open("li", "class", "hit").line();
        heading();
        hit.words().ifPresent(words -> {
            if (line.isGraphic()) {
                html.open("details").element("summary", labels.text("search.graphic"));
                words(words);
                html.close("details");
            } else {
                words(words);
            }
        });
        hit.claim().ifPresent(this::voices);
        hit.entity().filter(entity -> entity.kind() != EntityKind.PERSON).ifPresent(this::spellings);
        source();
        html.close("li").line();
    }

    private void heading() {
        html.open("h2");
        String address = hit.claim()
                .map(claim -> Addresses.claim(line.key(), claim.id()))
                .orElseGet(() -> Addresses.document(line.key()));
        html.open("a", "href", address);
        if (hit.claim().isPresent()) {
            String code = hit.claim().get().kind();
            html.text(labels.of(new ActKind(code)));
        } else if (hit.entity().isPresent()) {
            plain(hit.entity().get().name());
        } else {
            title();
        }
        html.close("a");
        hit.claim().ifPresent(this::tags);
        hit.entity().ifPresent(entity -> {
            html.own(" ").element("span", labels.text("search.type." + code(entity.kind())), "class", "tag");
            html.own(" ").element("small", labels.text("search.named", entity.mentions()));
        });
        html.close("h2").line();
    }

    private static String code(EntityKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    private void tags(Hit.ClaimFound claim) {
        html.own(" ")
                .element("span", FacetNames.of(labels, "stance", claim.stance()), "class", "tag " + claim.stance());
        if (claim.hedged()) {
            html.own(" ").element("span", labels.text("stance.hedged"), "class", "tag hedge");
        }
        claim.standing()
                .ifPresent(standing -> html.own(" ").element("span", labels.of("standing", standing), "class", "tag"));
        claim.reviews().stream()
                .sorted()
                .filter(one -> one != Reviewed.AS_READ)
                .forEach(one -> html.own(" ")
                        .element(
                                "span",
                                labels.text("search.review." + one.code()),
                                "class",
                                "tag state " + one.code()));
    }

    private void title() {
        html.foreign(line.title().orElseGet(this::file));
    }

    private String file() {
        String path = line.paths().isEmpty()
                ? labels.text("document.untitled")
                : line.paths().getFirst();
        return line.part().map(part -> path + " [" + part + "]").orElse(path);
    }

    /** The cited words with some of what stands around them. Marked and veiled in one pass: what is veiled is never marked, since the mark would tell it. */
    private void words(Hit.Words cited) {
        String text = cited.before() + cited.words() + cited.after();
        CodePoints offsets = CodePoints.of(text);
        int begins = cited.before().length();
        int ends = begins + cited.words().length();
        int first = cited.start() - offsets.before(begins);
        boolean[] hidden = VeiledWords.hidden(text, veiled.in(text, first));
        boolean[] found = VeiledWords.hidden(
                text,
                cited.found().stream()
                        .map(stretch -> new Span(
                                text.offsetByCodePoints(0, stretch.start() - first),
                                text.offsetByCodePoints(0, stretch.end() - first)))
                        .toList());
        int from = whole(text, Math.max(0, begins - CONTEXT_LENGTH), begins);
        int to = Math.min(text.length(), ends + CONTEXT_LENGTH);
        html.open("blockquote", "lang", tag(), "dir", "auto");
        if (from > 0) {
            html.own("\u2026 ");
        }
        around(text, hidden, found, from, begins);
        html.open("span", "class", "cited");
        stretch(text, hidden, found, begins, ends);
        html.close("span");
        around(text, hidden, found, ends, to);
        if (to < text.length()) {
            html.own(" \u2026");
        }
        html.close("blockquote").line();
    }

    private static int whole(String text, int from, int limit) {
        int at = from;
        while (at > 0 && at < limit && !Character.isWhitespace(text.charAt(at - 1))) {
            at++;
        }
        return at;
    }

    private void around(String text, boolean[] hidden, boolean[] found, int from, int to) {
        if (from < to) {
            html.open("span", "class", "around");
            stretch(text, hidden, found, from, to);
            html.close("span");
        }
    }

    private void stretch(String text, boolean[] hidden, boolean[] found, int from, int to) {
        int at = from;
        while (at < to) {
            int end = at + 1;
            while (end < to && hidden[end] == hidden[at] && (hidden[at] || found[end] == found[at])) {
                end++;
            }
            if (hidden[at]) {
                html.element(
                        "span", BLOCKS, "class", "veiled", "role", "img", "aria-label", labels.text("reader.veiled"));
            } else if (found[at]) {
                html.element("mark", text.substring(at, end));
            } else {
                html.text(text.substring(at, end));
            }
            at = end;
        }
    }

    private void plain(String text) {
        boolean[] hidden = VeiledWords.hidden(text, veiled.in(text));
        html.open("bdi");
        stretch(text, hidden, new boolean[text.length()], 0, text.length());
        html.close("bdi");
    }

    private void voices(Hit.ClaimFound claim) {
        html.open("p", "class", "voices");
        String separator = "";
        if (claim.speaker().isPresent()) {
            html.text(labels.text("claim.who")).own(": ");
            plain(claim.speaker().get());
            separator = DOT;
        }
        if (claim.when().isPresent()) {
            html.own(separator).text(wording.when(claim.when().get()));
            separator = DOT;
        }
        for (String place : claim.places()) {
            html.own(separator);
            plain(place);
            separator = DOT;
        }
        html.close("p").line();
    }

    private void spellings(Hit.EntityFound entity) {
        List<String> others = entity.names().stream()
                .filter(name -> !name.equals(entity.name()))
                .limit(NAMES_SHOWN)
                .toList();
        if (!others.isEmpty()) {
            html.open("p", "class", "voices").text(labels.text("search.also")).own(" ");
            String separator = "";
            for (String other : others) {
                html.own(separator);
                plain(other);
                separator = ", ";
            }
            html.close("p").line();
        }
    }

    private void source() {
        html.open("p", "class", "source");
        html.open("span", "lang", tag(), "dir", "auto");
        if (hit.claim().isPresent() || hit.entity().isPresent()) {
            title();
        } else {
            html.foreign(file());
        }
        html.close("span");
        line.outlet().ifPresent(outlet -> {
            html.own(DOT);
            plain(outlet);
        });
        line.published().ifPresent(day -> html.own(DOT).text(wording.day(day)));
        Optional<String> why = line.restricted();
        if (why.isPresent()) {
            html.own(" ").element("span", labels.text("list.restricted"), "class", "tag restricted");
        }
        html.close("p").line();
    }

    private String tag() {
        return line.language().filter(tag -> tag.length() <= TAG_LENGTH_MAX).orElse("");
    }
}
