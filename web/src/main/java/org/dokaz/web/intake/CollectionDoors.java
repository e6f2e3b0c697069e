package org.dokaz.web.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.CollectionDesk;
import org.dokaz.app.IntakeForm;
import org.dokaz.intake.Item;
import org.dokaz.markup.Html;
import org.dokaz.model.Digest;
import org.dokaz.record.Intake.Entry;
import org.dokaz.record.Intake.Field;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How each exhibit was collected, as the Berkeley Protocol has it: filled one by one, or with a spreadsheet for all. */
@Controller
class CollectionDoors {

    private static final int SHOWN_AT_ONCE = 25;

    private final CollectionDesk collection;
    private final Shell shell;

    CollectionDoors(CollectionDesk collection, Shell shell) {
        this.collection = collection;
        this.shell = shell;
    }

    @GetMapping("/collection")
    ResponseEntity<byte[]> list(Visitor visitor, @RequestParam(name = "page", defaultValue = "1") int page) {
        return page(visitor, HttpStatus.OK, page, Optional.empty());
    }

    private ResponseEntity<byte[]> page(Visitor visitor, HttpStatus status, int page, Optional<String> wrong) {
        return Replies.page(
                status,
                shell.page(
                        visitor,
                        Optional.of(Shell.Room.INTAKE),
                        visitor.text("collection.title"),
                        "/collection",
                        html -> write(html, visitor, Math.max(1, page), wrong)));
    }

    /** The form for all of them; a spreadsheet opens it, and no formula is in it. */
    @GetMapping("/collection/form")
    ResponseEntity<byte[]> form() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/tab-separated-values;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"collection.tsv\"")
                .body(collection.form().getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/collection/form")
    ResponseEntity<byte[]> filled(Visitor visitor, HttpServletRequest request) {
        List<String> forms = new ArrayList<>();
        try {
            Sent.take(request, (_, bytes) -> forms.add(text(bytes)));
            if (forms.size() != 1) {
                return wrong(visitor, visitor.text("collection.wrong.form"));
            }
            collection.fill(forms.getFirst(), visitor.author());
            return Replies.next("/collection");
        } catch (Sent.Unfit torn) {
            return wrong(visitor, visitor.text("collection.wrong.form"));
        } catch (IllegalArgumentException unclear) {
            return wrong(visitor, visitor.text("collection.wrong.line") + " " + unclear.getMessage());
        }
    }

    private static String text(InputStream bytes) throws IOException {
        byte[] all = bytes.readNBytes(IntakeForm.BYTES_MAX + 1);
        if (all.length > IntakeForm.BYTES_MAX) {
            throw new IOException("longer than any form");
        }
        return new String(all, StandardCharsets.UTF_8);
    }

    private ResponseEntity<byte[]> wrong(Visitor visitor, String told) {
        return page(visitor, HttpStatus.UNPROCESSABLE_CONTENT, 1, Optional.of(told));
    }

    @PostMapping("/collection/exhibits/{exhibit}")
    ResponseEntity<byte[]> item(
            Visitor visitor, @PathVariable("exhibit") String exhibit, @RequestParam Map<String, String> fields) {
        Map<Field, Entry> entries = new EnumMap<>(Field.class);
        try {
            for (Field field : CollectionDesk.columns()) {
                Optional<String> now = IntakeDoors.filled(fields, IntakeForm.written(field));
                if (now.isPresent() && !now.get().equals(fields.get("was-" + IntakeForm.written(field)))) {
                    entries.put(field, IntakeForm.entry(now.get(), IntakeForm.written(field)));
                }
            }
        } catch (IllegalArgumentException bare) {
            return wrong(visitor, visitor.text("intake.wrong.no_reason"));
        }
        if (entries.isEmpty()) {
            return wrong(visitor, visitor.text("collection.wrong.nothing"));
        }
        if (!Digest.isOne(exhibit) || !collection.fill(new Digest(exhibit), entries, visitor.author())) {
            throw new Absent();
        }
        return Replies.next("/collection");
    }

    private void write(Html html, Visitor visitor, int page, Optional<String> wrong) {
        html.open("p", "class", "back")
                .element("a", visitor.text("intake.title"), "href", "/intake")
                .close("p");
        html.element("h1", visitor.text("collection.title")).line();
        wrong.ifPresent(told -> html.element("p", told, "class", "notice wrong", "role", "alert")
                .line());
        List<Item> items = collection.items();
        List<Item> open =
                items.stream().filter(item -> !item.missing().isEmpty()).toList();
        html.element("p", visitor.text("collection.lead", items.size() - open.size(), items.size()), "class", "lead");
        sheet(html, visitor);
        int from = (int) Math.min((page - 1L) * SHOWN_AT_ONCE, open.size());
        int to = Math.min(from + SHOWN_AT_ONCE, open.size());
        html.open("ul", "class", "history").line();
        open.subList(from, to).forEach(item -> item(html, visitor, item));
        html.close("ul").line();
        if (open.size() > SHOWN_AT_ONCE) {
            html.open("nav", "class", "steps", "aria-label", visitor.text("list.pages"));
            if (page > 1) {
                html.element("a", visitor.text("list.before"), "href", "/collection?page=" + (page - 1));
            }
            if (to < open.size()) {
                html.element("a", visitor.text("list.after"), "href", "/collection?page=" + (page + 1));
            }
            html.close("nav").line();
        }
    }

    private static void sheet(Html html, Visitor visitor) {
        html.open("p")
                .element("a", visitor.text("collection.form"), "class", "button", "href", "/collection/form")
                .close("p");
        html.open(
                "form",
                "class",
                "stack",
                "method",
                "post",
                "enctype",
                "multipart/form-data",
                "action",
                "/collection/form?" + visitor.token().name() + "="
                        + visitor.token().value());
        html.element("label", visitor.text("collection.filled"), "for", "filled");
        html.open("input", "id", "filled", "name", "form", "type", "file", "required", "", "accept", ".tsv,.txt");
        html.element("button", visitor.text("collection.take")).close("form").line();
    }

    private static void item(Html html, Visitor visitor, Item item) {
        String id = item.exhibit().id().hex();
        html.open("li").open("details").open("summary");
        html.foreign(item.paths().isEmpty() ? id : item.paths().first())
                .own(" ")
                .element(
                        "small",
                        visitor.text("collection.missing", item.missing().size()))
                .close("summary");
        Shell.form(html, visitor, "/collection/exhibits/" + id, "class", "stack");
        for (Field field : CollectionDesk.columns()) {
            String name = IntakeForm.written(field);
            String value = CollectionDesk.written(item.field(field));
            html.element("label", visitor.labels().of("book", field), "for", name + "-" + id);
            Shell.hidden(html, "was-" + name, value);
            html.open(
                    "input",
                    "id",
                    name + "-" + id,
                    "name",
                    name,
                    "value",
                    value,
                    "maxlength",
                    "4000",
                    "autocomplete",
                    "off");
        }
        html.element("button", visitor.text("collection.keep"))
                .close("form")
                .close("details")
                .close("li")
                .line();
    }
}
