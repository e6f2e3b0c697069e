package org.dokaz.app;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dokaz.flow.Outcome;
import org.dokaz.model.ActKind;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Masthead;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.publish.AtRisk;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Unreceived;
import org.dokaz.store.Filed;

/** What lists show of the documents of a case, and where each lies; to be asked while nobody else works on the case. */
final class DeskLines {

    private static final int KEY_DIGITS = 16;

    private static final String VEIL = String.valueOf(Desk.BLOCK).repeat(3);

    /** Of what a document tells where it is veiled until it is asked for. */
    private static final Set<ActKind> GRAPHIC = Set.of(new ActKind("ill_treatment"), new ActKind("casualties"));

    private final Map<String, DeskLine> lines = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Counted> tallies = new HashMap<>();
    private final Map<String, Long> changes = new HashMap<>();

    /** What was read of records so far, by where they lie: a record never changes. */
    private final Map<Digest, Told> known = new HashMap<>();

    private List<Filed> toList = List.of();
    private Map<Digest, String> restricted = Map.of();
    private int listed;

    /** Where a document lies, or that it is none. */
    record Place(Filed filed, Optional<Exhibit> exhibit) {}

    /** What a record tells of its document, wherever that was found. */
    private record Told(DeskLine line, Optional<Exhibit> exhibit) {}

    /** How far people have come with the claims that the record there tells of. */
    private record Counted(Digest leaf, DeskTally tally) {}

    /** Begins to list anew what the case holds. */
    void begin(CaseFile file) {
        lines.clear();
        places.clear();
        restricted = file.restricted();
        toList = file.documentsFiled();
        listed = 0;
    }

    /** Lists the next ones, at most so many; tells whether there are more. */
    boolean step(CaseFile file, DecidedClaims decided, int countMax) {
        int end = (int) Math.min(toList.size(), (long) listed + countMax);
        for (; listed < end; listed++) {
            Filed filed = toList.get(listed);
            Told told = known.get(filed.leaf());
            Optional<Reading> read = Optional.empty();
            if (told == null) {
                CaseRecord kept = file.at(filed);
                told = told(filed, kept);
                read = reading(kept);
                known.put(filed.leaf(), told);
            }
            list(filed, told, read, decided);
        }
        if (listed < toList.size()) {
            return true;
        }
        toList = List.of();
        listed = 0;
        return false;
    }

    private void list(Filed filed, Told told, Optional<Reading> read, DecidedClaims decided) {
        String key = told.line().key();
        DeskLine before = lines.get(key);
        if (before != null) {
            filed.path().ifPresent(path -> lines.put(key, before.alsoAt(path)));
            return;
        }
        lines.put(
                key,
                told.line()
                        .at(
                                filed.path(),
                                told.exhibit().flatMap(exhibit -> Optional.ofNullable(restricted.get(exhibit.id())))));
        places.put(key, new Place(filed, told.exhibit()));
        Counted counted = tallies.get(key);
        if (read.isPresent()) {
            count(key, decided.tally(read.get()));
        } else if (told.line().outcome() != DeskLine.Outcome.MADE) {
            count(key, DeskTally.NONE);
        } else if (counted != null && !counted.leaf().equals(filed.leaf())) {
            tallies.remove(key);
            changed(key);
        }
    }

    private static Optional<Reading> reading(CaseRecord kept) {
        return kept instanceof DocumentOutcome document
                        && document.outcome() instanceof Outcome.Made<Reading>(Reading made)
                ? Optional.of(made)
                : Optional.empty();
    }

    private static Told told(Filed filed, CaseRecord kept) {
        return switch (kept) {
            case DocumentOutcome document -> told(document);
            case Unreceived unreceived -> told(unreceived);
            default -> throw new IllegalStateException("no document and no input: entry " + filed.entry());
        };
    }

