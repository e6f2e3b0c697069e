package org.dokaz.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dokaz.markup.Columns;
import org.dokaz.markup.Labels;
import org.dokaz.markup.Visible;
import org.dokaz.markup.Wording;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Event;
import org.dokaz.model.Lineage;
import org.dokaz.model.Pairing;
import org.dokaz.model.Retelling;
import org.dokaz.model.Statement;
import org.dokaz.model.Step;

/**
 * What the claims of a case come to when they are held against each other, as lines for people: how the case stands, its events with who
 * rests on whom, its figures with what drifted, the documents that rest on one another, and what was nearly taken for one event.
 */
public final class EventSheet {

    /** How many events, figures, groups of documents and near misses are shown where not all are wanted. */
    static final int SHOWN_MAX = 20;

    /** How many claims of one origin, reasons or repeats are shown where not all are wanted. */
    static final int CLAIMS_MAX = 12;

    /** How many columns of a claim's words are shown; the document holds the rest. */
    static final int WORDS_COLUMNS_MAX = 240;

    private static final int LINKS_MAX = 6;
    private static final int BRIEF_COLUMNS_MAX = 60;
    private static final int NAME_COLUMNS_MAX = 120;

    /** How much of it is shown. */
    public enum Extent {
        /** What is told most, and how much more there is. */
        FIRST,
        /** Everything. */
        ALL
    }

    private final Comparison comparison;
    private final Sources sources;
    private final Extent extent;
    private final Consumer<String> out;
    private final Wording wording = new Wording(Labels.ENGLISH);
    private final Map<Digest, Statement> statements = new HashMap<>();
    private final Map<DocumentId, List<Retelling>> retold = new HashMap<>();

    private EventSheet(Comparison comparison, Sources sources, Extent extent, Consumer<String> out) {
        this.comparison = comparison;
        this.sources = sources;
        this.extent = extent;
        this.out = out;
        for (Event event : comparison.events()) {
            event.claims().forEach(statement -> statements.putIfAbsent(statement.claim(), statement));
        }
        for (Retelling retelling : comparison.retellings()) {
            if (retelling.original().isPresent()) {
                retelling
                        .documents()
                        .forEach(document -> retold.computeIfAbsent(document, ignored -> new ArrayList<>())
                                .add(retelling));
            }
        }
    }

    /** Gives the lines one by one; none where nothing was compared. */
    public static void write(Comparison comparison, Sources sources, Extent extent, Consumer<String> out) {
        if (!comparison.equals(Comparison.NONE)) {
            new EventSheet(comparison, sources, extent, out).write();
        }
    }

    private void write() {
        account();
        List<Event> events = comparison.events().stream()
                .sorted(Comparator.comparingInt(event -> -event.claims().size()))
                .toList();
        part("Events", events, this::event);
        part("Figures that are repeated", comparison.lineages(), this::lineage);
        part("Documents that rest on one another", comparison.retellings(), this::retelling);
        part("Nearly taken for one event", comparison.nearMisses(), this::nearMiss);
    }

    private void account() {
        long documents = statements.values().stream()
                .map(statement -> statement.words().document())
                .distinct()
                .count();
        Map<Event.Standing, Long> standings =
                comparison.events().stream().collect(Collectors.groupingBy(Event::standing, Collectors.counting()));
        int claims = statements.size();
        int events = comparison.events().size();
        out.accept(
                counted(claims, "claim") + " in " + counted(documents, "document") + (claims == 1 ? " tells" : " tell")
                        + " of " + counted(events, "event") + ". Of these, "
                        + standing(standings, Event.Standing.SINGLE_ORIGIN, "rests", "rest") + " on a single origin, "
                        + standing(standings, Event.Standing.CORROBORATED, "rests", "rest")
                        + " on two or more that do not hang on one another, and "
                        + standing(standings, Event.Standing.CONTESTED, "is", "are") + " contested.");
        out.accept("");
    }

    private static String standing(
            Map<Event.Standing, Long> standings, Event.Standing standing, String one, String several) {
        long count = standings.getOrDefault(standing, 0L);
        return count + " " + (count == 1 ? one : several);
    }

