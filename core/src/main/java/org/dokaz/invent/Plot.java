package org.dokaz.invent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Language;
import org.dokaz.model.Retelling;
import org.dokaz.model.Step;

/** Makes up the documents of one episode: who tells what of its incidents, and who repeats whom. */
final class Plot {

    private static final int INCIDENTS_FEWEST = 3;
    private static final int INCIDENTS_USUAL_MAX = 4;
    private static final int DETAILS_FEWEST = 2;
    private static final int DETAILS_MOST = 5;
    private static final int WORDINGS = 12;
    private static final int ECHOES_FEWEST = 6;
    private static final int ECHOES_MOST = 10;
    private static final int LAG_DAYS_MAX = 2;
    private static final int LATER_DAYS = 4;
    private static final int DAY_MINUTES = 24 * 60;
    private static final int LATER_PERCENT = 160;
    private static final int CONFLICT_PERCENT = 230;
    private static final int CLAIMS_KEPT = 3;
    private static final int BACKGROUND_CLAIMS_MAX = 2;
    private static final double BACKGROUND = 0.3;
    private static final double OF_RETELLING = 0.3;
    private static final double MONTH_ONLY = 0.15;
    private static final double DAY_REPEATED = 0.4;
    private static final double FROM_AGENCY = 0.3;
    private static final List<Language> LANGUAGES = List.of(Language.values());

    private final World world;
    private final Difficulty difficulty;
    private final long number;
    private final Draw draw;
    private final Casting casting;
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    /** The first sheets that tell what the first source of each incident says. */
    private final List<Integer> firsts = new ArrayList<>();

    Plot(World world, Difficulty difficulty, long number) {
        this.world = world;
        this.difficulty = difficulty;
        this.number = number;
        this.draw = world.draw(World.Topic.EPISODE, number);
        this.casting = new Casting(world, difficulty, number, draw);
    }

    /** The episode, its documents in the order of their days. */
    Episode told() {
        int count = draw.between(INCIDENTS_FEWEST, INCIDENTS_USUAL_MAX);
        for (int place = 0; place < count; place++) {
            Plan turn = Plan.inTurn(number * INCIDENTS_FEWEST + place);
            Plan plan = draw.chance(difficulty.special()) ? turn : Plan.PLAIN;
            for (Incident incident : casting.cast(place, plan)) {
                incidents.add(incident);
                tell(incident);
            }
        }
        return new Episode(number, List.copyOf(incidents), worded());
    }

    private List<InventedDocument> worded() {
        List<Integer> order = new ArrayList<>();
        for (int index = 0; index < sheets.size(); index++) {
            order.add(index);
        }
        order.sort(Comparator.comparing((Integer index) -> sheets.get(index).published()));
        Map<Integer, String> ids = new HashMap<>();
        List<InventedDocument> documents = new ArrayList<>();
        for (int index : order) {
            ids.put(index, id(ids.size()));
        }
        for (int index : order) {
            Sheet sheet = sheets.get(index);
            List<InventedDocument.Link> links = sheet.ties().stream()
                    .map(tie -> new InventedDocument.Link(
                            tie.kind(), ids.getOrDefault(tie.original(), ""), tie.background()))
                    .toList();
            documents.add(new Wording(sheet).write(ids.getOrDefault(index, ""), links));
        }
        return documents;
    }

    private String id(int place) {
        return "tale-" + padded(number, 6) + '-' + padded(place, 3);
    }

    private static String padded(long number, int digits) {
        String written = Long.toString(number);
        return "0".repeat(Math.max(0, digits - written.length())) + written;
    }

    private void tell(Incident incident) {
        for (int source = 0; source < incident.sources().size(); source++) {
            LocalDate said = incident.day().plusDays(draw.below(LAG_DAYS_MAX + 1));
            Sheet.Passage passage = Sheet.Passage.of(tellings(incident, source, said));
            Outlet outlet = outlet(incident.sources().get(source));
            int first = add(outlet, said, withBackground(passage), false, List.of());
            if (source == 0) {
                firsts.add(first);
            }
            retell(incident, source, first);
        }
        if (incident.plan() == Plan.OVER_TIME) {
            later(incident);
        }
    }

