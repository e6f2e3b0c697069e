package org.dokaz.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dokaz.model.ActKind;
import org.dokaz.model.Digest;

/** The claims of a case that wait for somebody: for a first answer, or for a second person. What was looked up of a document is kept until something is decided in it. */
public final class ReviewQueue {

    private final Desk desk;
    private final PerDocument<List<Line>> known;

    private ReviewQueue(Desk desk) {
        this.desk = desk;
        this.known = new PerDocument<>(desk, ReviewQueue::lines);
    }

    /** Of the case that lies on this desk. */
    public static ReviewQueue of(Desk desk) {
        return new ReviewQueue(desk);
    }

    /** How far a claim has come. */
    public enum Stage {
        /** Nobody has answered it. */
        OPEN,
        /** It was decided, and no second person stands behind that. */
        DECIDED,
        /** A second person does. */
        APPROVED
    }

    /** A claim in the queue: its id and what it can be chosen by. */
    private record Line(Digest claim, Stage stage, ActKind kind, Optional<String> assignedTo) {}

    /**
     * What is to be shown.
     *
     * @param document the key of the one document, where only its claims are
     * @param kind the code of the one kind of act, where only such claims are
     * @param assignee the one account, where only its claims are; empty inside for claims that nobody has
     */
    public record Wanted(
            Stage stage, Optional<String> document, Optional<String> kind, Optional<Optional<String>> assignee) {}

    /** A claim with its document. */
    public record Waiting(DeskDocument document, ClaimStand claim) {}

    /**
     * A page of it.
     *
     * @param matching how many fit in all
     * @param ofStage how many claims are in each stage, whatever is asked for
     * @param kinds the kinds of act there are among them
     */
    public record Page(List<Waiting> waiting, long matching, Map<Stage, Long> ofStage, Set<String> kinds) {}

    /** The page of this number, from 0 on. */
    public Page page(Sight sight, Wanted wanted, int number, int sizeMax) {
        return desk.held().locked(() -> {
            List<Waiting> waiting = new ArrayList<>();
            Map<Stage, Long> ofStage = new HashMap<>();
            Set<String> kinds = new TreeSet<>();
            long from = (long) number * sizeMax;
            long matching = 0;
            for (DeskLine line : desk.documents(sight)) {
                List<Digest> here = new ArrayList<>();
                for (Line one : known.of(line).orElse(List.of())) {
                    ofStage.merge(one.stage(), 1L, Long::sum);
                    kinds.add(one.kind().code());
                    if (fits(line, one, wanted)) {
                        if (matching >= from && matching < from + sizeMax) {
                            here.add(one.claim());
                        }
                        matching++;
                    }
                }
                if (!here.isEmpty()) {
                    DeskDocument document = desk.document(line.key(), sight).orElseThrow();
                    document.claims().stream()
                            .filter(stand -> here.contains(stand.read().id()))
                            .forEach(stand -> waiting.add(new Waiting(document, stand)));
                }
            }
            return new Page(List.copyOf(waiting), matching, Map.copyOf(ofStage), kinds);
        });
    }

    private static boolean fits(DeskLine line, Line one, Wanted wanted) {
        return one.stage() == wanted.stage()
                && wanted.document().map(line.key()::equals).orElse(true)
                && wanted.kind().map(one.kind().code()::equals).orElse(true)
                && wanted.assignee()
                        .map(who -> Objects.equals(who, one.assignedTo()))
                        .orElse(true);
    }

    private static List<Line> lines(DeskDocument document) {
        return document.claims().stream()
                .map(stand -> new Line(
                        stand.read().id(),
                        stage(stand),
                        stand.right().kind(),
                        stand.work().assignedTo()))
                .toList();
    }

    /** How far a claim has come. */
    public static Stage stage(ClaimStand stand) {
        if (stand.isApproved()) {
            return Stage.APPROVED;
        }
        return stand.isReviewed() ? Stage.DECIDED : Stage.OPEN;
    }
}