    private static Told told(DocumentOutcome document) {
        Optional<Reading> reading = reading(document);
        Masthead masthead = reading.map(read -> read.transcript().masthead()).orElseGet(document::masthead);
        return new Told(
                new DeskLine(
                        key(new DocumentId(document.exhibit().id(), document.part())),
                        List.of(),
                        document.part(),
                        outcome(document.outcome()),
                        detail(document.outcome()),
                        reading.map(read -> read.transcript().language().code()).or(document::language),
                        masthead.title().map(title -> veiled(title, reading)),
                        masthead.outlet(),
                        masthead.published(),
                        reading.map(read -> read.claims().size()).orElse(0),
                        reading.map(read -> read.risks().size()).orElse(0),
                        reading.filter(DeskLines::isGraphic).isPresent(),
                        Optional.empty()),
                Optional.of(document.exhibit()));
    }

    private static Told told(Unreceived unreceived) {
        return new Told(
                new DeskLine(
                        key("unreceived\n" + unreceived.path().orElse("")),
                        List.of(),
                        Optional.empty(),
                        DeskLine.Outcome.FAILED,
                        Optional.of(unreceived.detail()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        0,
                        false,
                        Optional.empty()),
                Optional.empty());
    }

    /** How far people have come with a document; empty where that was not counted. */
    Optional<DeskTally> tally(String key) {
        return Optional.ofNullable(tallies.get(key)).map(Counted::tally);
    }

    /** Keeps how far people have come with a document that is listed. */
    void count(String key, DeskTally tally) {
        tallies.put(key, new Counted(place(key).filed().leaf(), tally));
        changed(key);
    }

    /** Takes note that something was decided in a document, or that it was read anew. */
    private void changed(String key) {
        changes.merge(key, 1L, Long::sum);
    }

    /** Tells by another number that a document changed since. */
    long changes(String key) {
        return changes.getOrDefault(key, 0L);
    }

    /** A title as a list may show it: without words that may put somebody at risk. */
    private static String veiled(String title, Optional<Reading> reading) {
        StringBuilder shown = new StringBuilder();
        int from = 0;
        for (Span span : reading.map(AtRisk::of).map(risk -> risk.in(title)).orElse(List.of())) {
            shown.append(title, from, span.start()).append(VEIL);
            from = span.end();
        }
        return shown.append(title, from, title.length()).toString();
    }

    /** All, in path order. */
    Collection<DeskLine> all() {
        return Collections.unmodifiableCollection(lines.values());
    }

    /** The one of this key. */
    Optional<DeskLine> find(String key) {
        return Optional.ofNullable(lines.get(key));
    }

    /** Where the document of this key lies, which must be one. */
    Place place(String key) {
        return Objects.requireNonNull(places.get(key));
    }

    /** By what pages find a document. */
    static String key(DocumentId document) {
        return key(document.exhibit().hex() + '\n' + document.part().orElse(""));
    }

    private static String key(String of) {
        return Digest.ofText(of).hex().substring(0, KEY_DIGITS);
    }

    /** Whether acts of this kind are veiled until they are asked for. */
    static boolean isGraphic(ActKind kind) {
        return GRAPHIC.contains(kind);
    }

    private static boolean isGraphic(Reading reading) {
        return reading.claims().stream().map(Claim::kind).anyMatch(DeskLines::isGraphic);
    }

    private static DeskLine.Outcome outcome(Outcome<Reading> outcome) {
        return switch (outcome) {
            case Outcome.Made<Reading> _ -> DeskLine.Outcome.MADE;
            case Outcome.Declined<Reading> _ -> DeskLine.Outcome.DECLINED;
            case Outcome.Failed<Reading> _ -> DeskLine.Outcome.FAILED;
        };
    }

    private static Optional<String> detail(Outcome<Reading> outcome) {
        return switch (outcome) {
            case Outcome.Made<Reading> _ -> Optional.empty();
            case Outcome.Declined<Reading>(String why) -> Optional.of(why);
            case Outcome.Failed<Reading> failed -> Optional.of(failed.detail());
        };
    }
}
