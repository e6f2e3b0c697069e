package org.dokaz.read.quantity;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.Span;

/**
 * Finds whom a quantity counts where its own noun does not say: those told of before ("of whom 12", "Forty refused"), and what a
 * length of time, a price or a way is of. Keeps whom the sentences before told of; one is made for each text.
 */
final class Whom {

    private static final int SENTENCES_MAX = 3;
    private static final int CLAUSE_PIECES_MAX = 14;

    private Optional<Span> population = Optional.empty();
    private int age;

    /** Puts in the populations that the amounts of this line leave out, and remembers the last that it tells. */
    void fill(Line line, List<Told> told) {
        age++;
        for (int at = 0; at < told.size(); at++) {
            Told one = told.get(at);
            Told filled = filled(line, one);
            told.set(at, filled);
            boolean named = one.of().isPresent()
                    && !one.isMeasure()
                    && !isPointing(line, one)
                    && !isGeneric(line, one);
            if (named) {
                population = one.of();
                age = 0;
            }
        }
        if (age > 0) {
            people(line).ifPresent(named -> {
                population = Optional.of(named);
                age = 0;
            });
        }
    }

    private Told filled(Line line, Told one) {
        if (one.isMeasure()) {
            return clause(line, one).map(one::of).orElse(one);
        }
        boolean silent = one.of().isEmpty() && one.comparison().filter(ignored -> one.unit().equals(Comparisons.TIMES)).isEmpty();
        if ((silent && (one.mayCountPeople() || one.number().share())) || isPointing(line, one)) {
            Optional<Span> before = population.filter(ignored -> age <= SENTENCES_MAX);
            return before.or(() -> one.of()).or(() -> after(line, one.end())).map(one::of).orElse(one);
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

    /** What lasted, was paid or was done so often: the words of the clause before the amount, or after it. */
    private static Optional<Span> clause(Line line, Told one) {
        int end = line.past("unit", line.past("of", one.end()));
        int start = one.start();
        while (start > 0
                && one.start() - start < CLAUSE_PIECES_MAX
                && !line.isMark(start - 1)) {
            start--;
        }
        int from = start;
        while (from < one.start() && (line.has("subject", from) || line.has("leans", from))) {
            from++;
        }
        int to = one.start();
        while (to > from && line.has("leans", to - 1)) {
            to--;
        }
        boolean light = to == from || (to == from + 1 && line.has("spends", from));
        Optional<Span> after = light ? after(line, end) : Optional.empty();
        Optional<Span> before = fromTo(line, from, to);
        return after.or(() -> before).or(() -> after(line, end));
    }

    private static Optional<Span> fromTo(Line line, int from, int to) {
        return to > from ? Optional.of(line.span(from, to)) : Optional.empty();
    }

    /** The words after an amount, up to a mark. */
    private static Optional<Span> after(Line line, int end) {
        int from = end;
        while (line.has("subject", from) || line.has("halted", from)) {
            from++;
        }
        return fromTo(line, from, reach(line, from));
    }

    private static int reach(Line line, int from) {
        int to = from;
        while (to < line.size() && to < from + CLAUSE_PIECES_MAX && !line.isMark(to)) {
            to++;
        }
        while (to > from && (line.has("dangling", to - 1) || line.isDash(to - 1))) {
            to--;
        }
        return to;
    }

    /** The last people that a line names without counting them. */
    private static Optional<Span> people(Line line) {
        int last = line.lastPeople();
        return last < 0 ? Optional.empty() : Population.named(line, last);
    }
}
