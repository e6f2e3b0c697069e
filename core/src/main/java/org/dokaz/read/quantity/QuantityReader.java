package org.dokaz.read.quantity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.language.Numerals.Kind;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.Pieces;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Amount;
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
            readSentence(prose, sentence, dates.subList(date, last), quantities);
        }
        return List.copyOf(quantities);
    }

    private void readSentence(Prose prose, Sentence sentence, List<Mention.Time> dates, List<Mention> all) {
        List<Mention> quantities = new ArrayList<>();
        Line line = new Line(language, Pieces.of(prose.text(), sentence.span()), words, sentence);
        int at = 0;
        while (at < line.size()) {
            Optional<Counted> found = inDate(line, at, dates) ? Optional.empty() : Counts.at(line, at);
            if (found.isEmpty()) {
                at++;
                continue;
            }
            Counted number = found.get();
            if (isQuantity(line, prose.text(), number)) {
                quantities.add(mention(prose, line, number));
            }
            at = Math.max(at + 1, number.end());
        }
        Spells.add(prose, dates, quantities);
        all.addAll(quantities);
    }

    private static boolean inDate(Line line, int at, List<Mention.Time> dates) {
        Span piece = line.piece(at).span();
        return dates.stream()
                .anyMatch(date ->
                        date.kind() != TimeKind.DURATION && date.cited().span().overlaps(piece));
    }

    private static boolean isQuantity(Line line, String text, Counted number) {
        if (NotCounted.holds(line, text, number) || NotCounted.isOneThatPoints(line, number)) {
            return false;
        }
        boolean named = !Population.unit(line, number).equals(Population.UNNAMED);
        if (number.kind() == Kind.SEVERAL) {
            return named;
        }
        boolean bare = number.kind() == Kind.DIGITS && !number.share();
        return named
                || number.kind() == Kind.MANY
                || Bound.of(line, number).isStated()
                || NotCounted.nearHarm(line, number)
                || (number.isRange() && line.startBefore("age", number.start()) >= 0)
                || (!bare && line.isLowercaseWord(number.start() - 1));
    }

    private static Mention mention(Prose prose, Line line, Counted number) {
        Bound bound = Bound.of(line, number);
        Span span = new Span(
                line.piece(bound.start()).start(), line.piece(bound.end() - 1).end());
        Amount amount = amount(number, bound.kind(), Population.unit(line, number));
        Optional<Citation> of =
                Population.phrase(line, number.endingAt(bound.end())).map(prose.transcript()::cite);
        return new Mention.Quantity(
                prose.transcript().cite(span), of.map(amount::of).orElse(amount));
    }

    private static Amount amount(Counted number, Bound.Kind bound, String unit) {
        OptionalDouble low = OptionalDouble.of(number.low());
        OptionalDouble high = OptionalDouble.of(number.high());
        OptionalDouble open = OptionalDouble.empty();
        boolean vague = number.kind() == Kind.SEVERAL;
        if (number.kind() == Kind.MANY || vague) {
            return new Amount(low, open, open, vague, unit, Optional.empty());
        }
        if (number.isRange()) {
            return new Amount(low, open, high, bound == Bound.Kind.ABOUT, unit, Optional.empty());
        }
        return switch (bound) {
            case NONE -> new Amount(low, low, high, false, unit, Optional.empty());
            case ABOUT -> new Amount(low, low, high, true, unit, Optional.empty());
            case LOW -> new Amount(low, open, open, false, unit, Optional.empty());
            case JUST_OVER -> new Amount(low, open, open, true, unit, Optional.empty());
            case HIGH -> new Amount(open, open, high, false, unit, Optional.empty());
            case NEARLY -> new Amount(open, high, high, true, unit, Optional.empty());
        };
    }
}
