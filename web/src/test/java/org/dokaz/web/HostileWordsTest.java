package org.dokaz.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Script in whatever somebody can say is put into every field of every form that a page offers, beside the documents, file names and posts that hold it
 * already; then every page that a link leads to is looked at, in both languages, and what programs are answered too.
 */
class HostileWordsTest {

    private static final String HOSTILE = "\"'><script>document.title='taken'</script><img src=x onerror=alert(1)>";
    private static final int PAGES_MAX = 250;

    @TempDir
    private Path folder;

    private Optional<Served> served = Optional.empty();
    private final Set<String> sent = new LinkedHashSet<>();
    private int planted;

    @BeforeEach
    void serve() throws IOException {
        served = Optional.of(Served.with(folder, Told.FILES));
    }

    @AfterEach
    void close() {
        served.ifPresent(Served::close);
    }

    @Test
    void nothingThatAnybodySaysRunsOnAnyPage() {
        Guest owner = served.orElseThrow().signedIn("owner");
        Told.page(owner, "/events");
        Set<String> seen = crawl(owner, true);
        assertThat(seen.size()).as(seen.toString()).isGreaterThan(60);
        assertThat(planted).as("forms that took it: " + sent).isGreaterThan(8);
        owner.get("/documents?language=uk");
        assertThat(crawl(owner, false)).hasSizeGreaterThan(60);
        Guest reader = served.orElseThrow().signedIn("reader");
        crawl(reader, false);
        assertThat(served.orElseThrow().told()).noneMatch(line -> line.contains("bug"));
    }

    private Set<String> crawl(Guest guest, boolean planting) {
        Set<String> seen = new LinkedHashSet<>();
        Queue<String> next = new ArrayDeque<>(List.of(
                "/documents",
                "/events",
                "/names",
                "/review",
                "/elements",
                "/weighing",
                "/intake",
                "/collection",
                "/release",
                "/letters",
                "/accounts",
                "/tokens",
                "/audit",
                "/password",
                "/search?q=men"));
        while (!next.isEmpty() && seen.size() < PAGES_MAX) {
            String path = next.remove();
            if (!seen.add(path)) {
                continue;
            }
            Guest.Answer answer = guest.get(path);
            if (!answer.header("Content-Type").startsWith("text/html")) {
                assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
                continue;
            }
            Document page = looked(path, answer);
            for (Element link : page.select("a[href^=/]")) {
                String to = link.attr("href").replaceFirst("#.*", "");
                if (!to.endsWith("/original")) {
                    next.add(to);
                }
            }
            if (planting) {
                plant(guest, page);
            }
        }
        return seen;
    }

