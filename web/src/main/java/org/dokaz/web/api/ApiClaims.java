package org.dokaz.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.Desk;
import org.dokaz.app.DeskDocument;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Digest;
import org.dokaz.record.Correction;
import org.dokaz.record.Decided;
import org.dokaz.record.JsonObject;
import org.dokaz.record.Review;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.CorrectionForm;
import org.dokaz.web.page.Tongue;
import org.dokaz.web.page.Trouble;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * What people decide of claims through programs. Each says, by the claim's mark, what had been decided when it looked; where that is no longer all,
 * nothing is kept.
 */
@Controller
class ApiClaims {

    /** The longest value of a field that is no text, in UTF-16 code units. */
    private static final int FIELD_LENGTH_MAX = 100;

    private static final List<String> CORRECTED =
            List.of("kind", "stance", "earliest", "latest", "low", "high", "unit");

    private final Desk desk;

    ApiClaims(Desk desk) {
        this.desk = desk;
    }

    private record Meant(String document, ClaimStand stand, Digest mark, JsonObject body) {}

    private Meant meant(Caller caller, String key, String claimKey, HttpServletRequest request) throws IOException {
        ClaimStand stand = stand(caller, key, claimKey);
        JsonObject body = Json.body(request);
        return new Meant(key, stand, Json.digest(body, "mark"), body);
    }

    private ClaimStand stand(Caller caller, String key, String claimKey) {
        DeskDocument document = desk.document(key, caller.sight()).orElseThrow(Absent::new);
        return DocumentJson.claim(document, claimKey).orElseThrow(Absent::new);
    }

    @PostMapping("/api/v1/documents/{document}/claims/{claim}/review")
    ResponseEntity<byte[]> review(
            Caller caller,
            @PathVariable("document") String key,
            @PathVariable("claim") String claimKey,
            HttpServletRequest request)
            throws IOException {
        Meant meant = meant(caller, key, claimKey, request);
        Review.Answer answer = switch (Json.required(meant.body(), "answer", FIELD_LENGTH_MAX)) {
            case "accept" -> Review.Answer.ACCEPTED;
            case "reject" -> Review.Answer.REJECTED;
            default -> throw new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, "answer is accept or reject");
        };
        Optional<String> typed = Json.optional(meant.body(), "why", Decided.WORDS_MAX)
                .map(String::strip)
                .filter(words -> !words.isEmpty());
        if (typed.isEmpty() && answer == Review.Answer.REJECTED) {
            throw new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, "a rejection needs its reason: give why");
        }
        String why = typed.orElseGet(() -> Tongue.ENGLISH_LABELS.text("reader.acceptedWhy"));
        return after(
                caller,
                claimKey,
                meant,
                desk.decide(
                        key,
                        meant.stand().read().id(),
                        meant.mark(),
                        caller.sight(),
                        (claim, at) -> new Review(claim, answer, why, at, caller.author())));
    }

    @PostMapping("/api/v1/documents/{document}/claims/{claim}/correction")
    ResponseEntity<byte[]> correction(
            Caller caller,
            @PathVariable("document") String key,
            @PathVariable("claim") String claimKey,
            HttpServletRequest request)
            throws IOException {
        Meant meant = meant(caller, key, claimKey, request);
        String why = Json.required(meant.body(), "why", Decided.WORDS_MAX).strip();
        String notice = Json.required(meant.body(), "notice", Decided.WORDS_MAX).strip();
        if (why.isEmpty() || notice.isEmpty()) {
            throw new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, "a correction needs its reason and its notice");
        }
        List<Correction.Change> changes = changes(meant);
        return after(
                caller,
                claimKey,
                meant,
                desk.decide(
                        key,
                        meant.stand().read().id(),
                        meant.mark(),
                        caller.sight(),
                        (claim, at) -> new Correction(claim, changes, notice, why, at, caller.author())));
    }

    /** What is left out stays as it is. */
    private static List<Correction.Change> changes(Meant meant) {
        CorrectionForm now = CorrectionForm.of(meant.stand().right());
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "kind", now.kind(),
                "stance", now.stance(),
                "earliest", now.earliest(),
                "latest", now.latest(),
                "low", now.low(),
                "high", now.high(),
                "unit", now.unit()));
        for (String field : CORRECTED) {
            Json.optional(meant.body(), field, FIELD_LENGTH_MAX).ifPresent(value -> fields.put(field, value));
        }
        try {
            List<Correction.Change> changes =
                    CorrectionForm.of(fields).changes(meant.stand().right());
            if (changes.isEmpty()) {
                throw new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, "nothing differs from what the claim says already");
            }
            return changes;
        } catch (IllegalArgumentException unclear) {
            throw new Trouble(
                    HttpStatus.UNPROCESSABLE_CONTENT, unclear.getMessage() + " is not what this field is for");
        }
    }

    @PostMapping("/api/v1/documents/{document}/claims/{claim}/revocation")
    ResponseEntity<byte[]> revocation(
            Caller caller,
            @PathVariable("document") String key,
            @PathVariable("claim") String claimKey,
            HttpServletRequest request)
            throws IOException {
        Meant meant = meant(caller, key, claimKey, request);
        Digest decision = Json.digest(meant.body(), "decision");
        String why = Json.optional(meant.body(), "why", Decided.WORDS_MAX)
                .map(String::strip)
                .filter(words -> !words.isEmpty())
                .orElseGet(() -> Tongue.ENGLISH_LABELS.text("reader.undoneWhy"));
        return after(
                caller,
                claimKey,
                meant,
                desk.revoke(
                        key, meant.stand().read().id(), meant.mark(), caller.sight(), decision, why, caller.author()));
    }

    private ResponseEntity<byte[]> after(Caller caller, String claimKey, Meant meant, Desk.Result result) {
        return switch (result) {
            case Desk.Kept(Digest id) ->
                Json.answer(CanonicalJson.object()
                        .text("decision", id.hex())
                        .text(
                                "mark",
                                stand(caller, meant.document(), claimKey).mark().hex())
                        .toJson());
            case Desk.Overtaken _ ->
                throw new Trouble(
                        HttpStatus.CONFLICT,
                        "somebody decided something on this claim since it had this mark, and nothing was kept; look at the"
                                + " claim and decide again",
                        Map.of(
                                "mark",
                                stand(caller, meant.document(), claimKey).mark().hex()));
            case Desk.Unknown _ -> throw new Absent();
        };
    }
}
