package org.dokaz.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.model.ActKind;
import org.dokaz.model.Amount;
import org.dokaz.model.Claim;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Event;
import org.dokaz.model.Language;
import org.dokaz.model.Lineage;
import org.dokaz.model.Pairing;
import org.dokaz.model.Reading;
import org.dokaz.model.Retelling;
import org.dokaz.model.Stance;
import org.dokaz.model.Statement;
import org.dokaz.model.Step;
import org.dokaz.model.Verdict;
import org.dokaz.model.When;
import org.dokaz.model.Where;
import org.dokaz.publish.Answer;
import org.dokaz.publish.Comparison;
import org.dokaz.publish.Sources;

/**
 * A small case of fiction with what comparing it could come to, made by hand: a detention that one outlet has from a witness, a second
 * translates and a third has from its own source, which an administration denies; a figure that loses its population; a video forwarded.
 */
public final class ToldCase {

    private static final String DEPOT = "Forty men were held in the cellar of the depot in Sukha Balka";
    private static final String SHARE = "about 40 per cent of those withdrawn from the line had signed contracts";
    private static final String DEPOT_UK = "Сорок чоловіків тримали в підвалі депо в Сухій Балці";
    private static final String SHARE_UK = "40 відсотків військових підписали контракт";
    private static final String DEPOT_OWN = "at least thirty men were locked in at the railway depot";
    private static final String DENIAL = "В депо никого не удерживали";
    private static final String VIDEO = "The video shows men standing behind the depot fence";
    private static final Where PLACE = new Where(
            "Sukha Balka",
            Optional.of(new Where.Point(47, 37.25, 3000)),
            Optional.of(Where.Level.SETTLEMENT),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final List<Reading> readings = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    private ToldCase() {}

    /** The case as it is told. */
    public static ToldCase told() {
        ToldCase told = new ToldCase();
        When days = When.between(LocalDate.parse("2024-03-01"), LocalDate.parse("2024-03-03"));
        Step witness = Step.stated("Olena", Step.Kind.PERSON);
        Step major = Step.stated("Hrytsenko", Step.Kind.PERSON);
        Step daily = Step.stated("Daily Ridge", Step.Kind.OUTLET);
        told.add(
                "daily.txt",
                ReadingBuilder.reading(DEPOT + ", Olena said.\n\nMajor Hrytsenko said " + SHARE + ".")
                        .published("Daily Ridge", "Held in the depot", "2024-03-05")
                        .risk("Olena", "a relative is held")
                        .claim(ClaimBuilder.claim(DEPOT, "detention")
                                .saidBy("Olena", "Olena")
                                .through(daily, witness)
                                .at("Sukha Balka", PLACE)
                                .when(days)
                                .figure("Forty", Amount.exactly(40, "number"), "men"))
                        .claim(ClaimBuilder.claim(SHARE, "refusal_to_fight")
                                .saidBy("Hrytsenko", "Hrytsenko")
                                .through(daily, major)
                                .figure("40", share(), "those withdrawn from the line")));
        told.add(
                "visnyk.txt",
                ReadingBuilder.reading(DEPOT_UK + ", сказала Олена.\n\nМайор Гриценко: " + SHARE_UK + ".")
                        .in(Language.UKRAINIAN)
                        .published("Вісник", "Тримали в депо", "2024-03-06")
                        .risk("Олена", "a relative is held")
                        .claim(ClaimBuilder.claim(DEPOT_UK, "detention")
                                .saidBy("Олена", "Олена")
                                .through(
                                        Step.stated("Вісник", Step.Kind.OUTLET),
                                        new Step("Wire", Step.Kind.AGENCY, false))
                                .through(Step.stated("Олена", Step.Kind.PERSON))
                                .when(days))
                        .claim(ClaimBuilder.claim(SHARE_UK, "refusal_to_fight")
                                .saidBy("Гриценко", "Гриценко")
                                .through(
                                        Step.stated("Вісник", Step.Kind.OUTLET),
                                        Step.stated("Гриценко", Step.Kind.PERSON))
                                .figure("40", share(), "військових")));
        told.others();
        return told;
    }

    private void others() {
        add(
                "courier.txt",
                ReadingBuilder.reading("A railway worker told the Courier that " + DEPOT_OWN + " on 2 March.")
                        .published("Steppe Courier", "Depot", "2024-03-07")
                        .claim(ClaimBuilder.claim(DEPOT_OWN, "detention")
                                .through(
                                        Step.stated("Steppe Courier", Step.Kind.OUTLET),
                                        Step.stated("a railway worker", Step.Kind.UNNAMED))
                                .when(When.day(LocalDate.parse("2024-03-02")))));
        add(
                "administratsiya.txt",
                ReadingBuilder.reading(DENIAL + ", сообщила администрация.")
                        .in(Language.RUSSIAN)
                        .published("Администрация", "Опровержение", "2024-03-08")
                        .claim(ClaimBuilder.claim(DENIAL, "detention")
                                .stance(Stance.DENIES)
                                .through(Step.stated("Администрация", Step.Kind.ORGANISATION))));
        add(
                "post-1.txt",
                ReadingBuilder.reading(VIDEO + ".")
                        .published("Depot Watch", "Video", "2024-03-04")
                        .claim(ClaimBuilder.claim(VIDEO, "detention")
                                .hedged()
                                .through(
                                        Step.stated("Depot Watch", Step.Kind.CHANNEL),
                                        Step.stated("a video from the depot", Step.Kind.VIDEO))));
    }

    private static Amount share() {
        return new Amount(
                OptionalDouble.of(40), OptionalDouble.of(40), OptionalDouble.of(40), true, "%", Optional.empty());
    }

    private void add(String path, ReadingBuilder reading) {
        readings.add(reading.build());
        answers.add(reading.answer(path));
    }

    /** The documents, in path order as a case gives them. */
    public List<Answer> answers() {
        return answers;
    }

    /** The documents, as far as pointing into them needs. */
    public Sources sources() {
        Sources sources = new Sources();
        for (int index = 0; index < readings.size(); index++) {
            sources.add(
                    readings.get(index).transcript(),
                    answers.get(index).document().path());
        }
        return sources;
    }

    /** What comparing its claims came to. */
    public Comparison comparison() {
        return new Comparison(
                List.of(detention(), contracts(), video()), List.of(lineage()), retellings(), nearMisses());
    }

    private Event detention() {
        return new Event(
                Event.idOf(id(0, 0)),
                new ActKind("detention"),
                DEPOT,
                Optional.of(When.between(LocalDate.parse("2024-03-01"), LocalDate.parse("2024-03-03"))),
                Optional.of(PLACE),
                statements(new int[][] {{0, 0}, {1, 0}, {2, 0}, {3, 0}}),
                List.of(new Pairing(
                        id(0, 0),
                        id(1, 0),
                        Verdict.SAME,
                        0.9125,
                        List.of("both tell of a detention", "both name Sukha Balka"))),
                List.of(
                        new Event.Origin("Olena", Step.Kind.PERSON, List.of(id(0, 0), id(1, 0))),
                        new Event.Origin("a railway worker", Step.Kind.UNNAMED, List.of(id(2, 0))),
                        new Event.Origin("Администрация", Step.Kind.ORGANISATION, List.of(id(3, 0)))),
                new Event.Independence(
                        1,
                        2,
                        List.of(
                                "Вісник translates Daily Ridge, so both rest on Olena",
                                "the railway worker is not named and may be the one whom Olena cites")),
                List.of(new Event.Contradiction(
                        Event.Contradiction.Type.CONFLICT,
                        id(0, 0),
                        id(3, 0),
                        "one says that men were held, the other denies it")),
                Event.Standing.CONTESTED);
    }

    private Event contracts() {
        return new Event(
                Event.idOf(id(0, 1)),
                new ActKind("refusal_to_fight"),
                SHARE,
                Optional.empty(),
                Optional.empty(),
                statements(new int[][] {{0, 1}, {1, 1}}),
                List.of(),
                List.of(new Event.Origin("Hrytsenko", Step.Kind.PERSON, List.of(id(0, 1), id(1, 1)))),
                new Event.Independence(1, 1, List.of("both quote Hrytsenko")),
                List.of(),
                Event.Standing.SINGLE_ORIGIN);
    }

    private Event video() {
        return new Event(
                Event.idOf(id(4, 0)),
                new ActKind("detention"),
                VIDEO,
                Optional.empty(),
                Optional.empty(),
                statements(new int[][] {{4, 0}}),
                List.of(),
                List.of(new Event.Origin("a video from the depot", Step.Kind.VIDEO, List.of(id(4, 0)))),
                new Event.Independence(1, 1, List.of()),
                List.of(),
                Event.Standing.SINGLE_ORIGIN);
    }

    private Lineage lineage() {
        return new Lineage(
                "soldiers who signed contracts",
                "%",
                OptionalDouble.of(40),
                OptionalDouble.of(40),
                new Lineage.FirstSaid(
                        id(0, 1),
                        "Hrytsenko",
                        Optional.of(LocalDate.parse("2024-03-05")),
                        Optional.of("those withdrawn from the line")),
                List.of(new Lineage.Repeat(
                        id(1, 1),
                        Optional.of("військових"),
                        Optional.of(Lineage.Drift.POPULATION),
                        "those withdrawn from the line became all soldiers")));
    }

    private List<Retelling> retellings() {
        return List.of(new Retelling(
                Retelling.Kind.TRANSLATION,
                List.of(document(0), document(1)),
                Optional.of(document(0)),
                0.875,
                List.of("the same statements in the same order", "names and numbers agree")));
    }

    private List<Pairing> nearMisses() {
        return List.of(new Pairing(
                id(0, 0), id(4, 0), Verdict.DIFFERENT, 0.5, List.of("the video gives neither day nor place")));
    }

    /** The id of a claim by its document and its place in it. */
    public Digest id(int document, int claim) {
        return claim(document, claim).id();
    }

    private Claim claim(int document, int claim) {
        return readings.get(document).claims().get(claim);
    }

    /** What a document goes by. */
    public DocumentId document(int document) {
        return DocumentId.of(readings.get(document).transcript());
    }

    private List<Statement> statements(int[]... claims) {
        return Arrays.stream(claims)
                .map(at -> Statement.of(readings.get(at[0]).transcript(), claim(at[0], at[1])))
                .toList();
    }
}
