package org.dokaz.protect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.WordClass;
import org.dokaz.protect.PersonNoun.Sort;

/**
 * Private persons by name: under a first name alone, or in full where a trade, an age or kin shows that they hold no
 * office. Each is shown once, where the most is told of him.
 */
final class NamedPeople implements Detector {

    private static final String NAMED = "private person, named, who is told to flee, refuse, testify or be taken";
    private static final String FIRST_NAME = "private person who is told of under a first name alone";

    private static final int OFFICE_NEAR_TOKENS_MAX = 5;
    private static final int NOUN_BEFORE_TOKENS_MAX = 4;
    private static final int STEM_LENGTH_MAX = 5;
    private static final int DESCRIBED_WEIGHT = 4;
    private static final int SPEAKS_WEIGHT = 1;
    private static final int SUFFERS_WEIGHT = 2;

    @Override
    public void look(Page page, Exposures exposures) {
        Map<String, List<Named>> people = new LinkedHashMap<>();
        Set<String> officials = new HashSet<>();
        Set<String> surnames = new HashSet<>();
        for (Line line : page.lines()) {
            for (Range range : namesIn(page, line)) {
                if (isSurnameAlone(page, line, range)) {
                    // Whoever bears it is shown where he is named in full.
                    continue;
                }
                Named named = named(page, line, range);
                people.computeIfAbsent(key(page, named), ignored -> new ArrayList<>())
                        .add(named);
                if (!named.partial()) {
                    surnames.add(line.lower(range.end() - 1));
                    page.names().base(line, range.start()).ifPresent(surnames::add);
                }
                if (named.office()) {
                    officials.add(key(page, named));
                }
            }
        }
        people.forEach((key, places) -> {
            boolean full = surnames.contains(key) && places.getFirst().partial();
            if (!officials.contains(key) && !full) {
                best(places).ifPresent(named -> exposures.add(named.line(), named.shown(), named.why()));
            }
        });
    }

    private static boolean isSurnameAlone(Page page, Line line, Range range) {
        boolean told = page.figures().isTold(line, range.end())
                && line.lower(range.end()).equals(",");
        return range.length() == 1
                && !FirstNames.isInitial(line, range.start())
                && !page.names().isKnown(line, range.start())
                && !told;
    }

    private static List<Range> namesIn(Page page, Line line) {
        List<Range> names = new ArrayList<>(line.persons());
        for (int at = 0; at < line.size(); at++) {
            Range here = new Range(at, at + 1);
            boolean taken = (isFirst(line, at) && !line.tokens().get(at).is(WordClass.PROPN))
                    || names.stream().anyMatch(here::overlaps)
                    || line.bodies().stream().anyMatch(here::overlaps)
                    || line.places().stream().anyMatch(here::overlaps);
            if (!taken && page.names().isKnown(line, at)) {
                names.add(FirstNames.withInitial(line, here));
            } else if (!taken && isInitialOfSomebody(line, at)) {
                names.add(here);
            }
        }
        return names;
    }

    /** "The witness K.", "пані Л.": a letter right behind a noun for a person, with no surname after it. */
    private static boolean isInitialOfSomebody(Line line, int at) {
        boolean surname = at + 1 < line.size() && line.tokens().get(at + 1).isCapitalised();
        return FirstNames.isInitial(line, at)
                && (line.lower(at).endsWith(".") || line.lower(at + 1).equals("."))
                && !surname
                && line.nouns().stream().anyMatch(noun -> noun.end() == at);
    }

    private static boolean isFirst(Line line, int at) {
        return at == 0
                || (!line.tokens().get(at - 1).isWord() && !line.lower(at - 1).equals(","));
    }

    private static Named named(Page page, Line line, Range range) {
        boolean partial = isPartial(page, line, range);
        int end = withAge(page, line, range.end());
        Sort noun = nounBeside(line, range).orElse(Sort.PERSON);
        boolean aged = page.signs().at("age word", line, range.start() - 1).isPresent();
        boolean described = noun != Sort.PERSON || end > range.end() || aged;
        boolean office = isInOffice(page, line, range);
        return new Named(
                line,
                range,
                new Range(aged ? range.start() - 1 : range.start(), end),
                partial,
                described,
                page.evidence().speaks(line, range),
                line.isFateful() || page.evidence().suffers(line, range),
                noun == Sort.TRADE || noun == Sort.ACQUAINTANCE,
                office);
    }

