package org.dokaz.release.site;

import java.util.Optional;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Visible;
import org.dokaz.release.Release;

/** One statement: what is said, in the document's words or in others, and who says it through whose hands. */
final class StatementCard {

    /** How much of what is said is shown. Statements are sentences; what is longer is cut, and the cut is marked. */
    static final int WORDS_LENGTH_MAX = 4_000;

    private final Edition edition;
    private final SiteOptions options;
    private final Html html;

    StatementCard(Edition edition, SiteOptions options, Html html) {
        this.edition = edition;
        this.options = options;
        this.html = html;
    }

    void write(Addresses.Standing standing) {
        Release.Statement statement = standing.statement();
        String anchor = Addresses.anchor(statement.key());
        html.open(
                "article",
                "class",
                "statement " + JsonValues.lower(statement.stance()),
                "id",
                anchor,
                "aria-labelledby",
                "h-" + anchor,
                "data-statement",
                Visible.cut(statement.key(), Edition.NAME_LENGTH_MAX));
        html.line().open("h3", "id", "h-" + anchor);
        html.text(edition.text("statement.heading", standing.number())).text(" ");
        html.element("span", edition.labels().of("stance", statement.stance()), "class", "tag");
        if (statement.hedged()) {
            html.text(" ").element("span", edition.text("stance.hedged"), "class", "tag hedge");
        }
        html.close("h3").line();
        said(statement.said());
        facts(statement);
        foot(standing);
        html.close("article").line();
    }

    /** What is said, alone. */
    void said(Release.Said said) {
        switch (said) {
            case Release.Quoted quoted -> {
                quotation(quoted);
                if (quoted.pieces().stream().anyMatch(piece -> !piece.own())) {
                    html.element("p", edition.text("statement.gaps"), "class", "soft")
                            .line();
                }
            }
            case Release.Paraphrased paraphrased -> {
                html.open("p", "class", "paraphrase");
                edition.foreign(
                        html,
                        Visible.cut(paraphrased.text(), WORDS_LENGTH_MAX),
                        paraphrased.language().code());
                html.close("p")
                        .element("p", edition.text("statement.paraphrase"), "class", "soft")
                        .line();
            }
        }
    }

    private void quotation(Release.Quoted quoted) {
        html.open("blockquote", "lang", quoted.language().code(), "dir", "auto").open("p");
        int left = WORDS_LENGTH_MAX;
        for (Release.Piece piece : quoted.pieces()) {
            if (left <= 0) {
                break;
            }
            String shown =
                    piece.text().length() > left ? piece.text().substring(0, safe(piece.text(), left)) : piece.text();
            left -= piece.text().length();
            if (piece.own()) {
                html.text(shown);
            } else {
                html.element("span", bracketed(shown), "class", "gap");
            }
        }
        html.close("p").close("blockquote").line();
        if (left < 0) {
            html.element("p", edition.text("statement.cut", WORDS_LENGTH_MAX), "class", "soft");
        }
    }

    private static int safe(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static String bracketed(String stands) {
        String text = stands.strip();
        return text.startsWith("[") && text.endsWith("]") ? text : "[" + text + "]";
    }

    private void facts(Release.Statement statement) {
        html.open("dl").line();
        html.element("dt", edition.text("claim.who")).open("dd");
        if (statement.speaker().isPresent()) {
            edition.name(html, statement.speaker().get());
        } else {
            html.text(edition.text("claim.outletItself"));
        }
        html.close("dd").line();
        if (!statement.chain().isEmpty()) {
            html.element("dt", edition.text("claim.through")).open("dd").open("ol", "class", "hands");
            for (Release.Hand hand : statement.chain()) {
                html.open("li", "class", hand.stated() ? "stated" : "inferred");
                edition.name(html, hand.name());
                String kind = edition.labels().of("step", hand.kind());
                html.text(" ").element("small", hand.stated() ? kind : kind + ", " + edition.text("step.inferred"));
                html.close("li");
            }
            html.close("ol").close("dd").line();
        }
        fact("claim.knows", edition.labels().of("basis", statement.basis()));
        fact("claim.kind", edition.labels().of(statement.kind()));
        statement.when().ifPresent(when -> fact("claim.when", edition.wording().when(when)));
        statement.where().ifPresent(where -> fact("claim.where", edition.place(where)));
        statement.quantity().ifPresent(quantity -> fact("claim.count", amount(quantity)));
        statement
                .statedOn()
                .ifPresent(day -> fact("claim.stated", edition.wording().day(day)));
        source(edition.source(statement));
        html.close("dl").line();
    }

    private String amount(Release.Quantity quantity) {
        return edition.wording()
                .amount(
                        quantity.low(),
                        quantity.high(),
                        quantity.approximate(),
                        Visible.cut(quantity.unit(), Edition.NAME_LENGTH_MAX),
                        quantity.of().map(of -> Visible.cut(of, Edition.NAME_LENGTH_MAX)));
    }

    private void fact(String label, String value) {
        html.element("dt", edition.text(label))
                .open("dd")
                .foreign(value)
                .close("dd")
                .line();
    }

    private void source(Optional<Release.Source> source) {
        html.element("dt", edition.text("statement.source")).open("dd");
        if (source.isPresent()) {
            html.open("a", "href", edition.addresses().sourceHref(source.get()));
            html.foreign(edition.outlet(source)).close("a");
            html.text(", " + edition.published(source));
        } else {
            html.text(edition.text("source.hidden"));
        }
        html.close("dd").line();
    }

    private void foot(Addresses.Standing standing) {
        Release.Statement statement = standing.statement();
        html.open("p", "class", "foot");
        html.open("a", "href", "#" + Addresses.anchor(statement.key()));
        html.text(edition.text("statement.link", standing.number())).close("a");
        correct(standing);
        html.close("p").line();
        html.open("details").element("summary", edition.text("statement.commitment"));
        html.open("p").element("code", statement.commitment().toString()).close("p");
        html.open("p", "class", "soft")
                .text(edition.text("statement.commitmentWhy"))
                .text(" ");
        html.element("a", edition.text("page.method"), "href", "method.html#commitments");
        html.close("p").close("details").line();
    }

    private void correct(Addresses.Standing standing) {
        Corrections corrections = edition.corrections();
        String words = edition.text("report.link", standing.number());
        switch (corrections.way()) {
            case MAIL -> {
                String page = options.base().orElse("") + Shell.folder(options, edition.language()) + standing.href();
                html.text(" \u00B7 ")
                        .element(
                                "a",
                                words,
                                "href",
                                corrections.mail(
                                        edition.text(
                                                "report.subject",
                                                edition.release().number()),
                                        page + "\n\n" + edition.text("report.body") + "\n"));
            }
            case FORM ->
                html.text(" \u00B7 ").element("a", words, "href", "corrections.html#correction", "class", "correct");
            case NONE, WORDS -> html.text(" \u00B7 ").element("a", words, "href", "corrections.html");
        }
    }
}
