package org.dokaz.web.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dokaz.app.DeskAudit;
import org.dokaz.markup.Html;
import org.dokaz.markup.Wording;
import org.dokaz.record.Deed;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what with the case, and when. */
@Controller
class AuditDoors {

    private static final int SHOWN_AT_ONCE = 100;
    private static final int PAGES_MAX = 10_000_000;

    private final DeskAudit audit;
    private final Shell shell;

    AuditDoors(DeskAudit audit, Shell shell) {
        this.audit = audit;
        this.shell = shell;
    }

    private record Wanted(Optional<String> person, Optional<Deed> deed, int page) {

        String address(int other) {
            return "/audit?person=" + URLEncoder.encode(person.orElse(""), StandardCharsets.UTF_8) + "&deed="
                    + deed.map(AuditDoors::code).orElse("") + "&page=" + other;
        }
    }

    @GetMapping("/audit")
    ResponseEntity<byte[]> audit(
            Visitor visitor,
            @RequestParam(name = "person", defaultValue = "") String person,
            @RequestParam(name = "deed", defaultValue = "") String code,
            @RequestParam(name = "page", defaultValue = "1") int page) {
        Wanted wanted = new Wanted(
                person.isEmpty() ? Optional.empty() : Optional.of(person), deed(code), Math.clamp(page, 1, PAGES_MAX));
        DeskAudit.Page found =
                audit.page(wanted.person(), wanted.deed(), (wanted.page() - 1L) * SHOWN_AT_ONCE, SHOWN_AT_ONCE);
        return Replies.page(shell.page(
                visitor,
                Optional.of(Shell.Room.AUDIT),
                visitor.labels().of("room", Shell.Room.AUDIT),
                wanted.address(wanted.page()),
                html -> write(html, visitor, wanted, found)));
    }

    private static String code(Deed deed) {
        return deed.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Deed> deed(String code) {
        for (Deed deed : Deed.values()) {
            if (code(deed).equals(code)) {
                return Optional.of(deed);
            }
        }
        return Optional.empty();
    }

    private static void write(Html html, Visitor visitor, Wanted wanted, DeskAudit.Page found) {
        html.element("h1", visitor.labels().of("room", Shell.Room.AUDIT))
                .element("p", visitor.text("audit.lead"), "class", "lead")
                .line();
        filter(html, visitor, wanted, found.persons());
        if (found.lines().isEmpty()) {
            html.element("p", visitor.text("audit.none"), "class", "notice").line();
            return;
        }
        html.open("table").open("thead").open("tr");
        for (String head : List.of("audit.deed", "audit.who", "audit.when", "audit.entry")) {
            html.element("th", visitor.text(head), "scope", "col");
        }
        html.close("tr").close("thead").open("tbody").line();
        found.lines().forEach(line -> row(html, visitor, line));
        html.close("tbody").close("table").line();
        steps(html, visitor, wanted, found.total());
    }

    private static void filter(Html html, Visitor visitor, Wanted wanted, List<String> persons) {
        html.open("form", "class", "filter", "method", "get", "action", "/audit")
                .line();
        html.element("label", visitor.text("audit.who"), "for", "person");
        html.open("select", "id", "person", "name", "person");
        option(html, "", visitor.text("audit.all"), wanted.person().isEmpty());
        persons.forEach(one ->
                option(html, one, one, wanted.person().filter(one::equals).isPresent()));
        html.close("select").line();
        html.element("label", visitor.text("audit.deed"), "for", "deed");
        html.open("select", "id", "deed", "name", "deed");
        option(html, "", visitor.text("audit.all"), wanted.deed().isEmpty());
        for (Deed deed : Deed.values()) {
            option(
                    html,
                    code(deed),
                    visitor.labels().of("audit.did", deed),
                    wanted.deed().filter(deed::equals).isPresent());
        }
        html.close("select")
                .element("button", visitor.text("list.go"))
                .close("form")
                .line();
    }

    private static void option(Html html, String value, String text, boolean chosen) {
        if (chosen) {
            html.element("option", text, "value", value, "selected", "");
        } else {
            html.element("option", text, "value", value);
        }
    }

    private static void row(Html html, Visitor visitor, DeskAudit.Line line) {
        html.open("tr").open("th", "scope", "row").text(visitor.labels().of("audit.did", line.deed()));
        line.through()
                .ifPresent(
                        through -> html.own(" ").open("small").foreign(through).close("small"));
        html.close("th");
        html.open("td", "data-head", visitor.text("audit.who"));
        html.foreign(line.person().orElseGet(() -> visitor.text("audit.program")))
                .close("td");
        OffsetDateTime at = line.at().atOffset(ZoneOffset.UTC);
        LocalTime time = at.toLocalTime().truncatedTo(ChronoUnit.SECONDS);
        html.element(
                "td",
                new Wording(visitor.labels()).day(at.toLocalDate()) + ", " + time + " UTC",
                "data-head",
                visitor.text("audit.when"));
        html.element("td", Long.toString(line.entry()), "data-head", visitor.text("audit.entry"))
                .close("tr")
                .line();
    }

    private static void steps(Html html, Visitor visitor, Wanted wanted, long total) {
        long last = (total + SHOWN_AT_ONCE - 1) / SHOWN_AT_ONCE;
        if (last < 2) {
            return;
        }
        html.open("nav", "class", "steps", "aria-label", visitor.text("list.pages"));
        if (wanted.page() > 1) {
            html.element("a", visitor.text("list.before"), "href", wanted.address(wanted.page() - 1))
                    .own(" ");
        }
        html.element("span", visitor.text("list.page", wanted.page(), last)).own(" ");
        if (wanted.page() < last) {
            html.element("a", visitor.text("list.after"), "href", wanted.address(wanted.page() + 1));
        }
        html.close("nav").line();
    }
}
