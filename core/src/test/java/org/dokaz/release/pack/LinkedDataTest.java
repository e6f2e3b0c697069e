package org.dokaz.release.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.dokaz.release.Draft;
import org.junit.jupiter.api.Test;

/**
 * The crate and the annotations are held against Titanium, a JSON-LD processor of others, with those terms of the published contexts (RO-Crate
 * 1.2, Web Annotation) that we use. A term that stands for nothing fails.
 */
class LinkedDataTest {

    private static final String SCHEMA = "http://schema.org/";
    private static final String OA = "http://www.w3.org/ns/oa#";
    private static final String BASE = "https://crate.example/";

    private static final Map<String, String> CONTEXTS = Map.of(
            "https://w3id.org/ro/crate/1.2/context",
            "crate-context.json",
            "http://www.w3.org/ns/anno.jsonld",
            "annotation-context.json");

    private static final DocumentLoader OFFLINE = (address, _) -> {
        String file = CONTEXTS.get(address.toString());
        if (file == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, address.toString());
        }
        try (InputStream in = Objects.requireNonNull(LinkedDataTest.class.getResourceAsStream(file))) {
            return JsonDocument.of(new ByteArrayInputStream(in.readAllBytes()));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    };

    private static SortedMap<String, byte[]> files() {
        return PackageFormat.RO_CRATE.files(
                PackedRelease.of(Optional.of(Draft.REVIEW_OVERDUE), 2),
                PackedRelease.MAKING,
                Map.of("copies/50 % sure.txt", new byte[] {1, 2}));
    }

    /** Every node of a document by its name. */
    private static Map<String, JsonObject> nodes(byte[] bytes) throws JsonLdError {
        Document document = JsonDocument.of(new ByteArrayInputStream(bytes));
        JsonArray expanded = JsonLd.expand(document)
                .loader(OFFLINE)
                .base(URI.create(BASE))
                .undefinedTermsPolicy(ProcessingPolicy.Fail)
                .get();
        JsonArray flat = JsonLd.flatten(JsonDocument.of(expanded)).get().asJsonArray();
        Map<String, JsonObject> nodes = new LinkedHashMap<>();
        flat.forEach(node -> nodes.put(node.asJsonObject().getString("@id"), node.asJsonObject()));
        return nodes;
    }

    private static List<String> values(JsonObject node, String term) {
        List<String> values = new ArrayList<>();
        JsonValue given = node.get(term);
        if (given instanceof JsonString text) {
            values.add(text.getString());
        } else if (given != null) {
            for (JsonValue value : given.asJsonArray()) {
                values.add(
                        switch (value) {
                            case JsonString text -> text.getString();
                            case JsonObject object when object.containsKey("@id") -> object.getString("@id");
                            case JsonObject object
                            when object.containsKey("@list") ->
                                object.getJsonArray("@list").toString();
                            case JsonObject object -> text(object.get("@value"));
                            default -> value.toString();
                        });
            }
        }
        return values;
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    @Test
    void ro1TheCrateIsFlatAndItsRootSaysWhatItIs() throws JsonLdError {
        byte[] metadata = files().get("ro-crate-metadata.json");
        Map<String, JsonObject> nodes = nodes(metadata);
        JsonObject descriptor = nodes.get(BASE + "ro-crate-metadata.json");
        JsonObject root = nodes.get(BASE);

        assertThat(values(descriptor, SCHEMA + "about")).containsExactly(BASE);
        assertThat(values(descriptor, "http://purl.org/dc/terms/conformsTo"))
                .containsExactly("https://w3id.org/ro/crate/1.2");
        assertThat(values(root, "@type")).containsExactly(SCHEMA + "Dataset");
        assertThat(values(root, SCHEMA + "name")).containsExactly("Called up in Stepove: 100 % \"true\"");
        assertThat(values(root, SCHEMA + "datePublished")).containsExactly("2024-02-03");
        assertThat(values(root, SCHEMA + "description").getFirst()).startsWith("DRAFT");
        assertThat(values(root, SCHEMA + "license")).containsExactly("https://creativecommons.org/licenses/by/4.0/");
        // Flat already: no entity stands inside another, and each stands once.
        JsonArray graph = JsonDocument.of(new ByteArrayInputStream(metadata))
                .getJsonContent()
                .orElseThrow()
                .asJsonObject()
                .getJsonArray("@graph");
        assertThat(graph)
                .hasSameSizeAs(new HashSet<>(graph.stream()
                        .map(entity -> entity.asJsonObject().getString("@id"))
                        .toList()));
        assertThat(graph)
                .allSatisfy(entity ->
                        assertThat(entity.asJsonObject().values()).allSatisfy(LinkedDataTest::isTextOrReference));
    }

    private static void isTextOrReference(JsonValue value) {
        switch (value) {
            case JsonArray array -> array.forEach(LinkedDataTest::isTextOrReference);
            case JsonObject object -> assertThat(object.keySet()).containsExactly("@id");
            default -> assertThat(value).isInstanceOf(JsonString.class);
        }
    }

    @Test
    void ro2EveryFileIsReachedFromTheRoot() throws JsonLdError {
        SortedMap<String, byte[]> files = files();
        Map<String, JsonObject> nodes = nodes(files.get("ro-crate-metadata.json"));
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(BASE));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (reached.add(id) && nodes.containsKey(id)) {
                nodes.get(id).keySet().forEach(term -> open.addAll(values(nodes.get(id), term)));
            }
        }

