package org.dokaz.vault.standin;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Reading;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Decided;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Matching;
import org.dokaz.record.RecordJson;
import org.dokaz.record.RecordTexts;
import org.dokaz.record.Restriction;
import org.dokaz.record.Rewriting;
import org.dokaz.record.Seclusion;

/**
 * The records that take the place of those which go into the vault. A reading is carried over, word for word and span for span, and not made anew:
 * a pseudonym is not a name, and would be read otherwise. To be asked in the order of the log.
 */
public final class StandInRecords {

    private final Map<Digest, StandIn> standIns;
    private final Map<Digest, Exhibit> known;
    private final Pseudonyms pseudonyms;
    private final Map<String, String> decisions = new HashMap<>();

    /**
     * Records for what these originals are to be replaced by.
     *
     * @param standIns by the digest of the original
     * @param known stand-ins that the case has already, by the digest of the original
     */
    public StandInRecords(Map<Digest, StandIn> standIns, Map<Digest, Exhibit> known, Pseudonyms pseudonyms) {
        this.standIns = Map.copyOf(standIns);
        this.known = Map.copyOf(known);
        this.pseudonyms = pseudonyms;
    }

    /** What takes the place of a record; nothing where nothing can, or need. */
    public Optional<CaseRecord> of(CaseRecord kept) {
        try {
            Optional<CaseRecord> standing = switch (kept) {
                case DocumentOutcome document -> document(document);
                case Restriction restriction ->
                    standsIn(restriction.exhibit().id()) ? Optional.empty() : rewritten(kept, Optional.empty());
                // Made again whenever names are compared.
                case Matching ignored -> Optional.empty();
                case Seclusion ignored -> Optional.empty();
                default -> rewritten(kept, Optional.empty());
            };
            Optional<CaseRecord> clean = standing.filter(this::isClean);
            clean.ifPresent(fresh -> id(kept).ifPresent(old ->
                    decisions.put(old.hex(), id(fresh).orElseThrow().hex())));
            return clean;
        } catch (IllegalArgumentException unfit) {
            // A record that cannot be told without its words is not told.
            return Optional.empty();
        }
    }

    private boolean standsIn(Digest exhibit) {
        return standIns.containsKey(exhibit) || known.containsKey(exhibit);
    }

    /** Whether no text in a record holds a withheld name. */
    private boolean isClean(CaseRecord fresh) {
        boolean[] named = new boolean[1];
        RecordTexts.each(RecordJson.encode(fresh), text -> named[0] |= pseudonyms.isNamedIn(text));
        return !named[0];
    }

    private static Optional<Digest> id(CaseRecord decision) {
        return decision instanceof Decided decided ? Optional.of(decided.id()) : Optional.empty();
    }

    private Optional<CaseRecord> document(DocumentOutcome document) {
        StandIn standIn = standIns.get(document.exhibit().id());
        if (standIn == null) {
            return known.containsKey(document.exhibit().id())
                    ? Optional.empty()
                    : rewritten(document, Optional.empty());
        }
        if (standIn.isClosed()) {
            return Optional.of(DocumentOutcome.sole(
                    standIn.exhibit(), new Outcome.Declined<>("restricted: it lies in the vault"), document.by()));
        }
        Optional<Transcript> transcript = document.outcome() instanceof Outcome.Made<Reading>(Reading reading)
                ? Optional.of(reading.transcript())
                : Optional.empty();
        return rewritten(document, transcript).map(StandInRecords::sealed);
    }

    private Optional<CaseRecord> rewritten(CaseRecord kept, Optional<Transcript> of) {
        byte[] bytes = RecordTexts.rewritten(RecordJson.encode(kept), new Exchanged(of));
        return Optional.of(RecordJson.decode(bytes));
    }

    // Claims are named by what they say, and that has changed.
    private static CaseRecord sealed(CaseRecord kept) {
        if (kept instanceof DocumentOutcome document
                && document.outcome() instanceof Outcome.Made<Reading>(Reading reading)) {
            return new DocumentOutcome(
                    document.exhibit(),
                    document.position(),
                    document.part(),
                    document.last(),
                    document.masthead(),
                    document.fileData(),
                    document.language(),
                    new Outcome.Made<>(new Reading(
                            reading.notes(),
                            reading.claims().stream().map(Claim::sealed).toList(),
                            reading.risks())),
                    document.by());
        }
        return kept;
    }

    /** The exchange inside one record. */
    private final class Exchanged implements Rewriting {

        private final Optional<Replaced> text;
        private final Map<String, String> transcripts = new HashMap<>();

        Exchanged(Optional<Transcript> of) {
            text = of.map(transcript -> Replaced.of(transcript.text(), pseudonyms.names()));
            of.ifPresent(transcript -> transcripts.put(
                    transcript.id().hex(),
                    Transcript.of(
                                    new Digest(digest(transcript.exhibit().hex())),
                                    transcript.part().map(pseudonyms::in),
                                    transcript.language(),
                                    transcript.masthead(),
                                    text.orElseThrow().text(),
                                    transcript.blocks())
                            .id()
                            .hex()));
        }

        @Override
        public String text(String words) {
            return text.filter(replaced -> replaced.before().equals(words))
                    .map(Replaced::text)
                    .orElseGet(() -> pseudonyms.in(words));
        }

        @Override
        public String digest(String hex) {
            String decided = decisions.getOrDefault(hex, hex);
            String transcript = transcripts.getOrDefault(decided, decided);
            return exhibit(new Digest(transcript))
                    .map(found -> found.id().hex())
                    .orElse(transcript);
        }

        @Override
        public Exhibit exhibit(Exhibit original) {
            return exhibit(original.id()).orElse(original);
        }

        private Optional<Exhibit> exhibit(Digest original) {
            StandIn standIn = standIns.get(original);
            return standIn == null ? Optional.ofNullable(known.get(original)) : Optional.of(standIn.exhibit());
        }

        @Override
        public Span span(Span span) {
            return text.map(replaced -> replaced.span(span)).orElse(span);
        }

        @Override
        public Words cited(Optional<DocumentId> document, Words words) {
            Optional<Replaced> of = document.isEmpty() ? text : document.flatMap(this::replaced);
            if (of.isPresent() && stands(words, of.get().before())) {
                Span span = of.get().span(words.span());
                return new Words(span, span.in(of.get().text()));
            }
            if (document.isPresent() && exhibit(document.get().exhibit()).isPresent() && of.isEmpty()) {
                throw new IllegalArgumentException("points into a document that is not there any more");
            }
            String without = pseudonyms.in(words.words());
            int start = of.map(replaced -> replaced.span(words.span()))
                    .orElse(words.span())
                    .start();
            return new Words(new Span(start, start + without.length()), without);
        }

        private Optional<Replaced> replaced(DocumentId document) {
            return Optional.ofNullable(standIns.get(document.exhibit())).flatMap(standIn -> standIn.text(document));
        }

        private static boolean stands(Words words, String text) {
            return words.span().end() <= text.length() && words.span().in(text).equals(words.words());
        }
    }
}
