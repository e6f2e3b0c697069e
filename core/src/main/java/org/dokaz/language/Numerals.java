package org.dokaz.language;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Language;
import org.dokaz.model.Token;

/** The numbers of a language, in digits and in words, read from {@link Pieces}. The words are data: {@code numbers.rules}. */
public final class Numerals {

    /** The longest run of digits that is read as a number; a longer one is some other code. */
    public static final int DIGITS_MAX = 12;

    private static final int GROUP_DIGITS = 3;
    private static final int WORDS_MAX = 16;
    private static final double THOUSAND = 1000;
    private static final double MANY_MEANS_AT_LEAST = 2;

    /** The groups of which one must begin where a number in words does. */
    private static final Set<String> OPENINGS = Set.of("article", "value", "scale", "fraction", "several", "many");

    private static final Map<Language, Numerals> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new Numerals(language));
        }
    }

    private final boolean commaIsDecimal;
    private final Map<String, PhraseSet> groups = new HashMap<>();
    private final PhraseSet openings;

    private Numerals(Language language) {
        commaIsDecimal = language != Language.ENGLISH;
        Map<String, List<RuleFile.Rule>> byGroup = new HashMap<>();
        for (RuleFile.Rule rule : RuleFile.load(language, "numbers").rules()) {
            String group = rule.section().split(" ", 2)[0];
            byGroup.computeIfAbsent(group, ignored -> new ArrayList<>()).add(rule);
        }
        byGroup.forEach((group, rules) -> groups.put(group, PhraseSet.of(rules)));
        openings = PhraseSet.of(byGroup.entrySet().stream()
                .filter(group -> OPENINGS.contains(group.getKey()))
                .flatMap(group -> group.getValue().stream())
                .toList());
    }

    /** The numbers of this language. */
    public static Numerals of(Language language) {
        Numerals numerals = BY_LANGUAGE.get(language);
        if (numerals == null) {
            throw new IllegalArgumentException("no numbers for " + language);
        }
        return numerals;
    }

    /** How a number was written. */
    public enum Kind {
        DIGITS,
        WORDS,
        /** A part of a whole, such as "a third". */
        FRACTION,
        /** A plural that only says how many at least, such as "dozens". */
        MANY,
        /** The word for more than two but not many, such as "several". */
        SEVERAL
    }

    /** A number and the pieces it is written with, half-open. */
    public record Numeral(int start, int end, double value, Kind kind) {}

    /** The longest cardinal number that begins at this piece. */
    public Optional<Numeral> at(List<Token> pieces, int start) {
        if (start < 0 || start >= pieces.size()) {
            return Optional.empty();
        }
        if (isDigits(pieces.get(start))) {
            return digits(pieces, start);
        }
        if (!openings.beginsAt(pieces, start, Math.min(pieces.size(), start + WORDS_MAX))) {
            return Optional.empty();
        }
        return words(pieces, start)
                .filter(words -> hit("fraction", pieces, start).stream().noneMatch(part -> part.end() >= words.end()))
                .filter(words -> hit("many", pieces, start).isEmpty())
                .or(() -> fraction(pieces, start))
                .or(() -> many(pieces, start))
                .or(() -> words(pieces, start));
    }

    /** What a word for many is worth where its case makes it one: «близько тисячі», not «тисячі людей». */
    public Optional<Numeral> oneOf(List<Token> pieces, int start) {
        return hit("one_of", pieces, start).map(one -> new Numeral(start, one.end(), argument(one), Kind.WORDS));
    }

    /** The number an ordinal names, in digits or as a word, where one begins at this piece. */
    public Optional<Numeral> ordinalAt(List<Token> pieces, int start) {
        if (start < 0 || start >= pieces.size()) {
            return Optional.empty();
        }
        Optional<PhraseSet.Hit> word = hit("ordinal", pieces, start);
        if (word.isPresent()) {
            return Optional.of(new Numeral(start, word.get().end(), argument(word.get()), Kind.WORDS));
        }
        if (!isDigits(pieces.get(start)) || pieces.get(start).text().length() > GROUP_DIGITS) {
            return Optional.empty();
        }
        int suffix = ordinalSuffix(pieces, start);
        return suffix < 0
                ? Optional.empty()
                : Optional.of(new Numeral(
                        start, suffix, Double.parseDouble(pieces.get(start).text()), Kind.DIGITS));
    }

    /** The piece after an ordinal's ending, such as "th" or "-й", that is glued to the digits at this piece; -1 where none is. */
    public int ordinalSuffix(List<Token> pieces, int start) {
        int at = start + 1;
        if (!commaIsDecimal) {
            boolean glued = glued(pieces, start);
            return glued && hit("ordinal_ending", pieces, at).isPresent() ? at + 1 : -1;
        }
        boolean hyphened = glued(pieces, start) && isHyphen(pieces.get(at).text()) && glued(pieces, at);
        boolean ordinal = hyphened && hit("ordinal_ending", pieces, at + 1).isPresent();
        boolean cardinal = hit("cardinal_ending", pieces, at + 1).isPresent() && isFew(pieces.get(start));
        return ordinal && !cardinal ? at + 2 : -1;
    }

    /** After 2, 3 and 4 the endings of cardinals and ordinals look alike; there a cardinal is likelier: «3-х тижнів». */
    private static boolean isFew(Token digits) {
        return digits.text().length() == 1 && "234".contains(digits.text());
    }

    private Optional<Numeral> digits(List<Token> pieces, int start) {
        StringBuilder number = new StringBuilder(pieces.get(start).text());
        int at = start + 1;
        int separator = -1;
        while (number.length() <= DIGITS_MAX && number.length() > 0 && leadsGroup(number, separator >= 0)) {
            int group = group(pieces, at, separator);
            if (group < 0) {
                break;
            }
            separator = group > at ? pieces.get(at).text().charAt(0) : ' ';
            number.append(pieces.get(group).text());
            at = group + 1;
        }
        if (number.length() > DIGITS_MAX) {
            return Optional.empty();
        }
        int decimals = decimals(pieces, at);
        if (decimals > 0) {
            number.append('.').append(pieces.get(decimals).text());
            at = decimals + 1;
        }
        double value = Double.parseDouble(number.toString());
        at = cardinalEnding(pieces, at);
        Optional<PhraseSet.Hit> half = hit("half_more", pieces, at);
        if (half.isPresent()) {
            value += 1.0 / 2;
            at = half.get().end();
        }
        return Optional.of(withRest(pieces, at, scaled(pieces, start, at, value, Kind.DIGITS)));
    }

    private static boolean leadsGroup(CharSequence number, boolean grouped) {
        return grouped || (number.length() <= GROUP_DIGITS && number.charAt(0) != '0');
    }

    /** The piece of the next three digits, after a separator like the ones before; -1 where there is none. */
    private int group(List<Token> pieces, int at, int separator) {
        if (at >= pieces.size()) {
            return -1;
        }
        Token next = pieces.get(at);
        if (isDigits(next)) {
            boolean byBlank = next.text().length() == GROUP_DIGITS
                    && next.start() - pieces.get(at - 1).end() == 1
                    && (separator < 0 || separator == ' ');
            return byBlank && commaIsDecimal ? at : -1;
        }
        char mark = next.text().charAt(0);
        boolean separates = mark == (commaIsDecimal ? '.' : ',') && (separator < 0 || separator == mark);
        return separates
                        && glued(pieces, at - 1)
                        && glued(pieces, at)
                        && isDigits(pieces.get(at + 1))
                        && pieces.get(at + 1).text().length() == GROUP_DIGITS
                ? at + 1
                : -1;
    }

    private int decimals(List<Token> pieces, int at) {
        if (at + 1 >= pieces.size() || !glued(pieces, at - 1) || !glued(pieces, at) || !isDigits(pieces.get(at + 1))) {
            return -1;
        }
        String mark = pieces.get(at).text();
        boolean decimal = mark.equals(".") || (commaIsDecimal && mark.equals(","));
        boolean another = at + 2 < pieces.size()
                && glued(pieces, at + 1)
                && pieces.get(at + 2).text().equals(mark)
                && glued(pieces, at + 2);
        return decimal && !another && pieces.get(at + 1).text().length() <= GROUP_DIGITS ? at + 1 : -1;
    }

    /** Past the ending of a cardinal that is glued to its digits, such as "-ти" or "-х". */
    private int cardinalEnding(List<Token> pieces, int at) {
        boolean hyphened = at + 1 < pieces.size()
                && glued(pieces, at - 1)
                && isHyphen(pieces.get(at).text())
                && glued(pieces, at);
        return hyphened && hit("cardinal_ending", pieces, at + 1).isPresent() ? at + 2 : at;
    }

    private Numeral scaled(List<Token> pieces, int start, int end, double value, Kind kind) {
        Optional<PhraseSet.Hit> scale = hit("scale", pieces, end);
        if (scale.isEmpty()) {
            return new Numeral(start, end, value, kind);
        }
        int after = scale.get().end();
        boolean shortened = hit("scale_short", pieces, end).isPresent();
        if (shortened && after < pieces.size() && pieces.get(after).text().equals(".")) {
            after++;
        }
        return new Numeral(start, after, value * argument(scale.get()), kind);
    }

    /** «1 тис. 500»: the rest of a number after its thousands. */
    private Numeral withRest(List<Token> pieces, int unscaled, Numeral number) {
        int at = number.end();
        boolean scaled = at > unscaled && number.value() >= THOUSAND && number.value() % THOUSAND == 0;
        boolean digits = scaled && at < pieces.size() && isDigits(pieces.get(at));
        if (!digits
                || pieces.get(at).text().length() > GROUP_DIGITS
                || hit("ordinal_ending", pieces, at + 1).isPresent()) {
            return number;
        }
        Numeral rest =
                scaled(pieces, at, at + 1, Double.parseDouble(pieces.get(at).text()), Kind.DIGITS);
        double million = THOUSAND * THOUSAND;
        boolean smaller = rest.end() == at + 1 || (number.value() >= million && rest.value() < million);
        return smaller ? new Numeral(number.start(), rest.end(), number.value() + rest.value(), Kind.DIGITS) : number;
    }

    private Optional<Numeral> fraction(List<Token> pieces, int start) {
        return hit("fraction", pieces, start)
                .map(found -> new Numeral(start, found.end(), argument(found), Kind.FRACTION));
    }

    private Optional<Numeral> many(List<Token> pieces, int start) {
        Optional<PhraseSet.Hit> several = hit("several", pieces, start);
        if (several.isPresent()) {
            int end = several.get().end();
            return Optional.of(hit("scale", pieces, end)
                    .map(scale -> new Numeral(
                            start, afterShort(pieces, scale), MANY_MEANS_AT_LEAST * argument(scale), Kind.MANY))
                    .orElseGet(() -> new Numeral(start, end, MANY_MEANS_AT_LEAST, Kind.SEVERAL)));
        }
        Optional<PhraseSet.Hit> many = hit("many", pieces, start);
        if (many.isEmpty()) {
            return Optional.empty();
        }
        double value = argument(many.get()) * MANY_MEANS_AT_LEAST;
        int end = many.get().end();
        int scaleAt = hit("of", pieces, end).map(PhraseSet.Hit::end).orElse(end);
        Optional<PhraseSet.Hit> times = hit("many", pieces, scaleAt).or(() -> hit("scale", pieces, scaleAt));
        if (times.isPresent() && argument(times.get()) >= THOUSAND) {
            return Optional.of(new Numeral(start, times.get().end(), value * argument(times.get()), Kind.MANY));
        }
        return Optional.of(new Numeral(start, end, value, Kind.MANY));
    }

    private static int afterShort(List<Token> pieces, PhraseSet.Hit scale) {
        boolean dot = scale.end() < pieces.size()
                && pieces.get(scale.end()).text().equals(".")
                && pieces.get(scale.end() - 1).text().length() <= GROUP_DIGITS;
        return dot ? scale.end() + 1 : scale.end();
    }

    private Optional<Numeral> words(List<Token> pieces, int start) {
        int at = hit("article", pieces, start).map(PhraseSet.Hit::end).orElse(start);
        boolean article = at > start;
        Sum sum = new Sum();
        int end = start;
        while (at < pieces.size() && at - start < WORDS_MAX) {
            int next = article ? -1 : value(pieces, at, sum);
            if (next < 0) {
                next = scale(pieces, at, sum, article);
            }
            if (next < 0 && sum.isBegun()) {
                next = half(pieces, at, sum);
            }
            if (next < 0) {
                break;
            }
            article = false;
            end = next;
            at = linked(pieces, next);
        }
        return sum.isBegun() ? Optional.of(new Numeral(start, end, sum.total(), Kind.WORDS)) : Optional.empty();
    }

    private int value(List<Token> pieces, int at, Sum sum) {
        Optional<PhraseSet.Hit> value = hit("value", pieces, at);
        return value.isPresent() && sum.add(argument(value.get())) ? value.get().end() : -1;
    }

    private int scale(List<Token> pieces, int at, Sum sum, boolean article) {
        Optional<PhraseSet.Hit> scale = hit("scale", pieces, at);
        boolean alone = !sum.isBegun() && !article && hit("alone", pieces, at).isEmpty();
        return scale.isPresent() && !alone && sum.scale(argument(scale.get())) ? afterShort(pieces, scale.get()) : -1;
    }

    private int half(List<Token> pieces, int at, Sum sum) {
        Optional<PhraseSet.Hit> half = hit("half_more", pieces, at);
        return half.isPresent() && sum.addHalf() ? half.get().end() : -1;
    }

    /** Where the next word of a number can stand: past a hyphen, or past "and" inside a number. */
    private int linked(List<Token> pieces, int at) {
        if (at >= pieces.size()) {
            return at;
        }
        boolean hyphen = isHyphen(pieces.get(at).text()) && glued(pieces, at - 1) && glued(pieces, at);
        boolean and = hit("and", pieces, at).isPresent()
                && hit("hundred", pieces, at - 1).isPresent();
        return hyphen || and ? at + 1 : at;
    }

    private Optional<PhraseSet.Hit> hit(String group, List<Token> pieces, int at) {
        PhraseSet set = groups.get(group);
        return set == null || at < 0 || at >= pieces.size()
                ? Optional.empty()
                : set.longestAt(pieces, at, Math.min(pieces.size(), at + WORDS_MAX));
    }

    private static double argument(PhraseSet.Hit hit) {
        String[] section = hit.section().split(" ", 2);
        return Double.parseDouble(section[section.length - 1].toLowerCase(Locale.ROOT));
    }

    private static boolean glued(List<Token> pieces, int at) {
        return at + 1 < pieces.size()
                && pieces.get(at).end() == pieces.get(at + 1).start();
    }

    private static boolean isDigits(Token piece) {
        char first = piece.text().charAt(0);
        return first >= '0' && first <= '9';
    }

    private static boolean isHyphen(String text) {
        return text.equals("-") || text.equals("\u2010") || text.equals("\u2011");
    }
}