    private Outlet outlet(Source source) {
        if (source.kind() == Step.Kind.VIDEO) {
            return channelOf(source);
        }
        return draw.chance(FROM_AGENCY) ? world.agency(draw) : world.paper(draw);
    }

    private Outlet channelOf(Source video) {
        String name = video.name().in(Language.ENGLISH);
        for (int channel = 0; channel < World.CHANNELS; channel++) {
            Outlet outlet = world.channel(casting.district(), channel);
            if (outlet.name().equals(name)) {
                return outlet;
            }
        }
        throw new IllegalStateException("no channel of the district: " + name);
    }

    private List<Telling> tellings(Incident incident, int source, LocalDate said) {
        boolean placed = !draw.chance(difficulty.placeless());
        Telling.Dated dated = draw.chance(difficulty.dateless())
                ? Telling.Dated.NOT
                : draw.chance(MONTH_ONLY) && !incident.plan().hasTwin() ? Telling.Dated.MONTH : Telling.Dated.DAY;
        Telling core = new Telling(
                incident,
                source,
                Telling.Piece.CORE,
                0,
                draw.below(WORDINGS),
                incident.sum(),
                incident.people(),
                incident.unit(),
                placed,
                dated,
                draw.below(DAY_MINUTES),
                said,
                Telling.Change.NONE);
        List<Telling> tellings = new ArrayList<>();
        tellings.add(opening(core, incident, source));
        if (tellings.getFirst().piece() != Telling.Piece.DENIAL) {
            details(core, tellings);
        }
        return tellings;
    }

    private static Telling opening(Telling core, Incident incident, int source) {
        if (source == 0) {
            return incident.plan() == Plan.STATUS ? core.as(Telling.Piece.STATUS, Telling.Change.NONE) : core;
        }
        if (source == 1 && incident.plan() == Plan.DENIAL) {
            return core.as(Telling.Piece.DENIAL, Telling.Change.DENIAL);
        }
        if (source == 1 && incident.plan() == Plan.CONFLICT) {
            return core.with(incident.sum().times(CONFLICT_PERCENT), Telling.Change.CONFLICT);
        }
        return core.with(incident.sum().as(Sum.Form.MANY), Telling.Change.NONE);
    }

    private void details(Telling core, List<Telling> tellings) {
        int known = Script.details(core.incident().kind().code());
        int count = draw.between(DETAILS_FEWEST, DETAILS_MOST);
        int from = draw.below(known);
        for (int detail = 0; detail < count; detail++) {
            Telling.Dated dated =
                    core.dated() == Telling.Dated.DAY && draw.chance(DAY_REPEATED) ? core.dated() : Telling.Dated.NOT;
            tellings.add(core.detail((from + detail) % known, draw.below(WORDINGS), dated, draw.below(DAY_MINUTES)));
        }
    }

    /** A passage, now and then with something earlier behind it. */
    private List<Sheet.Passage> withBackground(Sheet.Passage passage) {
        boolean bare = passage.tellings().size() == 1;
        if (firsts.isEmpty() || !(draw.chance(BACKGROUND) || bare)) {
            return List.of(passage);
        }
        return List.of(passage, background());
    }

    private Sheet.Passage background() {
        Sheet earlier = sheets.get(firsts.getLast());
        List<Telling> tellings = earlier.passages().getFirst().tellings();
        return new Sheet.Passage(
                tellings.subList(0, Math.min(BACKGROUND_CLAIMS_MAX, tellings.size())),
                Optional.of(earlier.outlet()),
                Optional.of(firsts.getLast()));
    }

