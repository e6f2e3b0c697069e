package org.dokaz.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Anchor;
import org.dokaz.model.AnchorIndex;
import org.dokaz.model.Digest;
import org.dokaz.model.Event;
import org.dokaz.model.Grade;
import org.dokaz.model.Maker;
import org.dokaz.model.Stance;
import org.dokaz.model.Statement;
import org.dokaz.publish.Graded;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Decided;
import org.dokaz.record.Grading;
import org.dokaz.record.ProofStandard;
import org.dokaz.record.Revocation;

/** Grades of sources and standards of proof, as people give them on pages, on events as comparing last found them. */
public final class Weighing {

    private final Desk desk;

    private Weighing(Desk desk) {
        this.desk = desk;
    }

    /** Of the case that lies on this desk. */
    public static Weighing of(Desk desk) {
        return new Weighing(desk);
    }

    /** What came of it. */
    public enum Outcome {
        KEPT,
        /** There is no such event, origin or decision. */
        UNKNOWN,
        /** Comparing has not found anything yet. */
        NOT_COMPARED,
        /** Credibility 1 needs two origins that do not hang on one another. */
        UNCONFIRMED
    }

    /** A claim of an event in its document, which may be seen. */
    public record Telling(DeskDocument document, ClaimStand claim) {}

    /** What comparing came to, as far as it is known. */
    public ComparedCase.State state(Sight sight) {
        return desk.compared(sight);
    }

    private static Optional<Event> event(ComparedCase.State state, Digest id) {
        return state.found()
                .flatMap(found -> found.comparison().events().stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst());
    }

    /** The event of this id. */
    public Optional<Event> event(Sight sight, Digest id) {
        return event(state(sight), id);
    }

    /** The claims of an event with their documents, in its order; so many at most. */
    public List<Telling> tellings(Event event, Sight sight, int most) {
        return desk.held().locked(() -> {
            List<Telling> tellings = new ArrayList<>();
            for (Statement statement :
                    event.claims().subList(0, Math.min(most, event.claims().size()))) {
                desk.document(Desk.key(statement.words().document()), sight)
                        .ifPresent(document -> document.claims().stream()
                                .filter(stand -> stand.read().id().equals(statement.claim()))
                                .findFirst()
                                .ifPresent(stand -> tellings.add(new Telling(document, stand))));
            }
            return tellings;
        });
    }

    /** The standards that hold of what an event tells; of each person the last one. */
    public List<ProofStandard> standards(Event event) {
        return desk.held().locked(() -> {
            AnchorIndex<Digest> index = new AnchorIndex<>();
            event.claims().forEach(statement -> index.add(statement.words(), statement.claim()));
            List<ProofStandard> found = new ArrayList<>();
            for (ProofStandard one : desk.held().file().holding(ProofStandard.class)) {
                if (one.claims().stream()
                        .anyMatch(anchor -> !index.inTheseWords(anchor).isEmpty())) {
                    found.removeIf(before -> before.by().equals(one.by()));
                    found.add(one);
                }
            }
            return found;
        });
    }

    /** The gradings that hold of an origin of an event, or of its claims. */
    public List<Grading> gradings(Event event, Event.Origin origin) {
        return desk.held().locked(() -> {
            Set<Anchor> words = new HashSet<>(words(event, origin));
            return desk.held().file().holding(Grading.class).stream()
                    .filter(grading -> grading.claims().stream().anyMatch(words::contains))
                    .toList();
        });
    }

    private static List<Anchor> words(Event event, Event.Origin origin) {
        return event.claims().stream()
                .filter(statement -> origin.claims().contains(statement.claim()))
                .map(Statement::words)
                .toList();
    }

    /**
     * Grades an origin, in what it tells of an event.
     *
     * @param number of the origin in the event, from 0 on
     */
    public Outcome grade(Digest id, int number, Grade grade, String why, Sight sight, Maker by) {
        ComparedCase.State state = state(sight);
        if (state.found().isEmpty()) {
            return Outcome.NOT_COMPARED;
        }
        Optional<Event> event = event(state, id);
        if (event.isEmpty() || number < 0 || number >= event.get().origins().size()) {
            return Outcome.UNKNOWN;
        }
        if (grade.isConfirmed() && !Graded.mayBeConfirmed(event.get())) {
            return Outcome.UNCONFIRMED;
        }
        Event.Origin origin = event.get().origins().get(number);
        List<Anchor> words = words(event.get(), origin);
        return words.isEmpty()
                ? Outcome.UNKNOWN
                : keep(new Grading(
                        grade,
                        Optional.of(origin.name()),
                        words,
                        why,
                        desk.clock().instant(),
                        by));
    }

    private <T extends CaseRecord & Decided> Outcome keep(T made) {
        desk.keep(made, made.id());
        return Outcome.KEPT;
    }

    /** Gives the standard of proof that an event reaches; it names what it rests on, and what speaks against it. */
    public Outcome weigh(Digest id, ProofStandard.Standard standard, String why, Sight sight, Maker by) {
        ComparedCase.State state = state(sight);
        if (state.found().isEmpty()) {
            return Outcome.NOT_COMPARED;
        }
        Optional<Event> event = event(state, id);
        if (event.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        List<Anchor> claims = new ArrayList<>();
        List<Anchor> contrary = new ArrayList<>();
        for (Statement statement : event.get().claims()) {
            Stance stance = stance(statement, sight);
            (stance == Stance.DENIES || stance == Stance.DOUBTS ? contrary : claims).add(statement.words());
        }
        // Where all deny, the denial is what is told.
        return keep(new ProofStandard(
                standard,
                (claims.isEmpty() ? contrary : claims)
                        .stream().limit(ProofStandard.ANCHORS_MAX).toList(),
                claims.isEmpty()
                        ? List.of()
                        : contrary.stream().limit(ProofStandard.ANCHORS_MAX).toList(),
                why,
                desk.clock().instant(),
                by));
    }

    private Stance stance(Statement statement, Sight sight) {
        return desk.document(Desk.key(statement.words().document()), sight).stream()
                .flatMap(document -> document.claims().stream())
                .filter(stand -> stand.read().id().equals(statement.claim()))
                .map(stand -> stand.right().stance())
                .findFirst()
                .orElse(Stance.ASSERTS);
    }

    /** Takes back a grade or a standard that holds. */
    public Outcome takeBack(Digest decision, String why, Maker by) {
        return desk.held().locked(() -> {
            boolean holds = desk.held().file().holding(Decided.class).stream()
                    .filter(one -> one instanceof Grading || one instanceof ProofStandard)
                    .anyMatch(one -> one.id().equals(decision));
            if (!holds) {
                return Outcome.UNKNOWN;
            }
            desk.keep(new Revocation(decision, why, desk.clock().instant(), by), decision);
            return Outcome.KEPT;
        });
    }
}
