package org.dokaz.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Anchor;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Event;
import org.dokaz.model.Lineage;
import org.dokaz.model.Pairing;
import org.dokaz.model.Reading;
import org.dokaz.model.Retelling;
import org.dokaz.model.Statement;
import org.dokaz.model.Where;
import org.dokaz.publish.Answer;
import org.dokaz.publish.AtRisk;
import org.dokaz.publish.Comparison;
import org.dokaz.publish.Graded;

/** The events of a case with all that is known of each, found by what pages call them. */
public final class EventsInCase {

    /** How many digits of its id name an event, or a claim, on a page. */
    public static final int KEY_DIGITS = 16;

    private final Comparison comparison;
    private final Map<DocumentId, Source> sources = new LinkedHashMap<>();
    private final Map<Digest, Told> claims = new HashMap<>();
    private final Map<String, Event> byKey = new HashMap<>();
    private final Map<Digest, Event> byClaim = new HashMap<>();
    private final Map<Digest, List<Lineage>> lineages = new HashMap<>();
    private final Map<DocumentId, Retelling> taken = new HashMap<>();

    private EventsInCase(Comparison comparison) {
        this.comparison = comparison;
    }

    /**
     * A document as far as pages point into it.
     *
     * @param key by which pages find it
     * @param label what a person calls it where it names no outlet
     * @param atRisk its words that may put somebody at risk
     */
    public record Source(String key, String label, Reading reading, AtRisk atRisk) {

        /** What it goes by. */
        public DocumentId id() {
            return DocumentId.of(reading.transcript());
        }
    }

    /** A claim as people set it right, and the document that it stands in. */
    public record Told(Claim claim, Source source) {}

    static EventsInCase of(List<Answer> answers, Comparison comparison) {
        EventsInCase all = new EventsInCase(comparison);
        for (Answer answer : answers) {
            if (answer.outcome() instanceof Outcome.Made<Reading>(Reading reading)) {
                DocumentId id = DocumentId.of(reading.transcript());
                Source source = new Source(Desk.key(id), answer.document().label(), reading, AtRisk.of(reading));
                if (all.sources.putIfAbsent(id, source) == null) {
                    reading.claims().forEach(claim -> all.claims.putIfAbsent(claim.id(), new Told(claim, source)));
                }
            }
        }
        all.index();
        return all;
    }

    private void index() {
        for (Event event : comparison.events()) {
            for (Statement statement : event.claims()) {
                byClaim.put(statement.claim(), event);
                // An event is found by the id that any of its claims gives it, so that an address outlasts that it is
                // joined to another.
                byKey.put(key(Event.idOf(statement.claim())), event);
            }
        }
        comparison.events().forEach(event -> byKey.put(key(event.id()), event));
        for (Lineage lineage : comparison.lineages()) {
            Stream.concat(
                            Stream.of(lineage.firstSaid().claim()),
                            lineage.repeats().stream().map(Lineage.Repeat::claim))
                    .distinct()
                    .forEach(claim -> lineages.computeIfAbsent(claim, ignored -> new ArrayList<>())
                            .add(lineage));
        }
        for (Retelling retelling : comparison.retellings()) {
            for (DocumentId document : retelling.documents()) {
                if (retelling
                        .original()
                        .filter(original -> !original.equals(document))
                        .isPresent()) {
                    taken.merge(document, retelling, (held, next) -> next.strength() > held.strength() ? next : held);
                }
            }
        }
    }

    /** The digits by which pages know an event or a claim. */
    public static String key(Digest id) {
        return id.hex().substring(0, KEY_DIGITS);
    }

    /** Where the claims of an event stand. */
    public static List<Anchor> words(Event event) {
        return event.claims().stream().map(Statement::words).toList();
    }

    /**
     * Where some claims of an event stand, each place once.
     *
     * @param keys the digits of claims
     * @param chosen whether those are meant, or all others
     */
    public static List<Anchor> words(Event event, Set<String> keys, boolean chosen) {
        return event.claims().stream()
                .filter(statement -> keys.contains(key(statement.claim())) == chosen)
                .map(Statement::words)
                .distinct()
                .toList();
    }

