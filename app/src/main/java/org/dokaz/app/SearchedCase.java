package org.dokaz.app;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.Reading;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.LogMark;
import org.dokaz.record.Review;
import org.dokaz.search.CaseContents;
import org.dokaz.search.Reviewed;
import org.dokaz.search.SearchedDocument;
import org.dokaz.store.Filed;

/** What a case holds, as the search asks for it: as it was at one moment, each document looked up when its turn comes. */
final class SearchedCase implements CaseContents {

    private final CaseFile file;
    private final DecidedClaims decided;
    private final Turns turns;
    private final LogMark beginning;
    private final LogMark end;
    private final Map<Digest, String> restricted;
    private final List<Filed> places;

    /** What people decided, and why it is restricted, by the commitments to the documents of an exhibit. */
    private final Map<Digest, String> decidedOf = new HashMap<>();

    private final Map<Digest, String> restrictedOf = new HashMap<>();

    private SearchedCase(CaseFile file, DecidedClaims decided, Turns turns) {
        this.file = file;
        this.decided = decided;
        this.turns = turns;
        this.beginning = file.folder().beginning();
        this.end = file.folder().end();
        this.restricted = file.restricted();
        this.places = file.documentsFiled();
        restricted.forEach((exhibit, why) -> file.filed(exhibit).forEach(filed -> restrictedOf.put(filed.leaf(), why)));
        for (Digest exhibit : decided.exhibits()) {
            String holding = decided.holding(exhibit);
            if (!holding.isEmpty()) {
                file.filed(exhibit).forEach(filed -> decidedOf.put(filed.leaf(), holding));
            }
        }
    }

    /** A case as it is now. */
    static SearchedCase of(CaseFile file, DecidedClaims decided, Turns turns) {
        return turns.locked(() -> new SearchedCase(file, decided, turns));
    }

    /** Why the exhibits that were restricted at that moment were. */
    Map<Digest, String> restricted() {
        return restricted;
    }

    @Override
    public LogMark beginning() {
        return beginning;
    }

    @Override
    public LogMark end() {
        return end;
    }

    @Override
    public void each(BiConsumer<String, Supplier<Optional<SearchedDocument>>> each) {
        Set<Digest> given = new HashSet<>();
        for (Filed filed : places) {
            if (given.add(filed.leaf())) {
                each.accept(key(filed), () -> turns.locked(() -> document(filed, file.at(filed))));
            }
        }
    }

    private String key(Filed filed) {
        String all = filed.leaf().hex()
                + '\n'
                + filed.path().orElse("")
                + '\n'
                + Optional.ofNullable(restrictedOf.get(filed.leaf()))
                        .map(why -> "restricted\n" + why)
                        .orElse("");
        String document = Digest.ofText(all).hex();
        return Optional.ofNullable(decidedOf.get(filed.leaf()))
                .map(decisions -> document + "." + Digest.ofText(decisions).hex())
                .orElse(document);
    }

    private Optional<SearchedDocument> document(Filed filed, CaseRecord kept) {
        if (!(kept instanceof DocumentOutcome document)) {
            return Optional.empty();
        }
        Optional<String> why =
                Optional.ofNullable(restricted.get(document.exhibit().id()));
        if (!decidedOf.containsKey(filed.leaf())
                || !(document.outcome() instanceof Outcome.Made<Reading>(Reading reading))) {
            return Optional.of(new SearchedDocument(filed.path(), why, document, Map.of()));
        }
        Map<Digest, Set<Reviewed>> reviews = new HashMap<>();
        List<Claim> claims = new ArrayList<>();
        for (ClaimStand stand : decided.stands(reading)) {
            claims.add(stand.right());
            reviews.put(stand.right().id(), reviews(stand));
        }
        DocumentOutcome right =
                SetRight.outcome(document, new Reading(reading.notes(), claims, reading.risks(), reading.exposures()));
        return Optional.of(new SearchedDocument(filed.path(), why, right, reviews));
    }

    private static Set<Reviewed> reviews(ClaimStand stand) {
        if (!stand.counts()) {
            return Set.of(Reviewed.REJECTED);
        }
        Set<Reviewed> reviews = EnumSet.noneOf(Reviewed.class);
        if (stand.answer().filter(Review.Answer.ACCEPTED::equals).isPresent()) {
            reviews.add(Reviewed.ACCEPTED);
        }
        if (stand.isCorrected()) {
            reviews.add(Reviewed.CORRECTED);
        }
        return reviews.isEmpty() ? Set.of(Reviewed.AS_READ) : reviews;
    }
}
