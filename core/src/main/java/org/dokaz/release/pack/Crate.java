package org.dokaz.release.pack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.markup.Html;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.release.Draft;
import org.dokaz.release.Release;

/** What a package says of its files, for programs and for people: an RO-Crate 1.2, flattened, with how the files came about. */
final class Crate {

    /** The file that makes a folder a crate. */
    static final String METADATA = "ro-crate-metadata.json";

    /** The same for people. */
    static final String PREVIEW = "ro-crate-preview.html";

    private static final String CONTEXT = "https://w3id.org/ro/crate/1.2/context";
    private static final String PROFILE = "https://w3id.org/ro/crate/1.2";
    private static final String ROOT = "./";
    private static final String NEWSROOM = "#newsroom";
    private static final String UNLICENSED = "No licence is granted with this package; ask those who released it.";

    private final Release release;
    private final Making making;
    private final Map<String, Long> files;
    private final List<String> graph = new ArrayList<>();

    private Crate(Release release, Making making, Map<String, Long> files) {
        this.release = release;
        this.making = making;
        this.files = files;
    }

    /**
     * The metadata.
     *
     * @param files the paths of all files in the crate beside the metadata, with their sizes in bytes
     */
    static byte[] metadata(Release release, Making making, Map<String, Long> files) {
        return (new Crate(release, making, files).document() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private String document() {
        graph.add(CanonicalJson.object()
                .text("@id", METADATA)
                .text("@type", "CreativeWork")
                .put("conformsTo", reference(PROFILE))
                .put("about", reference(ROOT))
                .toJson());
        String licence = licence();
        List<String> mentioned = actions();
        graph.add(CanonicalJson.object()
                .text("@id", ROOT)
                .text("@type", "Dataset")
                .text("name", release.title())
                .text("description", description(release))
                .text("datePublished", release.day().toString())
                .text("version", Integer.toString(release.number()))
                .text(
                        "creativeWorkStatus",
                        release.draft().map(why -> "Draft: " + why.told()).orElse("Published"))
                .put("license", reference(licence))
                .put("publisher", reference(NEWSROOM))
                .put(
                        "hasPart",
                        references(files.keySet().stream().map(Crate::address).toList()))
                .put("mentions", references(mentioned))
                .toJson());
        files.forEach((path, size) -> graph.add(CanonicalJson.object()
                .text("@id", address(path))
                .text("@type", "File")
                .text("name", path)
                .text("contentSize", Long.toString(size))
                .text("encodingFormat", format(path))
                .toJson()));
        newsroom();
        return CanonicalJson.object()
                .text("@context", CONTEXT)
                .put("@graph", CanonicalJson.array(graph))
                .toJson();
    }

    /** What a release is, in one line. */
    static String description(Release release) {
        return release.draft().map(why -> "DRAFT: " + why.told() + ". ").orElse("") + "Release " + release.number()
                + " of what is claimed in " + release.limits().documents() + " documents: "
                + release.events().size() + " events; " + release.limits().heldBack() + " of "
                + release.limits().statements() + " claims stay out. A claim says that somebody says so, not that it"
                + " happened.";
    }

    private String licence() {
        Optional<String> given = making.licence();
        boolean address =
                given.filter(licence -> licence.startsWith("https://")).isPresent();
        String id = address ? given.orElseThrow() : "#licence";
        graph.add(CanonicalJson.object()
                .text("@id", id)
                .text("@type", "CreativeWork")
                .text("name", given.isPresent() ? "Licence" : "No licence")
                .text("description", given.orElse(UNLICENSED))
                .toJson());
        return id;
    }

    private void newsroom() {
        CanonicalJson.Members newsroom = CanonicalJson.object()
                .text("@id", NEWSROOM)
                .text("@type", "Organization")
                .text("name", "Those who released it");
        release.corrections().ifPresent(address -> {
            newsroom.put("contactPoint", reference("#corrections"));
            graph.add(CanonicalJson.object()
                    .text("@id", "#corrections")
                    .text("@type", "ContactPoint")
                    .text("contactType", "corrections")
                    .text(address.startsWith("https://") ? "url" : "email", address)
                    .toJson());
        });
        graph.add(newsroom.toJson());
    }

    /** Tells of the actions and what they were done on and with; gives what the root is to mention. */
    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        List<String> documents = new ArrayList<>();
        Map<Maker.Machine, String> programs = new LinkedHashMap<>();
        program(programs, making.program());
        Map<Maker.Machine, Set<String>> read = new LinkedHashMap<>();
        for (Release.Source source : release.sources()) {
            String id = document(source);
            documents.add(id);
            source.reader()
                    .ifPresent(maker -> read.computeIfAbsent(maker, ignored -> new LinkedHashSet<>())
                            .add(id));
        }
        read.forEach((maker, from) -> {
            String program = program(programs, maker);
            String id = "#reading-" + (actions.size() + 1);
            actions.add(id);
            action(id, "Reading", program, List.copyOf(from), List.of("#statements"));
        });
        graph.add(CanonicalJson.object()
                .text("@id", "#statements")
                .text("@type", "CreativeWork")
                .text("name", "The statements that were found in the documents")
                .toJson());
        actions.add("#releasing");
        action(
                "#releasing",
                "Comparing and releasing",
                program(programs, making.program()),
                List.of("#statements"),
                files.keySet().stream().map(Crate::address).toList());
        actions.addAll(documents);
        return actions;
    }

    private void action(String id, String name, String program, List<String> from, List<String> made) {
        graph.add(CanonicalJson.object()
                .text("@id", id)
                .text("@type", "CreateAction")
                .text("name", name)
                .put("agent", reference(NEWSROOM))
                .put("instrument", reference(program))
                .put("object", references(from))
                .put("result", references(made))
                .text("endTime", release.day().toString())
                .toJson());
    }

    private String program(Map<Maker.Machine, String> programs, Maker.Machine maker) {
        String known = programs.get(maker);
        if (known != null) {
            return known;
        }
        String id = "#program-" + (programs.size() + 1);
        programs.put(maker, id);
        graph.add(CanonicalJson.object()
                .text("@id", id)
                .text("@type", "SoftwareApplication")
                .text("name", maker.name())
                .text("softwareVersion", maker.version())
                .text("identifier", "settings " + maker.settings())
                .toJson());
        return id;
    }

    private String document(Release.Source source) {
        String id = "#" + source.key();
        CanonicalJson.Members document = CanonicalJson.object()
                .text("@id", id)
                .text("@type", "CreativeWork")
                .text("name", source.title().or(source::outlet).orElse("A document that is not named"))
                .text("url", source.url())
                .text("datePublished", source.published().map(Object::toString))
                .text("inLanguage", source.language().code())
                .text("identifier", source.exhibit().map(Digest::toString));
        source.outlet().ifPresent(outlet -> {
            document.put("publisher", reference(id + "-outlet"));
            graph.add(CanonicalJson.object()
                    .text("@id", id + "-outlet")
                    .text("@type", "Organization")
                    .text("name", outlet)
                    .toJson());
        });
        graph.add(document.toJson());
        return id;
    }

    private static String reference(String id) {
        return CanonicalJson.object().text("@id", id).toJson();
    }

    private static String references(List<String> ids) {
        return CanonicalJson.array(ids.stream().map(Crate::reference).toList());
    }

    /** A path as an address inside the crate. */
    static String address(String path) {
        StringBuilder address = new StringBuilder();
        for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
            char sign = (char) (unit & 0xFF);
            boolean plain = (sign >= 'a' && sign <= 'z')
                    || (sign >= 'A' && sign <= 'Z')
                    || (sign >= '0' && sign <= '9')
                    || "-._~/".indexOf(sign) >= 0;
            if (plain) {
                address.append(sign);
            } else {
                address.append(String.format(Locale.ROOT, "%%%02X", unit & 0xFF));
            }
        }
        return address.toString();
    }

