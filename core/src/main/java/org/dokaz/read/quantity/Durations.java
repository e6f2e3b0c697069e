package org.dokaz.read.quantity;

import java.util.List;
import java.util.Optional;
import org.dokaz.language.Numerals.Kind;

/** Reads how often something happened and how long it lasted where no number says so: "twice", «полгода»; joins years and months. */
final class Durations {

    private static final int MONTHS = 12;
    private static final int JOINT_PIECES_MAX = 3;

    private Durations() {}

    /** What begins at this piece. */
    static Optional<Told> at(Line line, int at) {
        if (line.has("times", at)) {
            double times = Double.parseDouble(line.worth("times", at));
            return Optional.of(told(line, at, line.end("times", at), times, Comparisons.TIMES));
        }
        String[] spell = line.worth("spell", at).split(" ", 2);
        return spell.length == 2
                ? Optional.of(told(line, at, line.end("spell", at), Double.parseDouble(spell[0]), spell[1]))
                : Optional.empty();
    }

    private static Told told(Line line, int start, int end, double value, String unit) {
        Counted number = new Counted(start, end, value, value, false, Kind.WORDS);
        return new Told(number, Bound.of(line, number), unit, Optional.empty(), Optional.empty());
    }

    /** "two years and four months" is one length of time. */
    static void join(Line line, List<Told> told) {
        for (int at = told.size() - 1; at > 0; at--) {
            Told years = told.get(at - 1);
            Told months = told.get(at);
            int gap = months.number().start() - years.number().end();
            boolean joint = years.unit().equals("years")
                    && months.unit().equals("months")
                    && gap >= 1
                    && gap <= JOINT_PIECES_MAX
                    && (gap == 1 || line.has("and", months.number().start() - 1))
                    && !years.number().isRange()
                    && !months.number().isRange()
                    && months.number().low() < MONTHS;
            if (joint) {
                double value = years.number().low() * MONTHS + months.number().low();
                Counted number =
                        new Counted(years.number().start(), months.number().end(), value, value, false, Kind.WORDS);
                Bound bound = new Bound(years.bound().kind(), years.start(), months.end());
                told.set(at - 1, new Told(number, bound, "months", months.of(), years.comparison()));
                told.remove(at);
            }
        }
    }
}
