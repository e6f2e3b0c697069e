package org.dokaz.web.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.IntakeDesk;
import org.dokaz.app.IntakeForm;
import org.dokaz.app.IntakeOrder;
import org.dokaz.app.IntakeRefused;
import org.dokaz.app.IntakeRun;
import org.dokaz.app.IntakeUpload;
import org.dokaz.app.PastedText;
import org.dokaz.record.Decided;
import org.dokaz.record.Intake.Entry;
import org.dokaz.record.Intake.Field;
import org.dokaz.web.account.Right;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is brought in: sent, pasted, named; and how far the reading of it has come. */
@Controller
class IntakeDoors {

    private final IntakeDesk intake;
    private final Shell shell;

    IntakeDoors(IntakeDesk intake, Shell shell) {
        this.intake = intake;
        this.shell = shell;
    }

    @GetMapping("/intake")
    ResponseEntity<byte[]> all(Visitor visitor) {
        return page(visitor, HttpStatus.OK, Optional.empty());
    }

    private ResponseEntity<byte[]> page(Visitor visitor, HttpStatus status, Optional<String> wrong) {
        return Replies.page(
                status,
                shell.page(
                        visitor,
                        Optional.of(Shell.Room.INTAKE),
                        visitor.text("intake.title"),
                        "/intake",
                        html -> new IntakePage(visitor, intake).write(html, wrong)));
    }

    @PostMapping("/intake/files")
    ResponseEntity<byte[]> files(Visitor visitor, HttpServletRequest request) {
        return taken(visitor, () -> {
            try (IntakeUpload upload = intake.upload(visitor.person().name(), request.getContentLengthLong())) {
                Map<String, String> fields = Sent.take(request, upload::add);
                return upload.files(collected(fields));
            }
        });
    }

    @PostMapping("/intake/text")
    ResponseEntity<byte[]> text(Visitor visitor, HttpServletRequest request) {
        return taken(visitor, () -> {
            Map<String, String> fields = Sent.take(request, (_, _) -> {});
            PastedText text = new PastedText(
                    lines(fields.getOrDefault("text", "")),
                    filled(fields, "title"),
                    filled(fields, "outlet"),
                    filled(fields, "from"),
                    filled(fields, "published").map(IntakeDoors::day));
            try (IntakeUpload upload =
                    intake.upload(visitor.person().name(), text.text().length())) {
                upload.add(text);
                return upload.text(collected(fields));
            }
        });
    }

    /** Browsers end the lines of what is typed with two characters, whatever was pasted. */
    private static String lines(String typed) {
        return typed.replace("\r\n", "\n");
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException odd) {
            throw new Wrong(IntakeRefused.Why.NO_DAY);
        }
    }

    @PostMapping("/intake/folder")
    ResponseEntity<byte[]> folder(Visitor visitor, @RequestParam Map<String, String> fields) {
        return taken(
                visitor,
                () -> intake.folder(
                        fields.getOrDefault("folder", ""), visitor.person().name(), collected(fields)));
    }

    @PostMapping("/intake/address")
    ResponseEntity<byte[]> address(Visitor visitor, @RequestParam Map<String, String> fields) {
        return taken(
                visitor,
                () -> intake.address(
                        fields.getOrDefault("address", ""),
                        fields.containsKey("articles"),
                        visitor.person().name(),
                        collected(fields)));
    }

    @GetMapping("/intake/{run}")
    ResponseEntity<byte[]> run(Visitor visitor, @PathVariable("run") String id) {
        IntakeRun.Shown run = intake.run(id).orElseThrow(Absent::new).shown();
        return Replies.page(shell.page(
                visitor,
                Optional.of(Shell.Room.INTAKE),
                visitor.text("intake.run.title"),
                IntakePage.address(run),
                html -> new RunPage(visitor, run, intake.hasVault()).write(html)));
    }

    @PostMapping("/intake/{run}/again")
    ResponseEntity<byte[]> again(Visitor visitor, @PathVariable("run") String id) {
        IntakeRun.Shown run = intake.run(id).orElseThrow(Absent::new).shown();
        if (!mayAsk(visitor, run)) {
            throw new Absent();
        }
        return taken(visitor, () -> intake.again(id, visitor.person().name()).orElseThrow(Absent::new));
    }

    /** What could not be read is read again: all of the case. */
    @PostMapping("/intake/reading")
    ResponseEntity<byte[]> readAgain(Visitor visitor) {
        return taken(visitor, () -> intake.readAgain(visitor.person().name()));
    }

    /** The same of one run. */
    @PostMapping("/intake/{run}/reading")
    ResponseEntity<byte[]> readAgain(Visitor visitor, @PathVariable("run") String id) {
        return taken(
                visitor, () -> intake.readAgain(id, visitor.person().name()).orElseThrow(Absent::new));
    }

    /** Whether somebody may have the same read once more. */
    static boolean mayAsk(Visitor visitor, IntakeRun.Shown run) {
        return run.isWorthAsking()
                && (run.order().kind() != IntakeOrder.Kind.FOLDER || visitor.may(Right.NAME_FOLDERS));
    }

    private interface Doing {
        IntakeRun done() throws Sent.Unfit;
    }

    /** What is wrong with a form, told like what the house refuses. */
    private static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final IntakeRefused.Why why;

        Wrong(IntakeRefused.Why why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    private ResponseEntity<byte[]> taken(Visitor visitor, Doing doing) {
        try {
            return Replies.next(IntakePage.address(doing.done().shown()));
        } catch (IntakeRefused refused) {
            return wrong(visitor, refused.why());
        } catch (Wrong form) {
            return wrong(visitor, form.why);
        } catch (Sent.Unfit torn) {
            return page(visitor, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of("intake.wrong.form"));
        }
    }

    private ResponseEntity<byte[]> wrong(Visitor visitor, IntakeRefused.Why why) {
        HttpStatus status = switch (why) {
            case FILE_TOO_LARGE, TOO_MANY_FILES -> HttpStatus.CONTENT_TOO_LARGE;
            case NO_ROOM -> HttpStatus.INSUFFICIENT_STORAGE;
            case TOO_MANY_AT_ONCE, TOO_MANY_WAITING -> HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
        return page(visitor, status, Optional.of("intake.wrong." + why.name().toLowerCase(Locale.ROOT)));
    }

    /** What stands in a field of a form, without undue length. */
    static Optional<String> filled(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() > Decided.WORDS_MAX ? text.substring(0, Decided.WORDS_MAX) : text);
    }

    /** How it was collected; nothing where nobody says who did. */
    private static Map<Field, Entry> collected(Map<String, String> fields) {
        Map<Field, Entry> collected = new EnumMap<>(Field.class);
        put(collected, Field.COLLECTOR, fields, "collector");
        if (collected.isEmpty()) {
            return collected;
        }
        put(collected, Field.TARGET_URL, fields, "from");
        put(collected, Field.TIME, fields, "time");
        put(collected, Field.MACHINE_ADDRESS, fields, "machine");
        put(collected, Field.VIRTUAL_IDENTITY, fields, "identity");
        return collected;
    }

    private static void put(Map<Field, Entry> collected, Field field, Map<String, String> fields, String name) {
        try {
            filled(fields, name).ifPresent(text -> collected.put(field, IntakeForm.entry(text, name)));
        } catch (IllegalArgumentException bare) {
            throw new Wrong(IntakeRefused.Why.NO_REASON);
        }
    }
}
