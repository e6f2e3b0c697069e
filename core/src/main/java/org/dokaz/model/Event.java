package org.dokaz.model;

import java.util.List;
import java.util.Optional;

/**
 * One occurrence, or one continuing situation at one place with one set of actors, as far as claims are taken to tell of it. Nothing is
 * merged: every claim keeps its own words, place and time.
 *
 * @param id the digest of its earliest claim, so that it outlasts further claims
 * @param kind what most of its claims are of
 * @param title what it is shown under: the words of the claim that tells most
 * @param when when it happened, as far as its claims agree
 * @param where the place that most of its claims name
 * @param claims in the order of when they were published, then of documents; never empty
 * @param links why these claims were taken for one event: what joins each to the rest
 * @param origins the origins of knowledge behind it, in the order of their first claims
 * @param contradictions what in it cannot both be so
 */
public record Event(
        Digest id,
        ActKind kind,
        String title,
        Optional<When> when,
        Optional<Where> where,
        List<Statement> claims,
        List<Pairing> links,
        List<Origin> origins,
        Independence independence,
        List<Contradiction> contradictions,
        Standing standing)
        implements Finding {

    public Event {
        claims = List.copyOf(claims);
        links = List.copyOf(links);
        origins = List.copyOf(origins);
        contradictions = List.copyOf(contradictions);
    }

    /** The id of the event whose earliest claim this is. */
    public static Digest idOf(Digest earliest) {
        return Digest.ofText("event\n" + earliest.hex());
    }

    /** How an event stands. */
    public enum Standing {
        /** All its claims may come from one origin. */
        SINGLE_ORIGIN,
        /** At least two origins that do not hang on one another tell of it. */
        CORROBORATED,
        /** Somebody denies it, or its accounts exclude each other. */
        CONTESTED
    }

    /**
     * Whoever, or whatever, the knowledge behind some claims comes from.
     *
     * @param claims the ids of the claims that rest on it
     */
    public record Origin(String name, Step.Kind kind, List<Digest> claims) {

        public Origin {
            claims = List.copyOf(claims);
        }
    }

    /**
     * How many origins do not hang on one another.
     *
     * @param min at least so many; at least 1
     * @param max at most so many
     * @param because a reason for every link that joins two origins, or fails to, in plain words
     */
    public record Independence(int min, int max, List<String> because) {

        public Independence {
            because = List.copyOf(because);
            if (min < 1 || max < min) {
                throw new IllegalArgumentException("not a range of counts: " + min + " to " + max);
            }
        }
    }

    /**
     * Two claims that cannot both be so, the clearest pair of all that show it.
     *
     * @param why in plain words
     */
    public record Contradiction(Type type, Digest left, Digest right, String why) {

        /** What sort of disagreement. */
        public enum Type {
            /** They exclude each other. */
            CONFLICT,
            /** One figure, retold of another population, status or bound. */
            DRIFT,
            /** The later tells of a later state. */
            OVER_TIME,
            /** Two renderings of one statement, of which one is wrong. */
            COPY_ERROR
        }
    }
}
