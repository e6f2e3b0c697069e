package org.dokaz.read.quantity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.Pieces;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Citation;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Mention.TimeKind;
import org.dokaz.model.Prose;
import org.dokaz.model.Sentence;
import org.dokaz.model.Span;

/** Reads the quantities of a text: numbers that count, with their bounds, their unit and the population they are of. */
public final class QuantityReader {

    private static final Map<Language, QuantityReader> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new QuantityReader(language));
        }
    }

    private final Language language;
    private final PhraseSet words;

    private QuantityReader(Language language) {
        this.language = language;
        words = RuleFile.load(language, "quantities").all();
    }

    /** The reader of quantities for this language. */
    public static QuantityReader of(Language language) {
        QuantityReader reader = BY_LANGUAGE.get(language);
        if (reader == null) {
            throw new IllegalArgumentException("no quantities for " + language);
        }
        return reader;
    }

    /** Every quantity the text gives, in text order; the numbers inside dates and hours, which {@code times} names, are none. */
    public List<Mention> read(Prose prose, List<Mention> times) {
        List<Mention> quantities = new ArrayList<>();
        List<Mention.Time> dates = times.stream()
                .filter(Mention.Time.class::isInstance)
                .map(Mention.Time.class::cast)
                .sorted((left, right) ->
                        left.cited().span().compareTo(right.cited().span()))
                .toList();
        Whom whom = new Whom();
        int date = 0;
        for (Sentence sentence : prose.sentences()) {
            while (date < dates.size()
                    && dates.get(date).cited().end() <= sentence.span().start()) {
                date++;
            }
            int last = date;
            while (last < dates.size()
                    && dates.get(last).cited().start() < sentence.span().end()) {
                last++;
            }
            readSentence(prose, sentence, dates.subList(date, last), whom, quantities);
        }
        return List.copyOf(quantities);
    }

    private void readSentence(Prose prose, Sentence sentence, List<Mention.Time> dates, Whom whom, List<Mention> all) {
        Line line = new Line(language, Pieces.of(prose.text(), sentence.span()), words, sentence);
        List<Told> told = told(prose, line, dates);
        Durations.join(line, told);
        Relations.link(line, prose.transcript(), told);
        whom.fill(line, sentence.paragraph(), told);
        List<Mention> quantities = new ArrayList<>();
        for (Told one : told) {
            Optional<Citation> of = one.of().map(prose.transcript()::cite);
            quantities.add(new Mention.Quantity(
                    prose.transcript().cite(one.span(line)),
                    of.map(one.amount()::of).orElse(one.amount())));
        }
        Spells.add(prose, dates, quantities);
        all.addAll(quantities);
    }

    private static List<Told> told(Prose prose, Line line, List<Mention.Time> dates) {
        List<Told> told = new ArrayList<>();
        int date = 0;
        int at = 0;
        while (at < line.size()) {
            Span piece = line.piece(at).span();
            while (date < dates.size() && dates.get(date).cited().end() <= piece.start()) {
                date++;
            }
            if (inDate(piece, dates, date)) {
                at++;
                continue;
            }
            Optional<Counted> number = Counts.at(line, at);
            Optional<Told> one = at(prose, line, at, number);
            one.ifPresent(told::add);
            int end = Math.max(
                    number.map(Counted::end).orElse(at),
                    one.map(found -> found.number().end()).orElse(at));
            at = Math.max(at + 1, end);
        }
        return told;
    }

    /** Whether this is a date or an hour: of the times that begin no later, the first that is not over, or one right after it. */
    private static boolean inDate(Span piece, List<Mention.Time> dates, int from) {
        for (int at = from; at < dates.size() && dates.get(at).cited().start() < piece.end(); at++) {
            Mention.Time date = dates.get(at);
            if (date.kind() != TimeKind.DURATION && date.cited().span().overlaps(piece)) {
                return true;
            }
        }
        return false;
    }

    /** What is told at this piece: a factor, a number, how often, or a spell of time with a word of its own. */
    private static Optional<Told> at(Prose prose, Line line, int at, Optional<Counted> number) {
        Optional<Told> factor = Comparisons.factorAt(line, prose.transcript(), at);
        if (factor.isPresent()) {
            return factor;
        }
        if (number.isEmpty()) {
            return Durations.at(line, at);
        }
        Counted counted = number.get();
        if (!Worth.isQuantity(line, prose.text(), counted)) {
            return Optional.empty();
        }
        Bound bound = Bound.of(line, counted);
        return Optional.of(new Told(
                counted,
                bound,
                Population.unit(line, counted),
                Population.phrase(line, counted.endingAt(bound.end())),
                Comparisons.difference(line, prose.transcript(), counted)));
    }
}