    private <T> void part(String heading, List<T> all, Consumer<T> each) {
        if (all.isEmpty()) {
            return;
        }
        out.accept(heading + " (" + all.size() + ")");
        out.accept("");
        shown(all, SHOWN_MAX).forEach(each);
        more(all.size(), SHOWN_MAX, "");
        if (extent == Extent.FIRST && all.size() > SHOWN_MAX) {
            out.accept("");
        }
    }

    private <T> List<T> shown(List<T> all, int countMax) {
        return extent == Extent.ALL || all.size() <= countMax ? all : all.subList(0, countMax);
    }

    private void more(int count, int countMax, String indent) {
        if (extent == Extent.FIRST && count > countMax) {
            out.accept(indent + "and " + (count - countMax) + " more: see them with --all, or with --format json");
        }
    }

    private void event(Event event) {
        out.accept("  " + cut(event.title(), WORDS_COLUMNS_MAX));
        out.accept("    " + Labels.ENGLISH.of(event.kind())
                + event.when().map(when -> "; " + wording.when(when)).orElse("; no day given")
                + event.where()
                        .map(where -> "; " + cut(where.name(), NAME_COLUMNS_MAX))
                        .orElse("; no place given"));
        out.accept("    " + Labels.ENGLISH.of("standing", event.standing()) + ": "
                + wording.independence(event.independence()) + ", "
                + counted(event.claims().size(), "claim"));
        shown(comparison.gradesOf(event), CLAIMS_MAX).forEach(graded -> graded(event, graded));
        more(comparison.gradesOf(event).size(), CLAIMS_MAX, "    ");
        listed("    Why:", event.independence().because());
        for (Event.Origin origin : shown(event.origins(), CLAIMS_MAX)) {
            origin(origin);
        }
        more(event.origins().size(), CLAIMS_MAX, "    ");
        originless(event);
        links(event.links());
        for (Event.Contradiction contradiction : shown(event.contradictions(), CLAIMS_MAX)) {
            out.accept("    " + Labels.ENGLISH.of("contradiction", contradiction.type()) + ": "
                    + Visible.line(contradiction.why()));
            out.accept("      " + quoted(contradiction.left()));
            out.accept("      " + quoted(contradiction.right()));
        }
        more(event.contradictions().size(), CLAIMS_MAX, "    ");
        out.accept("");
    }

    private void graded(Event event, Graded graded) {
        String on = graded.origin()
                .map(name -> Labels.ENGLISH.text("grade.origin", cut(name, NAME_COLUMNS_MAX)))
                .orElseGet(() -> briefly(graded.claims().getFirst()));
        out.accept("    "
                + Labels.ENGLISH.text(
                        "grade.given", graded.grade(), on, Visible.line(graded.by()), wording.day(graded.on()))
                + ": " + Visible.line(graded.why()));
        if (graded.isUnconfirmedIn(event)) {
            out.accept("      " + Labels.ENGLISH.text("grade.unconfirmed"));
        }
    }

    /** The claims of which no origin is known. */
    private void originless(Event event) {
        Set<Digest> placed = new HashSet<>();
        event.origins().forEach(origin -> placed.addAll(origin.claims()));
        List<Digest> left = event.claims().stream()
                .map(Statement::claim)
                .filter(claim -> !placed.contains(claim))
                .toList();
        if (!left.isEmpty()) {
            out.accept("    No origin known:");
            shown(left, CLAIMS_MAX).forEach(claim -> out.accept("      " + quoted(claim)));
            more(left.size(), CLAIMS_MAX, "      ");
        }
    }

    /** Why its claims were taken for one event, pair by pair. */
    private void links(List<Pairing> links) {
        if (links.isEmpty()) {
            return;
        }
        out.accept("    Taken for one event:");
        for (Pairing link : shown(links, LINKS_MAX)) {
            out.accept("      " + briefly(link.left()) + " and " + briefly(link.right()) + ": "
                    + Visible.line(String.join("; ", link.reasons())));
        }
        more(links.size(), LINKS_MAX, "      ");
    }

    private String briefly(Digest claim) {
        Statement statement = statements.get(claim);
        return statement == null
                ? claim.toString()
                : "\u201C" + cut(statement.words().words(), BRIEF_COLUMNS_MAX) + "\u201D ["
                        + sources.label(statement.words().document()) + "]";
    }

