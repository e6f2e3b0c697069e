package org.dokaz.protect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.language.PhraseSet.Hit;
import org.dokaz.model.Trait;
import org.dokaz.model.Trait.Kind;
import org.dokaz.model.Transcript;
import org.dokaz.protect.PersonNoun.Sort;

/** What in a stretch of a line narrows a person down: trade, home, age, sex, unit, place, date, kin. */
final class Traits {

    private static final int HOME_BEFORE_TOKENS_MAX = 3;

    private final Page page;
    private final Transcript transcript;

    Traits(Page page, Transcript transcript) {
        this.page = page;
        this.transcript = transcript;
    }

    /** The traits in this stretch of the line, in text order of each kind. */
    List<Trait> in(int index, Range stretch) {
        Line line = page.lines().get(index);
        List<Trait> traits = new ArrayList<>();
        for (PersonNoun noun : line.nouns()) {
            if (noun.range().overlaps(stretch)) {
                kindOf(noun).ifPresent(kind -> add(traits, kind, line, noun.range()));
            }
        }
        ages(line, stretch, traits);
        signs(line, stretch, "sex", Kind.SEX, traits);
        line.units().forEach(range -> addIn(traits, Kind.UNIT, line, range, stretch));
        line.dates().forEach(range -> addIn(traits, Kind.DATE, line, range, stretch));
        line.places()
                .forEach(range ->
                        addIn(traits, isHome(line, range) ? Kind.HOME_TOWN : Kind.PLACE, line, range, stretch));
        return traits;
    }

    private static Optional<Kind> kindOf(PersonNoun noun) {
        return switch (noun.sort()) {
            case TRADE, STATUS -> Optional.of(Kind.ROLE);
            case KIN, KIN_TOGETHER, ACQUAINTANCE -> Optional.of(Kind.KINSHIP);
            case RESIDENT -> Optional.empty();
            case PERSON -> Optional.of(Kind.SEX);
        };
    }

    /** Whether somebody lives there or comes from there: "from Kherson", "мешканка Херсона", "a Kherson native". */
    private boolean isHome(Line line, Range place) {
        for (int at = place.start() - 1; at >= Math.max(0, place.start() - HOME_BEFORE_TOKENS_MAX); at--) {
            if (page.signs().at("home", line, at).isPresent() || isResident(line, at)) {
                return true;
            }
        }
        return isResident(line, place.end());
    }

    private boolean isResident(Line line, int at) {
        return page.nouns()
                .at(line, at)
                .filter(noun -> noun.sort() == Sort.RESIDENT)
                .isPresent();
    }

    private void ages(Line line, Range stretch, List<Trait> traits) {
        signs(line, stretch, "age word", Kind.AGE, traits);
        signs(line, stretch, "age behind", Kind.AGE, traits);
        signs(line, stretch, "age told", Kind.AGE, traits);
        for (int at = stretch.start(); at + 1 < stretch.end(); at++) {
            boolean led = page.signs().at("before age", line, at).isPresent();
            boolean years = page.signs().at("years", line, at + 2).isPresent();
            String after = line.lower(at + 2);
            boolean apposed = line.lower(at).equals(",") && (after.isEmpty() || ",.;)".contains(after));
            if (Figures.isAge(line, at + 1) && (years || led || apposed)) {
                add(traits, Kind.AGE, line, new Range(at + 1, years ? at + 3 : at + 2));
            }
        }
    }

    private void signs(Line line, Range stretch, String section, Kind kind, List<Trait> traits) {
        for (int at = stretch.start(); at < stretch.end(); at++) {
            Optional<Hit> hit = page.signs().at(section, line, at);
            hit.ifPresent(found -> add(traits, kind, line, new Range(found.start(), found.end())));
        }
    }

    private void addIn(List<Trait> traits, Kind kind, Line line, Range range, Range stretch) {
        if (range.overlaps(stretch)) {
            add(traits, kind, line, range);
        }
    }

    private void add(List<Trait> traits, Kind kind, Line line, Range range) {
        traits.add(new Trait(kind, transcript.cite(line.span(range))));
    }
}
