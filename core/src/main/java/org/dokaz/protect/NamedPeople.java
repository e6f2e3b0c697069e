package org.dokaz.protect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Map<String, String> surnamesByFirst = new HashMap<>();
        for (Line line : page.lines()) {
            for (Range range : namesIn(page, line)) {
                if (range.length() == 1 && !page.names().isKnown(line, range.start())) {
                    // A surname alone: whoever bears it is shown where he is named in full.
                    continue;
                }
                Named named = named(page, line, range);
                people.computeIfAbsent(key(named), ignored -> new ArrayList<>()).add(named);
                if (!named.partial()) {
                    surnamesByFirst.putIfAbsent(stem(line.lower(range.start())), key(named));
                }
                if (named.office()) {
                    officials.add(key(named));
                }
            }
        }
        people.forEach((key, places) -> {
            boolean full = surnamesByFirst.containsKey(key) && places.getFirst().partial();
            if (!officials.contains(key) && !full) {
                best(places).ifPresent(named -> exposures.add(named.line(), named.shown(), named.why()));
            }
        });
    }

    private static List<Range> namesIn(Page page, Line line) {
        List<Range> names = new ArrayList<>(line.persons());
        for (int at = 0; at < line.size(); at++) {
            Range here = new Range(at, at + 1);
            boolean first = at == 0 || !line.tokens().get(at - 1).isWord();
            boolean taken = first
                    || names.stream().anyMatch(here::overlaps)
                    || line.bodies().stream().anyMatch(here::overlaps)
                    || line.places().stream().anyMatch(here::overlaps);
            if (!taken && line.tokens().get(at).isCapitalised() && page.names().isKnown(line, at)) {
                names.add(FirstNames.withInitial(line, here));
            }
        }
        return names;
    }

    private static Named named(Page page, Line line, Range range) {
        boolean first = page.names().isKnown(line, range.start());
        boolean partial = first && (FirstNames.isPartial(line, range) || page.names().hasPatronymic(line, range));
        int end = withAge(page, line, page.descriptions().withApposition(line, range.end()));
        boolean described = end > range.end() || isDescribed(page, line, range);
        boolean office = page.isOffice(line, range.start() - OFFICE_NEAR_TOKENS_MAX, range.start())
                || page.isOffice(line, range.end(), range.end() + OFFICE_NEAR_TOKENS_MAX);
        Range shown = new Range(range.start(), office ? range.end() : end);
        return new Named(
                line,
                range,
                shown,
                partial,
                described,
                page.evidence().speaks(line, range),
                line.isFateful() || page.evidence().suffers(line, range),
                office);
    }

    /** "Pavlo 29, a fitter": an age right behind the name. */
    private static int withAge(Page page, Line line, int end) {
        String number = line.lower(end);
        boolean age = number.length() == 2 && number.chars().allMatch(Character::isDigit);
        String after = line.lower(end + 1);
        boolean closed = after.isEmpty() || ",.;:)".contains(after);
        return age && (closed || page.signs().at("years", line, end + 1).isPresent()) ? end + 1 : end;
    }

    /** Whether a noun for a private person stands right before the name, or behind a comma after it. */
    private static boolean isDescribed(Page page, Line line, Range range) {
        for (PersonNoun noun : page.nouns().in(line)) {
            boolean before = noun.end() <= range.start()
                    && range.start() - noun.end() < NOUN_BEFORE_TOKENS_MAX
                    && !line.isParted(noun.end(), range.start());
            boolean after = noun.start() >= range.end()
                    && noun.start() - range.end() <= NOUN_BEFORE_TOKENS_MAX
                    && ",(\u2013\u2014".contains(line.lower(range.end()).isEmpty() ? "x" : line.lower(range.end()));
            if ((before || after) && noun.sort() != Sort.PERSON) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Named> best(List<Named> places) {
        boolean partial = places.getFirst().partial();
        boolean described = places.stream().anyMatch(Named::described);
        boolean evidence = places.stream().anyMatch(named -> named.speaks() || named.suffers());
        if (partial ? !evidence && !described : !evidence || !described) {
            return Optional.empty();
        }
        Named best = places.getFirst();
        for (Named named : places) {
            best = named.weight() > best.weight() ? named : best;
        }
        return Optional.of(best);
    }

    private static String key(Named named) {
        Line line = named.line();
        return named.partial()
                ? stem(line.lower(named.name().start()))
                : stem(line.lower(named.name().end() - 1)) + " " + line.lower(named.name().start()).charAt(0);
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
            boolean office) {

        int weight() {
            return (described ? DESCRIBED_WEIGHT : 0) + (speaks ? SPEAKS_WEIGHT : 0) + (suffers ? SUFFERS_WEIGHT : 0);
        }

        String why() {
            return partial ? FIRST_NAME : NAMED;
        }
    }
}
