package org.dokaz.invent;

import java.util.List;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Reading;
import org.dokaz.model.Retelling;

/** A document of fiction, and what is true of it. Its text holds no character outside the Basic Multilingual Plane. */
public final class InventedDocument {

    /**
     * That a document rests on an earlier one.
     *
     * @param original the id of the earlier document
     * @param background whether only something that it adds to its own report does so
     */
    public record Link(Retelling.Kind kind, String original, boolean background) {}

    /**
     * What is true of a claim.
     *
     * @param event the number of the event that it tells of
     * @param origin the number of the origin that it rests on; no two events share one
     */
    public record Planted(long event, long origin) {}

    private final String id;
    private final Language language;
    private final Masthead masthead;
    private final String text;
    private final Layout layout;
    private final List<Told> told;
    private final List<Mark> marks;
    private final List<Link> links;
    private final boolean unsettled;

    InventedDocument(
            String id,
            Language language,
            Masthead masthead,
            String text,
            Layout layout,
            List<Told> told,
            List<Mark> marks,
            List<Link> links,
            boolean unsettled) {
        this.id = id;
        this.language = language;
        this.masthead = masthead;
        this.text = text;
        this.layout = layout;
        this.told = List.copyOf(told);
        this.marks = List.copyOf(marks);
        this.links = List.copyOf(links);
        this.unsettled = unsettled;
    }

    /** What it goes by in its corpus; also the name of its file. */
    public String id() {
        return id;
    }

    /** The language it is written in. */
    public Language language() {
        return language;
    }

    /** What it says of itself. */
    public Masthead masthead() {
        return masthead;
    }

    /** Its words. */
    public String text() {
        return text;
    }

    /** Which earlier documents it rests on. */
    public List<Link> links() {
        return links;
    }

    /** What is true of each of its claims, in the order in which {@link #reading} has them. */
    public List<Planted> planted() {
        return told.stream()
                .map(claim -> new Planted(
                        claim.telling().incident().number(),
                        claim.telling().incident().originNumber(claim.telling().source())))
                .toList();
    }

    /** The document as if it had been read without a mistake. */
    public Reading reading() {
        return new ReadingOf(this).reading();
    }

    /** The document as schema.org's {@code NewsArticle}. */
    public String json() {
        return CanonicalJson.object()
                        .text("@context", "https://schema.org")
                        .text("@type", "NewsArticle")
                        .text("identifier", id)
                        .text("genre", "fiction")
                        .text("url", masthead.url())
                        .put(
                                "publisher",
                                CanonicalJson.object()
                                        .text("@type", "Organization")
                                        .text("name", masthead.outlet())
                                        .toJson())
                        .text("datePublished", masthead.published().map(Object::toString))
                        .text("inLanguage", language.code())
                        .text("headline", masthead.title())
                        .text("articleBody", text)
                        .toJson()
                + "\n";
    }

    Layout layout() {
        return layout;
    }

    List<Told> told() {
        return told;
    }

    List<Mark> marks() {
        return marks;
    }

    /** Whether its places go by names that no gazetteer has. */
    boolean isUnsettled() {
        return unsettled;
    }
}
