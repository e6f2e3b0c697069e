package org.dokaz.web.event;

import java.util.List;
import java.util.Optional;
import org.dokaz.app.ComparedCase;
import org.dokaz.app.EventsInCase;
import org.dokaz.markup.Html;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Reading;
import org.dokaz.model.Risk;
import org.dokaz.model.Speaker;
import org.dokaz.web.page.Veiled;
import org.dokaz.web.page.Ways;

/** Writes what claims say, each leading to its exact words in the reader, and who published them and when. */
final class Quotes {

    static final int NAME_LENGTH_MAX = 160;
    static final int WHY_LENGTH_MAX = 600;

    /** How many of anything are shown at one place; the rest is counted. */
    static final int SHOWN_MAX = 40;

    private final ComparedCase.Found found;
    private final Labels labels;
    private final Wording wording;
    private final Veiled veil;
    private final Html html;

    Quotes(ComparedCase.Found found, Labels labels, Veiled veil, Html html) {
        this.found = found;
        this.labels = labels;
        this.wording = new Wording(labels);
        this.veil = veil;
        this.html = html;
    }

    /** A claim in its words, and its source. */
    void quote(Digest claim) {
        Optional<EventsInCase.Told> told = found.events().told(claim);
        if (told.isPresent()) {
            words(told.get());
            html.own(" ");
            source(told.get());
        } else {
            html.element("span", labels.text("event.gone"), "class", "lead");
        }
    }

    /** The words of a claim, leading to where they stand. */
    void words(EventsInCase.Told told) {
        Claim claim = told.claim();
        Reading reading = told.source().reading();
        html.open(
                "a",
                "class",
                "quote " + JsonValues.lower(claim.stance()),
                "href",
                Ways.claim(told.source().key(), claim.id()),
                "lang",
                reading.transcript().language().code(),
                "dir",
                "auto");
        veil.stretch(html, reading, claim.cited().span());
        html.close("a");
    }

    /** Who published it, and when. */
    void source(EventsInCase.Told told) {
        html.open("small");
        veil.write(html, outlet(told.source()), NAME_LENGTH_MAX);
        told.source()
                .reading()
                .transcript()
                .masthead()
                .published()
                .ifPresent(day -> html.text(", " + wording.day(day)));
        html.close("small");
    }

    static String outlet(EventsInCase.Source source) {
        return source.reading().transcript().masthead().outlet().orElse(source.label());
    }

    /** Who says it: whoever the document names, else its outlet. */
    void speaker(EventsInCase.Told told) {
        Optional<Speaker> speaker = told.claim().speaker();
        if (speaker.isPresent() && isSpeakerAtRisk(told)) {
            veil.words(html, speaker.get().name());
        } else {
            veil.write(html, speaker.map(Speaker::name).orElseGet(() -> outlet(told.source())), NAME_LENGTH_MAX);
        }
    }

    /** Whether words that name the speaker may put somebody at risk. */
    static boolean isSpeakerAtRisk(EventsInCase.Told told) {
        List<Risk> risks = told.source().reading().risks();
        return told.claim()
                .speaker()
                .filter(speaker -> risks.stream()
                        .anyMatch(risk ->
                                risk.cited().span().overlaps(speaker.cited().span())))
                .isPresent();
    }

    void heading(String label, int count) {
        html.open("h2").text(labels.text(label));
        if (count > 1) {
            html.own(" ").element("small", Integer.toString(count));
        }
        html.close("h2").line();
    }

    void reasons(List<String> reasons) {
        html.open("ul", "class", "because");
        for (String reason : first(reasons)) {
            html.open("li");
            veil.reason(html, reason, WHY_LENGTH_MAX);
            html.close("li");
        }
        html.close("ul").line();
        more(reasons.size());
    }

    static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(SHOWN_MAX, all.size()));
    }

    void more(int count) {
        if (count > SHOWN_MAX) {
            html.element("p", labels.text("runs.more", count - SHOWN_MAX), "class", "lead")
                    .line();
        }
    }
}
