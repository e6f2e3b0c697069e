package org.dokaz.web.name;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dokaz.app.ComparedCase;
import org.dokaz.app.Desk;
import org.dokaz.app.EventsInCase;
import org.dokaz.app.NamesKnown;
import org.dokaz.app.PairDesk;
import org.dokaz.app.PairStand;
import org.dokaz.app.Sight;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Wording;
import org.dokaz.model.Anchor;
import org.dokaz.model.Claim;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Entity;
import org.dokaz.model.Mention;
import org.dokaz.model.Span;
import org.dokaz.record.Judgement;
import org.dokaz.web.account.Right;
import org.dokaz.web.page.History;
import org.dokaz.web.page.Veiled;
import org.dokaz.web.page.Visitor;
import org.dokaz.web.page.Ways;

/** One name: how it is spelt and where, each time at its exact words; what speaks for and against its being one with others; what people decide. */
final class NamePage {

    static final Set<Judgement.Matter> MATTERS = Set.of(Judgement.Matter.NAMES);

    private static final int PLACES_MAX = 60;
    private static final int AROUND = 70;
    private static final int NAME_LENGTH_MAX = 160;

    private final Visitor visitor;
    private final Labels labels;
    private final ComparedCase.Found found;
    private final Entity entity;
    private final Html html;
    private final Shown shown;
    private final boolean listed;
    private final PairStand stand;
    private final List<NamesKnown.Likeness> likenesses;
    private final Veiled veil;

    NamePage(Visitor visitor, Desk desk, ComparedCase.Found found, Entity entity, Html html, Shown shown) {
        this.visitor = visitor;
        this.labels = visitor.labels();
        this.found = found;
        this.entity = entity;
        this.html = html;
        this.shown = shown;
        this.listed = found.known().isListed(entity);
        this.stand = PairDesk.of(desk).stand(NamesKnown.words(entity.mentions()), MATTERS, visitor.sight());
        this.likenesses = found.known().likenesses(entity).stream()
                .filter(one -> found.known().isListed(one.other()) || visitor.sight() == Sight.ALL)
                .toList();
        this.veil = Veiled.over(
                sources().stream().map(EventsInCase.Source::atRisk).toList(), shown.risks() && !listed, labels);
    }

    /**
     * What is to be shown of it.
     *
     * @param risks whether words that may put somebody at risk were asked for
     */
    record Shown(boolean risks, Optional<String> told, Draft draft) {

        static Shown plain(Optional<String> told) {
            return new Shown(false, told, Draft.EMPTY);
        }
    }

    /** What was typed and chosen before, and is to stand there again. */
    record Draft(String why, String other, String typed) {

        static final Draft EMPTY = new Draft("", "", "");
    }

    /** The address of something that is in the list. */
    static String address(Entity entity) {
        return "/names/" + EventsInCase.key(entity.id());
    }

    /** The address by the first words that name it, to which what is decided of it is sent. */
    static String words(Entity entity, ComparedCase.Found found) {
        Anchor first = entity.mentions().getFirst();
        return Ways.name(key(first, found), first.span().start());
    }

    /** The key of the document that holds these words. */
    static String key(Anchor words, ComparedCase.Found found) {
        return found.events()
                .source(words.document())
                .map(EventsInCase.Source::key)
                .orElse("");
    }

    private List<EventsInCase.Source> sources() {
        return Stream.concat(
                        Stream.concat(
                                entity.mentions().stream(),
                                likenesses.stream()
                                        .flatMap(one -> Stream.of(
                                                one.here().first(), one.there().first()))),
                        stand.told().stream()
                                .flatMap(told -> told.decided() instanceof Judgement judgement
                                        ? Stream.concat(judgement.left().stream(), judgement.right().stream())
                                        : Stream.<Anchor>empty()))
                .map(Anchor::document)
                .distinct()
                .flatMap((DocumentId document) -> found.events().source(document).stream())
                .toList();
    }

    void write() {
        if (listed) {
            html.open("p", "class", "back")
                    .element("a", labels.text("names.back"), "href", "/names")
                    .close("p");
        } else {
            html.element("p", labels.text("name.private"), "class", "notice risks");
        }
        html.open("h1", "dir", "auto");
        veil.write(html, entity.name(), NAME_LENGTH_MAX);
        html.close("h1").line();
        html.element(
                        "p",
                        (listed ? labels.of("names.kind", entity.kind()) : labels.text("name.kindPrivate"))
                                + " \u00B7 "
                                + labels.text(
                                        "name.told",
                                        entity.mentions().size(),
                                        entity.mentions().stream()
                                                .map(Anchor::document)
                                                .distinct()
                                                .count()),
                        "class",
                        "lead")
                .line();
        shown.told().ifPresent(this::told);
        risks();
        spellings();
        Map<Anchor, Integer> places = places();
        where(places);
        NameForms forms = new NameForms(visitor, found, entity, stand, veil, html);
        if (visitor.may(Right.JUDGE) && places.size() > 1) {
            forms.parting(shown.draft());
        }
        forms.evidence(likenesses);
        if (visitor.may(Right.JUDGE)) {
            forms.deciding(likenesses, shown.draft());
        }
        new History(visitor, veil, html, words(entity, found) + "/revocation").write(stand);
    }

