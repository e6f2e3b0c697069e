package org.dokaz.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The name of a formation, taken apart: what it says, and by its gaps what it does not. {@link FormationReader} makes it; the records of
 * a name in its inflected forms and in three languages are equal but for names that no register knows.
 *
 * @param rungs the formation itself, then those it is a part of, each a part of the next; empty where only a unit number or nothing is told
 * @param services bodies of troops that it belongs to: "national guard"
 * @param allegiance on which side it serves, where the name tells
 * @param unitNumber the number of its military unit, в/ч, under which it is kept in lists
 * @param raisedIn the place it was raised in or is from, as written
 * @param reference how the name points at it
 * @param faults what of the name was left unread, in plain words
 */
public record Formation(
        List<Rung> rungs,
        Set<String> services,
        Optional<Allegiance> allegiance,
        Optional<String> unitNumber,
        Optional<String> raisedIn,
        Reference reference,
        List<String> faults) {

    /** How a name points at a formation. */
    public enum Reference {
        /** By number or name. */
        NAMED,
        /** By a word that says it is not named: "an unnamed regiment". */
        UNNAMED,
        /** By whose it is, or that it is known from before: "his battalion". */
        POINTED,
        /** By its sort alone: "battalion". */
        DESCRIBED
    }

    public Formation {
        rungs = List.copyOf(rungs);
        services = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(services));
        faults = List.copyOf(faults);
    }

    /** The formation itself, without those it is a part of. */
    public Optional<Rung> own() {
        return rungs.isEmpty() ? Optional.empty() : Optional.of(rungs.getFirst());
    }

    /** The formations it is a part of, the nearest first. */
    public List<Rung> parents() {
        return rungs.isEmpty() ? List.of() : rungs.subList(1, rungs.size());
    }

    /** Whether the name tells it from others of its sort: by number, name or unit number. */
    public boolean isIdentified() {
        return unitNumber.isPresent() || own().filter(Rung::isIdentified).isPresent();
    }

    /** The formation it is a part of, as a name of its own. */
    Optional<Formation> whole() {
        if (rungs.size() < 2) {
            return Optional.empty();
        }
        Rung next = rungs.get(1);
        return Optional.of(new Formation(
                rungs.subList(1, rungs.size()),
                services,
                allegiance,
                Optional.empty(),
                Optional.empty(),
                next.isIdentified() ? Reference.NAMED : Reference.DESCRIBED,
                List.of()));
    }

    /** What the name leaves open, in plain words. */
    public List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        Optional<Rung> own = own();
        if (!isIdentified()) {
            unknown.add("which one: it has neither number nor name");
        }
        if (own.flatMap(Rung::echelon).isEmpty() || own.orElseThrow().echelon().orElseThrow() == Echelon.UNIT) {
            unknown.add("how large it is");
        }
        if (own.filter(rung -> !rung.arms().isEmpty()).isEmpty()) {
            unknown.add("of which arm it is");
        }
        if (own.flatMap(Rung::echelon).filter(Echelon::isNumberedWithin).isPresent()
                && parents().isEmpty()) {
            unknown.add("of which formation it is a part");
        }
        if (allegiance.isEmpty()) {
            unknown.add("on which side it serves");
        }
        return unknown;
    }

    /** The formation in a few English words, with those it is a part of. */
    public String words() {
        List<String> words = new ArrayList<>();
        for (Rung rung : rungs) {
            words.add(rung.words());
        }
        return unitNumber
                        .map(number -> "military unit " + number + (words.isEmpty() ? "" : ", "))
                        .orElse("")
                + String.join(" of ", words);
    }
}
