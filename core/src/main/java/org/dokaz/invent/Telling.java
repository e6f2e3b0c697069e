package org.dokaz.invent;

import java.time.LocalDate;
import java.util.Optional;
import org.dokaz.model.ActKind;
import org.dokaz.model.Event.Contradiction;
import org.dokaz.model.Lineage;
import org.dokaz.model.Part;
import org.dokaz.model.Stance;

/**
 * One claim to be put into words.
 *
 * @param source which of the incident's sources it rests on
 * @param piece what is told; {@code number} which detail
 * @param wording which of two wordings is used
 * @param said the day on which the source said it
 */
record Telling(
        Incident incident,
        int source,
        Piece piece,
        int number,
        int wording,
        Sum sum,
        Word people,
        Brigade unit,
        boolean placed,
        Dated dated,
        int minutes,
        LocalDate said,
        Change change) {

    private static final String CASUALTIES = "casualties";
    private static final String REFUSAL = "refusal_to_fight";

    /** What is told. */
    enum Piece {
        CORE("core"),
        STATUS("status"),
        DENIAL("denial"),
        DETAIL("detail");

        private final String section;

        Piece(String section) {
            this.section = section;
        }

        String section() {
            return section;
        }
    }

    /** How the day is told. */
    enum Dated {
        DAY,
        MONTH,
        NOT
    }

    /** In what it differs from the first statement of the incident. */
    enum Change {
        NONE(""),
        POPULATION("the same number, of other people", Contradiction.Type.DRIFT, Lineage.Drift.POPULATION),
        STATUS("what was planned or less is told as done or more", Contradiction.Type.DRIFT, Lineage.Drift.STATUS),
        BOUND("a lower bound is told as an exact number", Contradiction.Type.DRIFT, Lineage.Drift.BOUND),
        ROUNDING("the number is rounded", Lineage.Drift.ROUNDING),
        SUBJECT("the figure of one formation is told of another", Lineage.Drift.SUBJECT),
        CONFLICT("two origins give numbers that exclude each other", Contradiction.Type.CONFLICT),
        LATER("the same origin gives a higher number some days later", Contradiction.Type.OVER_TIME),
        SLIP("a copy has the digits in another order", Contradiction.Type.COPY_ERROR),
        DENIAL("an official denies it", Contradiction.Type.CONFLICT);

        private final String why;
        private final Optional<Contradiction.Type> type;
        private final Optional<Lineage.Drift> drift;

        Change(String why) {
            this(why, Optional.empty(), Optional.empty());
        }

        Change(String why, Contradiction.Type type) {
            this(why, Optional.of(type), Optional.empty());
        }

        Change(String why, Lineage.Drift drift) {
            this(why, Optional.empty(), Optional.of(drift));
        }

        Change(String why, Contradiction.Type type, Lineage.Drift drift) {
            this(why, Optional.of(type), Optional.of(drift));
        }

        Change(String why, Optional<Contradiction.Type> type, Optional<Lineage.Drift> drift) {
            this.why = why;
            this.type = type;
            this.drift = drift;
        }

        String why() {
            return why;
        }

        Optional<Contradiction.Type> type() {
            return type;
        }

        Optional<Lineage.Drift> drift() {
            return drift;
        }
    }

    /** Whether it gives the incident's figure as its first source gives it. */
    boolean isFirstFigure() {
        return repeatsFigure() && change == Change.NONE;
    }

    /** Whether it gives the figure of the first source, changed or not. */
    boolean repeatsFigure() {
        return source == 0 && hasSum() && sum.isNumber() && change != Change.LATER;
    }

    /** What sort of act the claim itself is of. */
    ActKind kind() {
        return piece == Piece.DETAIL ? Script.kindOfDetail(incident.kind(), number) : incident.kind();
    }

    Stance stance() {
        return switch (piece) {
            case DENIAL -> Stance.DENIES;
            case STATUS -> incident.kind().code().equals(CASUALTIES) ? Stance.ASSERTS : Stance.PLANS;
            case CORE, DETAIL -> Stance.ASSERTS;
        };
    }

    /** What part the formation has in it. */
    Part.Role unitRole() {
        return incident.kind().code().equals(CASUALTIES) ? Part.Role.VICTIM : Part.Role.DOER;
    }

    /** What part the people have in it of whom the figure is. */
    Part.Role peopleRole() {
        return incident.kind().code().equals(REFUSAL) ? Part.Role.DOER : Part.Role.VICTIM;
    }

    boolean hasSum() {
        return piece == Piece.CORE || piece == Piece.STATUS;
    }

    Telling worded(int other) {
        return new Telling(
                incident, source, piece, number, other, sum, people, unit, placed, dated, minutes, said, change);
    }

    Telling as(Piece other, Change how) {
        return new Telling(
                incident, source, other, number, wording, sum, people, unit, placed, dated, minutes, said, how);
    }

    Telling with(Sum other, Change how) {
        return new Telling(
                incident, source, piece, number, wording, other, people, unit, placed, dated, minutes, said, how);
    }

    Telling of(Word others, Change how) {
        return new Telling(
                incident, source, piece, number, wording, sum, others, unit, placed, dated, minutes, said, how);
    }

    Telling of(Brigade other, Change how) {
        return new Telling(
                incident, source, piece, number, wording, sum, people, other, placed, dated, minutes, said, how);
    }

    Telling detail(int other, int words, Dated day, int minute) {
        return new Telling(
                incident,
                source,
                Piece.DETAIL,
                other,
                words,
                sum,
                people,
                unit,
                placed,
                day,
                minute,
                said,
                Change.NONE);
    }

    Telling saidOn(LocalDate day) {
        return new Telling(
                incident, source, piece, number, wording, sum, people, unit, placed, dated, minutes, day, change);
    }
}
