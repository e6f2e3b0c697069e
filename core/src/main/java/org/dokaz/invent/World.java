package org.dokaz.invent;

import java.util.List;
import org.dokaz.model.Language;
import org.dokaz.model.Step;

/** The invented land: everything in it follows from its seed and a number. It lies in open sea. */
final class World {

    /** How many towns a district has. */
    static final int TOWNS = 5;

    private static final int TOWNS_BITS = 3;
    private static final int NAMESAKE = 7;
    private static final double SOUTH = -44;
    private static final double WEST = -24;
    private static final double REGION_DEGREES = 2;
    private static final int REGIONS_IN_ROW = 4;
    private static final int GRID = 10_000;

    /** How many channels a district has. */
    static final int CHANNELS = 16;

    private static final int OFFICIALS_OF_ALL = 24;
    private static final int NAMES = 38_400;
    private static final long SPREAD = 15_485_863;

    /** Numbers of formations have four digits and end so that all three languages write their ordinals with one ending. */
    private static final List<Integer> UNIT_ENDS = List.of(4, 5, 6, 9);

    private static final int UNIT_TENS_MIN = 100;
    private static final int UNIT_TENS_MAX = 999;
    private static final List<Language> LANGUAGES = List.of(Language.values());

    private final long seed;
    private final long offset;

    World(long seed) {
        this.seed = seed;
        this.offset = Draw.of(seed, Topic.WORLD.number).below(NAMES);
    }

    /** What is drawn about. */
    enum Topic {
        WORLD(0),
        TOWN(1),
        PERSON(2),
        UNIT(3),
        STREET(4),
        EPISODE(5);

        private final long number;

        Topic(long number) {
            this.number = number;
        }
    }

    Draw draw(Topic topic, long number) {
        return Draw.of(seed, topic.number, number);
    }

    /** A town of a district. */
    Town town(long district, int index) {
        return town(district, index, index, 0);
    }

    /** A town of the same name in another region. */
    Town namesake(long district, int index) {
        return town(district, index, NAMESAKE, 1);
    }

    private Town town(long district, int index, int place, int regionsOn) {
        long number = (district << TOWNS_BITS) + place;
        List<Word> regions = Stock.all("region");
        int region = (int) ((district + regionsOn) % regions.size());
        Draw draw = draw(Topic.TOWN, number);
        int row = region / REGIONS_IN_ROW;
        double south = SOUTH + REGION_DEGREES * row;
        double west = WEST + REGION_DEGREES * (region % REGIONS_IN_ROW);
        return new Town(
                number,
                Stock.name("town", spread(district * TOWNS + index)),
                regions.get(region),
                "I" + region,
                south + REGION_DEGREES * draw.below(GRID) / GRID,
                west + REGION_DEGREES * draw.below(GRID) / GRID);
    }

    /** Another number for each, so that neighbours do not sound alike. */
    private long spread(long number) {
        return (number + offset) % NAMES * SPREAD % NAMES + number / NAMES * NAMES;
    }

    /** An official whom the whole land knows. */
    Source official(int number) {
        return person(number % OFFICIALS_OF_ALL);
    }

    /** An official of a district. */
    Source official(long district, int number) {
        return person(OFFICIALS_OF_ALL + (district << TOWNS_BITS) + number);
    }

    private Source person(long number) {
        Draw draw = draw(Topic.PERSON, number);
        Word given = draw.of(Stock.all("given"));
        Word office = draw.of(Stock.all("office"));
        return Source.person(given.with(" ", Stock.name("family", spread(number))), office);
    }

    /** A formation. */
    Brigade unit(long number) {
        Draw draw = draw(Topic.UNIT, number);
        int digits = draw.between(UNIT_TENS_MIN, UNIT_TENS_MAX) * 10 + draw.of(UNIT_ENDS);
        int arm = draw.below(Stock.all("arm").size());
        return new Brigade(
                digits, Stock.all("arm").get(arm), Stock.all("arm-of").get(arm));
    }

    /** A street. */
    Word street(long number) {
        return Stock.name("street", draw(Topic.STREET, number).below(NAMES));
    }

    /** An outlet, of which there are as many as names for them. */
    Outlet paper(Draw draw) {
        Language language = draw.of(LANGUAGES);
        return paper(draw, language);
    }

    Outlet paper(Draw draw, Language language) {
        Word name = draw.of(Stock.all("paper-first")).with(" ", draw.of(Stock.all("paper-last")));
        return new Outlet(name.in(language), Step.Kind.OUTLET, language);
    }

    /** An agency. */
    Outlet agency(Draw draw) {
        Language language = draw.of(LANGUAGES);
        return new Outlet(draw.of(Stock.all("agency")).in(language), Step.Kind.AGENCY, language);
    }

    /** A channel of a district: for each number another. */
    Outlet channel(long district, int number) {
        return channel(district, number, LANGUAGES.get((int) ((district + number) % LANGUAGES.size())));
    }

    /** A channel of a district that publishes in this language. */
    Outlet channel(long district, int number, Language language) {
        List<Word> names = Stock.all("channel");
        String name = names.get(number % names.size()).in(language);
        return new Outlet(name + ' ' + (district * CHANNELS + number % CHANNELS + 1), Step.Kind.CHANNEL, language);
    }
}
