package org.dokaz.release.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.release.Release;

/**
 * The statements of a release as Web Annotations (W3C, 2017): each says what it is in its body, and points at the words it rests on. Exact words,
 * what stands around them and where they stand are told of documents that may be known whole; of any other, no more than the release says.
 */
final class Annotations {

    private static final String CONTEXT = "http://www.w3.org/ns/anno.jsonld";

    private final Release release;
    private final Names names;

    private Annotations(Release release, Names names) {
        this.release = release;
        this.names = names;
    }

    static byte[] write(Release release) {
        return (new Annotations(release, Names.of(release)).collection() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String collection() {
        List<String> items = new ArrayList<>();
        for (Release.Occurrence event : release.events()) {
            for (Release.Statement statement : event.statements()) {
                items.add(annotation(event, statement));
            }
        }
        return CanonicalJson.object()
                .put(
                        "@context",
                        CanonicalJson.array(List.of(
                                CanonicalJson.text(CONTEXT),
                                CanonicalJson.object()
                                        .text("dokaz", Names.TERMS)
                                        .toJson())))
                .text("id", names.of("annotations"))
                .text("type", "AnnotationCollection")
                .text("label", release.title() + " (" + release.number() + ")")
                .put("total", CanonicalJson.number(items.size()))
                .put(
                        "first",
                        CanonicalJson.object()
                                .text("id", names.of("annotations-1"))
                                .text("type", "AnnotationPage")
                                .put("startIndex", CanonicalJson.number(0))
                                .put("items", CanonicalJson.array(items))
                                .toJson())
                .toJson();
    }

    private String annotation(Release.Occurrence event, Release.Statement statement) {
        return CanonicalJson.object()
                .text("id", names.of("annotation-" + statement.key()))
                .text("type", "Annotation")
                .text("motivation", "describing")
                .text("created", Names.midnight(release.day()))
                .put("body", body(event, statement))
                .put("target", target(statement))
                .toJson();
    }

    private String body(Release.Occurrence event, Release.Statement statement) {
        CanonicalJson.Members body = CanonicalJson.object()
                .text("type", "TextualBody")
                .text("format", "text/plain")
                .text("language", statement.said().language().code())
                .text("value", statement.said().text())
                .text("dokaz:event", event.key())
                .text("dokaz:kind", statement.kind().code())
                .text("dokaz:stance", lower(statement.stance()))
                .text("dokaz:basis", lower(statement.basis()))
                .text("dokaz:hedged", Boolean.toString(statement.hedged()))
                .text("dokaz:ownWords", Boolean.toString(statement.said() instanceof Release.Quoted))
                .text("dokaz:speaker", statement.speaker())
                .text("dokaz:commitment", statement.commitment().toString());
        return body.toJson();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private String target(Release.Statement statement) {
        Optional<Release.Source> source = statement
                .source()
                .flatMap(key -> release.sources().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst());
        if (source.isEmpty()) {
            // The words are withheld; that they are bound to something is not.
            return CanonicalJson.text(names.of("words-" + statement.key()));
        }
        CanonicalJson.Members target =
                CanonicalJson.object().text("type", "SpecificResource").put("source", source(source.get()));
        List<String> selectors = selectors(statement);
        if (!selectors.isEmpty()) {
            target.put("selector", CanonicalJson.array(selectors));
        }
        return target.toJson();
    }

    private String source(Release.Source source) {
        return CanonicalJson.object()
                .text("id", names.of(source.key()))
                .text("type", "Text")
                .text("language", source.language().code())
                .text("dokaz:title", source.title())
                .text("dokaz:outlet", source.outlet())
                .text("dokaz:url", source.url())
                .text("dokaz:exhibit", source.exhibit().map(Digest::toString))
                .toJson();
    }

    private static List<String> selectors(Release.Statement statement) {
        if (!(statement.said() instanceof Release.Quoted quoted)
                || !quoted.pieces().stream().allMatch(Release.Piece::own)) {
            return List.of();
        }
        CanonicalJson.Members words =
                CanonicalJson.object().text("type", "TextQuoteSelector").text("exact", quoted.text());
        List<String> selectors = new ArrayList<>();
        statement.passage().ifPresent(passage -> {
            if (!passage.prefix().isEmpty()) {
                words.text("prefix", passage.prefix());
            }
            if (!passage.suffix().isEmpty()) {
                words.text("suffix", passage.suffix());
            }
            selectors.add(CanonicalJson.object()
                    .text("type", "TextPositionSelector")
                    .put("start", CanonicalJson.number(passage.start()))
                    .put("end", CanonicalJson.number(passage.end()))
                    .toJson());
        });
        selectors.addFirst(words.toJson());
        return selectors;
    }
}
