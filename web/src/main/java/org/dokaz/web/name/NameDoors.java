package org.dokaz.web.name;

import java.util.Map;
import java.util.Optional;
import org.dokaz.app.ComparedCase;
import org.dokaz.app.Desk;
import org.dokaz.app.Sight;
import org.dokaz.model.Entity;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.Compared;
import org.dokaz.web.page.Pager;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The names of the case: a list of places, units, organisations and people in office, and a page of each. A private person has a page too, but it is in no
 * list and has no address of its own: only words that name the person lead to it.
 */
@Controller
class NameDoors {

    private final Desk desk;
    private final Shell shell;

    NameDoors(Desk desk, Shell shell) {
        this.desk = desk;
        this.shell = shell;
    }

    @GetMapping("/names")
    ResponseEntity<byte[]> list(Visitor visitor, @RequestParam Map<String, String> fields) {
        NameList.Wanted wanted = new NameList.Wanted(fields.getOrDefault("kind", ""), fields.getOrDefault("words", ""));
        int page = Pager.number(fields.getOrDefault("page", "1")).orElse(1);
        ComparedCase.State state = desk.compared(visitor.sight());
        String address = wanted.address(page);
        return Replies.page(shell.page(
                visitor, Optional.of(Shell.Room.NAMES), visitor.text("names.title"), address, html -> {
                    html.element("h1", visitor.text("names.title")).line();
                    Compared.told(html, visitor, state, address);
                    state.found().ifPresent(found -> new NameList(visitor, html, found).write(wanted, page));
                }));
    }

    @GetMapping("/names/{thing}")
    ResponseEntity<byte[]> listed(
            Visitor visitor,
            @PathVariable("thing") String key,
            @RequestParam(name = "done", defaultValue = "") String done) {
        ComparedCase.State state = desk.compared(visitor.sight());
        if (state.found().isEmpty()) {
            return Replies.page(waiting(visitor, state, "/names"));
        }
        Entity entity = state.found().get().known().listed(key).orElseThrow(Absent::new);
        return Replies.page(page(visitor, state, entity, NamePage.Shown.plain(told(visitor, done))));
    }

    @GetMapping("/documents/{document}/names/{at}")
    ResponseEntity<byte[]> inWords(
            Visitor visitor,
            @PathVariable("document") String document,
            @PathVariable("at") String at,
            @RequestParam(name = "risks", defaultValue = "") String risks,
            @RequestParam(name = "done", defaultValue = "") String done) {
        ComparedCase.State state = desk.compared(visitor.sight());
        if (state.found().isEmpty()) {
            return Replies.page(waiting(visitor, state, "/names"));
        }
        ComparedCase.Found found = state.found().get();
        Entity entity = entity(visitor, found, document, at);
        Optional<String> told = told(visitor, done);
        if (found.known().isListed(entity)) {
            return Replies.next(NamePage.address(entity)
                    + told.map(ignored -> "?done=" + done).orElse(""));
        }
        return Replies.page(
                page(visitor, state, entity, new NamePage.Shown(risks.equals("shown"), told, NamePage.Draft.EMPTY)));
    }

    private static Optional<String> told(Visitor visitor, String done) {
        return Optional.of("name.done." + done)
                .filter(label -> visitor.labels().keys().contains(label));
    }

    private String waiting(Visitor visitor, ComparedCase.State state, String address) {
        return shell.page(
                visitor,
                Optional.of(Shell.Room.NAMES),
                visitor.text("names.title"),
                address,
                html -> Compared.told(html, visitor, state, address));
    }

    /** Whom or what words name; a private person only for who may read all of the case. */
    static Entity entity(Visitor visitor, ComparedCase.Found found, String document, String at) {
        return Pager.number(at)
                .flatMap(place -> found.known().at(document, place))
                .filter(entity -> found.known().isListed(entity) || visitor.sight() == Sight.ALL)
                .orElseThrow(Absent::new);
    }

    /** The page of a name. */
    String page(Visitor visitor, ComparedCase.State state, Entity entity, NamePage.Shown shown) {
        ComparedCase.Found found = state.found().orElseThrow(Absent::new);
        boolean listed = found.known().isListed(entity);
        String address = listed ? NamePage.address(entity) : NamePage.words(entity, found);
        // What a private person is called stands in no title: titles are kept by browsers and seen over shoulders.
        return shell.page(
                visitor,
                Optional.of(Shell.Room.NAMES),
                visitor.labels().of("names.kind", entity.kind()),
                address,
                html -> {
                    Compared.told(html, visitor, state, address);
                    new NamePage(visitor, desk, found, entity, html, shown).write();
                });
    }
}