    /** The events, in the order of their earliest claims. */
    public List<Event> events() {
        return comparison.events();
    }

    /** The event of this key, or the one that it has been joined to. */
    public Optional<Event> event(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The event that a claim tells of. */
    public Optional<Event> eventOf(Digest claim) {
        return Optional.ofNullable(byClaim.get(claim));
    }

    /** A claim that counts, with its document. */
    public Optional<Told> told(Digest claim) {
        return Optional.ofNullable(claims.get(claim));
    }

    /** The claims of an event that are to be had, in its order. */
    public List<Told> told(Event event) {
        return event.claims().stream()
                .flatMap(statement -> told(statement.claim()).stream())
                .toList();
    }

    /** A document of the case that was read. */
    public Optional<Source> source(DocumentId id) {
        return Optional.ofNullable(sources.get(id));
    }

    /** The documents of the case that were read. */
    public List<Source> sources() {
        return List.copyOf(sources.values());
    }

    /** The documents that claims of an event stand in. */
    public List<Source> sources(Event event) {
        return told(event).stream().map(Told::source).distinct().toList();
    }

    /** The figures that are said or repeated in an event. */
    public List<Lineage> lineages(Event event) {
        return event.claims().stream()
                .flatMap(statement -> lineages.getOrDefault(statement.claim(), List.of()).stream())
                .distinct()
                .toList();
    }

    /** By what a document was taken from another, the surest link that tells. */
    public Optional<Retelling> takenFrom(DocumentId document) {
        return Optional.ofNullable(taken.get(document));
    }

    /** Links between documents of an event, of whichever direction, the surest first. */
    public List<Retelling> retellings(Event event) {
        Set<DocumentId> documents = sources(event).stream().map(Source::id).collect(Collectors.toSet());
        return comparison.retellings().stream()
                .filter(retelling -> retelling.documents().stream()
                                .filter(documents::contains)
                                .count()
                        > 1)
                .sorted(Comparator.comparingDouble(Retelling::strength).reversed())
                .toList();
    }

    /** The grades that people gave to what an event tells. */
    public List<Graded> grades(Event event) {
        Set<Digest> told = event.claims().stream().map(Statement::claim).collect(Collectors.toSet());
        return comparison.grades().stream()
                .filter(grade -> grade.claims().stream().anyMatch(told::contains))
                .toList();
    }

    /**
     * An event that another may be one with.
     *
     * @param nearly why the two were nearly taken for one, where they were
     */
    public record Neighbour(Event event, Optional<Pairing> nearly) {}

    /** Events that this one may be one with, the likeliest first: those that were nearly taken for one with it, then of the same kind those at the same place. */
    public List<Neighbour> neighbours(Event event, int countMax) {
        Map<Event, Neighbour> found = new LinkedHashMap<>();
        for (Pairing pairing : comparison.nearMisses()) {
            Event left = byClaim.get(pairing.left());
            Event right = byClaim.get(pairing.right());
            if (left != null && right != null && !left.equals(right) && (left.equals(event) || right.equals(event))) {
                Event other = left.equals(event) ? right : left;
                found.putIfAbsent(other, new Neighbour(other, Optional.of(pairing)));
            }
        }
        Comparator<Event> byPlace = Comparator.comparing(other -> !place(other).equals(place(event)));
        Stream<Neighbour> alike = comparison.events().stream()
                .filter(other -> other.kind().equals(event.kind()) && !other.equals(event) && !found.containsKey(other))
                .sorted(byPlace)
                .limit(countMax)
                .map(other -> new Neighbour(other, Optional.empty()));
        return Stream.concat(List.copyOf(found.values()).stream(), alike)
                .limit(countMax)
                .toList();
    }

    private static String place(Event event) {
        return event.where().map(Where::name).orElse("");
    }
}
