package org.dokaz.release.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.dokaz.model.ActKind;
import org.dokaz.model.Digest;
import org.dokaz.model.Event.Contradiction;
import org.dokaz.model.Event.Independence;
import org.dokaz.model.Event.Standing;
import org.dokaz.model.Language;
import org.dokaz.model.Lineage.Drift;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.When;
import org.dokaz.release.Release;

/** Releases of any size. */
final class LargeReleases {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 9);

    private LargeReleases() {}

    /** So many events with two statements each, and as many sources and half as many figures. */
    static Release many(int events) {
        List<Release.Source> sources = IntStream.range(0, events)
                .mapToObj(at -> new Release.Source(
                        "doc-" + at,
                        Optional.of("Herald " + at % 40),
                        Optional.of("What was told in report number " + at),
                        Optional.of("https://herald.example/report/" + at),
                        Optional.of(DAY.minusDays(at % 700)),
                        Language.ENGLISH,
                        Optional.of(Digest.ofText("doc-" + at)),
                        Optional.empty()))
                .toList();
        return new Release(
                "A thousand reports",
                1,
                DAY,
                Optional.empty(),
                IntStream.range(0, events).mapToObj(LargeReleases::oneOfMany).toList(),
                IntStream.range(0, events / 2)
                        .mapToObj(at -> new Release.Figure(
                                "men called up",
                                "men",
                                OptionalDouble.of(at),
                                OptionalDouble.of(at + 9.0),
                                "s-" + at + "-0",
                                "an office",
                                Optional.of(DAY),
                                Optional.empty(),
                                List.of(new Release.Repeat(
                                        "s-" + at + "-1", Optional.empty(), Optional.of(Drift.ROUNDING), "rounded"))))
                        .toList(),
                sources,
                List.of(),
                List.of(),
                new Release.Limits(events, 9L * events, 7L * events),
                Optional.of("https://outlet.example/corrections?from=site"));
    }

    private static Release.Occurrence oneOfMany(int at) {
        When when = at % 5 == 0
                ? When.between(DAY.minusDays(at % 700 + 60L), DAY.minusDays(at % 700))
                : When.day(DAY.minusDays(at % 700));
        List<Release.Statement> statements = IntStream.range(0, 2)
                .mapToObj(one -> Releases.statement(
                        "s-" + at + "-" + one,
                        one == 0 ? Stance.ASSERTS : Stance.DENIES,
                        Releases.quoted(
                                Language.ENGLISH,
                                "In report number " + at
                                        + " people tell of summonses that were handed out at the gate of the works in the morning."),
                        Optional.of("doc-" + at),
                        Optional.of(when)))
                .toList();
        return new Release.Occurrence(
                "event-" + at,
                new ActKind(at % 2 == 0 ? "forced_conscription" : "detention"),
                Optional.of("In report number " + at
                        + " people tell of summonses that were handed out at the gate of the works"),
                Language.ENGLISH,
                Optional.of(when),
                Optional.of(
                        Releases.place("Place " + at % 300, 46 + at % 300 / 60.0, 30 + at % 70 / 9.0, at % 9 * 3_000)),
                statements,
                List.of(new Release.Origin(
                        "an office", Step.Kind.ORGANISATION, List.of("s-" + at + "-0", "s-" + at + "-1"))),
                new Independence(1, 1 + at % 3, List.of("one office")),
                List.of(new Release.Clash(
                        Contradiction.Type.CONFLICT, "s-" + at + "-0", "s-" + at + "-1", "one denies it")),
                Standing.values()[at % 3],
                at % 7 == 0);
    }
}
