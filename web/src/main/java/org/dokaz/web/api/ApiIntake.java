package org.dokaz.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.IntakeDesk;
import org.dokaz.app.IntakeRefused;
import org.dokaz.app.IntakeRun;
import org.dokaz.app.IntakeUpload;
import org.dokaz.app.PastedText;
import org.dokaz.model.CanonicalJson;
import org.dokaz.pipeline.Account;
import org.dokaz.record.JsonObject;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.Tongue;
import org.dokaz.web.page.Trouble;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What programs bring in: texts and addresses, read one after another beside everything else; and how far that has come. */
@Controller
class ApiIntake {

    private static final int FIELD_LENGTH_MAX = 2_000;

    private final IntakeDesk intake;

    ApiIntake(IntakeDesk intake) {
        this.intake = intake;
    }

    private interface Doing {
        IntakeRun done();
    }

    private static ResponseEntity<byte[]> taken(Doing doing) {
        try {
            return Json.answer(CanonicalJson.object()
                    .text("run", doing.done().shown().id())
                    .toJson());
        } catch (IntakeRefused refused) {
            throw new Trouble(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Tongue.ENGLISH_LABELS.text(
                            "intake.wrong." + refused.why().name().toLowerCase(Locale.ROOT)));
        }
    }

    @PostMapping("/api/v1/intake/text")
    ResponseEntity<byte[]> text(Caller caller, HttpServletRequest request) throws IOException {
        JsonObject body = Json.body(request);
        String text = Json.required(body, "text", Json.BODY_BYTES_MAX);
        Optional<LocalDate> published =
                Json.optional(body, "published", FIELD_LENGTH_MAX).map(ApiIntake::day);
        return taken(() -> {
            PastedText pasted = new PastedText(
                    text,
                    Json.optional(body, "title", FIELD_LENGTH_MAX),
                    Json.optional(body, "outlet", FIELD_LENGTH_MAX),
                    Json.optional(body, "address", FIELD_LENGTH_MAX),
                    published);
            try (IntakeUpload upload = intake.upload(caller.person().name(), text.length())) {
                upload.add(pasted);
                return upload.text(Map.of());
            }
        });
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException odd) {
            throw new Trouble(HttpStatus.UNPROCESSABLE_CONTENT, "published is no day such as 2023-05-12");
        }
    }

    @PostMapping("/api/v1/intake/address")
    ResponseEntity<byte[]> address(Caller caller, HttpServletRequest request) throws IOException {
        JsonObject body = Json.body(request);
        String address = Json.required(body, "address", FIELD_LENGTH_MAX);
        return taken(() -> intake.address(address, false, caller.person().name(), Map.of()));
    }

    @GetMapping("/api/v1/intake/{run}")
    ResponseEntity<byte[]> run(@PathVariable("run") String id) {
        IntakeRun.Shown run = intake.run(id).orElseThrow(Absent::new).shown();
        Account account = run.account();
        List<String> notes = run.notes().stream()
                .map(note -> CanonicalJson.object()
                        .text("document", note.document())
                        .put("failed", Boolean.toString(note.isFailed()))
                        .text("why", note.why())
                        .toJson())
                .toList();
        return Json.answer(CanonicalJson.object()
                .text("run", run.id())
                .text("state", run.state().name().toLowerCase(Locale.ROOT))
                .put("inputs", CanonicalJson.number(run.inputs()))
                .put("inputsDone", CanonicalJson.number(run.inputsDone()))
                .put("in", CanonicalJson.number(account.in()))
                .put("made", CanonicalJson.number(account.made()))
                .put("declined", CanonicalJson.number(account.declined()))
                .put("failed", CanonicalJson.number(account.failed()))
                .put("notRead", CanonicalJson.array(notes))
                .put("stopped", Json.text(run.stopped()))
                .toJson());
    }
}
