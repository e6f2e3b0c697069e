package org.dokaz.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.dokaz.model.Digest;

/**
 * How the event of each claim stands, in columns of the index: once for those who see restricted exhibits, and once for those to whom these are as if
 * they were not there.
 */
final class ClaimColumns {

    /** What a claim of no event, or of one that was not compared yet, has. */
    static final Stand NONE = new Stand(0, "");

    private ClaimColumns() {}

    /**
     * What stands in the columns of one view.
     *
     * @param standing a code of {@link Standings}
     * @param event the id of the event; empty where there is none
     */
    record Stand(long standing, String event) {}

    /** What stands in the columns of a claim. */
    record Both(Stand house, Stand open) {

        static final Both NONE = new Both(ClaimColumns.NONE, ClaimColumns.NONE);
    }

    /** The columns as they are when they are first asked for. */
    static final class Before {

        private final IndexWriter writer;
        private Optional<Map<String, Both>> all = Optional.empty();

        Before(IndexWriter writer) {
            this.writer = writer;
        }

        Map<String, Both> get() throws IOException {
            if (all.isEmpty()) {
                all = Optional.of(all(writer));
            }
            return all.get();
        }
    }

    /** Of every claim of an index what stands in its columns. */
    static Map<String, Both> all(IndexWriter writer) throws IOException {
        Map<String, Both> all = new HashMap<>();
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext context : reader.leaves()) {
                LeafReader segment = context.reader();
                Terms terms = segment.terms(Fields.CLAIM);
                if (terms == null) {
                    continue;
                }
                Stand[] house = column(segment, true);
                Stand[] open = column(segment, false);
                TermsEnum each = terms.iterator();
                PostingsEnum places = null;
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    places = each.postings(places, PostingsEnum.NONE);
                    int document = places.nextDoc();
                    if (document != DocIdSetIterator.NO_MORE_DOCS) {
                        all.put(term.utf8ToString(), new Both(house[document], open[document]));
                    }
                }
            }
        }
        return all;
    }

    private static Stand[] column(LeafReader segment, boolean restricted) throws IOException {
        long[] standing = new long[segment.maxDoc()];
        String[] event = new String[segment.maxDoc()];
        Arrays.fill(event, "");
        NumericDocValues standings = segment.getNumericDocValues(Fields.standing(restricted));
        BinaryDocValues events = segment.getBinaryDocValues(Fields.event(restricted));
        if (standings != null && events != null) {
            for (int at = standings.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = standings.nextDoc()) {
                standing[at] = standings.longValue();
            }
            for (int at = events.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = events.nextDoc()) {
                event[at] = events.binaryValue().utf8ToString();
            }
        }
        Stand[] column = new Stand[segment.maxDoc()];
        for (int at = 0; at < column.length; at++) {
            column[at] = new Stand(standing[at], event[at]);
        }
        return column;
    }

    /** Writes into the columns what comparing came to, where it differs from what stands there. */
    static void write(IndexWriter writer, Compared compared) throws IOException {
        for (Map.Entry<String, Both> claim : all(writer).entrySet()) {
            Digest id = new Digest(claim.getKey());
            Both now = new Both(of(compared.events(), id), of(compared.openEvents(), id));
            if (!now.equals(claim.getValue())) {
                writer.updateDocValues(
                        new Term(Fields.CLAIM, claim.getKey()),
                        new NumericDocValuesField(Fields.STANDING, now.house().standing()),
                        new BinaryDocValuesField(
                                Fields.EVENT, new BytesRef(now.house().event())),
                        new NumericDocValuesField(
                                Fields.OPEN_STANDING, now.open().standing()),
                        new BinaryDocValuesField(
                                Fields.OPEN_EVENT, new BytesRef(now.open().event())));
            }
        }
    }

    /** The event of a claim, as one view tells it. */
    static Optional<Compared.OfEvent> of(DirectoryReader reader, Digest claim, boolean restricted) throws IOException {
        Term term = new Term(Fields.CLAIM, claim.hex());
        for (LeafReaderContext context : reader.leaves()) {
            PostingsEnum places = context.reader().postings(term, PostingsEnum.NONE);
            int document = places == null ? DocIdSetIterator.NO_MORE_DOCS : places.nextDoc();
            if (document != DocIdSetIterator.NO_MORE_DOCS) {
                NumericDocValues standings = DocValues.getNumeric(context.reader(), Fields.standing(restricted));
                BinaryDocValues events = DocValues.getBinary(context.reader(), Fields.event(restricted));
                return standings.advanceExact(document) && events.advanceExact(document)
                        ? event(standings.longValue(), events.binaryValue().utf8ToString())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Compared.OfEvent> event(long standing, String event) {
        return event.isEmpty()
                ? Optional.empty()
                : Standings.of(standing).map(known -> new Compared.OfEvent(new Digest(event), known));
    }

    private static Stand of(Map<Digest, Compared.OfEvent> events, Digest claim) {
        Compared.OfEvent event = events.get(claim);
        return event == null
                ? NONE
                : new Stand(Standings.code(event.standing()), event.event().hex());
    }
}
