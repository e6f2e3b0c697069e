package org.dokaz.read.quantity;

import java.util.List;
import org.dokaz.language.Numerals.Kind;
import org.dokaz.model.Comparison;
import org.dokaz.model.Span;
import org.dokaz.model.Transcript;

/** Links the amounts of one line: parts to their total, what something rose to with what it rose from. */
final class Relations {

    private static final int PART_REACH_PIECES = 14;
    private static final int CHANGE_REACH_PIECES = 5;
    private static final int PARTS_MAX = 32;
    private static final int WHOLE_LENGTH_MAX = 160;

    private Relations() {}

    /** Puts in each amount what it is told against. */
    static void link(Line line, Transcript transcript, List<Told> told) {
        for (int at = 1; at < told.size(); at++) {
            Told former = told.get(at - 1);
            Told now = told.get(at);
            if (now.comparison().isPresent()) {
                continue;
            }
            if (isChange(line, former, now)) {
                told.set(at, now.against(Comparison.changedFrom(transcript.cite(former.span(line)))));
                continue;
            }
            int total = total(line, told, at);
            if (total >= 0) {
                Span whole = whole(line, told.get(total), !pointsBack(line, now));
                boolean elided = line.has("base_of", now.number().end()) && !pointsBack(line, now);
                Told part = elided ? now.in(told.get(total).unit()) : now;
                told.set(at, part.against(Comparison.partOf(transcript.cite(whole))));
            }
        }
    }

    /** "rose from 800 to 1,600". */
    private static boolean isChange(Line line, Told former, Told now) {
        int opener = line.startBefore("from", former.start());
        int gap = now.number().start() - former.end();
        boolean linked = gap >= 1
                && gap <= CHANGE_REACH_PIECES
                && (line.startBefore("link", now.number().start()) >= 0 || line.startBefore("link", now.start()) >= 0);
        return opener >= 0 && linked && Counts.isChange(line, opener - 1);
    }

    private static int total(Line line, List<Told> told, int at) {
        Told part = told.get(at);
        if (part.isMeasure()) {
            return -1;
        }
        boolean pointing = pointsBack(line, part);
        for (int before = at - 1; before >= 0 && before > at - PARTS_MAX; before--) {
            Told whole = told.get(before);
            if (line.ends(whole.end(), part.start())) {
                return -1;
            }
            if (whole.isMeasure() || whole.number().share()) {
                continue;
            }
            boolean smaller = part.number().share()
                    || part.number().low() < whole.number().high();
            boolean near = part.start() - whole.end() <= PART_REACH_PIECES;
            if (smaller && (pointing || (near && isBase(line, whole) && sameSort(part, whole)))) {
                return before;
            }
            if (smaller && listsFrom(line, told, before, at)) {
                return before;
            }
        }
        return -1;
    }

    /** "of whom 12", "12 of them". */
    static boolean pointsBack(Line line, Told part) {
        int start = part.start();
        return line.has("part_pronoun", part.number().end())
                || line.startBefore("part_pronoun", start) >= 0
                || (line.is(start - 1, ",") && line.startBefore("part_pronoun", start - 1) >= 0)
                || line.startBefore("part_pronoun", start - 1) >= 0;
    }

    private static boolean sameSort(Told part, Told whole) {
        return part.number().share()
                || part.unit().equals(whole.unit())
                || (part.mayCountPeople() && whole.mayCountPeople());
    }

    /** "Of 420 prisoners", «из тридцати человек». */
    static boolean isBase(Line line, Told whole) {
        int of = line.startBefore("base_of", whole.start());
        return of >= 0 && (!line.isEnglish() || of == 0 || !line.isLetters(of - 1));
    }

    /** "in total 40: 25 from X and 15 from Y": what follows a colon or "including" does not come to more than the total. */
    private static boolean listsFrom(Line line, List<Told> told, int whole, int at) {
        double sum = 0;
        boolean lists = false;
        int from = told.get(whole).end();
        int to = Math.min(told.get(whole + 1).start(), from + PART_REACH_PIECES);
        for (int piece = from; piece < to; piece++) {
            boolean sorted = sameSort(told.get(at), told.get(whole))
                    || line.has("base_of", told.get(at).number().end())
                    || !line.is(piece, ":");
            lists |= line.has("including", piece) && sorted;
        }
        for (int part = whole + 1; part <= at; part++) {
            Told one = told.get(part);
            boolean counts =
                    !one.isMeasure() && !one.number().share() && one.number().kind() != Kind.MANY;
            sum += counts ? one.number().low() : 0;
        }
        return lists && sum <= told.get(whole).number().high();
    }

    /** The words that give a total, with the preposition that makes it one to take parts of. */
    private static Span whole(Line line, Told whole, boolean taken) {
        Span number = whole.span(line);
        if (taken && isBase(line, whole)) {
            number = line.piece(line.startBefore("base_of", whole.start()))
                    .span()
                    .cover(number);
        }
        Span words = number;
        return whole.of()
                .filter(of -> of.start() >= words.end() && of.end() - words.start() <= WHOLE_LENGTH_MAX)
                .map(words::cover)
                .orElse(words);
    }
}
