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

    /** The amount a claim turns on, and the words that give it. */
    public record Figure(Citation cited, Amount amount) {}

    public Claim {
        chain = List.copyOf(chain);
        places = List.copyOf(places);
        parts = List.copyOf(parts);
    }
}
