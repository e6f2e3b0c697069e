package org.dokaz.formation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.formation.FormationVerdict.Relation;
import org.dokaz.formation.KnownFormation.Period;
import org.dokaz.model.Verdict;

/** Whether two names mean one formation, by what they say and what the register knows: never by their letters alone. */
final class FormationComparison {

    private static final double REGISTER_SAME = 0.95;

    private final FormationRegister register;
    private final RungComparison rungs;

    FormationComparison(FormationRegister register, Arms arms) {
        this.register = register;
        this.rungs = new RungComparison(arms);
    }

    FormationVerdict compare(Formation a, Formation b) {
        if (saysNothing(a) || saysNothing(b)) {
            return FormationVerdict.unsure(0.3, "one of them says nothing of a formation, so nothing can be compared");
        }
        Optional<KnownFormation> knownA = register.of(a);
        Optional<KnownFormation> knownB = register.of(b);
        Optional<Allegiance> sideA = a.allegiance().or(() -> knownA.flatMap(KnownFormation::allegiance));
        Optional<Allegiance> sideB = b.allegiance().or(() -> knownB.flatMap(KnownFormation::allegiance));
        if (sideA.isPresent() && sideB.isPresent() && sideA.get().excludes(sideB.get())) {
            return FormationVerdict.different(
                    0.02,
                    "they serve on different sides: " + sideA.get().words() + " / "
                            + sideB.get().words());
        }
        if (a.unitNumber().isPresent() && b.unitNumber().isPresent()) {
            return byUnitNumber(a.unitNumber().get(), b.unitNumber().get());
        }
        if (isTold(knownA, knownB)) {
            return byRegister(a, b, knownA.orElseThrow(), knownB.orElseThrow());
        }
        Optional<FormationVerdict> part = part(a, b, Relation.PART_OF).or(() -> part(b, a, Relation.WHOLE_OF));
        return part.orElseGet(() -> own(a, b));
    }

    /** Whether the register can tell of two that it knows: of a sort of unit it tells only what is part of it. */
    private boolean isTold(Optional<KnownFormation> a, Optional<KnownFormation> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        return (isOne(a) && isOne(b)) || register.isPartOf(a.get(), b.get()) || register.isPartOf(b.get(), a.get());
    }

    private static boolean isOne(Optional<KnownFormation> known) {
        return known.filter(one -> !one.isSort()).isPresent();
    }

    private static boolean saysNothing(Formation formation) {
        return formation.rungs().isEmpty() && formation.unitNumber().isEmpty();
    }

    private static FormationVerdict byUnitNumber(String a, String b) {
        return a.equals(b)
                ? FormationVerdict.same(REGISTER_SAME, "the number of the military unit is the same: " + a)
                : FormationVerdict.different(0.05, "the numbers of the military units differ: " + a + " / " + b);
    }

    private FormationVerdict byRegister(Formation a, Formation b, KnownFormation knownA, KnownFormation knownB) {
        if (knownA.id().equals(knownB.id())) {
            Period first = periodOf(a, knownA);
            Period second = periodOf(b, knownB);
            String reason = first.equals(second)
                    ? "the register knows both as " + knownA.name()
                    : "one formation renamed, by the register: " + first.words() + "; " + second.words();
            return FormationVerdict.same(REGISTER_SAME, reason);
        }
        if (register.isPartOf(knownA, knownB)) {
            return partOf(
                    Relation.PART_OF, "by the register " + knownA.name() + " is or was a part of " + knownB.name());
        }
        if (register.isPartOf(knownB, knownA)) {
            return partOf(
                    Relation.WHOLE_OF, "by the register " + knownB.name() + " is or was a part of " + knownA.name());
        }
        return FormationVerdict.different(
                0.05, "the register knows them as two formations: " + knownA.name() + " / " + knownB.name());
    }

    private Period periodOf(Formation formation, KnownFormation known) {
        Period best = known.periods().getLast();
        double most = -1;
        for (Period period : known.periods().reversed()) {
            for (Formation structure : period.structures()) {
                double score = rungs.closeness(formation, structure);
                if (score > most) {
                    most = score;
                    best = period;
                }
            }
        }
        return best;
    }

    private static FormationVerdict partOf(Relation relation, String reason) {
        return FormationVerdict.part(relation, reason, "a part of a formation is not the formation");
    }

