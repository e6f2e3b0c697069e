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

    /** Where a document lies, or that it is none. */
    record Place(Filed filed, Optional<Exhibit> exhibit) {}

    /** Lists anew what the case holds. */
    void load(CaseFile file) {
        lines.clear();
        places.clear();
        Map<Digest, String> restricted = file.restricted();
        file.eachOnDemand((filed, kept) -> {
            switch (kept.get()) {
                case DocumentOutcome document -> add(filed, document, restricted);
                case Unreceived unreceived -> add(filed, unreceived);
                default -> {}
            }
        });
    }

    private void add(Filed filed, DocumentOutcome document, Map<Digest, String> restricted) {
        String key = key(new DocumentId(document.exhibit().id(), document.part()));
        DeskLine known = lines.get(key);
        if (known != null) {
            filed.path().ifPresent(path -> lines.put(key, known.alsoAt(path)));
            return;
        }
        Optional<Reading> reading = document.outcome() instanceof Outcome.Made<Reading>(Reading made)
                ? Optional.of(made)
                : Optional.empty();
        Masthead masthead = reading.map(read -> read.transcript().masthead()).orElseGet(document::masthead);
        lines.put(
                key,
                new DeskLine(
                        key,
                        filed.path().stream().toList(),
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
                        Optional.ofNullable(restricted.get(document.exhibit().id()))));
        places.put(key, new Place(filed, Optional.of(document.exhibit())));
    }

    private void add(Filed filed, Unreceived unreceived) {
        String key = key("unreceived\n" + unreceived.path().orElse(""));
        lines.put(
                key,
                new DeskLine(
                        key,
                        filed.path().stream().toList(),
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
                        Optional.empty()));
        places.put(key, new Place(filed, Optional.empty()));
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