    private static Document looked(String path, Guest.Answer answer) {
        assertThat(answer.status()).as(path).isLessThan(500);
        assertThat(answer.body()).as(path).doesNotContain("<script>document.title", "<img src=x");
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script"))
                .as(path)
                .allMatch(script -> script.attr("src").startsWith("/assets/")
                        && script.data().isEmpty());
        assertThat(page.select("object, embed, base, img, svg image, svg use, svg script, svg a, meta[http-equiv]"))
                .as(path)
                .isEmpty();
        assertThat(page.select("iframe"))
                .as(path)
                .allMatch(frame -> frame.attr("src").startsWith("/release/preview/") && frame.hasAttr("sandbox"));
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).as(path).doesNotStartWith("on").isNotEqualTo("style");
                if (List.of("href", "src", "action", "formaction", "xlink:href").contains(attribute.getKey())) {
                    assertThat(attribute.getValue()).as(path).matches("[/#?].*").doesNotStartWith("//");
                }
            });
        }
        return page;
    }

    /** Fills in each form, and each only once for all pages that are alike. */
    private void plant(Guest guest, Document page) {
        for (Element form : page.select("form[method=post]")) {
            String action = form.attr("action").replaceFirst("\\?.*", "");
            String kind = action.replaceAll("/[0-9A-Za-z-]*[0-9][0-9A-Za-z-]*", "/*");
            boolean passes = !form.select("input[type=password]").isEmpty()
                    || List.of("/logout", "/accounts/removal", "/tokens/revocation", "/release/publication")
                            .contains(action);
            if (!passes && sent.add(kind)) {
                Guest.Answer answer = form.attr("enctype").startsWith("multipart")
                        ? guest.send(action, parts(form))
                        : guest.post(action, fields(form));
                planted += answer.status() == 303 || answer.status() == 201 ? 1 : 0;
                if (!answer.body().isEmpty()) {
                    looked(action, answer);
                }
            }
        }
    }

    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new TreeMap<>();
        for (Element field : form.select("input[name], textarea[name]")) {
            String type = field.attr("type");
            if (type.equals("hidden")) {
                fields.put(field.attr("name"), field.attr("value"));
            } else if (type.equals("checkbox") || type.equals("radio")) {
                fields.putIfAbsent(field.attr("name"), field.hasAttr("value") ? field.attr("value") : "on");
            } else if (type.equals("date")) {
                fields.put(field.attr("name"), "2023-05-12");
            } else if (type.equals("url")) {
                fields.put(field.attr("name"), "https://site.example/?q=" + encoded(HOSTILE));
            } else if (!type.equals("file")) {
                fields.put(field.attr("name"), HOSTILE);
            }
        }
        for (Element field : form.select("select[name]")) {
            Optional.ofNullable(field.selectFirst("option[value]:not([value=''])"))
                    .ifPresent(option -> fields.put(field.attr("name"), option.attr("value")));
        }
        for (Element button : form.select("button[name]")) {
            fields.putIfAbsent(button.attr("name"), button.attr("value"));
        }
        return fields;
    }

    private static Guest.Part[] parts(Element form) {
        List<Guest.Part> parts = new ArrayList<>();
        fields(form).forEach((name, value) -> parts.add(Guest.part(name, value)));
        if (!form.select("input[type=file]").isEmpty()) {
            parts.add(Guest.file(
                    "<img src=x onerror=alert(1)>.txt",
                    "Officials said on Monday that twenty men were detained in Vyshnivka. " + HOSTILE));
        }
        return parts.toArray(Guest.Part[]::new);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void whatStandsInAnAddressIsNotRunEither() {
        Guest owner = served.orElseThrow().signedIn("owner");
        String words = encoded(HOSTILE);
        StringBuilder query = new StringBuilder("?x=" + words);
        for (String name : List.of(
                "q",
                "words",
                "show",
                "page",
                "name",
                "claim",
                "done",
                "risks",
                "graphic",
                "kind",
                "place",
                "standing",
                "from",
                "until",
                "after",
                "person",
                "deed",
                "stage",
                "document",
                "assignee",
                "crime",
                "event",
                "filter",
                "language")) {
            query.append('&').append(name).append('=').append(words);
            for (String path :
                    List.of("/documents", "/search", "/events", "/names", "/audit", "/review", "/elements")) {
                looked(path, owner.get(path + "?" + name + "=" + words));
            }
        }
        for (String path :
                List.of("/documents/", "/events/", "/names/", "/intake/", "/weighing/", "/release/preview/", "/")) {
            looked(path, owner.get(path + words.replace("+", "%20").replace("%2F", "")));
        }
        looked("/login", served.orElseThrow().guest().get("/login" + query));
    }

    @Test
    void programsAreAnsweredInJsonAloneThatNoBrowserTakesForAPage() throws IOException {
        Guest owner = served.orElseThrow().signedIn("owner");
        Agent program = Agent.of(served.orElseThrow()).with(Agent.token(owner, "words", 30));
        String document = served.orElseThrow().document(owner, "Men taken");
        Told.page(owner, "/events");
        for (String path : List.of(
                "/api/v1/documents",
                "/api/v1/documents/" + document,
                "/api/v1/events",
                "/api/v1/names",
                "/api/v1/review",
                "/api/v1/search?q=" + encoded(HOSTILE),
                "/api/v1/search?q=men",
                "/api/v1/nothing/" + encoded(HOSTILE).replace("+", "%20").replace("%2F", ""),
                "/api/v1/documents?limit=" + encoded(HOSTILE),
                "/api/v1/openapi.json")) {
            Guest.Answer answer = program.get(path);
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).as(path).contains("default-src 'none'");
            if (answer.status() == 403 && answer.body().isEmpty()) {
                continue;
            }
            assertThat(answer.header("Content-Type")).as(path).matches("application/(problem\\+)?json.*");
            try (JsonParser parser = new JsonFactory().createParser(answer.body())) {
                while (parser.nextToken() != null) {
                    assertThat(parser.currentToken()).isNotNull();
                }
            }
        }
        Guest.Answer refused = program.post("/api/v1/intake/text", "{\"text\":\"" + "x\",\"published\":\"<script>\"}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).doesNotContain("<script>");
    }
}
