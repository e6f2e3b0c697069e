package org.dokaz.release.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Digest;
import org.dokaz.model.Event.Independence;
import org.dokaz.model.Event.Standing;
import org.dokaz.model.Language;
import org.dokaz.model.Maker;
import org.dokaz.model.Retelling;
import org.dokaz.model.Stance;
import org.dokaz.release.Draft;
import org.dokaz.release.Release;

/** A release of an invented town with everything in it that a package has to tell apart. */
final class PackedRelease {

    static final LocalDate DAY = LocalDate.of(2024, 2, 3);
    static final Maker.Machine PROGRAM = new Maker.Machine("dokaz", "0.9", Digest.ofText("now"));
    static final Making MAKING = new Making(PROGRAM, Optional.of("https://creativecommons.org/licenses/by/4.0/"));

    /** Words with an astral sign, a combining mark, and words written from right to left. */
    static final String WORDS = "\uD83D\uDE9A Трийцять чоловікі\u0301в забрали, שלום, each \"by name\"";

    static final String BEFORE = "Міський голова сказав: ";
    static final String BEHIND = ". Далі \uD83D\uDE9A пишуть інше.";

    private static final Maker.Machine OLDER = new Maker.Machine("dokaz", "0.8", Digest.ofText("then"));

    private PackedRelease() {}

    static Release of(Optional<Draft> draft, int number) {
        return new Release(
                "Called up in Stepove: 100 % \"true\"",
                number,
                DAY,
                draft,
                List.of(event()),
                List.of(new Release.Figure(
                        "men called up",
                        "men",
                        OptionalDouble.of(30),
                        OptionalDouble.of(30),
                        "s1",
                        "the mayor",
                        Optional.of(DAY),
                        Optional.empty(),
                        List.of(new Release.Repeat("s2", Optional.empty(), Optional.empty(), "the same number")))),
                List.of(
                        source("d1", Optional.of(Digest.ofText("d1")), Optional.of(PROGRAM)),
                        source("d2", Optional.empty(), Optional.of(OLDER)),
                        source("d3", Optional.empty(), Optional.empty())),
                List.of(
                        new Release.Echo(Retelling.Kind.COPY, List.of("d1", "d2"), Optional.of("d1")),
                        new Release.Echo(Retelling.Kind.ECHO, List.of("d1", "d2"), Optional.of("d2"))),
                List.of(),
                new Release.Limits(3, 9, 5),
                Optional.of("desk@herald.example"));
    }

    private static Release.Source source(String key, Optional<Digest> exhibit, Optional<Maker.Machine> reader) {
        return new Release.Source(
                key,
                Optional.of("Степовий \"вісник\" " + key),
                exhibit.map(_ -> "Title\nin two lines"),
                exhibit.map(_ -> "https://herald.example/" + key),
                Optional.of(DAY),
                Language.UKRAINIAN,
                exhibit,
                reader);
    }

    private static Release.Occurrence event() {
        return new Release.Occurrence(
                "e1",
                new ActKind("forced_conscription"),
                Optional.of("Thirty men were taken"),
                Language.ENGLISH,
                Optional.empty(),
                Optional.empty(),
                List.of(
                        passage(statement(
                                "s1",
                                new Release.Quoted(Language.UKRAINIAN, List.of(new Release.Piece(WORDS, true))),
                                Optional.of("d1"))),
                        statement(
                                "s2",
                                new Release.Quoted(
                                        Language.ENGLISH,
                                        List.of(
                                                new Release.Piece("They took ", true),
                                                new Release.Piece(Release.LEFT_OUT, false),
                                                new Release.Piece(" away", true))),
                                Optional.of("d2")),
                        statement(
                                "s3",
                                new Release.Quoted(
                                        Language.ENGLISH, List.of(new Release.Piece("Nobody was taken", true))),
                                Optional.of("d3")),
                        statement(
                                "s4",
                                new Release.Paraphrased(Language.ENGLISH, "A resident says so."),
                                Optional.empty())),
                List.of(),
                new Independence(1, 2, List.of()),
                List.of(),
                Standing.CONTESTED,
                true);
    }

    private static Release.Statement passage(Release.Statement said) {
        String until = BEFORE + WORDS;
        return new Release.Statement(
                said.key(),
                said.kind(),
                said.stance(),
                said.hedged(),
                said.basis(),
                said.said(),
                said.speaker(),
                said.chain(),
                said.when(),
                said.statedOn(),
                said.where(),
                said.quantity(),
                said.source(),
                said.commitment(),
                Optional.of(new Release.Passage(
                        BEFORE.codePointCount(0, BEFORE.length()),
                        until.codePointCount(0, until.length()),
                        BEFORE,
                        BEHIND)));
    }

    private static Release.Statement statement(String key, Release.Said said, Optional<String> source) {
        return new Release.Statement(
                key,
                new ActKind("forced_conscription"),
                Stance.ASSERTS,
                false,
                Basis.TOLD,
                said,
                Optional.of("the mayor"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                source,
                Digest.ofText("salt " + key));
    }
}
