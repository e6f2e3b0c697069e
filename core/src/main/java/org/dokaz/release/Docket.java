package org.dokaz.release;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Entity;
import org.dokaz.model.Event;
import org.dokaz.model.Lineage;
import org.dokaz.model.Maker;
import org.dokaz.model.Reading;
import org.dokaz.model.Retelling;
import org.dokaz.record.Consent;
import org.dokaz.record.Correction;
import org.dokaz.record.KeptBack;
import org.dokaz.record.PublicRole;
import org.dokaz.record.Released;
import org.dokaz.record.Reply;
import org.dokaz.record.Wording;

/**
 * All of a case that is looked at for a release.
 *
 * @param title what the release is to be called
 * @param day the day it is to bear
 * @param draft why it is a draft
 * @param corrections where readers send corrections
 * @param readings of all documents, set right as people set them right, each document once
 * @param readers the programs that read them, as they were set
 * @param unshown exhibits whose bytes and address stay in the house, though their words may be quoted
 * @param found what comparing the claims came to
 * @param decided what people decided
 * @param earlier the releases so far
 */
public record Docket(
        String title,
        LocalDate day,
        Optional<Draft> draft,
        Optional<String> corrections,
        List<Reading> readings,
        Map<DocumentId, Maker.Machine> readers,
        Set<Digest> unshown,
        Found found,
        Decided decided,
        List<Released> earlier) {

    public Docket {
        readings = List.copyOf(readings);
        readers = Map.copyOf(readers);
        unshown = Set.copyOf(unshown);
        earlier = List.copyOf(earlier);
    }

    /** What comparing came to. */
    public record Found(List<Entity> entities, List<Event> events, List<Lineage> lineages, List<Retelling> retellings) {

        public Found {
            entities = List.copyOf(entities);
            events = List.copyOf(events);
            lineages = List.copyOf(lineages);
            retellings = List.copyOf(retellings);
        }
    }

    /**
     * What people decided and did not revoke.
     *
     * @param unapproved claims that a second person must stand behind before they leave the house, and none does
     */
    public record Decided(
            List<Consent> consents,
            List<Reply> replies,
            List<Wording> wordings,
            List<KeptBack> keptBack,
            List<PublicRole> publicRoles,
            List<Correction> corrections,
            Set<Digest> unapproved) {

        public Decided {
            consents = List.copyOf(consents);
            replies = List.copyOf(replies);
            wordings = List.copyOf(wordings);
            keptBack = List.copyOf(keptBack);
            publicRoles = List.copyOf(publicRoles);
            corrections = List.copyOf(corrections);
            unapproved = Set.copyOf(unapproved);
        }
    }

    /** The salt and public name that earlier releases gave to claims: the first that each was given. */
    Map<Anchor, Released.Said> saidBefore() {
        Map<Anchor, Released.Said> said = new HashMap<>();
        earlier.forEach(release -> release.statements().forEach(one -> said.putIfAbsent(one.claim(), one)));
        return said;
    }

    /** What earlier releases told of people at risk. */
    Map<String, Set<Released.Shown>> toldBefore() {
        return earlier.stream()
                .flatMap(release -> release.traits().stream())
                .collect(Collectors.groupingBy(Released.Shown::person, Collectors.toSet()));
    }
}
