package org.dokaz.release.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.markup.JsonValues;
import org.dokaz.markup.Visible;
import org.dokaz.release.Release;
import org.jspecify.annotations.Nullable;

/**
 * An event for programs, as JSON-LD: its statements as schema.org's Claim, how it stands as a ClaimReview without a verdict, and what
 * schema.org has no word for in the terms of the site's own page.
 */
final class StructuredData {

    /** The terms that the site defines itself. */
    static final List<String> TERMS = List.of(
            "Occurrence",
            "Contradiction",
            "statement",
            "standing",
            "independentOriginsMin",
            "independentOriginsMax",
            "stance",
            "hedged",
            "basis",
            "saidBy",
            "through",
            "paraphrased",
            "commitment",
            "contradiction",
            "between",
            "type");

    /** What names the terms where the site has no address yet. */
    private static final String NAMELESS = "urn:dokaz:terms#";

    private static final int HANDS_MAX = 20;
    private static final int CLASHES_MAX = 40;

    private final Edition edition;
    private final SiteOptions options;

    StructuredData(Edition edition, SiteOptions options) {
        this.edition = edition;
        this.options = options;
    }

    /** The element of a page that holds it; no script that a browser would run. */
    String script(Release.Occurrence event, int page) {
        return "<script type=\"application/ld+json\">" + json(event, page) + "</script>";
    }

    private String json(Release.Occurrence event, int page) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setCharacterEscapes(new Harmless());
            json.writeStartObject();
            json.writeArrayFieldStart("@context");
            json.writeString("https://schema.org");
            json.writeStartObject();
            json.writeStringField(
                    "dokaz", options.base().map(base -> base + "terms.html#").orElse(NAMELESS));
            json.writeEndObject();
            json.writeEndArray();
            json.writeArrayFieldStart("@graph");
            List<Release.Statement> statements = Addresses.onPage(event.statements(), page, Addresses.STATEMENTS_MAX);
            occurrence(json, event, statements);
            for (Release.Statement statement : statements) {
                claim(json, statement);
            }
            if (page == 1 && !statements.isEmpty()) {
                review(json, event, statements.getFirst());
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toString();
    }

