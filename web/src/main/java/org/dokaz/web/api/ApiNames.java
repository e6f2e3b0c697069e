package org.dokaz.web.api;

import java.util.List;
import java.util.Locale;
import org.dokaz.app.ComparedCase;
import org.dokaz.app.Desk;
import org.dokaz.app.EventsInCase;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.Entity;
import org.dokaz.web.page.Trouble;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Places, units, bodies and people in office, for programs. Private persons are in no list. */
@Controller
class ApiNames {

    /** The most names of one answer. */
    static final int NAMES_MAX = 500;

    private final Desk desk;

    ApiNames(Desk desk) {
        this.desk = desk;
    }

    @GetMapping("/api/v1/names")
    ResponseEntity<byte[]> list(
            Caller caller,
            @RequestParam(name = "limit", defaultValue = "100") int limit,
            @RequestParam(name = "offset", defaultValue = "0") int offset) {
        if (limit < 1 || limit > NAMES_MAX || offset < 0) {
            throw new Trouble(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "limit is 1 to " + NAMES_MAX + " (NAMES_MAX), and offset 0 or more");
        }
        ComparedCase.State state = desk.compared(caller.sight());
        List<Entity> all = state.found()
                .orElseThrow(() -> new Trouble(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        state.failed().orElse("the names are being compared; ask again in a moment")))
                .known()
                .listed();
        int from = Math.min(offset, all.size());
        int to = (int) Math.min((long) from + limit, all.size());
        return Json.answer(CanonicalJson.object()
                .put("total", CanonicalJson.number(all.size()))
                .put("latest", Boolean.toString(state.isLatest()))
                .put(
                        "names",
                        CanonicalJson.array(all.subList(from, to).stream()
                                .map(ApiNames::line)
                                .toList()))
                .put("next", to < all.size() ? CanonicalJson.number(to) : Json.NULL)
                .toJson());
    }

    private static String line(Entity entity) {
        return CanonicalJson.object()
                .text("key", EventsInCase.key(entity.id()))
                .text("name", entity.name())
                .text("kind", entity.kind().name().toLowerCase(Locale.ROOT))
                .put("spellings", Json.texts(List.copyOf(entity.names())))
                .put("mentions", CanonicalJson.number(entity.mentions().size()))
                .toJson();
    }
}