    private void origin(Event.Origin origin) {
        String kind = origin.kind() == Step.Kind.UNNAMED ? "" : " (" + Labels.ENGLISH.of("step", origin.kind()) + ")";
        out.accept("    Origin: " + cut(origin.name(), NAME_COLUMNS_MAX) + kind);
        for (Digest claim : shown(origin.claims(), CLAIMS_MAX)) {
            String repeats = Optional.ofNullable(statements.get(claim))
                    .flatMap(statement -> takenFrom(statement.words().document()))
                    .map(original -> "; repeats " + sources.label(original))
                    .orElse("");
            out.accept("      " + quoted(claim) + repeats);
        }
        more(origin.claims().size(), CLAIMS_MAX, "      ");
    }

    /** The document that this one was taken from, by the surest link that tells. */
    private Optional<DocumentId> takenFrom(DocumentId document) {
        return retold.getOrDefault(document, List.of()).stream()
                .filter(retelling ->
                        retelling.original().filter(document::equals).isEmpty())
                .max(Comparator.comparingDouble(Retelling::strength))
                .flatMap(Retelling::original);
    }

    private void lineage(Lineage lineage) {
        Lineage.FirstSaid first = lineage.firstSaid();
        out.accept("  " + wording.amount(lineage) + ": " + cut(lineage.what(), WORDS_COLUMNS_MAX));
        out.accept("    First said by " + cut(first.by(), NAME_COLUMNS_MAX)
                + first.date().map(day -> ", " + wording.day(day)).orElse("") + of(first.of()) + ": "
                + quoted(first.claim()));
        for (Lineage.Repeat repeat : shown(lineage.repeats(), CLAIMS_MAX)) {
            String drift = repeat.drift()
                    .map(one -> Labels.ENGLISH.of("drift", one))
                    .orElseGet(() -> Labels.ENGLISH.text("drift.none"));
            out.accept("    Repeated, " + drift + of(repeat.of()) + ": " + quoted(repeat.claim()));
            out.accept("      " + Visible.line(repeat.why()));
        }
        more(lineage.repeats().size(), CLAIMS_MAX, "    ");
        out.accept("");
    }

    private static String of(Optional<String> population) {
        return population
                .map(words -> ", of \u201C" + cut(words, NAME_COLUMNS_MAX) + "\u201D")
                .orElse("");
    }

    private void retelling(Retelling retelling) {
        out.accept("  " + Labels.ENGLISH.of("retelling", retelling.kind()) + ", "
                + Labels.ENGLISH.text("retelling.strength", wording.percent(retelling.strength())));
        for (DocumentId document : shown(retelling.documents(), CLAIMS_MAX)) {
            boolean original = retelling.original().filter(document::equals).isPresent();
            out.accept("    " + sources.label(document) + (original ? " (the others rest on it)" : ""));
        }
        more(retelling.documents().size(), CLAIMS_MAX, "    ");
        listed("    Why:", retelling.reasons());
        out.accept("");
    }

    private void nearMiss(Pairing pairing) {
        out.accept("  " + quoted(pairing.left()));
        out.accept("  " + quoted(pairing.right()));
        listed("    Why:", pairing.reasons());
        out.accept("");
    }

    private void listed(String heading, List<String> reasons) {
        if (reasons.size() == 1) {
            out.accept(heading + " " + Visible.line(reasons.getFirst()));
        } else if (!reasons.isEmpty()) {
            out.accept(heading);
            shown(reasons, CLAIMS_MAX).forEach(reason -> out.accept("      - " + Visible.line(reason)));
            more(reasons.size(), CLAIMS_MAX, "      ");
        }
    }

    /** A claim by its words, who published them and when, and where its document is. */
    private String quoted(Digest claim) {
        Statement statement = statements.get(claim);
        if (statement == null) {
            return "a claim that is in no event, " + claim;
        }
        DocumentId document = statement.words().document();
        String outlet = sources.masthead(document)
                .outlet()
                .map(name -> " " + cut(name, NAME_COLUMNS_MAX))
                .orElse("");
        String day = sources.masthead(document)
                .published()
                .map(published -> (outlet.isEmpty() ? " " : ", ") + wording.day(published))
                .orElse("");
        return "\u201C" + cut(statement.words().words(), WORDS_COLUMNS_MAX) + "\u201D" + outlet + day + " ["
                + sources.label(document) + "]";
    }

    private static String cut(String foreign, int columns) {
        return Columns.cut(Visible.line(foreign), columns);
    }

    private static String counted(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
