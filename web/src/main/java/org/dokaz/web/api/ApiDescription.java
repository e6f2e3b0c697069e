package org.dokaz.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dokaz.model.CanonicalJson;
import org.dokaz.web.guard.Door;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The description of the doors for programs (OpenAPI 3.1), made of the table of doors itself. */
@Controller
class ApiDescription {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String DESCRIPTION = written();

    @GetMapping("/api/v1/openapi.json")
    ResponseEntity<byte[]> description() {
        return Json.answer(DESCRIPTION);
    }

    private static String written() {
        Map<String, CanonicalJson.Members> paths = new TreeMap<>();
        for (Door door : Door.values()) {
            if (door.isForPrograms()) {
                Operation operation = Operation.of(door)
                        .orElseThrow(() -> new IllegalStateException("nobody tells what " + door + " is for"));
                paths.computeIfAbsent(door.path(), _ -> CanonicalJson.object())
                        .put(door.method().name().toLowerCase(Locale.ROOT), operation(door, operation));
            }
        }
        CanonicalJson.Members all = CanonicalJson.object();
        paths.forEach((path, methods) -> all.put(path, methods.toJson()));
        return CanonicalJson.object()
                .text("openapi", "3.1.0")
                .put(
                        "info",
                        CanonicalJson.object()
                                .text("title", "Dokaz")
                                .text("version", "1")
                                .text(
                                        "description",
                                        "What people do in the workbench of a case, for programs that speak for their accounts.")
                                .toJson())
                .put("paths", all.toJson())
                .put("security", "[{\"token\":[]}]")
                .put(
                        "components",
                        CanonicalJson.object()
                                .put("schemas", schemas())
                                .put("securitySchemes", "{\"token\":{\"scheme\":\"bearer\",\"type\":\"http\"}}")
                                .toJson())
                .toJson();
    }

    private static String schemas() {
        try (InputStream in = ApiDescription.class.getResourceAsStream("schemas.json")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file schemas.json");
            }
            String file = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            return "{\"Description\":{\"type\":\"object\"}," + file.substring(1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String operation(Door door, Operation operation) {
        List<String> parameters = new ArrayList<>();
        for (String step : door.path().split("/", -1)) {
            if (step.startsWith("{")) {
                parameters.add(parameter(
                        step.substring(1, step.length() - 1), "path", Optional.empty(), "{\"type\":\"string\"}"));
            }
        }
        operation
                .queries()
                .forEach(query -> parameters.add(
                        parameter(query.name(), "query", Optional.of(query.description()), query.schema())));
        return CanonicalJson.object()
                .text("operationId", door.name().substring("API_".length()).toLowerCase(Locale.ROOT))
                .text("summary", operation.summary())
                .text(
                        "description",
                        "Takes the right " + door.right().map(Enum::name).orElse("of nobody") + ".")
                .put("parameters", CanonicalJson.array(parameters))
                .put("requestBody", operation.sent().map(schema -> "{\"required\":true," + content(schema) + "}"))
                .put("responses", responses(door, operation))
                .toJson();
    }

    private static String parameter(String name, String in, Optional<String> description, String schema) {
        return CanonicalJson.object()
                .text("name", name)
                .text("in", in)
                .text("description", description)
                .flag("required", in.equals("path"))
                .put("schema", schema)
                .toJson();
    }

    private static String content(String schema) {
        return "\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"" + SCHEMAS + schema + "\"}}}";
    }

    private static String responses(Door door, Operation operation) {
        CanonicalJson.Members responses = CanonicalJson.object();
        responses.put(
                "200",
                "{\"description\":\"Done.\","
                        + operation
                                .answer()
                                .map(ApiDescription::content)
                                .orElse("\"content\":{\"" + operation.type() + "\":{}}")
                        + "}");
        problem(responses, "401", "No token, or one that opens nothing.");
        problem(responses, "403", "The account may not do this.");
        problem(responses, "429", "Too many tokens that opened nothing.");
        problem(responses, "503", "The case or its index cannot be reached now.");
        if (door.path().contains("{")) {
            problem(responses, "404", "Nothing is there that the account may see.");
        }
        if (!operation.queries().isEmpty() || operation.sent().isPresent()) {
            problem(responses, "400", "Not as it should be.");
            problem(responses, "422", "Understood, and not possible; the detail tells why.");
        }
        if (operation.sent().isPresent()) {
            problem(
                    responses,
                    "409",
                    "Somebody decided something on the claim since it had this mark. Nothing was kept.");
            problem(responses, "413", "Too much was sent.");
            problem(responses, "415", "Not application/json.");
        }
        return responses.toJson();
    }

    private static void problem(CanonicalJson.Members responses, String status, String description) {
        responses.put(
                status,
                "{\"content\":{\"application/problem+json\":{\"schema\":{\"$ref\":\"" + SCHEMAS
                        + "Problem\"}}},\"description\":" + CanonicalJson.text(description) + "}");
    }
}