    private int add(
            Outlet outlet, LocalDate day, List<Sheet.Passage> passages, boolean forwarded, List<Sheet.Tie> ties) {
        List<Sheet.Tie> all = new ArrayList<>(ties);
        passages.stream()
                .flatMap(passage -> passage.behind().stream())
                .forEach(sheet -> all.add(new Sheet.Tie(Retelling.Kind.ECHO, sheet, true)));
        LocalDate published = all.stream()
                .map(tie -> sheets.get(tie.original()).published())
                .reduce(day, (one, other) -> one.isBefore(other) ? other : one);
        sheets.add(new Sheet(outlet, published, passages, draw.chance(difficulty.variants()), forwarded, all));
        return sheets.size() - 1;
    }

    private void retell(Incident incident, int source, int first) {
        boolean spoilt = source == 0 && changes(incident.plan());
        int count = source == 0 && incident.plan() == Plan.ECHOED
                ? draw.between(ECHOES_FEWEST, ECHOES_MOST)
                : Math.max(spoilt ? 1 : 0, draw.below(difficulty.retellingsMax() + 1));
        List<Integer> known = new ArrayList<>(List.of(first));
        for (int place = 0; place < count; place++) {
            boolean last = place == count - 1;
            int original = draw.chance(OF_RETELLING) ? draw.of(known) : first;
            if (spoilt && last) {
                spoil(incident, first);
            } else {
                known.add(new RetellingOf(original).write());
            }
        }
    }

    private static boolean changes(Plan plan) {
        return switch (plan) {
            case DENOMINATORS, STATUS, BOUND, ROUNDING, SUBJECT, COPY_ERROR -> true;
            default -> false;
        };
    }

    /** A retelling in which the figure has become another. */
    private void spoil(Incident incident, int first) {
        Sheet original = sheets.get(first);
        List<Telling> tellings = new ArrayList<>(original.passages().getFirst().tellings());
        Telling core = tellings.getFirst();
        tellings.set(0, spoilt(incident, core));
        boolean slip = incident.plan() == Plan.COPY_ERROR;
        Outlet outlet = slip ? world.paper(draw, original.outlet().language()) : world.paper(draw);
        Optional<Outlet> via = slip ? Optional.empty() : Optional.of(original.outlet());
        add(
                outlet,
                original.published().plusDays(draw.between(1, LAG_DAYS_MAX)),
                List.of(Sheet.Passage.of(tellings).via(via)),
                false,
                List.of(new Sheet.Tie(slip ? Retelling.Kind.COPY : Retelling.Kind.ECHO, first, false)));
    }

    private static Telling spoilt(Incident incident, Telling core) {
        Sum sum = core.sum();
        return switch (incident.plan()) {
            case DENOMINATORS -> core.of(incident.otherPeople(), Telling.Change.POPULATION);
            case STATUS -> core.as(Telling.Piece.CORE, Telling.Change.STATUS);
            case BOUND -> core.with(sum.as(Sum.Form.EXACTLY), Telling.Change.BOUND);
            case ROUNDING -> core.with(Sum.of(Sum.Form.ABOUT, (sum.low() + 5) / 10 * 10), Telling.Change.ROUNDING);
            case SUBJECT -> core.of(incident.otherUnit(), Telling.Change.SUBJECT);
            case COPY_ERROR ->
                core.with(Sum.of(Sum.Form.EXACTLY, sum.low() % 10 * 10 + sum.low() / 10), Telling.Change.SLIP);
            default -> core;
        };
    }

    /** The first source speaks again, of more. */
    private void later(Incident incident) {
        Sheet first = sheets.get(firsts.getLast());
        List<Telling> tellings = new ArrayList<>();
        Telling core = first.passages().getFirst().tellings().getFirst();
        tellings.add(core.with(incident.sum().times(LATER_PERCENT), Telling.Change.LATER)
                .saidOn(core.said().plusDays(LATER_DAYS)));
        details(tellings.getFirst(), tellings);
        add(
                world.paper(draw),
                first.published().plusDays(LATER_DAYS),
                List.of(Sheet.Passage.of(tellings)),
                false,
                List.of());
    }

