package org.dokaz.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Content;
import org.dokaz.flow.Outcome;
import org.dokaz.model.ActKind;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.model.Reading;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Decided;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Revocation;
import org.dokaz.record.Viewed;

/**
 * A case that several people work on at once. It holds the case for writing as long as it is open; what somebody decided is on disk before it is
 * answered. Safe for use by many threads.
 */
public final class Desk implements AutoCloseable {

    /** What an original that was taken away was seen through, before its id. */
    static final String ORIGINAL = "original ";

    /** What stands in a list for words that may put somebody at risk. */
    static final char BLOCK = '\u2588';

    private final Path root;
    private final HeldCase held;
    private final DeskLines lines = new DeskLines();
    private final DecidedClaims decided = new DecidedClaims();
    private final DecidedPairs pairs = new DecidedPairs();
    private final RepliesKnown replies = new RepliesKnown();
    private final ComparedCase compared;
    private final Stocktaking stock;

    private Desk(Path root, HeldCase held, ComparedCase compared) {
        this.root = root;
        this.held = held;
        this.compared = compared;
        this.stock = new Stocktaking(held, decided, pairs, replies, lines);
    }

    /** What came of a wish to decide something. */
    public sealed interface Result {}

    /** It is kept. */
    public record Kept(Digest id) implements Result {}

    /** Somebody decided something on the same claim since the page was made. Nothing was kept. */
    public record Overtaken() implements Result {}

    /** There is no such thing to decide on. */
    public record Unknown() implements Result {}

    /** A document in a list, with how far people have come with its claims. */
    public record Listed(DeskLine line, DeskTally tally) {}

    /** A case to work on; begun where the folder is empty. What it holds is looked through beside the work on it. */
    public static Desk open(Path root, Maker.Machine maker, InstantSource clock, SecureRandom random) {
        CaseFile file = CaseFile.open(root, maker, clock, random);
        try {
            Desk desk = new Desk(root, new HeldCase(file, clock), new ComparedCase(root, maker));
            desk.stock.beside();
            return desk;
        } catch (RuntimeException refused) {
            file.close();
            throw refused;
        }
    }

    /** The folder of the case. */
    Path root() {
        return root;
    }

    /** What people decided of claims, to be asked while nobody else works on the case. */
    DecidedClaims decided() {
        return held.locked(() -> {
            stock.finishDecisions();
            return decided;
        });
    }

    /** All documents. */
    private DeskLines lines() {
        stock.finish();
        return lines;
    }

    /** The case itself, for what else is done on it. */
    HeldCase held() {
        return held;
    }

    /** What was decided of two names or two claims; to be asked while nobody else works on the case. */
    DecidedPairs pairs() {
        return held.locked(() -> {
            stock.finishDecisions();
            return pairs;
        });
    }

    /** The replies that came in letters; to be asked while nobody else works on the case. */
    RepliesKnown replies() {
        return held.locked(() -> {
            stock.finishDecisions();
            return replies;
        });
    }

    /** The key of the document in which these words stand, where it may be seen. */
    Optional<String> keyOf(Anchor words, Sight sight) {
        String key = key(words.document());
        return held.locked(
                () -> lines().find(key).filter(line -> isSeen(line, sight)).map(DeskLine::key));
    }

    /** Lists anew what the case holds, after documents were taken in or restricted. */
    void reload() {
        held.locked(() -> {
            stock.again();
            return true;
        });
        stock.beside();
    }

    /** By what pages find a document. */
    static String key(DocumentId document) {
        return DeskLines.key(document);
    }

    /** Whether acts of this kind are veiled until they are asked for. */
    public static boolean isGraphic(ActKind kind) {
        return DeskLines.isGraphic(kind);
    }

    /** The documents in path order. */
    public List<DeskLine> documents(Sight sight) {
        return held.locked(
                () -> lines().all().stream().filter(line -> isSeen(line, sight)).toList());
    }

    private static boolean isSeen(DeskLine line, Sight sight) {
        return sight == Sight.ALL || line.restricted().isEmpty();
    }

    /** What a list shows of one document; nothing where there is none, or it may not be seen. */
    Optional<DeskLine> line(String key, Sight sight) {
        return held.locked(() -> lines().find(key).filter(line -> isSeen(line, sight)));
    }

    /** The documents in path order, with how far people have come with each. */
    public List<Listed> listed(Sight sight) {
        return held.locked(() -> lines().all().stream()
                .filter(line -> isSeen(line, sight))
                .map(line -> new Listed(line, tally(line)))
                .toList());
    }

