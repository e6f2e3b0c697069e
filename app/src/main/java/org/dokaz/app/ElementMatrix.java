package org.dokaz.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dokaz.model.ActKind;
import org.dokaz.model.Digest;
import org.dokaz.model.Stance;
import org.dokaz.record.Bearing;

/**
 * The elements of a crime, each with the claims that support it, those that speak against it, and whether any are missing. Claims are suggested by
 * their kind and stance, and people say how a claim bears on an element. Nothing here says that an element is there.
 */
public final class ElementMatrix {

    /** How many claims of a cell are shown; the others are counted. */
    public static final int SHOWN_MAX = 25;

    private final Desk desk;
    private final PerDocument<List<Line>> known;

    private ElementMatrix(Desk desk) {
        this.desk = desk;
        this.known = new PerDocument<>(desk, ElementMatrix::lines);
    }

    /** Of the case that lies on this desk. */
    public static ElementMatrix of(Desk desk) {
        return new ElementMatrix(desk);
    }

    private record Line(Digest claim, ActKind kind, Stance stance, Map<String, List<Bearing>> bearings) {}

    /**
     * A claim in a cell.
     *
     * @param by the person's word that put it there; empty where it is suggested by its kind
     */
    public record Placed(DeskDocument document, ClaimStand claim, Optional<Bearing> by) {}

    /**
     * A cell.
     *
     * @param count of all claims in it
     * @param shown the first of them
     */
    public record Cell(long count, List<Placed> shown) {}

    /** An element with what bears on it. */
    public record Row(CrimeElements.Element element, Cell supporting, Cell contrary) {}

    /**
     * The matrix of a crime.
     *
     * @param only these claims, where only those of one event are asked for
     */
    public List<Row> rows(CrimeElements.Crime crime, Optional<Set<Digest>> only, Sight sight) {
        return desk.held().locked(() -> {
            List<Filling> fillings = crime.elements().stream().map(Filling::new).toList();
            for (DeskLine document : desk.documents(sight)) {
                for (Line line : known.of(document).orElse(List.of())) {
                    if (only.isEmpty() || only.get().contains(line.claim())) {
                        fillings.forEach(filling -> filling.add(document, line));
                    }
                }
            }
            return fillings.stream().map(filling -> filling.row(sight)).toList();
        });
    }

    private static List<Line> lines(DeskDocument document) {
        List<Line> lines = new ArrayList<>();
        for (ClaimStand stand : document.claims()) {
            if (stand.counts()) {
                Map<String, List<Bearing>> bearings = new TreeMap<>();
                stand.told().stream().filter(told -> told.revoked().isEmpty()).forEach(told -> {
                    if (told.decided() instanceof Bearing bearing) {
                        // Of each person the last word counts; those of several stand side by side.
                        List<Bearing> said = bearings.computeIfAbsent(bearing.element(), ignored -> new ArrayList<>());
                        said.removeIf(before -> before.by().equals(bearing.by()));
                        said.add(bearing);
                    }
                });
                lines.add(new Line(
                        stand.read().id(), stand.right().kind(), stand.right().stance(), Map.copyOf(bearings)));
            }
        }
        return lines;
    }

    /** An element while claims are put to it. */
    private final class Filling {

        private final CrimeElements.Element element;
        private final Side supporting = new Side();
        private final Side contrary = new Side();

        Filling(CrimeElements.Element element) {
            this.element = element;
        }

        void add(DeskLine document, Line line) {
            List<Bearing> said = line.bearings().getOrDefault(element.code(), List.of());
            for (Bearing by : said) {
                switch (by.side()) {
                    case SUPPORTING -> supporting.add(document, line, Optional.of(by));
                    case CONTRARY -> contrary.add(document, line, Optional.of(by));
                    case UNRELATED -> {}
                }
            }
            if (said.isEmpty() && element.kinds().contains(line.kind())) {
                switch (line.stance()) {
                    case ASSERTS -> supporting.add(document, line, Optional.empty());
                    case DENIES, DOUBTS -> contrary.add(document, line, Optional.empty());
                    case ASKS, PLANS -> {}
                }
            }
        }

        Row row(Sight sight) {
            return new Row(element, supporting.cell(sight), contrary.cell(sight));
        }
    }

    private record Kept(String document, Digest claim, Optional<Bearing> by) {}

    private final class Side {

        private final List<Kept> judged = new ArrayList<>();
        private final List<Kept> suggested = new ArrayList<>();
        private long count;

        void add(DeskLine document, Line line, Optional<Bearing> by) {
            count++;
            List<Kept> to = by.isPresent() ? judged : suggested;
            if (to.size() < SHOWN_MAX) {
                to.add(new Kept(document.key(), line.claim(), by));
            }
        }

        /** What people put there first, then what is suggested. */
        Cell cell(Sight sight) {
            List<Placed> shown = new ArrayList<>();
            List<Kept> all = new ArrayList<>(judged);
            all.addAll(suggested);
            for (Kept kept : all.subList(0, Math.min(SHOWN_MAX, all.size()))) {
                desk.document(kept.document(), sight)
                        .ifPresent(document -> document.claims().stream()
                                .filter(stand -> stand.read().id().equals(kept.claim()))
                                .findFirst()
                                .ifPresent(stand -> shown.add(new Placed(document, stand, kept.by()))));
            }
            return new Cell(count, List.copyOf(shown));
        }
    }
}
