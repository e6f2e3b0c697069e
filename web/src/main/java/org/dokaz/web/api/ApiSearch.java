package org.dokaz.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.DeskSearch;
import org.dokaz.app.VeiledWords;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CodePoints;
import org.dokaz.model.EntityKind;
import org.dokaz.search.BrokenQuery;
import org.dokaz.search.Filter;
import org.dokaz.search.Found;
import org.dokaz.search.Hit;
import org.dokaz.search.HitJson;
import org.dokaz.web.page.Addresses;
import org.dokaz.web.page.Trouble;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search for programs. */
@Controller
class ApiSearch {

    /** The most hits of one answer. */
    static final int HITS_MAX = 100;

    private static final String PERSON = "person";

    private final DeskSearch search;

    ApiSearch(DeskSearch search) {
        this.search = search;
    }

    @GetMapping("/api/v1/search")
    ResponseEntity<byte[]> search(
            Caller caller,
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(name = "limit", defaultValue = "20") int limit,
            @RequestParam(name = "after", defaultValue = "") String after,
            HttpServletRequest request) {
        if (limit < 1 || limit > HITS_MAX) {
            throw new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, "limit is 1 to " + HITS_MAX + " (HITS_MAX)");
        }
        try {
            Optional<String> token = after.isEmpty() ? Optional.empty() : Optional.of(after);
            return switch (search.find(query, filters(request), limit, token, caller.sight())) {
                case DeskSearch.Came came -> Json.answer(came(came));
                case DeskSearch.NotYet _ ->
                    throw new Trouble(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "the index is being brought up to the case; ask again in a moment");
                case DeskSearch.Cannot(String why) -> throw new Trouble(HttpStatus.SERVICE_UNAVAILABLE, why);
            };
        } catch (BrokenQuery broken) {
            throw new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(broken.getMessage()));
        }
    }

    private static List<Filter> filters(HttpServletRequest request) {
        List<Filter> filters = new ArrayList<>();
        String[] written = request.getParameterValues("filter");
        for (String one : written == null ? new String[0] : written) {
            int colon = one.indexOf(':');
            filters.add(
                    Filter.of(colon < 0 ? one : one.substring(0, colon), colon < 0 ? "" : one.substring(colon + 1)));
        }
        return filters;
    }

    private static String came(DeskSearch.Came came) {
        CanonicalJson.Members facets = CanonicalJson.object();
        for (Map.Entry<String, List<Found.Count>> facet : came.found().facets().entrySet()) {
            facets.put(
                    facet.getKey(),
                    CanonicalJson.array(facet.getValue().stream()
                            .filter(count -> !count.value().equals(PERSON))
                            .map(count -> CanonicalJson.object()
                                    .text("value", count.value())
                                    .put("hits", CanonicalJson.number(count.hits()))
                                    .toJson())
                            .toList()));
        }
        return CanonicalJson.object()
                .put("total", CanonicalJson.number(came.found().total()))
                .put(
                        "hits",
                        CanonicalJson.array(
                                came.hits().stream().map(ApiSearch::hit).toList()))
                .put("facets", facets.toJson())
                .put("after", Json.text(came.found().after()))
                .put("latest", Boolean.toString(came.isLatest()))
                .put("compared", Boolean.toString(came.found().isCompared()))
                .toJson();
    }

    private static String hit(DeskSearch.Seen seen) {
        return CanonicalJson.object()
                .text("document", seen.line().key())
                .put("claim", Json.text(seen.hit().claim().map(claim -> Addresses.claimKey(claim.id()))))
                .put("hit", HitJson.of(veiled(seen)))
                .toJson();
    }

    private static Hit veiled(DeskSearch.Seen seen) {
        Hit hit = seen.hit();
        VeiledWords veiled = seen.veiled();
        return new Hit(
                hit.part(),
                hit.document(),
                hit.path(),
                new Hit.Masthead(
                        hit.masthead().outlet().map(veiled::veiled),
                        hit.masthead().title().map(veiled::veiled),
                        hit.masthead().url(),
                        hit.masthead().published(),
                        hit.masthead().language()),
                hit.restricted(),
                hit.words().map(words -> veiled(words, veiled)),
                hit.claim().map(claim -> veiled(claim, veiled)),
                hit.entity().map(entity -> veiled(entity, veiled)));
    }

    private static Hit.Words veiled(Hit.Words words, VeiledWords veiled) {
        String text = words.before() + words.words() + words.after();
        int first = words.start()
                - CodePoints.of(words.before()).before(words.before().length());
        String shown = veiled.veiled(text, first);
        int begin = shown.offsetByCodePoints(0, words.start() - first);
        int end = shown.offsetByCodePoints(0, words.end() - first);
        // What is veiled is not told to be what was asked for either.
        List<Hit.Stretch> found = words.found().stream()
                .filter(stretch -> text.substring(
                                text.offsetByCodePoints(0, stretch.start() - first),
                                text.offsetByCodePoints(0, stretch.end() - first))
                        .equals(shown.substring(
                                shown.offsetByCodePoints(0, stretch.start() - first),
                                shown.offsetByCodePoints(0, stretch.end() - first))))
                .toList();
        return new Hit.Words(
                words.start(),
                words.end(),
                shown.substring(begin, end),
                shown.substring(0, begin),
                shown.substring(end),
                found);
    }

    private static Hit.ClaimFound veiled(Hit.ClaimFound claim, VeiledWords veiled) {
        return new Hit.ClaimFound(
                claim.id(),
                claim.kind(),
                claim.stance(),
                claim.hedged(),
                claim.speaker().map(veiled::veiled),
                claim.chain().stream().map(veiled::veiled).toList(),
                claim.places().stream().map(veiled::veiled).toList(),
                claim.when(),
                claim.quantity().map(veiled::veiled),
                claim.event(),
                claim.standing(),
                claim.reviews());
    }

    /** Of a person no other spelling is told than the one that stands in the document. */
    private static Hit.EntityFound veiled(Hit.EntityFound entity, VeiledWords veiled) {
        List<String> names = entity.kind() == EntityKind.PERSON ? List.of(entity.name()) : entity.names();
        return new Hit.EntityFound(
                entity.id(),
                entity.kind(),
                veiled.veiled(entity.name()),
                names.stream().map(veiled::veiled).toList(),
                entity.mentions());
    }
}
