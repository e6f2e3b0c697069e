package org.dokaz.invent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.ActKind;
import org.dokaz.model.Step;

/** Makes up the incidents of one episode. */
final class Casting {

    /** How many incidents an episode has at most. */
    static final int INCIDENTS_MAX = 16;

    /** So many episodes in turn play in one district, each in another month. */
    static final int EPISODES_OF_DISTRICT = 6;

    private static final List<String> KINDS = List.of(
            "forced_conscription",
            "detention",
            "forced_transfer",
            "filtration",
            "release",
            "refusal_to_fight",
            "casualties");
    private static final int CIVILIAN_KINDS = 5;
    private static final String REFUSAL = "refusal_to_fight";
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 3, 1);
    private static final int FIRST_DAYS = 360;
    private static final int DAYS_APART = 37;
    private static final int DAYS_BETWEEN_INCIDENTS = 5;
    private static final int OTHER_MONTH_DAYS = 45;
    private static final int COUNT_MIN = 15;
    private static final int COUNT_MAX = 240;
    private static final int SHARE_MIN = 15;
    private static final int SHARE_MAX = 60;
    private static final int HOUSE_MAX = 140;
    private static final int UNITS_OF_DISTRICT = 4;
    private static final int OFFICIALS_OF_DISTRICT = 8;
    private static final int PAPERS_MIN = 1000;
    private static final int PAPERS_MAX = 9999;

    private final World world;
    private final Difficulty difficulty;
    private final long episode;
    private final long district;
    private final Draw draw;
    private final LocalDate begins;
    private final int turn;
    private final List<Incident> incidents = new ArrayList<>();

    Casting(World world, Difficulty difficulty, long episode, Draw draw) {
        this.world = world;
        this.difficulty = difficulty;
        this.episode = episode;
        this.draw = draw;
        this.district = episode / EPISODES_OF_DISTRICT;
        int months = (int) (episode % EPISODES_OF_DISTRICT);
        this.begins = FIRST_DAY.plusDays(
                world.draw(World.Topic.EPISODE, -1 - district).below(FIRST_DAYS) + (long) DAYS_APART * months);
        this.turn = draw.below(KINDS.size());
    }

    long district() {
        return district;
    }

    /** A new incident, and the one that must be kept apart from it where the plan has one. */
    List<Incident> cast(int place, Plan plan) {
        int first = incidents.size();
        Incident incident = incident(place, plan);
        incidents.add(incident);
        if (plan.hasTwin()) {
            incidents.add(twin(incident, place));
        }
        return List.copyOf(incidents.subList(first, incidents.size()));
    }

    private Incident incident(int place, Plan plan) {
        String kind = plan.isOfSoldiers() ? REFUSAL : KINDS.get((turn + place) % KINDS.size());
        if (plan == Plan.OTHER_PEOPLE && KINDS.indexOf(kind) >= CIVILIAN_KINDS) {
            kind = KINDS.getFirst();
        }
        boolean soldiers = KINDS.indexOf(kind) >= CIVILIAN_KINDS;
        List<Word> crowd = Stock.all(soldiers ? "soldier" : "civilian");
        // The last of the soldiers' words is the whole formation, of which only shares are told.
        int counted = soldiers ? crowd.size() - 1 : crowd.size();
        int people = plan == Plan.DENOMINATORS ? 0 : draw.below(counted);
        Word others = plan == Plan.DENOMINATORS
                ? crowd.getLast()
                : crowd.get((people + 1 + draw.below(counted - 1)) % counted);
        int unit = draw.below(UNITS_OF_DISTRICT);
        return new Incident(
                number(0),
                plan,
                new ActKind(kind),
                world.town(district, place % World.TOWNS),
                begins.plusDays((long) place * DAYS_BETWEEN_INCIDENTS + draw.below(DAYS_BETWEEN_INCIDENTS)),
                world.unit(district * UNITS_OF_DISTRICT + unit),
                world.unit(district * UNITS_OF_DISTRICT + (unit + 1) % UNITS_OF_DISTRICT),
                draw.of(Stock.all("site")),
                world.street(number(0)),
                draw.between(2, HOUSE_MAX),
                crowd.get(people),
                others,
                sum(plan),
                sources(plan));
    }

    private long number(int after) {
        return episode * INCIDENTS_MAX + incidents.size() + after;
    }

    private Sum sum(Plan plan) {
        int count = Sum.countable(draw.between(COUNT_MIN, COUNT_MAX));
        return switch (plan) {
            case DENOMINATORS -> Sum.of(Sum.Form.SHARE, Sum.countable(draw.between(SHARE_MIN, SHARE_MAX)));
            case BOUND -> Sum.of(Sum.Form.AT_LEAST, count);
            case ROUNDING -> Sum.of(Sum.Form.EXACTLY, count % 10 == 0 ? count + 7 : count);
            case COPY_ERROR -> Sum.of(Sum.Form.EXACTLY, transposable());
            case OTHER_PEOPLE, CONFLICT, OVER_TIME -> Sum.of(Sum.Form.EXACTLY, count);
            default ->
                draw.chance(0.2)
                        ? new Sum(Sum.Form.BETWEEN, count, count + 20)
                        : Sum.of(draw.of(List.of(Sum.Form.EXACTLY, Sum.Form.ABOUT, Sum.Form.UP_TO)), count);
        };
    }

    /** A number whose two digits can change places and leave a number after which the genitive stands. */
    private int transposable() {
        int tens = draw.between(5, 9);
        int ones = 5 + (tens - 5 + draw.between(1, 4)) % 5;
        return tens * 10 + ones;
    }

    private Incident twin(Incident first, int place) {
        boolean twoVideos = first.plan() == Plan.TWO_VIDEOS;
        boolean otherPeople = first.plan() == Plan.OTHER_PEOPLE;
        LocalDate day = switch (first.plan()) {
            case TWO_VIDEOS -> first.day().plusDays(1);
            case OTHER_MONTH -> first.day().plusDays(OTHER_MONTH_DAYS);
            case OTHER_PEOPLE -> first.day().plusDays(2);
            default -> first.day();
        };
        Town town = first.plan() == Plan.NAMESAKE ? world.namesake(district, place % World.TOWNS) : first.town();
        return new Incident(
                number(0),
                first.plan(),
                first.kind(),
                town,
                day,
                first.unit(),
                first.otherUnit(),
                twoVideos ? first.site() : draw.of(Stock.all("site")),
                world.street(number(0)),
                draw.between(2, HOUSE_MAX),
                otherPeople ? first.otherPeople() : first.people(),
                otherPeople ? first.people() : first.otherPeople(),
                otherPeople ? first.sum() : sum(first.plan()),
                sources(first.plan()));
    }

    private List<Source> sources(Plan plan) {
        int count = switch (plan) {
            case TWO_VIDEOS, ECHOED -> 1;
            case CONFLICT, DENIAL -> Math.max(2, difficulty.originCount(draw));
            default -> difficulty.originCount(draw);
        };
        int from = draw.below(OFFICIALS_OF_DISTRICT);
        List<Source> sources = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            boolean official = (index == 0 && plan == Plan.OVER_TIME) || (index == 1 && plan == Plan.DENIAL);
            int sort = plan == Plan.TWO_VIDEOS ? 6 : official ? 0 : draw.below(10);
            Source source = source(sort, from + index);
            boolean filmed = sources.stream().anyMatch(other -> other.kind() == Step.Kind.VIDEO);
            // Two videos are two events, so that one event has one at most.
            sources.add(source.kind() == Step.Kind.VIDEO && filmed ? source(0, from + index) : source);
        }
        return sources;
    }

    private Source source(int sort, int number) {
        return switch (sort) {
            case 0, 1, 2 -> world.official(district, number % OFFICIALS_OF_DISTRICT);
            case 3, 4 -> world.official(number + (int) (district % 3) * OFFICIALS_OF_DISTRICT);
            case 5, 6 ->
                Source.of(
                        Step.Kind.VIDEO,
                        Word.same(world.channel(district, number).name()));
            case 7 -> Source.of(Step.Kind.ORGANISATION, pick("organisation", number));
            case 8 -> Source.of(Step.Kind.DOCUMENT, Word.same(Integer.toString(draw.between(PAPERS_MIN, PAPERS_MAX))));
            default -> Source.of(Step.Kind.UNNAMED, pick("insider", number));
        };
    }

    private static Word pick(String sort, int number) {
        List<Word> words = Stock.all(sort);
        return words.get(number % words.size());
    }
}
