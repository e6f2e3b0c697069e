package org.dokaz.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.dokaz.model.Event;

/** Counts all that was found, and how much of it has which value. */
final class Counter implements CollectorManager<Counter.Counting, Counter.Counts> {

    /** What is counted. Persons are not: no list of persons can come of a kind of act. */
    static final List<String> FACETS = List.of(
            Fields.IN,
            Fields.KIND,
            Fields.PLACE,
            Fields.MONTH,
            Fields.SOURCE,
            Fields.LANGUAGE,
            Fields.STANCE,
            Fields.REVIEW,
            Fields.TYPE);

    /** How many values of a facet are told. */
    static final int VALUES_MAX = 12;

    private final String standingColumn;

    /**
     * A counter.
     *
     * @param restricted whether it counts for those who may see what is restricted
     */
    Counter(boolean restricted) {
        this.standingColumn = Fields.standing(restricted);
    }

    /** How much was found, and how much of it has which value. */
    record Counts(long total, Map<String, List<Found.Count>> facets) {}

    @Override
    public Counting newCollector() {
        return new Counting(standingColumn);
    }

    @Override
    public Counts reduce(Collection<Counting> countings) {
        long total = 0;
        Map<String, Map<String, Long>> all = new HashMap<>();
        for (Counting counting : countings) {
            total += counting.total;
            counting.counts.forEach((field, counts) -> counts.forEach((value, hits) ->
                    all.computeIfAbsent(field, ignored -> new HashMap<>()).merge(value, hits, Long::sum)));
        }
        Map<String, List<Found.Count>> facets = new TreeMap<>();
        all.forEach((field, counts) -> facets.put(field, most(counts)));
        return new Counts(total, facets);
    }

    private static List<Found.Count> most(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Found.Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong((Found.Count count) -> -count.hits())
                        .thenComparing(Found.Count::value))
                .limit(VALUES_MAX)
                .toList();
    }

    /** The counting of one thread. */
    static final class Counting implements Collector {

        private final Map<String, Map<String, Long>> counts = new HashMap<>();
        private final String standingColumn;
        private long total;

        Counting(String standingColumn) {
            this.standingColumn = standingColumn;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            return new OfSegment(context);
        }

        private void add(String field, String value, long hits) {
            counts.computeIfAbsent(field, ignored -> new HashMap<>()).merge(value, hits, Long::sum);
        }

        private final class OfSegment implements LeafCollector {

            private final SortedSetDocValues[] values = new SortedSetDocValues[FACETS.size()];
            private final long[][] hits = new long[FACETS.size()][];
            private final NumericDocValues standings;
            private final long[] standing = new long[Event.Standing.values().length + 1];

            OfSegment(LeafReaderContext context) throws IOException {
                for (int facet = 0; facet < values.length; facet++) {
                    values[facet] = DocValues.getSortedSet(context.reader(), Fields.counted(FACETS.get(facet)));
                    hits[facet] = new long[Math.toIntExact(values[facet].getValueCount())];
                }
                standings = DocValues.getNumeric(context.reader(), standingColumn);
            }

            @Override
            public void setScorer(Scorable scorer) {
                // What a hit counts for makes no difference to how many there are.
            }

            @Override
            public void collect(int document) throws IOException {
                total++;
                for (int facet = 0; facet < values.length; facet++) {
                    SortedSetDocValues of = values[facet];
                    if (of.advanceExact(document)) {
                        for (int value = 0; value < of.docValueCount(); value++) {
                            hits[facet][(int) of.nextOrd()]++;
                        }
                    }
                }
                if (standings.advanceExact(document)) {
                    standing[(int) standings.longValue()]++;
                }
            }

            @Override
            public void finish() throws IOException {
                for (int facet = 0; facet < values.length; facet++) {
                    for (int value = 0; value < hits[facet].length; value++) {
                        if (hits[facet][value] > 0) {
                            add(
                                    FACETS.get(facet),
                                    values[facet].lookupOrd(value).utf8ToString(),
                                    hits[facet][value]);
                        }
                    }
                }
                for (Event.Standing one : Event.Standing.values()) {
                    if (standing[Standings.code(one)] > 0) {
                        add(Fields.STANDING, one.name().toLowerCase(Locale.ROOT), standing[Standings.code(one)]);
                    }
                }
            }
        }
    }
}
