package org.dokaz.web.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dokaz.app.ClaimStand;
import org.dokaz.app.CrimeElements;
import org.dokaz.app.Desk;
import org.dokaz.app.DeskDocument;
import org.dokaz.app.ElementMatrix;
import org.dokaz.app.SecondLook;
import org.dokaz.app.Weighing;
import org.dokaz.model.Digest;
import org.dokaz.model.Statement;
import org.dokaz.record.Bearing;
import org.dokaz.record.Decided;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.ClaimKeys;
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

/** Claims held against the elements of crimes, of one event or of the whole case. */
@Controller
class ElementDoors {

    private final Desk desk;
    private final ElementMatrix matrix;
    private final SecondLook look;
    private final Weighing weighing;
    private final Shell shell;

    ElementDoors(Desk desk, Weighing weighing, Shell shell) {
        this.desk = desk;
        this.matrix = ElementMatrix.of(desk);
        this.look = SecondLook.of(desk);
        this.weighing = weighing;
        this.shell = shell;
    }

    @GetMapping("/elements")
    ResponseEntity<byte[]> elements(
            Visitor visitor,
            @RequestParam(name = "crime", defaultValue = "") String code,
            @RequestParam(name = "event", defaultValue = "") String event) {
        return page(visitor, code, event, HttpStatus.OK, Optional.empty());
    }

    private ResponseEntity<byte[]> page(
            Visitor visitor, String code, String event, HttpStatus status, Optional<String> wrong) {
        CrimeElements.Crime crime =
                CrimeElements.crime(code).orElseGet(() -> CrimeElements.all().getFirst());
        Optional<Set<Digest>> only = event.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        weighing
                                .event(visitor.sight(), ClaimKeys.digest(event))
                                .orElseThrow(Absent::new)
                                .claims()
                                .stream()
                                .map(Statement::claim)
                                .collect(Collectors.toSet()));
        List<ElementMatrix.Row> rows = matrix.rows(crime, only, visitor.sight());
        String of = only.isPresent() ? ClaimKeys.digest(event).hex() : "";
        return Replies.page(
                status,
                shell.page(
                        visitor,
                        Optional.of(Shell.Room.REVIEW),
                        visitor.text("elements.title"),
                        "/elements?crime=" + crime.code() + "&event=" + of,
                        new ElementsPage(visitor, crime, of, rows, wrong)::write));
    }

    @PostMapping("/documents/{document}/claims/{claim}/bearing")
    ResponseEntity<byte[]> bearing(
            Visitor visitor,
            @PathVariable("document") String key,
            @PathVariable("claim") String claimKey,
            @RequestParam("element") String code,
            @RequestParam("side") String sideCode,
            @RequestParam("why") String why,
            @RequestParam(name = "event", defaultValue = "") String event) {
        DeskDocument document = desk.document(key, visitor.sight()).orElseThrow(Absent::new);
        ClaimStand stand = ClaimKeys.find(document, claimKey).orElseThrow(Absent::new);
        Optional<CrimeElements.Element> element = CrimeElements.element(code);
        Optional<Bearing.Side> side = side(sideCode);
        if (element.isEmpty() || side.isEmpty() || why.isBlank() || why.length() > Decided.WORDS_MAX) {
            return page(visitor, crime(code), event, HttpStatus.UNPROCESSABLE_CONTENT, Optional.of("elements.wrong"));
        }
        look.bears(
                key,
                stand.read().id(),
                visitor.sight(),
                element.get().code(),
                side.get(),
                why.strip(),
                visitor.author());
        return Replies.next("/elements?crime=" + crime(code)
                + (event.isEmpty() ? "" : "&event=" + ClaimKeys.digest(event).hex()));
    }

    /** The crime that the code of an element begins with. */
    private static String crime(String element) {
        int point = element.indexOf('.');
        return point < 0 ? "" : element.substring(0, point);
    }

    private static Optional<Bearing.Side> side(String code) {
        for (Bearing.Side one : Bearing.Side.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(code)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
