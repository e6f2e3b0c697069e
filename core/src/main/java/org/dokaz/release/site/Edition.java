package org.dokaz.release.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.markup.Html;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Reasons;
import org.dokaz.markup.Visible;
import org.dokaz.markup.Wording;
import org.dokaz.model.Language;
import org.dokaz.model.Where;
import org.dokaz.release.Release;

/** A release as it is told in one language of its readers. What it quotes stays in the language it was said in. */
final class Edition {

    /** How much of a title, a name and a reason is shown. */
    static final int TITLE_LENGTH_MAX = 240;

    static final int NAME_LENGTH_MAX = 160;
    static final int WHY_LENGTH_MAX = 600;
    private static final int NOTICE_LENGTH_MAX = 2_000;

    private static final int LINE_LENGTH_MAX = 90;
    private static final Labels ENGLISH = Labels.ENGLISH.with(Site.class, "site.en.properties");
    private static final Labels UKRAINIAN = Labels.UKRAINIAN.with(Site.class, "site.uk.properties");

    /** The language that the program's own reasons are worded in. */
    static final String REASONS_LANGUAGE = "en";

    private final Release release;
    private final Language language;
    private final Labels labels;
    private final Wording wording;
    private final Addresses addresses;
    private final Corrections corrections;
    private final Map<String, String> names = new HashMap<>();

    Edition(Release release, Language language, Addresses addresses) {
        this.release = release;
        this.language = language;
        this.labels = labels(language);
        this.wording = new Wording(labels);
        this.addresses = addresses;
        this.corrections = Corrections.of(release.corrections());
        Map<String, Integer> seen = new HashMap<>();
        for (Release.Occurrence event : release.events()) {
            String line = Visible.cut(Visible.line(heading(event).text()), LINE_LENGTH_MAX);
            int times = seen.merge(line, 1, Integer::sum);
            names.put(event.key(), times == 1 ? line : line + " (" + times + ")");
        }
    }

    static Labels labels(Language language) {
        return language == Language.UKRAINIAN ? UKRAINIAN : ENGLISH;
    }

    /** Words and the language they are in. */
    record Heading(String text, String language) {}

    Release release() {
        return release;
    }

    /** What the release is called, in one line; where it has no title, what its first page is called. */
    String title() {
        String title = Visible.line(Visible.cut(release.title(), TITLE_LENGTH_MAX));
        return title.isBlank() ? text("page.index") : title;
    }

    Language language() {
        return language;
    }

    Labels labels() {
        return labels;
    }

    Wording wording() {
        return wording;
    }

    Addresses addresses() {
        return addresses;
    }

    Corrections corrections() {
        return corrections;
    }

    /** The label of a key. */
    String text(String key, Object... filledIn) {
        return labels.text(key, filledIn);
    }

    /** What an event is shown under: words of one of its statements, else what sort of act, where and when. */
    Heading heading(Release.Occurrence event) {
        Optional<String> title = event.title().filter(words -> !words.isBlank());
        if (title.isPresent()) {
            return new Heading(
                    Visible.cut(title.get(), TITLE_LENGTH_MAX), event.language().code());
        }
        List<String> parts = new ArrayList<>();
        parts.add(labels.of(event.kind()));
        event.where().ifPresent(where -> parts.add(place(where)));
        event.when().ifPresent(when -> parts.add(wording.when(when)));
        return new Heading(String.join(", ", parts), language.code());
    }

    /** What a place is called in the language of the page, in a line of bounded length. */
    String place(Where where) {
        return Visible.cut(release.placeName(where.name(), language), NAME_LENGTH_MAX);
    }

    /** An event in one line, as no other event of the release is called. */
    String name(Release.Occurrence event) {
        return names.getOrDefault(event.key(), event.key());
    }

    /** A link to an event. */
    void link(Html html, Release.Occurrence event) {
        html.open("a", "href", Addresses.eventPage(event));
        foreign(html, name(event), heading(event).language());
        html.close("a");
    }

    /** How an event stands and how many origins it has, in one line. */
    void standing(Html html, Release.Occurrence event) {
        html.element("span", labels.of("standing", event.standing()), "class", "tag")
                .text(" ");
        html.element("span", wording.independence(event.independent()), "class", "count");
    }

    /** When and where an event happened, as far as that is told. */
    String circumstances(Release.Occurrence event) {
        List<String> parts = new ArrayList<>();
        parts.add(labels.of(event.kind()));
        parts.add(event.when().map(wording::when).orElse(text("event.undated")));
        event.where().ifPresent(where -> parts.add(place(where)));
        return String.join(" \u00B7 ", parts);
    }

    /** Words of a known language; those in the page's own language need not say so. */
    void foreign(Html html, String words, String said) {
        if (said.equals(language.code())) {
            html.foreign(words);
        } else {
            html.element("bdi", words, "lang", said);
        }
    }

    /** A reason in plain words: in the page's own language where it can be put into it, else as the program words it. */
    void reason(Html html, String why) {
        Optional<String> own =
                language == Language.UKRAINIAN ? Reasons.ukrainian().in(why) : Optional.empty();
        foreign(
                html,
                Visible.cut(own.orElse(why), WHY_LENGTH_MAX),
                own.isPresent() ? language.code() : REASONS_LANGUAGE);
    }

    /** A name that may be shown, or that it is left out. */
    void name(Html html, String name) {
        html.foreign(name(name));
    }

    /** A name in a line of bounded length. */
    String name(String name) {
        return name.equals(Release.LEFT_OUT) ? text("name.leftOut") : Visible.cut(name, NAME_LENGTH_MAX);
    }

    /** What a change of the release says. */
    String notice(Release.Change change) {
        String notice = Visible.cut(change.notice(), NOTICE_LENGTH_MAX);
        return change.sort() == Release.Change.Sort.TAKEN_OUT ? text("change.takenOut", notice) : notice;
    }

    /** An outlet, or that it is not shown. */
    String outlet(Optional<Release.Source> source) {
        return source.flatMap(Release.Source::outlet)
                .filter(outlet -> !outlet.isBlank())
                .map(outlet -> Visible.cut(outlet, NAME_LENGTH_MAX))
                .orElseGet(() -> text(source.isPresent() ? "document.noOutlet" : "source.nameless"));
    }

    /** When a document was published, in words. */
    String published(Optional<Release.Source> source) {
        return source.flatMap(Release.Source::published).map(wording::day).orElseGet(() -> text("document.undated"));
    }

    /** The document of a statement; empty where it may not be known. */
    Optional<Release.Source> source(Release.Statement statement) {
        return statement.source().flatMap(addresses::source);
    }
}
