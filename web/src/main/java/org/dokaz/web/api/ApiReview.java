package org.dokaz.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.Desk;
import org.dokaz.app.ReviewQueue;
import org.dokaz.app.SecondLook;
import org.dokaz.model.CanonicalJson;
import org.dokaz.record.Decided;
import org.dokaz.record.JsonObject;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.ClaimKeys;
import org.dokaz.web.page.Tongue;
import org.dokaz.web.page.Trouble;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for somebody, and the second person's approval, for programs. */
@Controller
class ApiReview {

    /** The most claims of one answer. */
    static final int CLAIMS_MAX = 200;

    private static final int PAGES_MAX = 1_000_000;

    private final Desk desk;
    private final ReviewQueue queue;
    private final SecondLook look;

    ApiReview(Desk desk) {
        this.desk = desk;
        this.queue = ReviewQueue.of(desk);
        this.look = SecondLook.of(desk);
    }

    @GetMapping("/api/v1/review")
    ResponseEntity<byte[]> waiting(
            Caller caller,
            @RequestParam(name = "stage", defaultValue = "open") String stage,
            @RequestParam(name = "limit", defaultValue = "50") int limit,
            @RequestParam(name = "page", defaultValue = "0") int page) {
        if (limit < 1 || limit > CLAIMS_MAX || page < 0 || page > PAGES_MAX) {
            throw new Trouble(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "limit is 1 to " + CLAIMS_MAX + " (CLAIMS_MAX), and page 0 or more");
        }
        ReviewQueue.Wanted wanted =
                new ReviewQueue.Wanted(stage(stage), Optional.empty(), Optional.empty(), Optional.empty());
        ReviewQueue.Page found = queue.page(caller.sight(), wanted, page, limit);
        List<String> claims = found.waiting().stream().map(ApiReview::line).toList();
        return Json.answer(CanonicalJson.object()
                .put("total", CanonicalJson.number(found.matching()))
                .put("claims", CanonicalJson.array(claims))
                .put("next", (page + 1L) * limit < found.matching() ? CanonicalJson.number(page + 1L) : Json.NULL)
                .toJson());
    }

    private static ReviewQueue.Stage stage(String code) {
        for (ReviewQueue.Stage stage : ReviewQueue.Stage.values()) {
            if (stage.name().toLowerCase(Locale.ROOT).equals(code)) {
                return stage;
            }
        }
        throw new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, "stage is open, decided or approved");
    }

    private static String line(ReviewQueue.Waiting waiting) {
        ClaimStand claim = waiting.claim();
        return CanonicalJson.object()
                .text("document", waiting.document().line().key())
                .text("claim", ClaimKeys.key(claim.read().id()))
                .text("kind", claim.right().kind().code())
                .put("assignedTo", Json.text(claim.work().assignedTo()))
                .text("mark", claim.mark().hex())
                .toJson();
    }

    @PostMapping("/api/v1/documents/{document}/claims/{claim}/approval")
    ResponseEntity<byte[]> approve(
            Caller caller,
            @PathVariable("document") String key,
            @PathVariable("claim") String claimKey,
            HttpServletRequest request)
            throws IOException {
        ClaimStand stand = claim(caller, key, claimKey);
        JsonObject body = Json.body(request);
        String why = Json.optional(body, "why", Decided.WORDS_MAX)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseGet(() -> Tongue.ENGLISH_LABELS.text("second.approvedWhy"));
        SecondLook.Outcome outcome =
                look.approve(key, stand.read().id(), Json.digest(body, "mark"), caller.sight(), why, caller.author());
        String mark = claim(caller, key, claimKey).mark().hex();
        return switch (outcome) {
            case KEPT -> Json.answer(CanonicalJson.object().text("mark", mark).toJson());
            case OVERTAKEN ->
                throw new Trouble(
                        HttpStatus.CONFLICT,
                        "somebody decided something on this claim since it had this mark, and nothing was kept; look at the"
                                + " claim and decide again",
                        Map.of("mark", mark));
            case OWN_DECISION ->
                throw new Trouble(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "a second person is somebody else: this account made one of the decisions");
            case NOTHING_DECIDED ->
                throw new Trouble(
                        HttpStatus.UNPROCESSABLE_CONTENT, "nothing is decided of this claim that could be approved");
            case UNKNOWN, WORDS_ABSENT -> throw new Absent();
        };
    }

    private ClaimStand claim(Caller caller, String key, String claimKey) {
        return desk.document(key, caller.sight())
                .flatMap(document -> DocumentJson.claim(document, claimKey))
                .orElseThrow(Absent::new);
    }
}
