package org.dokaz.release.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Digest;
import org.dokaz.model.Event.Contradiction;
import org.dokaz.model.Event.Independence;
import org.dokaz.model.Event.Standing;
import org.dokaz.model.Language;
import org.dokaz.model.Lineage.Drift;
import org.dokaz.model.Maker;
import org.dokaz.model.Retelling;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.When;
import org.dokaz.model.Where;
import org.dokaz.release.Draft;
import org.dokaz.release.Release;

/** Releases of fiction: outlets, people and events are invented, places are not. */
final class Releases {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 9);
    private static final Where KHERSON = place("Kherson", 46.64, 32.61, 8_000);
    private static final Where MELITOPOL = place("Melitopol", 46.84, 35.37, 3_000);
    private static final Where OBLAST = place("Zaporizhzhia Oblast", 47.2, 35.8, 120_000);

    private Releases() {}

    static Where place(String name, double latitude, double longitude, int radius) {
        return new Where(
                name,
                Optional.of(new Where.Point(latitude, longitude, radius)),
                Optional.of(Where.Level.SETTLEMENT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A release in which everything occurs that one can hold. */
    static Release small() {
        return release(
                Optional.of(Draft.NOT_ASSESSED),
                Optional.of("corrections@outlet.example"),
                List.of(contested(), corroborated(), single()));
    }

    static Release sent(String corrections) {
        return release(Optional.empty(), Optional.of(corrections), List.of(contested(), corroborated(), single()));
    }

    static Release empty() {
        return new Release(
                "Nothing yet",
                1,
                DAY,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Release.Limits(0, 0, 0),
                Optional.empty());
    }

    private static Release release(
            Optional<Draft> draft, Optional<String> corrections, List<Release.Occurrence> events) {
        return new Release(
                "Called up in Stepove",
                3,
                DAY,
                draft,
                events,
                List.of(figure()),
                sources(),
                List.of(new Release.Echo(Retelling.Kind.TRANSLATION, List.of("doc-1", "doc-2"), Optional.of("doc-1"))),
                List.of(
                        new Release.Change(
                                DAY.minusDays(1),
                                Release.Change.Sort.CORRECTED,
                                "The number of men was given as 300; it was 30.",
                                Optional.of("c-12")),
                        new Release.Change(DAY.minusDays(9), Release.Change.Sort.TAKEN_OUT, "3", Optional.empty())),
                new Release.Limits(14, 211, 187),
                corrections);
    }

    private static List<Release.Source> sources() {
        return List.of(
                new Release.Source(
                        "doc-1",
                        Optional.of("Степовий вісник"),
                        Optional.of("У Степовому роздають повістки"),
                        Optional.of("https://visnyk.example/2024/povistky?id=7&lang=uk"),
                        Optional.of(LocalDate.of(2024, 2, 3)),
                        Language.UKRAINIAN,
                        Optional.of(Digest.ofText("doc-1")),
                        Optional.of(new Maker.Machine("dokaz", "0.9", Digest.ofText("settings")))),
                new Release.Source(
                        "doc-2",
                        Optional.of("The Steppe Herald"),
                        Optional.of("Summonses handed out in Stepove"),
                        Optional.of("https://herald.example/stepove"),
                        Optional.of(LocalDate.of(2024, 2, 4)),
                        Language.ENGLISH,
                        Optional.empty(),
                        Optional.empty()),
                new Release.Source(
                        "doc-3",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Language.RUSSIAN,
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Release.Figure figure() {
        return new Release.Figure(
                "men called up in one week",
                "men",
                OptionalDouble.of(30),
                OptionalDouble.empty(),
                "c-11",
                "the office of the region",
                Optional.of(LocalDate.of(2024, 2, 2)),
                Optional.of("men between 18 and 27"),
                List.of(
                        new Release.Repeat("c-12", Optional.empty(), Optional.of(Drift.POPULATION), "said of all men"),
                        new Release.Repeat("c-13", Optional.empty(), Optional.empty(), "the same number"),
                        new Release.Repeat(
                                "c-withheld", Optional.empty(), Optional.of(Drift.BOUND), "exactly, not at least")));
    }

    static Release.Said quoted(Language language, String... pieces) {
        List<Release.Piece> all = new ArrayList<>();
        for (int at = 0; at < pieces.length; at++) {
            all.add(new Release.Piece(pieces[at], at % 2 == 0));
        }
        return new Release.Quoted(language, all);
    }

    static Release.Statement statement(
            String key, Stance stance, Release.Said said, Optional<String> source, Optional<When> when) {
        return new Release.Statement(
                key,
                new ActKind("forced_conscription"),
                stance,
                stance == Stance.DOUBTS,
                Basis.TOLD,
                said,
                stance == Stance.DENIES ? Optional.empty() : Optional.of("the office of the region"),
                List.of(
                        new Release.Hand("Степовий вісник", Step.Kind.OUTLET, true),
                        new Release.Hand("an agency", Step.Kind.AGENCY, false),
                        new Release.Hand("the office of the region", Step.Kind.ORGANISATION, true)),
                when,
                Optional.of(LocalDate.of(2024, 2, 2)),
                Optional.of(MELITOPOL),
                Optional.of(new Release.Quantity(
                        OptionalDouble.of(30),
                        OptionalDouble.empty(),
                        true,
                        "men",
                        Optional.of("men between 18 and 27"))),
                source,
                Digest.ofText("salt " + key));
    }

    private static Release.Occurrence contested() {
        List<Release.Statement> statements = List.of(
                statement(
                        "c-11",
                        Stance.ASSERTS,
                        quoted(
                                Language.UKRAINIAN,
                                "За тиждень повістки отримали щонайменше 30 чоловіків, каже ",
                                "[чоловік]",
                                "."),
                        Optional.of("doc-1"),
                        Optional.of(When.between(LocalDate.of(2024, 1, 22), LocalDate.of(2024, 1, 28)))),
                statement(
                        "c-12",
                        Stance.DENIES,
                        quoted(Language.ENGLISH, "Nobody was called up in Stepove."),
                        Optional.of("doc-2"),
                        Optional.of(When.day(LocalDate.of(2024, 1, 25)))),
                statement(
                        "c-13",
                        Stance.DOUBTS,
                        new Release.Paraphrased(Language.ENGLISH, "A resident doubts that it were so many."),
                        Optional.empty(),
                        Optional.empty()));
        return new Release.Occurrence(
                "ev-1",
                new ActKind("forced_conscription"),
                Optional.of("За тиждень повістки отримали щонайменше 30 чоловіків"),
                Language.UKRAINIAN,
                Optional.of(When.between(LocalDate.of(2024, 1, 22), LocalDate.of(2024, 1, 28))),
                Optional.of(MELITOPOL),
                statements,
                List.of(
                        new Release.Origin("the office of the region", Step.Kind.ORGANISATION, List.of("c-11", "c-12")),
                        new Release.Origin("a resident", Step.Kind.PERSON, List.of("c-13", "c-held"))),
                new Independence(
                        1, 2, List.of("both rest on the office of the region", "it is open who told the resident")),
                List.of(
                        new Release.Clash(
                                Contradiction.Type.CONFLICT, "c-11", "c-12", "one says 30 men, the other nobody"),
                        new Release.Clash(Contradiction.Type.DRIFT, "c-12", "c-held", "another population")),
                Standing.CONTESTED,
                true);
    }

    private static Release.Occurrence corroborated() {
        return new Release.Occurrence(
                "ev-2",
                new ActKind("detention"),
                Optional.of("Two drivers were held at the checkpoint"),
                Language.ENGLISH,
                Optional.of(When.day(LocalDate.of(2024, 2, 1))),
                Optional.of(KHERSON),
                List.of(statement(
                        "c-21",
                        Stance.ASSERTS,
                        quoted(Language.ENGLISH, "Two drivers were held at the checkpoint."),
                        Optional.of("doc-3"),
                        Optional.of(When.day(LocalDate.of(2024, 2, 1))))),
                List.of(new Release.Origin("the office of the region", Step.Kind.ORGANISATION, List.of("c-21"))),
                new Independence(2, 2, List.of("two that do not know of each other")),
                List.of(),
                Standing.CORROBORATED,
                false);
    }

    private static Release.Occurrence single() {
        return new Release.Occurrence(
                "ev-3",
                new ActKind("mobilisation"),
                Optional.empty(),
                Language.ENGLISH,
                Optional.of(new When(Optional.of(LocalDate.of(2024, 2, 1)), Optional.empty(), false)),
                Optional.of(OBLAST),
                List.of(statement(
                        "c-31",
                        Stance.PLANS,
                        new Release.Paraphrased(Language.UKRAINIAN, "Мешканець чув, що готують нові списки."),
                        Optional.empty(),
                        Optional.empty())),
                List.of(),
                new Independence(1, 1, List.of()),
                List.of(),
                Standing.SINGLE_ORIGIN,
                false);
    }

    /** A release of one event with so many statements like its first. */
    static Release crowded(Release.Occurrence event, int statements) {
        List<Release.Statement> many = IntStream.range(0, statements)
                .mapToObj(at -> statement(
                        "c-" + at,
                        Stance.ASSERTS,
                        quoted(Language.ENGLISH, "Said for the time " + at),
                        Optional.of("doc-" + (at % 3 + 1)),
                        event.when()))
                .toList();
        Release.Origin origin = new Release.Origin(
                "an office",
                Step.Kind.ORGANISATION,
                many.stream().map(Release.Statement::key).toList());
        return with(
                small(),
                List.of(new Release.Occurrence(
                        event.key(),
                        event.kind(),
                        event.title(),
                        event.language(),
                        event.when(),
                        event.where(),
                        many,
                        List.of(origin),
                        event.independent(),
                        List.of(),
                        event.standing(),
                        false)));
    }

    /** The same release with other events. */
    static Release with(Release release, List<Release.Occurrence> events) {
        return new Release(
                release.title(),
                release.number(),
                release.day(),
                release.draft(),
                events,
                release.figures(),
                release.sources(),
                release.echoes(),
                release.changes(),
                release.limits(),
                release.corrections());
    }

    /** The same release under another number. */
    static Release numbered(Release release, int number) {
        return new Release(
                release.title(),
                number,
                release.day(),
                release.draft(),
                release.events(),
                release.figures(),
                release.sources(),
                release.echoes(),
                release.changes(),
                release.limits(),
                release.corrections());
    }

    /** The same release with other documents that rest on one another. */
    static Release echoing(Release release, List<Release.Echo> echoes) {
        return new Release(
                release.title(),
                release.number(),
                release.day(),
                release.draft(),
                release.events(),
                release.figures(),
                release.sources(),
                echoes,
                release.changes(),
                release.limits(),
                release.corrections());
    }

    /** The same release without its sources, so that no statement has one that is known. */
    static Release sourceless(Release release) {
        return new Release(
                release.title(),
                release.number(),
                release.day(),
                release.draft(),
                release.events(),
                release.figures(),
                List.of(),
                List.of(),
                release.changes(),
                release.limits(),
                release.corrections());
    }
}
