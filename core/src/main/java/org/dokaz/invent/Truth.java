package org.dokaz.invent;

import java.util.List;
import java.util.Optional;
import org.dokaz.model.ActKind;
import org.dokaz.model.Event.Contradiction;
import org.dokaz.model.Lineage;
import org.dokaz.model.Retelling;

/** What was planted in an episode: what comparing its documents should find. */
public record Truth(List<Happened> events, List<Copies> copies) {

    public Truth {
        events = List.copyOf(events);
        copies = List.copyOf(copies);
    }

    /** A claim: which of the claims of which document, from 0. */
    public record At(String document, int claim) {}

    /**
     * Something that happened.
     *
     * @param title what it is, in English
     * @param origins how many origins stand behind its claims
     * @param originsMin how many a careful reader is sure of; {@code originsMax} how many there may be
     * @param contradictions of each disagreement one pair of claims
     * @param notContradictions pairs of claims that differ and do not disagree
     */
    public record Happened(
            long number,
            String title,
            ActKind kind,
            List<At> claims,
            int origins,
            int originsMin,
            int originsMax,
            List<Opposed> contradictions,
            List<Opposed> notContradictions,
            Optional<Followed> figure) {

        public Happened {
            claims = List.copyOf(claims);
            contradictions = List.copyOf(contradictions);
            notContradictions = List.copyOf(notContradictions);
        }
    }

    /** Two claims that differ, and how. */
    public record Opposed(At left, At right, Contradiction.Type type, String why) {}

    /**
     * A figure followed from document to document.
     *
     * @param claims the first said first
     */
    public record Followed(String what, List<At> claims, List<Drifted> drift) {

        public Followed {
            claims = List.copyOf(claims);
            drift = List.copyOf(drift);
        }
    }

    /** A repeat of a figure that has become another. */
    public record Drifted(At claim, Lineage.Drift drift) {}

    /** Documents that rest on the first of them. */
    public record Copies(List<String> documents, Retelling.Kind kind) {

        public Copies {
            documents = List.copyOf(documents);
        }
    }
}
