package org.dokaz.web.event;

import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import org.dokaz.app.ComparedCase;
import org.dokaz.app.Desk;
import org.dokaz.model.Event;
import org.dokaz.web.page.Absent;
import org.dokaz.web.page.Compared;
import org.dokaz.web.page.Graphic;
import org.dokaz.web.page.Pager;
import org.dokaz.web.page.Replies;
import org.dokaz.web.page.Shell;
import org.dokaz.web.page.Visitor;
import org.dokaz.web.page.Ways;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The events of the case: their list, and each with all that comparing its claims came to. */
@Controller
class EventDoors {

    private final Desk desk;
    private final Shell shell;

    EventDoors(Desk desk, Shell shell) {
        this.desk = desk;
        this.shell = shell;
    }

    @GetMapping("/events")
    ResponseEntity<byte[]> list(Visitor visitor, @RequestParam Map<String, String> fields) {
        EventFilter filter = EventFilter.of(fields);
        int page = Pager.number(fields.getOrDefault("page", "1")).orElse(1);
        ComparedCase.State state = desk.compared(visitor.sight());
        String address = filter.address(page);
        return Replies.page(shell.page(
                visitor, Optional.of(Shell.Room.EVENTS), visitor.text("events.title"), address, html -> {
                    html.element("h1", visitor.text("events.title")).line();
                    Compared.told(html, visitor, state, address);
                    state.found().ifPresent(found -> new EventList(visitor, html, found).write(filter, page));
                }));
    }

    @GetMapping("/events/{event}")
    ResponseEntity<byte[]> event(
            Visitor visitor,
            @PathVariable("event") String key,
            @RequestParam(name = Graphic.PARAMETER, defaultValue = "") String graphic,
            @RequestParam(name = "done", defaultValue = "") String done,
            HttpSession session) {
        Optional<String> told = Optional.of("event.done." + done)
                .filter(label -> visitor.labels().keys().contains(label));
        return Replies.page(page(
                visitor, key, new EventPage.Shown(Graphic.isAskedFor(graphic, session), told, EventPage.Draft.EMPTY)));
    }

    /** An event as a page; only that it is being compared where nothing was found yet. */
    String page(Visitor visitor, String key, EventPage.Shown shown) {
        ComparedCase.State state = desk.compared(visitor.sight());
        Optional<Event> event = state.found().map(found -> event(found, key));
        String address = event.map(one -> Ways.event(one.id())).orElse("/events");
        return shell.page(visitor, Optional.of(Shell.Room.EVENTS), title(visitor, event), address, html -> {
            html.open("p", "class", "back")
                    .element("a", visitor.text("event.back"), "href", "/events")
                    .close("p");
            Compared.told(html, visitor, state, address);
            event.ifPresent(one -> new EventPage(visitor, desk, state.found().orElseThrow(), one, html).write(shown));
        });
    }

    private static String title(Visitor visitor, Optional<Event> event) {
        return event.map(one -> visitor.labels().of(one.kind())).orElseGet(() -> visitor.text("events.title"));
    }

    /** The event of this key, as far as the visitor may see it. */
    static Event event(ComparedCase.Found found, String key) {
        return found.events().event(key).orElseThrow(Absent::new);
    }
}