    private void told(String key) {
        boolean good = key.startsWith("name.done.");
        html.element(
                        "p",
                        labels.text(key),
                        "class",
                        good ? "notice done" : "notice wrong",
                        "role",
                        good ? "status" : "alert")
                .line();
    }

    /** The way to see veiled words, where the page is of somebody whom they veil. */
    private void risks() {
        boolean veiled = sources().stream()
                .anyMatch(source -> entity.names().stream()
                        .anyMatch(name -> !source.atRisk().in(name).isEmpty()));
        if (veiled && !listed) {
            html.open("div", "class", "notice risks").element("p", labels.text("name.atRisk"));
            html.element(
                    "a",
                    labels.text(shown.risks() ? "reader.risksHide" : "reader.risksShow"),
                    "class",
                    "button",
                    "href",
                    words(entity, found) + (shown.risks() ? "" : "?risks=shown"));
            html.close("div").line();
        }
    }

    private void spellings() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        entity.names().forEach(name -> counts.put(name, 0));
        entity.mentions().forEach(mention -> counts.merge(mention.words(), 1, Integer::sum));
        html.element("h2", labels.text("names.spellings")).open("ul", "class", "spellings");
        counts.entrySet().stream().limit(PLACES_MAX).forEach(entry -> {
            html.open("li");
            veil.write(html, entry.getKey(), NAME_LENGTH_MAX);
            html.own(" ").element("small", Integer.toString(entry.getValue())).close("li");
        });
        html.close("ul").line();
        more(counts.size());
    }

    /** Where it first stands under each spelling in each document, and how often it stands so there. */
    private Map<Anchor, Integer> places() {
        Map<List<Object>, Integer> counts = new LinkedHashMap<>();
        entity.mentions()
                .forEach(mention -> counts.merge(List.of(mention.document(), mention.words()), 1, Integer::sum));
        Map<Anchor, Integer> places = new LinkedHashMap<>();
        for (Anchor first : NamesKnown.words(entity.mentions())) {
            places.put(first, counts.getOrDefault(List.of(first.document(), first.words()), 1));
        }
        return places;
    }

    private void where(Map<Anchor, Integer> places) {
        html.element("h2", labels.text("names.where"))
                .open("ol", "class", "statements")
                .line();
        List<Anchor> shownPlaces = new ArrayList<>(places.keySet());
        for (Anchor place : shownPlaces.subList(0, Math.min(PLACES_MAX, shownPlaces.size()))) {
            found.events()
                    .source(place.document())
                    .ifPresent(source -> place(place, source, places.getOrDefault(place, 1), shownPlaces.size() > 1));
        }
        html.close("ol").line();
        more(places.size());
    }

    private void place(Anchor place, EventsInCase.Source source, int count, boolean choice) {
        html.open("li");
        if (choice && visitor.may(Right.JUDGE)) {
            html.open(
                    "input",
                    "type",
                    "checkbox",
                    "name",
                    "place",
                    "value",
                    source.key() + ":" + place.span().start(),
                    "form",
                    "parting",
                    "aria-label",
                    labels.text("name.choose"));
        }
        String text = source.reading().transcript().text();
        Span around = around(place.span(), text);
        html.open("p", "class", "told");
        html.open(
                "a",
                "class",
                "quote",
                "href",
                address(place, source),
                "lang",
                source.reading().transcript().language().code(),
                "dir",
                "auto");
        html.text(around.start() > 0 ? "\u2026" : "");
        veil.stretch(html, source.reading(), around, listed ? privateNames(source) : List.of());
        html.text(around.end() < text.length() ? "\u2026" : "").close("a").close("p");
        html.open("p", "class", "by").open("small");
        veil.write(html, source.reading().transcript().masthead().outlet().orElse(source.label()), NAME_LENGTH_MAX);
        source.reading()
                .transcript()
                .masthead()
                .published()
                .ifPresent(day -> html.text(", " + new Wording(labels).day(day)));
        html.text(" \u00B7 " + labels.text("name.times", count));
        html.close("small").close("p").close("li").line();
    }

    /** On the page of a place or an official nobody else is named. */
    private List<Span> privateNames(EventsInCase.Source source) {
        return found.known().privateNames(source.reading()).stream()
                .map(Mention::cited)
                .map(cited -> cited.span())
                .toList();
    }

    /** The words around a name, in whole words. */
    private static Span around(Span name, String text) {
        int from = Math.max(0, name.start() - AROUND);
        while (from > 0 && from < name.start() && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from++;
        }
        while (from < name.start() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int to = Math.min(text.length(), name.end() + AROUND);
        while (to < text.length() && to > name.end() && Character.isLetterOrDigit(text.charAt(to))) {
            to--;
        }
        return new Span(from, to);
    }

    /** In the reader at the claim whose words name it; else at the document. */
    private static String address(Anchor place, EventsInCase.Source source) {
        return source.reading().claims().stream()
                .filter(claim -> claim.cited().span().overlaps(place.span()))
                .findFirst()
                .map(Claim::id)
                .map(claim -> Ways.claim(source.key(), claim))
                .orElseGet(() -> Ways.document(source.key()));
    }

    private void more(int count) {
        if (count > PLACES_MAX) {
            html.element("p", labels.text("runs.more", count - PLACES_MAX), "class", "lead");
        }
    }
}
