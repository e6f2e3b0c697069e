package org.dokaz.read.quantity;

import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.language.Numerals.Kind;
import org.dokaz.language.Numerals.Numeral;
import org.dokaz.model.Citation;
import org.dokaz.model.Comparison;
import org.dokaz.model.Comparison.Relation;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;

/** Reads what an amount is told against: "twice as many as in May", "three more than before", «вдвічі більше, ніж торік». */
final class Comparisons {

    /** The unit of a factor, and of how often something happened. */
    static final String TIMES = "times";

    private static final int WITH_PIECES_MAX = 12;
    private static final int NOUN_PIECES_MAX = 3;
    private static final double HALF_MEANS = 2;

    private Comparisons() {}

    /** The factor that begins at this piece, with what it multiplies. */
    static Optional<Told> factorAt(Line line, Transcript transcript, int at) {
        double by;
        int end;
        boolean half = line.has("half_as", at) && line.has("as_many", at + 1);
        if (half) {
            by = HALF_MEANS;
            end = at + 1;
        } else if (line.has("factor", at)) {
            by = Double.parseDouble(line.worth("factor", at));
            end = line.end("factor", at);
        } else {
            Optional<Numeral> number = line.number(at).filter(found -> found.kind() != Kind.FRACTION);
            if (number.isEmpty() || !line.worth("unit", number.get().end()).equals(TIMES)) {
                return Optional.empty();
            }
            by = number.get().value();
            end = line.end("unit", number.get().end());
        }
        int more = direction(line, end);
        boolean ofIt = more < 0 && line.isEnglish() && line.has("the_number", end);
        if (more < 0 && !ofIt) {
            return Optional.empty();
        }
        boolean fewer = half || (more >= 0 && line.has("lesser", more));
        int after = ofIt ? end : line.past("as_many", line.past("greater", line.past("lesser", more)));
        Optional<Citation> with =
                (ofIt ? Optional.of(end) : than(line, after)).flatMap(from -> cite(line, transcript, from));
        Counted number = new Counted(at, ofIt ? end : after, by, by, false, Kind.WORDS);
        Comparison comparison =
                new Comparison(fewer ? Relation.TIMES_FEWER : Relation.TIMES_MORE, OptionalDouble.of(by), with);
        return Optional.of(new Told(number, Bound.of(line, number), TIMES, Optional.empty(), Optional.of(comparison)));
    }

    /** That a number is itself the difference to something: "three more than in May". */
    static Optional<Comparison> difference(Line line, Transcript transcript, Counted number) {
        int end = number.end();
        boolean by = line.startBefore("by", number.start()) >= 0;
        for (int at = end; at < end + NOUN_PIECES_MAX; at++) {
            boolean more = line.has("greater", at);
            if (!more && !line.has("lesser", at)) {
                continue;
            }
            Optional<Integer> than = than(line, line.past("greater", line.past("lesser", at)));
            if (than.isEmpty() && !by) {
                return Optional.empty();
            }
            OptionalDouble difference = number.isRange() ? OptionalDouble.empty() : OptionalDouble.of(number.low());
            return Optional.of(new Comparison(
                    more ? Relation.MORE_BY : Relation.FEWER_BY,
                    difference,
                    than.flatMap(from -> cite(line, transcript, from))));
        }
        return Optional.empty();
    }

    /** Where a word for more, fewer or as many stands, right after a factor or past its noun; -1 where none does. */
    private static int direction(Line line, int end) {
        int reach = line.isEnglish() ? end : end + 1;
        for (int at = end; at <= reach; at++) {
            if (line.has("greater", at) || line.has("lesser", at) || line.has("as_many", at)) {
                return at;
            }
        }
        return -1;
    }

    /** The piece after "than", which may stand past a noun and a comma. */
    private static Optional<Integer> than(Line line, int from) {
        for (int at = from; at <= from + NOUN_PIECES_MAX && at < line.size(); at++) {
            if (line.has("than", at)) {
                int after = line.end("than", at);
                return line.number(after).isPresent() && !line.isEnglish() && after == at + 1 && at == from
                        ? Optional.empty()
                        : Optional.of(after);
            }
            if (!line.isLetters(at) && !line.is(at, ",")) {
                break;
            }
        }
        return Optional.empty();
    }

    private static Optional<Citation> cite(Line line, Transcript transcript, int from) {
        int end = from;
        while (end < line.size()
                && end < from + WITH_PIECES_MAX
                && (line.isLetters(end) || line.isDigits(end) || line.isDash(end) || line.is(end, "%"))) {
            end++;
        }
        return end > from
                ? Optional.of(transcript.cite(
                        new Span(line.piece(from).start(), line.piece(end - 1).end())))
                : Optional.empty();
    }
}
