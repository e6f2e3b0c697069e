package org.dokaz.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.corroborate.Findings;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.model.Event;
import org.dokaz.model.Statement;
import org.dokaz.model.Step;
import org.dokaz.publish.Graded;
import org.dokaz.record.Judgement;

/**
 * What a person points at to grade it: one claim, or an origin with the claims that rest on it now.
 *
 * @param origin the name of the origin, where one is meant
 * @param claims where the words of its claims stand; never empty
 * @param mayBeConfirmed whether in every event that they tell of at least two independent origins are certain
 */
public record Gradable(Optional<String> origin, List<Anchor> claims, boolean mayBeConfirmed) {

    public Gradable {
        claims = List.copyOf(claims);
    }

    /**
     * What is meant by this: a claim as {@link PointingAtClaims} finds it, else the name of an origin as it is shown.
     *
     * @throws IllegalArgumentException where nothing or more than one thing is meant; the message says what to do
     */
    public static Gradable of(CaseFile file, String reference) {
        Findings findings =
                ClaimsInCase.compare(file, NamesInCase.of(file).resolution().entities());
        PointingAtClaims pointing = new PointingAtClaims(file);
        Optional<Gradable> origin = origin(findings, reference);
        if (origin.isPresent()) {
            return origin.get();
        }
        if (!pointing.isMeant(reference)) {
            throw new IllegalArgumentException("\"" + reference
                    + "\" is no origin in this case, and no id of a claim; see" + " what 'dokaz corroborate' shows");
        }
        Statement claim = pointing.at(reference);
        return new Gradable(
                Optional.empty(),
                List.of(claim.words()),
                findings.events().stream()
                        .filter(event -> event.claims().stream()
                                .anyMatch(told -> told.words().equals(claim.words())))
                        .allMatch(Graded::mayBeConfirmed));
    }

    private static Optional<Gradable> origin(Findings findings, String name) {
        List<Anchor> claims = new ArrayList<>();
        boolean confirmed = true;
        boolean nameless = false;
        int events = 0;
        for (Event event : findings.events()) {
            Map<Digest, Anchor> words = new HashMap<>();
            event.claims().forEach(told -> words.put(told.claim(), told.words()));
            for (Event.Origin origin : event.origins()) {
                if (origin.name().equals(name)) {
                    origin.claims()
                            .forEach(claim ->
                                    Optional.ofNullable(words.get(claim)).ifPresent(claims::add));
                    confirmed &= Graded.mayBeConfirmed(event);
                    nameless |= origin.kind() == Step.Kind.UNNAMED;
                    events++;
                }
            }
        }
        if (nameless && events > 1) {
            throw new IllegalArgumentException("\"" + name + "\" stands for " + events
                    + " origins without a name, which may be several persons; grade the claims one by one");
        }
        return claims.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gradable(
                        Optional.of(name),
                        claims.stream().limit(Judgement.ANCHORS_MAX).toList(),
                        confirmed));
    }
}