    /** Whether it is a first name without a surname: alone, with an initial, an initial or a patronymic behind it. */
    private static boolean isPartial(Page page, Line line, Range range) {
        boolean initial = range.length() == 1 && FirstNames.isInitial(line, range.start());
        boolean surname = range.length() == 1
                && range.end() < line.size()
                && line.tokens().get(range.end()).isCapitalised()
                && line.tokens().get(range.end()).is(WordClass.PROPN)
                && !FirstNames.isInitial(line, range.end());
        boolean first = (range.length() == 1 || page.names().isKnown(line, range.start()))
                && (FirstNames.isPartial(line, range) || page.names().hasPatronymic(line, range));
        return initial || (first && !surname);
    }

    /** An office named before the name or behind it, where no private person stands between. */
    private static boolean isInOffice(Page page, Line line, Range range) {
        int from = range.start() - OFFICE_NEAR_TOKENS_MAX;
        for (PersonNoun noun : line.nouns()) {
            if (noun.end() <= range.start() && noun.end() > from && noun.sort() != Sort.PERSON) {
                from = noun.end();
            }
        }
        return page.isOffice(line, from, range.start())
                || page.isOffice(line, range.end(), range.end() + OFFICE_NEAR_TOKENS_MAX);
    }

    /** "Pavlo 29, a fitter": an age right behind the name. */
    private static int withAge(Page page, Line line, int end) {
        if (line.lower(end).equals(",") && Figures.isAge(line, end + 1)) {
            return page.signs().at("years", line, end + 2).isPresent() ? end + 3 : end + 2;
        }
        String number = line.lower(end);
        boolean age = number.length() == 2 && number.chars().allMatch(Character::isDigit);
        String after = line.lower(end + 1);
        boolean closed = after.isEmpty() || ",.;:)".contains(after);
        return age && (closed || page.signs().at("years", line, end + 1).isPresent()) ? end + 1 : end;
    }

    /** The noun for a private person right before the name, or behind a mark after it. */
    private static Optional<Sort> nounBeside(Line line, Range range) {
        for (PersonNoun noun : line.nouns()) {
            int parted = line.lower(range.start() - 1).equals(",") ? range.start() - 1 : range.start();
            boolean before = noun.end() <= parted
                    && parted - noun.end() < NOUN_BEFORE_TOKENS_MAX
                    && !line.isParted(noun.end(), parted);
            String mark = line.lower(range.end());
            boolean after = noun.start() > range.end()
                    && noun.start() - range.end() <= NOUN_BEFORE_TOKENS_MAX
                    && (mark.equals(",") || mark.equals("(") || mark.equals("\u2013") || mark.equals("\u2014"));
            if ((before || after) && noun.sort() != Sort.PERSON) {
                return Optional.of(noun.sort());
            }
        }
        return Optional.empty();
    }

    private static Optional<Named> best(List<Named> places) {
        boolean partial = places.getFirst().partial();
        boolean described = places.stream().anyMatch(Named::described);
        boolean evidence = places.stream().anyMatch(Named::isInDanger);
        if (partial ? !evidence && !described : !evidence || !described) {
            return Optional.empty();
        }
        Named best = places.getFirst();
        for (Named named : places) {
            best = named.weight() > best.weight() ? named : best;
        }
        return Optional.of(best);
    }

    private static String key(Page page, Named named) {
        Line line = named.line();
        String word = line.lower(named.name().start());
        String base = page.names().base(line, named.name().start()).orElse(word);
        return named.partial()
                ? base
                : stem(line.lower(named.name().end() - 1)) + " "
                        + line.lower(named.name().start()).charAt(0);
    }

    private static String stem(String word) {
        return word.substring(0, Math.min(STEM_LENGTH_MAX, word.length()));
    }

    /** A name where it stands, and what the line tells of whoever bears it. */
    private record Named(
            Line line,
            Range name,
            Range shown,
            boolean partial,
            boolean described,
            boolean speaks,
            boolean suffers,
            boolean atWork,
            boolean office) {

        /** Whether something befell the person, or he speaks of more than his trade. */
        boolean isInDanger() {
            return suffers || (speaks && (partial || !atWork));
        }

        int weight() {
            return (described ? DESCRIBED_WEIGHT : 0) + (speaks ? SPEAKS_WEIGHT : 0) + (suffers ? SUFFERS_WEIGHT : 0);
        }

        String why() {
            return partial ? FIRST_NAME : NAMED;
        }
    }
}
