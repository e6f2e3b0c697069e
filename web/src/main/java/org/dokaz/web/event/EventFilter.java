package org.dokaz.web.event;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Event;
import org.dokaz.model.When;
import org.dokaz.model.Where;

/**
 * Which events are wanted. By words only places are found: nobody is found by what somebody did.
 *
 * @param kind the code of a kind of act; empty for all
 * @param place words of the name of a place; empty for all
 * @param standing how an event stands; empty for all
 * @param from the first day on which it may have happened
 * @param to the last
 */
record EventFilter(String kind, String place, String standing, Optional<LocalDate> from, Optional<LocalDate> to) {

    private static final int LENGTH_MAX = 200;

    static EventFilter of(Map<String, String> fields) {
        return new EventFilter(
                text(fields, "kind"),
                text(fields, "place"),
                text(fields, "standing"),
                day(text(fields, "from")),
                day(text(fields, "to")));
    }

    private static String text(Map<String, String> fields, String name) {
        String text = fields.getOrDefault(name, "").strip();
        return text.length() > LENGTH_MAX ? "" : text;
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    boolean takes(Event event) {
        return (kind.isEmpty() || event.kind().code().equals(kind))
                && (standing.isEmpty()
                        || event.standing().name().toLowerCase(Locale.ROOT).equals(standing))
                && (place.isEmpty()
                        || event.where()
                                .map(Where::name)
                                .filter(name -> lower(name).contains(lower(place)))
                                .isPresent())
                && ((from.isEmpty() && to.isEmpty())
                        || event.when().filter(this::overlaps).isPresent());
    }

    private boolean overlaps(When when) {
        LocalDate earliest = when.earliest().orElse(LocalDate.MIN);
        LocalDate latest = when.latest().orElse(LocalDate.MAX);
        return !latest.isBefore(from.orElse(LocalDate.MIN)) && !earliest.isAfter(to.orElse(LocalDate.MAX));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The address of one of its pages. */
    String address(int page) {
        return "/events?kind=" + encoded(kind) + "&place=" + encoded(place) + "&standing=" + encoded(standing)
                + "&from=" + from.map(LocalDate::toString).orElse("")
                + "&to=" + to.map(LocalDate::toString).orElse("")
                + "&page=" + page;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
