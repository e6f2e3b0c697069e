package org.dokaz.release.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Digest;
import org.dokaz.model.Event.Contradiction;
import org.dokaz.model.Event.Independence;
import org.dokaz.model.Event.Standing;
import org.dokaz.model.Language;
import org.dokaz.model.Lineage.Drift;
import org.dokaz.model.Retelling;
import org.dokaz.model.Stance;
import org.dokaz.model.Step;
import org.dokaz.model.When;
import org.dokaz.model.Where;
import org.dokaz.release.Draft;
import org.dokaz.release.Release;

/** Releases whose every field is hostile. */
final class HostileReleases {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 9);

    private HostileReleases() {}

    /** A release that says one thing everywhere, in as many words as it likes. */
    static Release saying(String text) {
        Release.Occurrence event = event(text);
        return new Release(
                text,
                Integer.MAX_VALUE,
                DAY,
                Optional.of(Draft.NOT_ASSESSED),
                List.of(event),
                List.of(new Release.Figure(
                        text,
                        text,
                        OptionalDouble.of(-0.0),
                        OptionalDouble.empty(),
                        text,
                        text,
                        Optional.of(LocalDate.MIN),
                        Optional.of(text),
                        List.of(new Release.Repeat(text, Optional.of(text), Optional.of(Drift.STATUS), text)))),
                List.of(new Release.Source(
                        text,
                        Optional.of(text),
                        Optional.of(text),
                        Optional.of(text),
                        Optional.of(LocalDate.MIN),
                        Language.RUSSIAN,
                        Optional.empty(),
                        Optional.empty())),
                List.of(
                        new Release.Echo(Retelling.Kind.COPY, List.of(text, "gone"), Optional.of("gone")),
                        new Release.Echo(Retelling.Kind.ECHO, List.of("gone", text), Optional.of(text))),
                List.of(new Release.Change(LocalDate.MIN, Release.Change.Sort.CORRECTED, text, Optional.of(text))),
                new Release.Limits(Long.MAX_VALUE, 0, 0),
                Optional.of(text));
    }

    private static Where where(String text) {
        return new Where(
                text,
                Optional.of(new Where.Point(Double.NaN, 1e300, Integer.MAX_VALUE)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Release.Statement statement(String text) {
        Release.Said said = new Release.Quoted(
                Language.ENGLISH, List.of(new Release.Piece(text, true), new Release.Piece(text, false)));
        return new Release.Statement(
                text,
                new ActKind("other"),
                Stance.ASSERTS,
                true,
                Basis.UNKNOWN,
                said,
                Optional.of(text),
                List.of(
                        new Release.Hand(text, Step.Kind.OUTLET, true),
                        new Release.Hand(text, Step.Kind.PERSON, false),
                        new Release.Hand(text, Step.Kind.PERSON, false)),
                Optional.of(new When(Optional.of(LocalDate.MIN), Optional.of(LocalDate.MAX), false)),
                Optional.of(LocalDate.MAX),
                Optional.of(where(text)),
                Optional.of(new Release.Quantity(
                        OptionalDouble.of(Double.NaN),
                        OptionalDouble.of(Double.POSITIVE_INFINITY),
                        true,
                        text,
                        Optional.of(text))),
                Optional.of(text),
                Digest.ofText(text));
    }

    private static Release.Occurrence event(String text) {
        return new Release.Occurrence(
                text,
                new ActKind("other"),
                Optional.of(text),
                Language.ENGLISH,
                Optional.of(new When(Optional.of(LocalDate.MIN), Optional.of(LocalDate.MAX), false)),
                Optional.of(where(text)),
                List.of(statement(text)),
                List.of(new Release.Origin(text, Step.Kind.PERSON, List.of(text, text, "gone"))),
                new Independence(1, Integer.MAX_VALUE, List.of(text)),
                List.of(new Release.Clash(Contradiction.Type.CONFLICT, text, "gone", text)),
                Standing.CONTESTED,
                true);
    }
}
