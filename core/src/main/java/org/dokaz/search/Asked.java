package org.dokaz.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** A question as the index is asked it. */
final class Asked {

    /** How many words of a name in a filter are looked at. */
    private static final int NAME_WORDS_MAX = 10;

    /** The fields that a word is looked for in, and what it counts for there. */
    private static final Map<String, Float> FIELDS = fields();

    private static final Term REJECTED = new Term(Fields.counted(Fields.REVIEW), Reviewed.REJECTED.code());

    private final List<Query> names = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private final List<String> beginnings = new ArrayList<>();
    private final String standing;
    private boolean rejected;
    private final Query query;

    private Asked(Question question) {
        this.standing = Fields.standing(question.restricted());
        Optional<Clause> asked = QueryReader.read(question.query());
        if (asked.isEmpty() && question.filters().isEmpty()) {
            throw new BrokenQuery(
                    "nothing is asked for; give a word to search for, or a filter such as kind:detention", 0);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        asked.ifPresent(clause -> all.add(of(clause, Optional.empty(), true), Occur.MUST));
        Map<String, BooleanQuery.Builder> byField = new LinkedHashMap<>();
        for (Filter filter : question.filters()) {
            byField.computeIfAbsent(filter.field(), ignored -> new BooleanQuery.Builder())
                    .add(of(filter), Occur.SHOULD);
        }
        byField.values().forEach(some -> all.add(some.build(), Occur.FILTER));
        all.add(persons(), Occur.FILTER);
        if (!rejected) {
            // What people rejected is in nothing that follows from the case.
            all.add(new TermQuery(REJECTED), Occur.MUST_NOT);
        }
        String hidden = question.restricted() ? Fields.VIEW_OPEN : Fields.VIEW_HOUSE;
        all.add(new TermQuery(new Term(Fields.VIEW, hidden)), Occur.MUST_NOT);
        all.add(new TermQuery(new Term(Fields.VIEW, Fields.VIEW_NOBODY)), Occur.MUST_NOT);
        if (!question.restricted()) {
            all.add(new TermQuery(new Term(Fields.RESTRICTED, "yes")), Occur.MUST_NOT);
        }
        this.query = all.build();
    }

    /**
     * A question.
     *
     * @throws BrokenQuery where it cannot be read
     */
    static Asked of(Question question) {
        return new Asked(question);
    }

    Query query() {
        return query;
    }

    /** The keys of the words that were asked for, the exact words of phrases among them. */
    Set<String> keys() {
        return keys;
    }

    /** How the words begin of which only the beginning was asked for, in plain letters. */
    List<String> beginnings() {
        return beginnings;
    }

    private static Map<String, Float> fields() {
        Map<String, Float> fields = new LinkedHashMap<>();
        fields.put(Fields.WORDS, 1F);
        fields.put(Fields.SPEAKER, 0.95F);
        fields.put(Fields.PLACE, 0.9F);
        fields.put(Fields.TITLE, 0.9F);
        return fields;
    }

    /**
     * A person is found by a whole word of the name and in no other way: no filter, beginning or NOT can list persons.
     */
    private Query persons() {
        Query person = new TermQuery(new Term(Fields.PERSON, "yes"));
        BooleanQuery.Builder allowed = new BooleanQuery.Builder();
        allowed.add(
                new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                        .add(person, Occur.MUST_NOT)
                        .build(),
                Occur.SHOULD);
        names.forEach(name -> allowed.add(name, Occur.SHOULD));
        return allowed.build();
    }

    private Query of(Clause clause, Optional<String> field, boolean wanted) {
        return switch (clause) {
            case Clause.Word(String written) -> word(written, field, wanted);
            case Clause.Phrase(String written) -> phrase(written, field, wanted);
            case Clause.Beginning(String written) -> beginning(written, field, wanted);
            case Clause.Within(String name, Clause asked) -> of(asked, Optional.of(name), wanted);
            case Clause.Having(Filter filter) -> {
                Query having = wanted ? of(filter) : filtered(filter);
                yield new BoostQuery(new ConstantScoreQuery(having), 0);
            }
            case Clause.Not(Clause not) -> not(of(not, field, false));
            case Clause.Any(List<Clause> clauses) -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                clauses.forEach(one -> any.add(of(one, field, wanted), Occur.SHOULD));
                yield any.build();
            }
            case Clause.All(List<Clause> clauses) -> {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                clauses.forEach(one -> all.add(of(one, field, wanted), Occur.MUST));
                yield all.build();
            }
        };
    }

    private static Query not(Query query) {
        return new BoostQuery(
                new ConstantScoreQuery(new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
                        .add(query, Occur.MUST_NOT)
                        .build()),
                0);
    }

