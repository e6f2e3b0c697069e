package org.dokaz.web.page;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.PairStand;
import org.dokaz.markup.Html;
import org.dokaz.markup.Visible;
import org.dokaz.markup.Wording;
import org.dokaz.model.Anchor;
import org.dokaz.model.Maker;
import org.dokaz.record.Judgement;
import org.dokaz.web.account.Right;

/** What people decided of two things, each with who, when, of which words and why, and the form by which it is taken back. */
public final class History {

    private static final int WORDS_MAX = 3;
    private static final int LENGTH_MAX = 200;

    private final Visitor visitor;
    private final Veiled veil;
    private final Html html;
    private final String revocation;

    /**
     * A history on this page.
     *
     * @param revocation where it is sent that something no longer holds
     */
    public History(Visitor visitor, Veiled veil, Html html, String revocation) {
        this.visitor = visitor;
        this.veil = veil;
        this.html = html;
        this.revocation = revocation;
    }

    /** Writes it; nothing where nothing was decided. */
    public void write(PairStand stand) {
        if (stand.told().isEmpty()) {
            return;
        }
        html.element("h2", visitor.text("reader.history"))
                .open("ol", "class", "history")
                .line();
        stand.told().forEach(told -> one(told, stand));
        html.close("ol").line();
    }

    private void one(ClaimStand.Told told, PairStand stand) {
        Wording wording = new Wording(visitor.labels());
        html.open("li", "class", told.revoked().isPresent() ? "revoked" : "holds");
        if (told.decided() instanceof Judgement judgement) {
            html.element("b", visitor.text(label(judgement))).own(" \u00B7 ");
        }
        html.foreign(who(told.decided().by())).own(", ");
        html.text(wording.day(LocalDate.ofInstant(told.decided().at(), ZoneOffset.UTC)));
        if (told.decided() instanceof Judgement judgement) {
            html.open("p", "class", "lead");
            words(judgement.left());
            html.own(" / ");
            words(judgement.right());
            html.close("p");
        }
        html.open("p");
        veil.write(html, told.decided().why());
        html.close("p");
        told.revoked().ifPresent(revoked -> {
            html.open("p").element("b", visitor.text("reader.revoked")).own(" \u00B7 ");
            html.foreign(who(revoked.by())).own(": ");
            veil.write(html, revoked.why());
            html.close("p");
        });
        if (told.revoked().isEmpty() && visitor.may(Right.JUDGE)) {
            Shell.form(html, visitor, revocation, "class", "undo");
            Shell.hidden(html, "mark", stand.mark().hex());
            Shell.hidden(html, "decision", told.decided().id().hex());
            html.element("button", visitor.text("reader.undo"), "class", "quiet")
                    .close("form");
        }
        html.close("li").line();
    }

    private static String label(Judgement judgement) {
        return "judged." + judgement.matter().name().toLowerCase(Locale.ROOT) + "."
                + judgement.verdict().name().toLowerCase(Locale.ROOT);
    }

    private void words(List<Anchor> anchors) {
        List<String> words = anchors.stream().map(Anchor::words).distinct().toList();
        veil.write(
                html,
                words.stream()
                                .limit(WORDS_MAX)
                                .map(one -> "\u201C" + Visible.cut(one, LENGTH_MAX) + "\u201D")
                                .collect(Collectors.joining(", "))
                        + (words.size() > WORDS_MAX ? " " + visitor.text("runs.more", words.size() - WORDS_MAX) : ""));
    }

    private static String who(Maker maker) {
        return switch (maker) {
            case Maker.Analyst(String pseudonym) -> pseudonym;
            case Maker.Machine machine -> machine.name();
        };
    }
}
