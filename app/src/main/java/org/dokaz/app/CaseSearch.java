package org.dokaz.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dokaz.corroborate.Findings;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.model.Entity;
import org.dokaz.model.Event;
import org.dokaz.model.Statement;
import org.dokaz.record.Correction;
import org.dokaz.record.HandReading;
import org.dokaz.record.Judgement;
import org.dokaz.record.Review;
import org.dokaz.search.BrokenQuery;
import org.dokaz.search.Compared;
import org.dokaz.search.Found;
import org.dokaz.search.Question;
import org.dokaz.search.Search;

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
        DecidedClaims decided = new DecidedClaims();
        file.decisions().forEach(decided::add);
        bringUp(SearchedCase.of(file, decided, Turns.Alone.HERE));
        if (extent == Extent.COMPARED || file.documents() <= COMPARED_DOCUMENTS_MAX) {
            compare(file);
        }
    }

    /** Brings documents and claims up to these. */
    void bringUp(SearchedCase contents) {
        search.bringUp(contents);
    }

    /** Brings entities and the standing of events up to this case, unless they are. */
    void compare(CaseFile file) {
        Digest decisions = decisions(file);
        if (!search.isCompared(decisions)) {
            search.compared(decisions, () -> compared(file));
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

    /** How the event of a claim stands, as far as that is known. */
    public Optional<Compared.OfEvent> event(Digest claim, Sight sight) {
        return search.event(claim, sight == Sight.ALL);
    }

    private static Digest decisions(CaseFile file) {
        List<String> ids = new ArrayList<>();
        file.holding(Judgement.class)
                .forEach(judgement -> ids.add(judgement.id().hex()));
        file.holding(Correction.class)
                .forEach(correction -> ids.add(correction.id().hex()));
        file.holding(Review.class).forEach(review -> ids.add(review.id().hex()));
        file.restricted().keySet().forEach(exhibit -> ids.add("restricted " + exhibit.hex()));
        file.holding(HandReading.class).forEach(reading -> ids.add(reading.id().hex()));
        return Digest.ofText(file.maker().version() + '\n' + String.join("\n", new TreeSet<>(ids)));
    }

    private static Compared compared(CaseFile file) {
        Map<Digest, String> restricted = file.restricted();
        Compared all = compared(file, restricted, _ -> true);
        return restricted.isEmpty()
                ? all
                : new Compared(
                        all.entities(),
                        all.events(),
                        Optional.of(compared(file, restricted, exhibit -> !restricted.containsKey(exhibit))));
    }

    private static Compared compared(CaseFile file, Map<Digest, String> restricted, Predicate<Digest> seen) {
        NamesInCase names = NamesInCase.of(file, seen);
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
        Findings findings = ClaimsInCase.compare(file, names.resolution().entities(), seen);
        Map<Digest, Compared.OfEvent> events = new HashMap<>();
        for (Event event : findings.events()) {
            for (Statement statement : event.claims()) {
                events.put(statement.claim(), new Compared.OfEvent(event.id(), event.standing()));
            }
        }
        return new Compared(named, events);
    }
}