    /**
     * Some of the documents in path order.
     *
     * @param total how many there are
     */
    public record Part(List<Listed> listed, int total) {}

    /** At most so many documents from this one on, counted from 0, with how far people have come with each. */
    public Part listed(Sight sight, int from, int countMax) {
        return held.locked(() -> {
            List<Listed> listed = new ArrayList<>();
            int total = 0;
            for (DeskLine line : lines().all()) {
                if (isSeen(line, sight)) {
                    if (total >= from && listed.size() < countMax) {
                        listed.add(new Listed(line, tally(line)));
                    }
                    total++;
                }
            }
            return new Part(List.copyOf(listed), total);
        });
    }

    private DeskTally tally(DeskLine line) {
        return lines.tally(line.key()).orElseGet(() -> {
            DeskTally counted = DeskTally.of(loaded(line).claims());
            lines.count(line.key(), counted);
            return counted;
        });
    }

    /** One document; nothing where there is none, or it may not be seen. */
    public Optional<DeskDocument> document(String key, Sight sight) {
        return held.locked(
                () -> lines().find(key).filter(line -> isSeen(line, sight)).map(this::loaded));
    }

    private DeskDocument loaded(DeskLine line) {
        DeskLines.Place place = lines.place(line.key());
        if (place.exhibit().isEmpty()) {
            return new DeskDocument(
                    line, place.exhibit(), Optional.empty(), List.of(), List.of(), List.of(), List.of());
        }
        DocumentOutcome document = (DocumentOutcome) held.file().at(place.filed());
        List<FailedReadings.Tried> all = FailedReadings.tries(held.file(), document);
        List<FailedReadings.Tried> tries = all.size() > 1 ? all : List.of();
        if (line.outcome() != DeskLine.Outcome.MADE) {
            return new DeskDocument(line, place.exhibit(), Optional.empty(), List.of(), List.of(), List.of(), tries);
        }
        Reading reading = ((Outcome.Made<Reading>) document.outcome()).item();
        return new DeskDocument(
                line,
                place.exhibit(),
                Optional.of(reading),
                decided.stands(reading),
                decided.remarks(reading.transcript()),
                decided.unplaced(reading),
                tries);
    }

    /**
     * An original that somebody takes away, which is put on record first; each time it is opened it is checked to its last byte first.
     *
     * @param by who takes it
     */
    public Content original(Exhibit exhibit, Maker by) {
        return held.locked(() -> {
            Content content = held.file().original(exhibit);
            held.enter(new Viewed(ORIGINAL + exhibit.id(), held.clock().instant(), by));
            return content;
        });
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
                    .map(entering -> keepOf(document.orElseThrow(), entering))
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
                        .flatMap(reading -> wish.of(found, reading, held.clock().instant()))
                        .map(made -> keepOf(found, new Entering(made, made.id()))))
                .orElseGet(Unknown::new));
    }

    /** Keeps that what somebody did in a document no longer holds. */
    Result revokeIn(String key, Revocation revocation) {
        return held.locked(() -> document(key, Sight.ALL)
                .map(found -> keepOf(found, new Entering(revocation, revocation.judgement())))
                .orElseGet(Unknown::new));
    }

    /** Keeps a decision that is of no claim of any document, or that one no longer holds. */
    Result keep(CaseRecord made, Digest id) {
        return held.locked(() -> {
            stock.finishDecisions();
            return keep(new Entering(made, id));
        });
    }

    /** Tells by another number that something was decided in a document since, or that it was read anew. */
    long changesIn(String key) {
        return lines.changes(key);
    }

    /** What is decided of words counts in their document and in no other. */
    private Result keepOf(DeskDocument document, Entering entering) {
        Result result = keep(entering);
        document.reading().ifPresent(reading -> lines.count(document.line().key(), decided.tally(reading)));
        return result;
    }

    InstantSource clock() {
        return held.clock();
    }

    /** Whether what is decided of a claim needs a second person before the claim may leave the house. */
    public boolean secondPerson() {
        return held.locked(() -> decided().secondPerson());
    }

    private Result keep(Entering entering) {
        held.keep(entering.kept());
        decided.add(entering.kept());
        replies.add(entering.kept());
        return new Kept(entering.id());
    }

    /** What comparing all that may be seen came to, as far as that is known by now. */
    public ComparedCase.State compared(Sight sight) {
        return compared.asOf(held.decisions(), sight);
    }

    @Override
    public void close() {
        compared.close();
        held.locked(() -> {
            stock.close();
            return true;
        });
        held.close();
    }
}