    private static String format(String path) {
        int dot = path.lastIndexOf('.');
        return switch (dot < 0 ? "" : path.substring(dot + 1)) {
            case "json", "geojson" -> "application/json";
            case "jsonl" -> "application/jsonl";
            case "jsonld" -> "application/ld+json";
            case "csv" -> "text/csv";
            case "html" -> "text/html";
            case "txt" -> "text/plain";
            case "provn" -> "text/provenance-notation";
            case "pdf" -> "application/pdf";
            case "png" -> "image/png";
            case "jpg" -> "image/jpeg";
            default -> "application/octet-stream";
        };
    }

    /** A page with the same for people. */
    static byte[] preview(Release release, Making making, Map<String, Long> files) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n");
        Html html = new Html(out);
        html.open("html", "lang", "en").open("head").open("meta", "charset", "utf-8");
        html.element("title", release.title()).close("head").open("body").line();
        html.element("h1", release.title()).line();
        release.draft()
                .map(Draft::told)
                .ifPresent(why -> html.element("p", "DRAFT: " + why + ".").line());
        html.element("p", description(release)).line();
        html.element(
                        "p",
                        "Made with " + making.agent() + ". " + making.licence().orElse(UNLICENSED))
                .line();
        html.open("ul").line();
        files.forEach((path, size) -> html.open("li")
                .element("a", path, "href", address(path))
                .text(" (" + size + " bytes)")
                .close("li")
                .line());
        html.close("ul").close("body").close("html").line();
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
