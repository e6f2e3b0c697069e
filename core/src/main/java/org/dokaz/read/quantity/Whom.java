package org.dokaz.read.quantity;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Span;
import org.dokaz.model.WordClass;

/**
 * Finds whom a quantity counts where its own noun does not say: those told of before ("of whom 12", "Forty refused"), and what a
 * length of time, a price or a way is of. Keeps whom the sentences before told of; one is made for each text.
 */
final class Whom {

    private static final int SENTENCES_MAX = 3;
    private static final int CLAUSE_PIECES_MAX = 14;

    private Optional<Span> population = Optional.empty();
    private int age;
    private int paragraph = -1;

    /** Puts in the populations that the amounts of this line leave out, and remembers the last that it tells. */
    void fill(Line line, int inParagraph, List<Told> told) {
        age++;
        if (inParagraph != paragraph) {
            paragraph = inParagraph;
            // Another paragraph may still go on with those just told of, and no longer with those before.
            age = Math.max(age, SENTENCES_MAX);
        }
        for (int at = 0; at < told.size(); at++) {
            Told one = told.get(at);
            Told filled = filled(line, one);
            told.set(at, filled);
            boolean named = one.of().isPresent()
                    && (one.countsPeople() || one.number().share())
                    && !isPointing(line, one)
                    && !isGeneric(line, one);
            if (named) {
                population = one.of();
                age = 0;
            }
        }
        if (age > 0) {
            people(line, line.size()).ifPresent(named -> {
                population = Optional.of(named);
                age = 0;
            });
        }
    }

    private Told filled(Line line, Told one) {
        if (one.isMeasure()) {
            return clause(line, one).map(one::of).orElse(one);
        }
        boolean silent = one.of().isEmpty()
                && one.comparison()
                        .filter(ignored -> one.unit().equals(Comparisons.TIMES))
                        .isEmpty();
        Optional<Span> before = population.filter(ignored -> age <= SENTENCES_MAX);
        if (isPointing(line, one)) {
            Optional<Span> here = age > 0 ? people(line, one.start()) : Optional.empty();
            return here.or(() -> before).or(one::of).map(one::of).orElse(one);
        }
        if (silent && (one.mayCountPeople() || one.number().share())) {
            Optional<Span> told = predicate(line, one);
            Optional<Span> whom = one.number().share() ? before.or(() -> told) : told.or(() -> before);
            return numbered(line, one).or(() -> whom).map(one::of).orElse(one);
        }
        if (isGeneric(line, one)) {
            return goingOn(line, one).map(one::of).orElse(one);
        }
        return one;
    }

    /** Whether its population is a word for those told of before: "of them", not "of us". */
    private static boolean isPointing(Line line, Told one) {
        return line.has("part_pronoun", one.number().end());
    }

    /** Whether its population is one bare word that could mean anybody: "people", «осіб». */
    private static boolean isGeneric(Line line, Told one) {
        return one.of().isPresent() && line.isGeneric(one.of().get());
    }

    /** "people were held in the cellar": what is told of them says which people are meant. */
    private static Optional<Span> goingOn(Line line, Told one) {
        Span noun = one.of().orElseThrow();
        int from = line.pieceAt(noun.start(), one.end());
        int to = reach(line, line.pieceAt(noun.end(), from));
        return to > from ? Optional.of(line.span(from, to)) : Optional.empty();
    }

    /** "How many soldiers are there? Up to 900": a sentence that speaks of a number of people and gives it after that. */
    private static Optional<Span> numbered(Line line, Told one) {
        int counted = line.lastOf("count_of", one.start());
        if (counted < 0) {
            return Optional.empty();
        }
        int from = line.past("of", line.end("count_of", counted));
        int limit = from;
        while (limit < one.start() && !line.has("change", limit)) {
            limit++;
        }
        return Population.counted(line, from, limit);
    }

    /** "Fourteen were sent to the assault troops": what is told of those whose noun is left out. */
    private static Optional<Span> predicate(Line line, Told one) {
        boolean compared = line.has("greater", one.end()) || line.has("lesser", one.end());
        if (compared || line.has("and", one.end()) || line.has("link", one.end())) {
            return Optional.empty();
        }
        int from = pastSubject(line, one.end());
        int to = reach(line, from);
        return to > from + 1 ? Optional.of(line.span(from, to)) : Optional.empty();
    }

    private static int pastSubject(Line line, int end) {
        int from = end;
        while (line.has("subject", from) || line.has("halted", from)) {
            from++;
        }
        return from;
    }

    /** What lasted, was paid or was done so often: the words of the clause before the amount, or after it. */
    private static Optional<Span> clause(Line line, Told one) {
        Optional<Span> described = described(line, one);
        if (described.isPresent()) {
            return described;
        }
        int start = one.start();
        while (start > 0
                && one.start() - start < CLAUSE_PIECES_MAX
                && !line.isMark(start - 1)
                && !line.has("halted", start - 1)) {
            start--;
        }
        int from = start;
        while (from < one.start() && (line.has("subject", from) || line.has("leans", from))) {
            from++;
        }
        int to = one.start();
        while (to > from && (line.has("leans", to - 1) || line.has("spends", to - 1))) {
            to--;
        }
        int after = pastSubject(line, line.past("unit", line.past("of", one.end())));
        int end = reach(line, after);
        // "He had been on the battlefield for 40 days": the verb is among the light words before.
        boolean helped = start > 0 && line.isHelping(start - 1);
        boolean acts = line.hasVerb(from, to) || (to > from && helped);
        boolean actsAfter = !acts && (to == from || line.hasVerb(after, end));
        Optional<Span> words = actsAfter ? fromTo(line, after, end) : fromTo(line, from, to);
        return words.or(() -> fromTo(line, start(line, one), one.start())).or(() -> fromTo(line, after, end));
    }

    /** "A two-year contract": the noun that a measure joined to it describes. */
    private static Optional<Span> described(Line line, Told one) {
        int dash = one.number().end();
        boolean joined = line.isDash(dash) && line.glued(dash - 1) && line.has("unit", dash + 1);
        int from = joined ? line.end("unit", dash + 1) : line.size();
        int to = from;
        while (line.isLowercaseWord(to)
                && !line.has("dangling", to)
                && (to == from
                        || line.wordClass(to - 1) == WordClass.ADJ
                        || (line.wordClass(to) == WordClass.NOUN && line.wordClass(to - 1) == WordClass.NOUN))) {
            to++;
        }
        return fromTo(line, from, to);
    }

    /** Where the words before an amount begin that were left out as light; the amount itself where there are none. */
    private static int start(Line line, Told one) {
        return line.has("spends", one.start() - 1) ? one.start() - 1 : one.start();
    }

    private static Optional<Span> fromTo(Line line, int from, int to) {
        return to > from ? Optional.of(line.span(from, to)) : Optional.empty();
    }

    /** "Were taken away and [five were beaten]": the next number behind a joining word is counted by itself. */
    private static boolean joinsNumber(Line line, int from, int at) {
        return at > from && line.has("and", at - 1) && line.number(at).isPresent();
    }

    private static int reach(Line line, int from) {
        int to = from;
        while (to < line.size() && to < from + CLAUSE_PIECES_MAX && !line.isMark(to) && !joinsNumber(line, from, to)) {
            to++;
        }
        while (to > from && (line.has("dangling", to - 1) || line.isDash(to - 1))) {
            to--;
        }
        return to;
    }

    /** The last people that a line names before this piece without counting them. */
    private static Optional<Span> people(Line line, int before) {
        int last = line.lastPeople(before);
        return last < 0 ? Optional.empty() : Population.named(line, last);
    }
}
