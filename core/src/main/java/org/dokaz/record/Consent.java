package org.dokaz.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.dokaz.model.Maker;

/**
 * One step in the history of a person's consent: what that person was asked, and answered. Consent is a process, not a tick; what holds on a
 * day follows from all steps up to it. After the Murad Code (2022) and the Istanbul Protocol (rev. 2022).
 *
 * @param person who consents, under the name the house shows: the pseudonym where the name is withheld
 * @param uses what the step is about; never empty
 * @param on the day on which the person answered
 * @param asking how the person was asked; empty for a withdrawal, which needs no form
 * @param why what is to be noted besides; of a withdrawal what it reached and what could not be called back
 */
public record Consent(
        String person,
        Set<Use> uses,
        Answer answer,
        LocalDate on,
        Optional<Asking> asking,
        String why,
        Instant at,
        Maker by)
        implements Decided {

    /** What somebody may be asked to agree to; each is agreed to apart from the others. */
    public enum Use {
        KEEP,
        ANALYSE,
        SHARE_WITH_BODY,
        SHARE_WITH_COURTS,
        PUBLISH_ANONYMOUSLY,
        PUBLISH_NAMED,
        MEDIA,
        RESEARCH
    }

    /** What was answered. */
    public enum Answer {
        GIVEN,
        REFUSED,
        WITHDRAWN
    }

    /** What a person must have been told before consent is worth anything. */
    public enum Told {
        PURPOSE,
        WHO_ASKS,
        RECIPIENTS,
        RISKS,
        LIMITS_OF_CONFIDENTIALITY,
        NO_BENEFIT,
        MAY_REFUSE_QUESTIONS,
        MAY_STOP,
        MAY_WITHDRAW,
        MAY_COMPLAIN,
        MAY_HAVE_COPY
    }

    /** How the answer is on record. */
    public enum Manner {
        WRITTEN,
        RECORDED,
        WITNESSED,
        ORAL
    }

    /** What protects a child besides. */
    public enum Childhood {
        /** The person is no child. */
        GROWN_UP,
        /** A child who did not agree, or whose guardian did not. */
        CHILD,
        /** A child who agreed, whose guardian agreed, and whose best interests were weighed. */
        CHILD_WITH_GUARDIAN
    }

    /**
     * How a person was asked.
     *
     * @param language a language tag, as {@code uk}
     * @param interpreted whether through an interpreter
     * @param understood whether it was checked that the person understood
     * @param able whether the person was able to decide freely, with time to do so
     * @param takenBy who asked, under the name the house gives them
     * @param until the last day on which it holds, where it ends
     * @param review the day by which it is to be asked again, where one was set
     * @param need why this is needed from this person at all
     */
    public record Asking(
            String language,
            boolean interpreted,
            Set<Told> told,
            boolean understood,
            boolean able,
            Childhood childhood,
            Manner manner,
            String takenBy,
            Optional<LocalDate> until,
            Optional<LocalDate> review,
            String need) {

        public Asking {
            told = ordered(Told.class, told);
        }
    }

    public Consent {
        uses = ordered(Use.class, uses);
        if (uses.isEmpty()) {
            throw new IllegalArgumentException("consent is to something: name at least one use");
        }
        if (answer == Answer.GIVEN && asking.isEmpty()) {
            throw new IllegalArgumentException("consent that is given was asked for somehow");
        }
    }

    // In the order of the enum, so that equal records have equal bytes.
    private static <E extends Enum<E>> Set<E> ordered(Class<E> type, Collection<E> given) {
        EnumSet<E> set = EnumSet.noneOf(type);
        set.addAll(given);
        return Collections.unmodifiableSet(set);
    }

    @Override
    public Deed deed() {
        return Deed.CONSENTED;
    }
}
