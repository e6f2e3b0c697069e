package org.dokaz.app;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CanonicalJson.Members;
import org.dokaz.model.Digest;

/** The description of a hand-over's files, as an RO-Crate 1.2: what each is, how long, and its digest. It names no person. */
final class CourtCrate {

    /** The file it lies in. */
    static final String METADATA = "ro-crate-metadata.json";

    static final String DESCRIPTION =
            "Originals as they were received, with the chain of their custody, for the court or prosecutor they were encrypted to";

    private static final String CONTEXT = "https://w3id.org/ro/crate/1.2/context";
    private static final String CONFORMS = "https://w3id.org/ro/crate/1.2";

    private CourtCrate() {}

    /** One file. */
    record Part(String path, long sizeBytes, String mediaType, Digest digest) {}

    static byte[] metadata(List<Part> parts, LocalDate day, String agent) {
        List<String> graph = new ArrayList<>();
        graph.add(entity(METADATA, "CreativeWork")
                .put("about", id("./"))
                .put("conformsTo", id(CONFORMS))
                .toJson());
        graph.add(entity("./", "Dataset")
                .text("name", "Hand-over of evidence")
                .text("description", DESCRIPTION)
                .text("datePublished", day.toString())
                .put("license", id("#conditions"))
                .list("hasPart", parts.stream().map(part -> id(part.path())).toList())
                .toJson());
        graph.add(entity("#conditions", "CreativeWork")
                .text("name", "For the recipients alone")
                .text("description", "Not to be published or passed on; people in it are protected.")
                .toJson());
        graph.add(entity("#program", "SoftwareApplication").text("name", agent).toJson());
        graph.add(entity("#making", "CreateAction")
                .text("name", "The hand-over was put together")
                .text("endTime", day.toString())
                .put("instrument", id("#program"))
                .put("result", id("./"))
                .toJson());
        for (Part part : parts) {
            graph.add(entity(part.path(), "File")
                    .text("name", part.path().startsWith("originals/") ? "Original" : part.path())
                    .text("encodingFormat", part.mediaType())
                    .text("contentSize", Long.toString(part.sizeBytes()))
                    .text("sha256", part.digest().hex())
                    .toJson());
        }
        String json = CanonicalJson.object()
                .text("@context", CONTEXT)
                .list("@graph", graph)
                .toJson();
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Members entity(String id, String type) {
        return CanonicalJson.object().text("@id", id).text("@type", type);
    }

    private static String id(String id) {
        return CanonicalJson.object().text("@id", id).toJson();
    }
}