    private void occurrence(JsonGenerator json, Release.Occurrence event, List<Release.Statement> statements)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", "urn:dokaz:event:" + Addresses.name(event.key()));
        json.writeStringField("@type", "dokaz:Occurrence");
        json.writeStringField("name", edition.name(event));
        json.writeStringField("additionalType", event.kind().code());
        json.writeStringField("dokaz:standing", JsonValues.lower(event.standing()));
        json.writeNumberField("dokaz:independentOriginsMin", event.independent().min());
        json.writeNumberField("dokaz:independentOriginsMax", event.independent().max());
        if (event.when().isPresent()) {
            time(
                    json,
                    "temporalCoverage",
                    event.when().get().earliest().map(Object::toString).orElse(".."),
                    event.when().get().latest().map(Object::toString).orElse(".."));
        }
        if (event.where().isPresent()) {
            json.writeStringField(
                    "spatialCoverage", Visible.cut(event.where().get().name(), Edition.NAME_LENGTH_MAX));
        }
        json.writeArrayFieldStart("dokaz:statement");
        for (Release.Statement statement : statements) {
            reference(json, statement.key());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("dokaz:contradiction");
        for (Release.Clash clash :
                event.clashes().subList(0, Math.min(CLASHES_MAX, event.clashes().size()))) {
            json.writeStartObject();
            json.writeStringField("@type", "dokaz:Contradiction");
            json.writeStringField("dokaz:type", JsonValues.lower(clash.type()));
            json.writeArrayFieldStart("dokaz:between");
            for (String side : List.of(clash.left(), clash.right())) {
                if (edition.addresses().statement(side).isPresent()) {
                    reference(json, side);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void time(JsonGenerator json, String field, String from, String to) throws IOException {
        json.writeStringField(field, from.equals(to) ? from : from + "/" + to);
    }

    private static String id(String statement) {
        return "urn:dokaz:statement:" + Addresses.name(statement);
    }

    private static void reference(JsonGenerator json, String statement) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", id(statement));
        json.writeEndObject();
    }

    private void claim(JsonGenerator json, Release.Statement statement) throws IOException {
        json.writeStartObject();
        json.writeStringField("@id", id(statement.key()));
        json.writeStringField("@type", "Claim");
        json.writeStringField("url", "#" + Addresses.anchor(statement.key()));
        json.writeStringField("text", Visible.cut(statement.said().text(), StatementCard.WORDS_LENGTH_MAX));
        json.writeStringField("inLanguage", statement.said().language().code());
        json.writeBooleanField("dokaz:paraphrased", statement.said() instanceof Release.Paraphrased);
        json.writeStringField("dokaz:stance", JsonValues.lower(statement.stance()));
        json.writeBooleanField("dokaz:hedged", statement.hedged());
        json.writeStringField("dokaz:basis", JsonValues.lower(statement.basis()));
        if (statement.speaker().isPresent()) {
            json.writeStringField(
                    "dokaz:saidBy", Visible.cut(statement.speaker().get(), Edition.NAME_LENGTH_MAX));
        }
        json.writeArrayFieldStart("dokaz:through");
        for (Release.Hand hand : statement
                .chain()
                .subList(0, Math.min(HANDS_MAX, statement.chain().size()))) {
            json.writeString(Visible.cut(hand.name(), Edition.NAME_LENGTH_MAX));
        }
        json.writeEndArray();
        if (statement.statedOn().isPresent()) {
            json.writeStringField("datePublished", statement.statedOn().get().toString());
        }
        Optional<Release.Source> source = edition.source(statement);
        if (source.isPresent()) {
            appearance(json, source.get());
        }
        json.writeStringField("dokaz:commitment", statement.commitment().toString());
        json.writeEndObject();
    }

    private static void appearance(JsonGenerator json, Release.Source source) throws IOException {
        json.writeObjectFieldStart("appearance");
        json.writeStringField("@type", "CreativeWork");
        if (source.title().isPresent()) {
            json.writeStringField("name", Visible.cut(source.title().get(), Edition.TITLE_LENGTH_MAX));
        }
        Optional<String> url = source.url().flatMap(SourcesPage::web);
        if (url.isPresent()) {
            json.writeStringField("url", url.get());
        }
        if (source.published().isPresent()) {
            json.writeStringField("datePublished", source.published().get().toString());
        }
        json.writeStringField("inLanguage", source.language().code());
        if (source.outlet().isPresent()) {
            json.writeObjectFieldStart("publisher");
            json.writeStringField("@type", "Organization");
            json.writeStringField("name", Visible.cut(source.outlet().get(), Edition.NAME_LENGTH_MAX));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** How the event stands, in words: nobody here says that a claim is true. */
    private void review(JsonGenerator json, Release.Occurrence event, Release.Statement first) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", "ClaimReview");
        json.writeStringField("claimReviewed", edition.name(event));
        json.writeFieldName("itemReviewed");
        reference(json, first.key());
        json.writeStringField("datePublished", edition.release().day().toString());
        json.writeObjectFieldStart("author");
        json.writeStringField("@type", "Organization");
        json.writeStringField("name", edition.title());
        json.writeEndObject();
        json.writeObjectFieldStart("reviewRating");
        json.writeStringField("@type", "Rating");
        json.writeStringField(
                "alternateName",
                edition.labels().of("standing", event.standing())
                        + ", "
                        + edition.wording().independence(event.independent()));
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Markup and characters that hide or turn text leave as escapes, so that nothing can end the element that holds them. */
    private static final class Harmless extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] escapes = standardAsciiEscapesForJSON();
            for (char unit : new char[] {'<', '>', '&', '\'', 0x7F}) {
                escapes[unit] = ESCAPE_STANDARD;
            }
            return escapes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int unit) {
            return Visible.isHidden(unit) ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", unit)) : null;
        }
    }
}