    /** A document that rests on an earlier one. */
    private final class RetellingOf {

        private final int original;
        private final Sheet sheet;
        private final LocalDate day;

        RetellingOf(int original) {
            this.original = original;
            this.sheet = sheets.get(original);
            this.day = sheet.published().plusDays(draw.below(LAG_DAYS_MAX + 1));
        }

        int write() {
            if (draw.chance(difficulty.copied())) {
                return copy();
            }
            double left = 1 - difficulty.copied();
            if (left > 0 && draw.chance(difficulty.translated() / left)) {
                return translation();
            }
            double rest = left - difficulty.translated();
            return rest > 0 && draw.chance(difficulty.forwarded() / rest) ? forward() : echo();
        }

        private Language language() {
            return sheet.outlet().language();
        }

        private int copy() {
            Outlet outlet = world.paper(draw, language());
            return switch (draw.below(3)) {
                case 0 -> tied(outlet, sheet.passages(), Retelling.Kind.COPY);
                case 1 -> tied(outlet, spun(sheet.passages()), Retelling.Kind.COPY);
                default -> tied(outlet, List.of(contained()), Retelling.Kind.COPY);
            };
        }

        /** The same claims in other words here and there. */
        private List<Sheet.Passage> spun(List<Sheet.Passage> passages) {
            return passages.stream()
                    .map(passage -> passage.telling(passage.tellings().stream()
                            .map(telling ->
                                    draw.chance(0.5) ? telling.worded((telling.wording() + 1) % WORDINGS) : telling)
                            .toList()))
                    .toList();
        }

        private Sheet.Passage contained() {
            Sheet.Passage passage = sheet.passages().getFirst();
            int kept = Math.min(
                    passage.tellings().size(),
                    Math.max(CLAIMS_KEPT, passage.tellings().size() - 1));
            return passage.telling(passage.tellings().subList(0, kept));
        }

        private int translation() {
            int place = LANGUAGES.indexOf(language());
            Language other = LANGUAGES.get((place + draw.between(1, LANGUAGES.size() - 1)) % LANGUAGES.size());
            return tied(world.paper(draw, other), naming(sheet.passages()), Retelling.Kind.TRANSLATION);
        }

        private int forward() {
            Outlet channel = world.channel(casting.district(), draw.below(World.CHANNELS), language());
            return add(
                    channel,
                    day,
                    naming(sheet.passages()),
                    true,
                    List.of(new Sheet.Tie(Retelling.Kind.FORWARD, original, false)));
        }

        /** The statement in other words and without some of its details. */
        private int echo() {
            Sheet.Passage passage = spun(sheet.passages()).getFirst();
            int kept = draw.between(
                    Math.min(CLAIMS_KEPT, passage.tellings().size()),
                    passage.tellings().size());
            Sheet.Passage told = passage.telling(passage.tellings().subList(0, kept));
            boolean video = source(told).kind() == Step.Kind.VIDEO;
            return tied(
                    world.paper(draw),
                    video && draw.chance(0.5) ? List.of(told) : naming(List.of(told)),
                    video ? Retelling.Kind.SAME_EXHIBIT : Retelling.Kind.ECHO);
        }

        private static Source source(Sheet.Passage passage) {
            Telling first = passage.tellings().getFirst();
            return first.incident().sources().get(first.source());
        }

        /** The same with the outlet named that it is taken from. */
        private List<Sheet.Passage> naming(List<Sheet.Passage> passages) {
            List<Sheet.Passage> named = new ArrayList<>(passages);
            named.set(0, passages.getFirst().via(Optional.of(sheet.outlet())));
            return named;
        }

        private int tied(Outlet outlet, List<Sheet.Passage> passages, Retelling.Kind kind) {
            return add(outlet, day, passages, false, List.of(new Sheet.Tie(kind, original, false)));
        }
    }
}