    /** Whether the first names the second as what it is a part of. */
    private Optional<FormationVerdict> part(Formation part, Formation whole, Relation relation) {
        if (part.rungs().size() <= whole.rungs().size() || !whole.isIdentified()) {
            return Optional.empty();
        }
        Optional<KnownFormation> knownWhole = register.of(whole);
        Optional<Formation> parent = part.whole();
        while (parent.isPresent()) {
            Formation named = parent.get();
            Optional<KnownFormation> knownParent = register.of(named);
            boolean inRegister = knownParent.isPresent()
                    && knownWhole.isPresent()
                    && (knownParent.get().id().equals(knownWhole.get().id())
                            || register.isPartOf(knownParent.get(), knownWhole.get()));
            boolean oneKnown = knownParent.isPresent() && knownWhole.isPresent();
            FormationVerdict verdict = inRegister
                    ? FormationVerdict.same(1, "")
                    : oneKnown ? FormationVerdict.different(0, "") : own(named, whole);
            Optional<FormationVerdict> told = told(part, named, whole, verdict, relation);
            if (told.isPresent()) {
                return told;
            }
            parent = named.whole();
        }
        return Optional.empty();
    }

    private Optional<FormationVerdict> told(
            Formation part, Formation named, Formation whole, FormationVerdict verdict, Relation relation) {
        Rung own = part.own().orElseThrow();
        Rung other = whole.own().orElseThrow();
        boolean numbersMeet = other.number().isPresent()
                && other.number().equals(named.own().orElseThrow().number());
        boolean sizeOfPart = other.echelon().isPresent() && other.echelon().equals(own.echelon());
        if (numbersMeet && sizeOfPart && !other.number().equals(own.number())) {
            return Optional.of(FormationVerdict.unsure(
                    0.5,
                    "both speak of a " + other.echelon().get().word() + ": one gives it the number "
                            + other.number().get() + ", the other calls it a part, " + part.words()
                            + "; reports shorten the one to the other, and it may as well be another"));
        }
        boolean sizeUntold = other.echelon().isEmpty() || other.echelon().get().isLoose();
        if (numbersMeet && sizeUntold && verdict.verdict() != Verdict.DIFFERENT) {
            return Optional.of(FormationVerdict.unsure(
                    0.45,
                    "the number " + other.number().get()
                            + " stands without its size: it can be the whole, or be said of its part, "
                            + part.words()));
        }
        return verdict.isSame()
                ? Optional.of(partOf(relation, part.words() + " names " + whole.words() + " as what it is a part of"))
                : Optional.empty();
    }

    /** The formations themselves, then what they are parts of. */
    private FormationVerdict own(Formation a, Formation b) {
        FormationVerdict own = rungs.compare(a, b);
        Optional<Formation> wholeA = a.whole();
        Optional<Formation> wholeB = b.whole();
        if (own.isDifferent()) {
            return own;
        }
        boolean within = rungs.isNumberedWithin(a) && rungs.isNumberedWithin(b);
        if (wholeA.isEmpty() || wholeB.isEmpty()) {
            return within && own.isSame()
                    ? FormationVerdict.unsure(
                            0.5,
                            "many formations have a part of this number, "
                                    + a.own().orElseThrow().words()
                                    + ", and only one or none of them is said to be of which")
                    : own;
        }
        FormationVerdict wholes = compare(wholeA.get(), wholeB.get());
        return wholes(own, wholes, within);
    }

    private static FormationVerdict wholes(FormationVerdict own, FormationVerdict wholes, boolean within) {
        List<String> reasons = new ArrayList<>(own.reasons());
        boolean nested = wholes.relation() == Relation.PART_OF || wholes.relation() == Relation.WHOLE_OF;
        if (wholes.isDifferent() && !nested) {
            reasons.add(
                    0,
                    "they are said to be parts of different formations: "
                            + wholes.reasons().getFirst());
            return within
                    ? FormationVerdict.different(0.05, reasons.toArray(String[]::new))
                    : FormationVerdict.unsure(0.5, reasons.toArray(String[]::new));
        }
        if (wholes.isSame() && own.isSame()) {
            reasons.add("and what they are parts of agrees: " + wholes.reasons().getFirst());
            return FormationVerdict.same(own.score(), reasons.toArray(String[]::new));
        }
        if (within && own.isSame()) {
            reasons.add("but whether they are parts of one formation is not sure: "
                    + wholes.reasons().getFirst());
            return FormationVerdict.unsure(0.5, reasons.toArray(String[]::new));
        }
        return own;
    }
}