        assertThat(Crate.address("copies/50 % sure.txt")).isEqualTo("copies/50%20%25%20sure.txt");
        for (String path : files.keySet()) {
            if (!path.startsWith("ro-crate-")) {
                // Titanium undoes percent-encoding where it resolves an address.
                String address = BASE + path;
                assertThat(reached.contains(address)).as(address).isTrue();
            }
        }
        nodes.forEach((id, node) -> {
            if (!id.endsWith("ro-crate-metadata.json")) {
                assertThat(reached.contains(id)).as(id).isTrue();
            }
        });
    }

    @Test
    void ro3EachActionNamesWhoWithWhatFromWhatAndWhen() throws JsonLdError {
        List<JsonObject> actions = nodes(files().get("ro-crate-metadata.json")).values().stream()
                .filter(node -> values(node, "@type").contains(SCHEMA + "CreateAction"))
                .toList();

        assertThat(actions).hasSize(3).allSatisfy(action -> {
            for (String term : List.of("agent", "instrument", "object", "result", "endTime")) {
                assertThat(values(action, SCHEMA + term)).as(term).isNotEmpty();
            }
        });
    }

    private static Map<String, JsonObject> annotations() throws JsonLdError {
        return nodes(PackageFormat.ANNOTATIONS
                .files(PackedRelease.of(Optional.empty(), 1), PackedRelease.MAKING, Map.of())
                .get("release.jsonld"));
    }

    private static JsonObject annotation(Map<String, JsonObject> nodes, String key) {
        return nodes.entrySet().stream()
                .filter(node -> node.getKey().endsWith(":annotation-" + key))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static List<JsonObject> selectors(Map<String, JsonObject> nodes, String key) {
        JsonObject target =
                nodes.get(values(annotation(nodes, key), OA + "hasTarget").getFirst());
        return target == null
                ? List.of()
                : values(target, OA + "hasSelector").stream().map(nodes::get).toList();
    }

    @Test
    void wa1Wa4Wa5EachAnnotationHasOneNameOneMotivationATargetAndItsDay() throws JsonLdError {
        Map<String, JsonObject> nodes = annotations();
        List<JsonObject> all = nodes.values().stream()
                .filter(node -> values(node, "@type").contains(OA + "Annotation"))
                .toList();

        assertThat(all).hasSize(4).allSatisfy(annotation -> {
            assertThat(values(annotation, OA + "hasTarget")).hasSize(1);
            assertThat(values(annotation, OA + "motivatedBy")).containsExactly(OA + "describing");
            assertThat(values(annotation, "http://purl.org/dc/terms/created")).containsExactly("2024-02-03T00:00:00Z");
        });
    }

    @Test
    void wa2Wa3TheQuotationIsFoundAgainByItsWordsAndByItsPlaceInCodePoints() throws JsonLdError {
        List<JsonObject> selectors = selectors(annotations(), "s1");
        JsonObject quote = selectors.stream()
                .filter(one -> values(one, "@type").contains(OA + "TextQuoteSelector"))
                .findFirst()
                .orElseThrow();
        JsonObject place = selectors.stream()
                .filter(one -> values(one, "@type").contains(OA + "TextPositionSelector"))
                .findFirst()
                .orElseThrow();
        int[] text = (PackedRelease.BEFORE + PackedRelease.WORDS + PackedRelease.BEHIND)
                .codePoints()
                .toArray();
        int start = Integer.parseInt(values(place, OA + "start").getFirst());
        int end = Integer.parseInt(values(place, OA + "end").getFirst());

        assertThat(values(quote, OA + "exact")).containsExactly(new String(text, start, end - start));
        assertThat(values(quote, OA + "exact")).containsExactly(PackedRelease.WORDS);
        assertThat(values(quote, OA + "prefix")).containsExactly(PackedRelease.BEFORE);
        assertThat(values(quote, OA + "suffix")).containsExactly(PackedRelease.BEHIND);
    }

    @Test
    void ofProtectedWordsNoMoreIsToldThanTheReleaseSays() throws JsonLdError {
        Map<String, JsonObject> nodes = annotations();

        assertThat(selectors(nodes, "s2")).isEmpty();
        assertThat(selectors(nodes, "s4")).isEmpty();
        assertThat(selectors(nodes, "s3")).singleElement().satisfies(quote -> {
            assertThat(values(quote, OA + "exact")).containsExactly("Nobody was taken");
            assertThat(values(quote, OA + "prefix")).isEmpty();
        });
    }
}