    private static Map<String, Float> fields(Optional<String> field) {
        return field.map(one -> Map.of(one, 1F)).orElse(FIELDS);
    }

    private Query word(String written, Optional<String> field, boolean wanted) {
        List<Set<String>> parts = TextWord.in(written).stream()
                .map(word -> WordKeys.asked(word.written()))
                .toList();
        if (wanted) {
            parts.forEach(keys::addAll);
        }
        Query query =
                inFields(fields(field), name -> parts.size() == 1 ? word(name, parts.getFirst()) : row(name, parts));
        if (wanted && field.isEmpty()) {
            names.addAll(parts.size() == 1 ? word(Fields.WORDS, parts.getFirst()) : row(Fields.WORDS, parts));
        }
        return query;
    }

    private static List<Query> word(String field, Set<String> keys) {
        List<Query> ways = new ArrayList<>();
        for (String key : keys) {
            ways.add(new BoostQuery(
                    new TermQuery(new Term(field, key)), Nearness.of(key).weight()));
        }
        return ways;
    }

    private static List<Query> row(String field, List<Set<String>> parts) {
        MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
        for (Set<String> part : parts) {
            row.add(part.stream().map(key -> new Term(field, key)).toArray(Term[]::new));
        }
        return List.of(new BoostQuery(row.build(), Nearness.FORM.weight()));
    }

    private static Query inFields(Map<String, Float> fields, java.util.function.Function<String, List<Query>> in) {
        List<Query> ways = new ArrayList<>();
        fields.forEach((field, weight) -> in.apply(field).forEach(way -> ways.add(new BoostQuery(way, weight))));
        return new DisjunctionMaxQuery(ways, 0);
    }

    private Query phrase(String written, Optional<String> field, boolean wanted) {
        List<String> exact = TextWord.in(written).stream()
                .map(word -> WordKeys.exact(word.written()))
                .toList();
        if (wanted) {
            keys.addAll(exact);
        }
        Query query = inFields(fields(field), name -> List.of(exactly(name, exact)));
        if (wanted && field.isEmpty()) {
            names.add(exactly(Fields.WORDS, exact));
        }
        return query;
    }

    private static Query exactly(String field, List<String> exact) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        exact.forEach(key -> phrase.add(new Term(field, key)));
        return new BoostQuery(phrase.build(), Nearness.EXACT.weight());
    }

    private Query beginning(String written, Optional<String> field, boolean wanted) {
        String plain = TextWord.plain(written);
        if (wanted) {
            beginnings.add(plain);
        }
        return inFields(
                fields(field),
                name -> List.of(new BoostQuery(
                        new PrefixQuery(new Term(name, WordKeys.exact(written))), Nearness.FORM.weight())));
    }

    /** A filter; who asks for what was rejected finds it. */
    private Query of(Filter filter) {
        rejected |= filter instanceof Filter.Value(String field, String value)
                && field.equals(Fields.REVIEW)
                && value.equals(Reviewed.REJECTED.code());
        return filtered(filter);
    }

    private Query filtered(Filter filter) {
        return switch (filter) {
            case Filter.In(Part part) -> new TermQuery(new Term(Fields.counted(Fields.IN), part.code()));
            case Filter.Value(String field, String value) -> new TermQuery(new Term(Fields.counted(field), value));
            case Filter.Named(String field, String name) -> named(field, name);
            case Filter.Standing(var stands) ->
                NumericDocValuesField.newSlowExactQuery(standing, Standings.code(stands));
            case Filter.From(var day) -> IntPoint.newRangeQuery(Fields.LAST_DAY, Sheet.day(day), Integer.MAX_VALUE);
            case Filter.Until(var day) -> IntPoint.newRangeQuery(Fields.FIRST_DAY, Integer.MIN_VALUE, Sheet.day(day));
        };
    }

    /** The whole value, or a name in which the words stand side by side, in any spelling. */
    private static Query named(String field, String name) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        some.add(new TermQuery(new Term(Fields.counted(field), name)), Occur.SHOULD);
        List<Set<String>> parts = TextWord.in(name).stream()
                .limit(NAME_WORDS_MAX)
                .map(word -> WordKeys.asked(word.written()))
                .toList();
        if (parts.size() == 1) {
            word(field, parts.getFirst()).forEach(way -> some.add(way, Occur.SHOULD));
        } else if (parts.size() > 1) {
            row(field, parts).forEach(way -> some.add(way, Occur.SHOULD));
        } else {
            some.add(MatchNoDocsQuery.INSTANCE, Occur.SHOULD);
        }
        return some.build();
    }
}
