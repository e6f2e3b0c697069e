package org.dokaz.publish;

import java.util.List;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Visible;
import org.dokaz.markup.Wording;
import org.dokaz.model.Event;

/** The Admiralty grades that people gave to what an event tells, on its card, each as it was given: nothing is made of several. */
final class GradeList {

    private static final int SHOWN_MAX = 30;
    private static final int WHY_LENGTH_MAX = 600;
    private static final int NAME_LENGTH_MAX = 160;

    private final ClaimIndex index;
    private final Labels labels;
    private final Wording wording;
    private final Html html;

    GradeList(ClaimIndex index, Labels labels, Html html) {
        this.index = index;
        this.labels = labels;
        this.wording = new Wording(labels);
        this.html = html;
    }

    void write(Event event, List<Graded> grades, AtRisk atRisk) {
        if (grades.isEmpty()) {
            return;
        }
        html.open("h4").text(labels.text("grade.heading")).close("h4").line();
        html.open("ul", "class", "grades");
        for (Graded graded : first(grades)) {
            graded(event, graded, atRisk);
        }
        html.close("ul").line();
        if (grades.size() > SHOWN_MAX) {
            html.element("p", labels.text("runs.more", grades.size() - SHOWN_MAX), "class", "lead")
                    .line();
        }
    }

    private void graded(Event event, Graded graded, AtRisk atRisk) {
        html.open("li")
                .element("strong", graded.grade().toString(), "class", "tag")
                .own(" ");
        List<Sheet.Entry> entries = index.entries(first(graded.claims()));
        if (graded.origin().isPresent()) {
            // A speaker at risk is marked wherever named, whether or not the name is a phrase of the risk.
            boolean risky = entries.stream().anyMatch(AtRisk::isSpeakerOf);
            if (risky) {
                html.open("span", "class", "risk")
                        .foreign(Visible.cut(graded.origin().get(), NAME_LENGTH_MAX));
                html.close("span");
            } else {
                atRisk.write(html, graded.origin().get(), NAME_LENGTH_MAX);
            }
            html.own(" ");
        }
        for (Sheet.Entry entry : entries) {
            String stance = JsonValues.lower(entry.claim().stance());
            html.open("a", "class", "chip " + stance, "href", "#" + entry.number());
            html.text(entry.number()).close("a").own(" ");
        }
        html.open("small").foreign(Visible.cut(graded.by(), NAME_LENGTH_MAX));
        html.text(", " + wording.day(graded.on()) + ": ");
        atRisk.write(html, graded.why(), WHY_LENGTH_MAX);
        if (graded.isUnconfirmedIn(event)) {
            html.own(" ").element("em", labels.text("grade.unconfirmed"));
        }
        html.close("small").close("li").line();
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(SHOWN_MAX, all.size()));
    }
}
