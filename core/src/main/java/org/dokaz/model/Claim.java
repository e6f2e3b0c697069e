package org.dokaz.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * That someone says that something happened. Never itself a fact.
 *
 * @param id the digest of everything else in the record, the program's version left out
 * @param hedged whether speaker or outlet marks it uncertain
 * @param speaker who utters it; empty where the outlet itself says it
 * @param chain the hands it came through, outlet first, ultimate source last
 * @param when when the act happened; {@code statedOn} when it was said
 */
public record Claim(
        Digest id,
        Citation cited,
        ActKind kind,
        Stance stance,
        boolean hedged,
        Optional<Speaker> speaker,
        List<Step> chain,
        Basis basis,
        List<ClaimPlace> places,
        List<Part> parts,
        Optional<When> when,
        Optional<LocalDate> statedOn,
        Optional<Figure> quantity) {

    private static final Digest UNSEALED = new Digest("0".repeat(Digest.HEX_DIGITS));

    /** The amount a claim turns on, and the words that give it. */
    public record Figure(Citation cited, Amount amount) {}

    public Claim {
        chain = List.copyOf(chain);
        places = List.copyOf(places);
        parts = List.copyOf(parts);
    }

    /** A claim under the id that its content gives it. */
    public static Claim of(
            Citation cited,
            ActKind kind,
            Stance stance,
            boolean hedged,
            Optional<Speaker> speaker,
            List<Step> chain,
            Basis basis,
            List<ClaimPlace> places,
            List<Part> parts,
            Optional<When> when,
            Optional<LocalDate> statedOn,
            Optional<Figure> quantity) {
        return new Claim(
                        UNSEALED, cited, kind, stance, hedged, speaker, chain, basis, places, parts, when, statedOn,
                        quantity)
                .sealed();
    }

    /** The same claim under the id that its content gives it. */
    public Claim sealed() {
        return new Claim(
                identity(),
                cited,
                kind,
                stance,
                hedged,
                speaker,
                chain,
                basis,
                places,
                parts,
                when,
                statedOn,
                quantity);
    }

    /** What is claimed of the same words under the same id, once a person set its kind of act right. */
    public Claim ofKind(ActKind right) {
        return with(right, stance, when, quantity);
    }

    /** The same once a person set the stance right. */
    public Claim inStance(Stance right) {
        return with(kind, right, when, quantity);
    }

    /** The same once a person set right when it happened. */
    public Claim at(When right) {
        return with(kind, stance, Optional.of(right), quantity);
    }

    /** The same once a person set the figure right. */
    public Claim counting(Figure right) {
        return with(kind, stance, when, Optional.of(right));
    }

    private Claim with(ActKind ofKind, Stance inStance, Optional<When> at, Optional<Figure> counting) {
        return new Claim(
                id, cited, ofKind, inStance, hedged, speaker, chain, basis, places, parts, at, statedOn, counting);
    }

    /** Whether the id is the one that the content gives. */
    public boolean isSealed() {
        return id.equals(identity());
    }

    private Digest identity() {
        return Digest.ofText(CanonicalForm.withoutId(this));
    }
}
