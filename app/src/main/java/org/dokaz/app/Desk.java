package org.dokaz.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dokaz.flow.Content;
import org.dokaz.flow.Outcome;
import org.dokaz.model.ActKind;
import org.dokaz.model.Anchor;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.model.Masthead;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.publish.AtRisk;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Decided;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Revocation;
import org.dokaz.record.Unreceived;
import org.dokaz.store.Filed;

/**
 * A case that several people work on at once. It holds the case for writing as long as it is open; what somebody decided is on disk before it is
 * answered. Safe for use by many threads.
 */
public final class Desk implements AutoCloseable {

    private static final int KEY_DIGITS = 16;

    /** What stands in a list for words that may put somebody at risk. */
    private static final String VEIL = "\u2588\u2588\u2588";

    /** Of what a document tells where it is veiled until it is asked for. */
    private static final Set<ActKind> GRAPHIC = Set.of(new ActKind("ill_treatment"), new ActKind("casualties"));

    private final HeldCase held;
    private final Map<String, DeskLine> lines = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, DeskTally> tallies = new HashMap<>();
    private final Map<String, Long> changes = new HashMap<>();
    private final DecidedClaims decided = new DecidedClaims();
    private final ComparedCase compared;

    private Desk(HeldCase held, ComparedCase compared) {
        this.held = held;
        this.compared = compared;
    }

    /** Where a document lies, or that it is none. */
    private record Place(Filed filed, Optional<Exhibit> exhibit) {}

    /** What came of a wish to decide something. */
    public sealed interface Result {}

    /** It is kept. */
    public record Kept(Digest id) implements Result {}

    /** Somebody decided something on the same claim since the page was made. Nothing was kept. */
    public record Overtaken() implements Result {}

    /** There is no such thing to decide on. */
    public record Unknown() implements Result {}

    /** A case to work on; begun where the folder is empty. */
    public static Desk open(Path root, Maker.Machine maker, InstantSource clock, SecureRandom random) {
        CaseFile file = CaseFile.open(root, maker, clock, random);
        try {
            Desk desk = new Desk(new HeldCase(file, clock), new ComparedCase(root, maker));
            desk.load();
            return desk;
        } catch (RuntimeException refused) {
            file.close();
            throw refused;
        }
    }

    /** The case itself, for what else is done on it. */
    HeldCase held() {
        return held;
    }

    private void load() {
        loadLines();
        held.file().decisions().forEach(decision -> {
            decided.add(decision);
            held.known();
        });
    }

    /** Lists anew what the case holds, after documents were taken in or restricted. */
    void reload() {
        held.locked(() -> {
            lines.clear();
            places.clear();
            tallies.clear();
            changes.replaceAll((_, before) -> before + 1);
            loadLines();
            return true;
        });
    }

