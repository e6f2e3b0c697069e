package org.dokaz.release.site;

import java.util.List;
import java.util.Optional;
import org.dokaz.markup.Drawing;
import org.dokaz.markup.Html;
import org.dokaz.markup.Visible;
import org.dokaz.release.Release;

/** Figures from whoever said them first through those who repeat them, and what became different on the way. */
final class FiguresPage {

    /** How many figures one page shows. */
    static final int FIGURES_MAX = 20;

    /** How many repeats are drawn, and how many are listed; the rest is counted. */
    private static final int DRAWN_MAX = 25;

    private static final int LISTED_MAX = 100;
    private static final int WORDS_LENGTH_MAX = 300;

    private final Edition edition;
    private final Shell shell;

    FiguresPage(Edition edition, Shell shell) {
        this.edition = edition;
        this.shell = shell;
    }

    /** The address of a figure of the release, counted from 1. */
    static String href(int number) {
        return Addresses.page("figures", (number - 1) / FIGURES_MAX + 1) + "#f-" + number;
    }

    /** A figure as it was first said, in one line. */
    static String line(Edition edition, Release.Figure figure) {
        String number = edition.wording()
                .amount(
                        figure.low(),
                        figure.high(),
                        false,
                        Visible.cut(figure.unit(), Edition.NAME_LENGTH_MAX),
                        Optional.empty());
        return number + ": " + Visible.cut(figure.what(), Edition.NAME_LENGTH_MAX);
    }

    void write() {
        List<Release.Figure> figures = edition.release().figures();
        int pages = Addresses.pages(figures.size(), FIGURES_MAX);
        for (int number = 1; number <= pages; number++) {
            Pager pager = new Pager(edition, "figures", number, pages);
            shell.page(
                    Addresses.page("figures", number),
                    pager.title(edition.text("page.figures")),
                    "figures",
                    html -> page(html, pager));
        }
    }

    private void page(Html html, Pager pager) {
        List<Release.Figure> figures = edition.release().figures();
        html.element("h1", pager.title(edition.text("page.figures"))).line();
        html.element("p", edition.text("figures.what"), "class", "lead").line();
        if (figures.isEmpty()) {
            html.element("p", edition.text("figures.none"));
        } else {
            html.element("p", edition.text("figure.lineageHow"), "class", "soft")
                    .line();
        }
        int number = (pager.number() - 1) * FIGURES_MAX;
        for (Release.Figure figure : Addresses.onPage(figures, pager.number(), FIGURES_MAX)) {
            number++;
            figure(html, figure, "f-" + number);
        }
        pager.write(html);
    }

    private void figure(Html html, Release.Figure figure, String id) {
        html.open("section", "class", "figure", "aria-labelledby", id);
        html.open("h2", "id", id).foreign(line(edition, figure)).close("h2").line();
        drawn(html, figure, id);
        html.open("ol", "class", "said").line();
        html.open("li");
        who(html, figure.first(), figure.by());
        html.text(", " + first(figure));
        of(html, figure.of());
        html.close("li").line();
        List<Release.Repeat> repeats = figure.repeats();
        for (Release.Repeat repeat : repeats.subList(0, Math.min(LISTED_MAX, repeats.size()))) {
            html.open("li");
            who(html, repeat.statement(), "");
            html.text(", " + told(repeat));
            of(html, repeat.of());
            html.text(" ").open("small");
            edition.foreign(html, Visible.cut(repeat.why(), WORDS_LENGTH_MAX), Edition.REASONS_LANGUAGE);
            html.close("small").close("li").line();
        }
        html.close("ol");
        if (repeats.size() > LISTED_MAX) {
            html.element("p", edition.text("runs.more", repeats.size() - LISTED_MAX), "class", "soft");
        }
        html.close("section").line();
    }

    private String first(Release.Figure figure) {
        return edition.text("figure.first")
                + figure.on().map(day -> ", " + edition.wording().day(day)).orElse("");
    }

    private String told(Release.Repeat repeat) {
        String drift = repeat.drift()
                .map(one -> edition.labels().of("drift", one))
                .orElseGet(() -> edition.text("drift.none"));
        return drift
                + edition.addresses()
                        .statement(repeat.statement())
                        .flatMap(standing -> edition.source(standing.statement()))
                        .flatMap(Release.Source::published)
                        .map(day -> ", " + edition.wording().day(day))
                        .orElse("");
    }

    private String outlet(String statement) {
        return edition.addresses()
                .statement(statement)
                .map(standing -> edition.outlet(edition.source(standing.statement())))
                .orElseGet(() -> edition.text("statement.notShown"));
    }

    private void who(Html html, String statement, String by) {
        String name = by.isBlank() ? outlet(statement) : edition.name(by);
        Optional<Addresses.Standing> standing = edition.addresses().statement(statement);
        if (standing.isPresent()) {
            html.open("a", "href", standing.get().href());
            html.foreign(name).close("a");
        } else {
            html.foreign(name);
        }
    }

    private void of(Html html, Optional<String> of) {
        of.ifPresent(words -> {
            html.text(" \u00B7 " + edition.text("figure.of") + " ");
            html.foreign(Visible.cut(words, WORDS_LENGTH_MAX));
        });
    }

    private void drawn(Html html, Release.Figure figure, String id) {
        Drawing drawing = new Drawing(html);
        List<Release.Repeat> repeats =
                figure.repeats().subList(0, Math.min(DRAWN_MAX, figure.repeats().size()));
        int left = figure.repeats().size() - repeats.size();
        int rows = 1 + repeats.size() + (left > 0 ? 1 : 0);
        drawing.open(id + "-drawing", rows, edition.text("figure.lineage"), edition.text("figure.lineageHow"));
        for (int row = 1; row < rows; row++) {
            drawing.line(row, 1, 0, 0, Drawing.Line.STATED);
        }
        row(html, drawing, 0, Drawing.Mark.SQUARE, edition.name(figure.by()), first(figure), figure.first());
        for (int at = 0; at < repeats.size(); at++) {
            Release.Repeat repeat = repeats.get(at);
            Drawing.Mark mark = repeat.drift().isPresent() ? Drawing.Mark.DIAMOND : Drawing.Mark.CIRCLE;
            row(html, drawing, at + 1, mark, outlet(repeat.statement()), told(repeat), repeat.statement());
        }
        if (left > 0) {
            row(html, drawing, rows - 1, Drawing.Mark.NONE, edition.text("runs.more", left), "", "");
        }
        drawing.close();
    }

    private void row(
            Html html, Drawing drawing, int at, Drawing.Mark mark, String name, String detail, String statement) {
        int depth = at == 0 ? 0 : 1;
        String href = edition.addresses()
                .statement(statement)
                .map(Addresses.Standing::href)
                .orElse("");
        drawing.openRow(at, depth, mark, mark == Drawing.Mark.DIAMOND ? "drifted" : "kept", name + ": " + detail);
        drawing.words(at, depth, name, "", href);
        drawing.openDetail(at, depth);
        html.text(detail);
        drawing.closeDetail();
        drawing.closeRow();
    }
}
