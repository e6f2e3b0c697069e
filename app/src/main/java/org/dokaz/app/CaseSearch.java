package org.dokaz.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.dokaz.corroborate.Findings;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Anchor;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Entity;
import org.dokaz.model.Event;
import org.dokaz.model.Reading;
import org.dokaz.model.Statement;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Correction;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.HandReading;
import org.dokaz.record.Judgement;
import org.dokaz.record.LogMark;
import org.dokaz.record.Review;
import org.dokaz.search.BrokenQuery;
import org.dokaz.search.CaseContents;
import org.dokaz.search.Compared;
import org.dokaz.search.Found;
import org.dokaz.search.Question;
import org.dokaz.search.Search;
import org.dokaz.search.SearchedDocument;
import org.dokaz.store.Filed;

/**
 * The search of a case, brought up to what the case holds. Questions may come from many threads; the case itself is read by whoever brings it up, one at
 * a time.
 */
public final class CaseSearch implements AutoCloseable {

    /** Up to so many documents a case is compared without being asked: it is a matter of seconds. */
    public static final int COMPARED_DOCUMENTS_MAX = 1_000;

    private final Search search;

    private CaseSearch(Search search) {
        this.search = search;
    }

    /** The search of the case in this folder. Nothing is brought up yet. */
    public static CaseSearch of(Path root) {
        return new CaseSearch(Search.of(root));
    }

    /** How far a search is brought up. */
    public enum Extent {
        /** Documents and claims; entities and standings too where the case is small. */
        USUAL,
        /** Entities and the standing of events too, however long it takes. */
        COMPARED
    }

    /** Brings the search up to the case as it is now, with what people decided last. */
    public void bringUp(CaseFile file, Extent extent) {
        search.bringUp(new Holding(file));
        if (extent == Extent.COMPARED || file.documents() <= COMPARED_DOCUMENTS_MAX) {
            Digest decisions = decisions(file);
            if (!search.isCompared(decisions)) {
                search.compared(decisions, () -> compared(file));
            }
        }
    }

    /**
     * What a question finds.
     *
     * @throws BrokenQuery where it cannot be read
     */
    public Found find(Question question) {
        return search.find(question);
    }

    @Override
    public void close() {
        search.close();
    }

    private static Digest decisions(CaseFile file) {
        List<String> ids = new ArrayList<>();
        file.holding(Judgement.class)
                .forEach(judgement -> ids.add(judgement.id().hex()));
        file.holding(Correction.class)
                .forEach(correction -> ids.add(correction.id().hex()));
        file.holding(HandReading.class).forEach(reading -> ids.add(reading.id().hex()));
        file.holding(Review.class).forEach(review -> ids.add(review.id().hex()));
        return Digest.ofText(file.maker().version() + '\n' + String.join("\n", new TreeSet<>(ids)));
    }

    private static Compared compared(CaseFile file) {
        NamesInCase names = NamesInCase.of(file);
        Map<Digest, String> restricted = file.restricted();
        List<Compared.Named> named = new ArrayList<>();
        for (Entity entity : names.resolution().entities()) {
            List<Compared.Mentioned> mentions = new ArrayList<>();
            for (Anchor anchor : entity.mentions()) {
                mentions.add(new Compared.Mentioned(
                        anchor.document(),
                        names.sources().path(anchor),
                        names.sources().before(anchor, anchor.span().start()),
                        names.sources().before(anchor, anchor.span().end()),
                        anchor.words(),
                        Optional.ofNullable(restricted.get(anchor.exhibit()))));
            }
            named.add(new Compared.Named(entity, mentions));
        }
        Findings findings = ClaimsInCase.compare(file, names.resolution().entities());
        Map<Digest, Compared.OfEvent> events = new HashMap<>();
        for (Event event : findings.events()) {
            for (Statement statement : event.claims()) {
                events.put(statement.claim(), new Compared.OfEvent(event.id(), event.standing()));
            }
        }
        return new Compared(named, events);
    }

    /** What a case holds, as the search asks for it. */
    private static final class Holding implements CaseContents {

        private final CaseFile file;
        private final SetRight right;
        private final Map<Digest, String> restricted;

        /** What there is to say of records beside what they say themselves, by their commitments. */
        private final Map<Digest, String> beside = new HashMap<>();

        Holding(CaseFile file) {
            this.file = file;
            this.right = SetRight.of(file);
            this.restricted = file.restricted();
            Map<Digest, StringBuilder> told = new HashMap<>();
            restricted.forEach((exhibit, why) -> note(told, exhibit, "restricted\n" + why));
            for (Correction correction : file.holding(Correction.class)) {
                note(
                        told,
                        correction.claim().exhibit(),
                        "corrected\n" + correction.id().hex());
            }
            for (HandReading reading : file.holding(HandReading.class)) {
                note(
                        told,
                        reading.claims().getFirst().words().exhibit(),
                        "read by hand\n" + reading.id().hex());
            }
            for (Review review : file.holding(Review.class)) {
                note(told, review.claim().exhibit(), "reviewed\n" + review.id().hex());
            }
            told.forEach(
                    (exhibit, all) -> file.filed(exhibit).forEach(filed -> beside.put(filed.leaf(), all.toString())));
        }

        private static void note(Map<Digest, StringBuilder> told, Digest exhibit, String what) {
            told.computeIfAbsent(exhibit, ignored -> new StringBuilder())
                    .append(what)
                    .append('\n');
        }

        @Override
        public LogMark beginning() {
            return file.folder().beginning();
        }

        @Override
        public LogMark end() {
            return file.folder().end();
        }

        @Override
        public void each(BiConsumer<String, Supplier<Optional<SearchedDocument>>> each) {
            Set<Digest> given = new HashSet<>();
            file.eachOnDemand((filed, kept) -> {
                if (given.add(filed.leaf())) {
                    each.accept(key(filed), () -> document(filed, kept.get()));
                }
            });
        }

        private String key(Filed filed) {
            String all =
                    filed.leaf().hex() + '\n' + filed.path().orElse("") + '\n' + beside.getOrDefault(filed.leaf(), "");
            return Digest.ofText(all).hex();
        }

        private Optional<SearchedDocument> document(Filed filed, CaseRecord kept) {
            if (!(kept instanceof DocumentOutcome document)) {
                return Optional.empty();
            }
            DocumentOutcome set = right.outcome(document);
            return Optional.of(new SearchedDocument(
                    filed.path(),
                    Optional.ofNullable(restricted.get(document.exhibit().id())),
                    set,
                    corrected(document, set)));
        }

        private static Set<Digest> corrected(DocumentOutcome read, DocumentOutcome set) {
            Set<Digest> corrected = new HashSet<>();
            if (!read.equals(set)) {
                Map<Digest, Claim> before = new HashMap<>();
                claims(read).forEach(claim -> before.put(claim.id(), claim));
                claims(set).stream()
                        .filter(claim -> !claim.equals(before.get(claim.id())))
                        .forEach(claim -> corrected.add(claim.id()));
            }
            return corrected;
        }

        private static List<Claim> claims(DocumentOutcome document) {
            return document.outcome() instanceof Outcome.Made<Reading>(Reading reading) ? reading.claims() : List.of();
        }
    }
}