    private void loadLines() {
        Map<Digest, String> restricted = held.file().restricted();
        held.file().eachOnDemand((filed, kept) -> {
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
                        reading.filter(Desk::isGraphic).isPresent(),
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

    /** By what pages find a document. */
    static String key(DocumentId document) {
        return key(document.exhibit().hex() + '\n' + document.part().orElse(""));
    }

    private static String key(String of) {
        return Digest.ofText(of).hex().substring(0, KEY_DIGITS);
    }

    private static boolean isGraphic(Reading reading) {
        return reading.claims().stream().map(Claim::kind).anyMatch(GRAPHIC::contains);
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

    /** The documents in path order. */
    public List<DeskLine> documents(Sight sight) {
        return held.locked(() ->
                lines.values().stream().filter(line -> isSeen(line, sight)).toList());
    }

    private static boolean isSeen(DeskLine line, Sight sight) {
        return sight == Sight.ALL || line.restricted().isEmpty();
    }

    /** How far people have come with the claims of a document. */
    public DeskTally tally(DeskLine line) {
        return held.locked(() -> {
            DeskTally known = tallies.get(line.key());
            if (known == null) {
                known = DeskTally.of(loaded(line).claims());
                tallies.put(line.key(), known);
            }
            return known;
        });
    }

    /** One document; nothing where there is none, or it may not be seen. */
    public Optional<DeskDocument> document(String key, Sight sight) {
        return held.locked(() -> Optional.ofNullable(lines.get(key))
                .filter(line -> isSeen(line, sight))
                .map(this::loaded));
    }

    private DeskDocument loaded(DeskLine line) {
        Place place = Objects.requireNonNull(places.get(line.key()));
        if (line.outcome() != DeskLine.Outcome.MADE) {
            return new DeskDocument(line, place.exhibit(), Optional.empty(), List.of(), List.of(), List.of());
        }
        DocumentOutcome document = (DocumentOutcome) held.file().at(place.filed());
        Reading reading = ((Outcome.Made<Reading>) document.outcome()).item();
        return new DeskDocument(
                line,
                place.exhibit(),
                Optional.of(reading),
                decided.stands(reading),
                decided.remarks(reading.transcript()),
                decided.unplaced(reading));
    }

    /** An original; each time it is opened it is checked to its last byte first. */
    public Content original(Exhibit exhibit) {
        return held.locked(() -> held.file().original(exhibit));
    }

    /** What somebody decides, once it is known of which words and when. */
    @FunctionalInterface
    public interface Making {
        /** The decision. */
        Decided of(Anchor claim, Instant at);
    }

    /**
     * Keeps what somebody decided on a claim.
     *
     * @param mark what had been decided on it when it was shown
     */
    public Result decide(String key, Digest claim, Digest mark, Sight sight, Making making) {
        return on(key, claim, mark, sight, (reading, stand) -> {
            Decided made = making.of(
                    Anchor.of(reading.transcript(), stand.read().cited()),
                    held.clock().instant());
            return Optional.of(new Entering(made, made.id()));
        });
    }

    /** Keeps that what somebody decided on a claim no longer holds. */
    public Result revoke(String key, Digest claim, Digest mark, Sight sight, Digest judgement, String why, Maker by) {
        return on(
                key,
                claim,
                mark,
                sight,
                (reading, stand) -> stand.told().stream()
                        .filter(told ->
                                told.revoked().isEmpty() && told.decided().id().equals(judgement))
                        .findFirst()
                        .map(told -> new Entering(
                                new Revocation(judgement, why, held.clock().instant(), by), judgement)));
    }

    private record Entering(CaseRecord kept, Digest id) {}

    private interface Wish {
        Optional<Entering> of(Reading reading, ClaimStand stand);
    }

    private Result on(String key, Digest claim, Digest mark, Sight sight, Wish wish) {
        return held.locked(() -> {
            Optional<DeskDocument> document = document(key, sight);
            Optional<ClaimStand> stand = document.stream()
                    .flatMap(found -> found.claims().stream())
                    .filter(one -> one.read().id().equals(claim))
                    .findFirst();
            if (stand.isEmpty()) {
                return new Unknown();
            }
            if (!stand.get().mark().equals(mark)) {
                return new Overtaken();
            }
            return wish.of(document.orElseThrow().reading().orElseThrow(), stand.get())
                    .map(entering -> keepOf(key, entering))
                    .orElseGet(Unknown::new);
        });
    }

    /** What somebody wants to be kept of a document, once its reading is known. */
    @FunctionalInterface
    interface InDocument {
        /** The record; nothing where there is nothing that it can be of. */
        Optional<Decided> of(DeskDocument document, Reading reading, Instant at);
    }

    /** Keeps what somebody did in a document; nothing newer can stand against it. */
    Result keepIn(String key, Sight sight, InDocument wish) {
        return held.locked(() -> document(key, sight)
                .flatMap(found -> found.reading()
                        .flatMap(reading -> wish.of(found, reading, held.clock().instant())))
                .map(made -> keepOf(key, new Entering(made, made.id())))
                .orElseGet(Unknown::new));
    }

    /** Keeps a decision that is of no single document, or that one no longer holds. */
    Result keep(CaseRecord made, Digest id) {
        return held.locked(() -> {
            tallies.clear();
            changes.replaceAll((_, before) -> before + 1);
            return keep(new Entering(made, id));
        });
    }

    /** Tells by another number that something was decided in a document since. */
    long decisionsIn(String key) {
        return changes.computeIfAbsent(key, _ -> 0L);
    }

    /** What is decided of words counts in their document and in no other. */
    private Result keepOf(String key, Entering entering) {
        tallies.remove(key);
        changes.merge(key, 1L, Long::sum);
        return keep(entering);
    }

    InstantSource clock() {
        return held.clock();
    }

    DecidedClaims decided() {
        return decided;
    }

    /** Whether what is decided of a claim needs a second person before the claim may leave the house. */
    public boolean secondPerson() {
        return held.locked(decided::secondPerson);
    }

    private Result keep(Entering entering) {
        held.keep(entering.kept());
        decided.add(entering.kept());
        return new Kept(entering.id());
    }

    /** What comparing all that may be seen came to, as far as that is known by now. */
    public ComparedCase.State compared(Sight sight) {
        return compared.asOf(held.decisions(), sight);
    }

    @Override
    public void close() {
        compared.close();
        held.close();
    }
}
