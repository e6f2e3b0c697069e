package org.dokaz.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.markup.Drawing;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Digest;
import org.dokaz.model.Lineage;

/** Follows a figure from whoever said it first: drawn, and below it each claim with its words and what drifted in it. */
final class LineageDrawing {

    /** How many repeats are shown; the rest is counted. */
    static final int REPEATS_MAX = 29;

    private static final int WORDS_LENGTH_MAX = 300;
    private static final int NAME_LENGTH_MAX = 120;

    private final ClaimIndex index;
    private final Labels labels;
    private final Wording wording;
    private final Html html;
    private final Drawing drawing;

    LineageDrawing(ClaimIndex index, Labels labels, Html html) {
        this.index = index;
        this.labels = labels;
        this.wording = new Wording(labels);
        this.html = html;
        this.drawing = new Drawing(html);
    }

    /** A claim that says the figure. */
    private record Said(
            Digest claim, Optional<Sheet.Entry> entry, String who, String told, Optional<String> of, String why) {}

    void write(Lineage lineage, String id) {
        List<Said> all = new ArrayList<>();
        Lineage.FirstSaid first = lineage.firstSaid();
        String day = first.date().map(date -> ", " + wording.day(date)).orElse("");
        all.add(new Said(
                first.claim(),
                index.entry(first.claim()),
                first.by(),
                labels.text("figure.first") + day,
                first.of(),
                ""));
        List<Lineage.Repeat> repeats = lineage.repeats()
                .subList(0, Math.min(REPEATS_MAX, lineage.repeats().size()));
        for (Lineage.Repeat repeat : repeats) {
            Optional<Sheet.Entry> entry = index.entry(repeat.claim());
            String who = entry.map(one -> one.sheet().outlet(labels)).orElse("");
            String drift =
                    repeat.drift().map(one -> labels.of("drift", one)).orElseGet(() -> labels.text("drift.none"));
            String published = entry.flatMap(one -> one.sheet().masthead().published())
                    .map(date -> ", " + wording.day(date))
                    .orElse("");
            all.add(new Said(repeat.claim(), entry, who, drift + published, repeat.of(), repeat.why()));
        }
        int left = lineage.repeats().size() - repeats.size();
        AtRisk atRisk = index.risksIn(
                all.stream().flatMap(said -> said.entry().stream()).toList());
        html.open("div", "class", "figure", "id", id);
        html.open("p").element("strong", wording.amount(lineage)).own(" ");
        atRisk.write(html, lineage.what(), WORDS_LENGTH_MAX);
        html.close("p").line();
        html.open("div", "class", "sides").open("div");
        drawn(all, repeats, left, id, atRisk);
        html.close("div").open("div");
        listed(all, left, atRisk);
        html.close("div").close("div").close("div").line();
    }

    private void drawn(List<Said> all, List<Lineage.Repeat> repeats, int left, String id, AtRisk atRisk) {
        drawing.open(
                id, all.size() + (left > 0 ? 1 : 0), labels.text("figure.lineage"), labels.text("figure.lineageHow"));
        for (int at = 1; at < all.size(); at++) {
            drawing.line(at, 1, 0, 0, Drawing.Line.STATED);
        }
        for (int at = 0; at < all.size(); at++) {
            Said said = all.get(at);
            boolean drifted = at > 0 && repeats.get(at - 1).drift().isPresent();
            Drawing.Mark mark = at == 0 ? Drawing.Mark.SQUARE : drifted ? Drawing.Mark.DIAMOND : Drawing.Mark.CIRCLE;
            int depth = at == 0 ? 0 : 1;
            boolean risky = at == 0
                    && (said.entry().filter(AtRisk::isSpeakerOf).isPresent()
                            || !atRisk.in(said.who()).isEmpty());
            String name = said.entry().map(entry -> entry.number() + " ").orElse("") + said.who();
            drawing.openRow(
                    at,
                    depth,
                    mark,
                    (drifted ? "drifted" : "kept") + (risky ? " risky" : ""),
                    name + ": " + said.told());
            drawing.words(
                    at,
                    depth,
                    name,
                    "",
                    said.entry().map(entry -> "#" + entry.number()).orElse(""));
            drawing.openDetail(at, depth);
            html.text(said.told());
            drawing.closeDetail();
            drawing.closeRow();
        }
        if (left > 0) {
            drawing.openRow(all.size(), 1, Drawing.Mark.NONE, "folded", "");
            drawing.words(all.size(), 1, labels.text("runs.more", left), "", "");
            drawing.closeRow();
        }
        drawing.close();
    }

    private void listed(List<Said> all, int left, AtRisk atRisk) {
        html.open("ol", "class", "said").line();
        for (Said said : all) {
            html.open("li");
            if (said.entry().isPresent()) {
                Sheet.Entry entry = said.entry().get();
                AtRisk.cited(html, entry, "q", WORDS_LENGTH_MAX);
            }
            html.open("small");
            atRisk.write(html, said.who(), NAME_LENGTH_MAX);
            html.text(" \u00B7 " + said.told());
            said.of().ifPresent(of -> {
                html.text(" \u00B7 " + labels.text("figure.of") + " ");
                atRisk.write(html, of, NAME_LENGTH_MAX);
            });
            if (!said.why().isEmpty()) {
                html.text(": ");
                atRisk.write(html, said.why(), WORDS_LENGTH_MAX);
            }
            html.close("small").close("li").line();
        }
        html.close("ol");
        if (left > 0) {
            html.element("p", labels.text("runs.more", left), "class", "lead");
        }
    }
}
