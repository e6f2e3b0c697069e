package org.dokaz.formation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dokaz.formation.Formation.Reference;
import org.dokaz.formation.Vocabulary.Sort;

/**
 * Takes the name of a formation apart, in English, Ukrainian or Russian, in any case. Takes time in proportion to the name, of which it
 * looks at {@value Piece#NAME_LENGTH_MAX} characters at most.
 */
final class FormationReader {

    /** How many formations, each a part of the next, are kept of one name. */
    static final int RUNGS_MAX = 6;

    private final Vocabulary vocabulary;

    FormationReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The formation that a name speaks of. A name that tells nothing gives a record without anything in it. */
    Formation read(String name) {
        List<Piece> pieces = Piece.of(name);
        Itemiser itemiser = new Itemiser(vocabulary, pieces);
        List<Item> items = itemiser.items();
        List<String> faults = new ArrayList<>(new LinkedHashSet<>(itemiser.faults()));
        if (name.length() > Piece.NAME_LENGTH_MAX || pieces.size() >= Piece.PIECES_MAX) {
            faults.add("the name is longer than any formation's; only its first " + Piece.NAME_LENGTH_MAX
                    + " characters and " + Piece.PIECES_MAX + " words were read");
        }
        return new Reading(items, faults).formation();
    }

    /** What is gathered of one formation while its words pass by. */
    private static final class Draft {

        private Optional<String> number = Optional.empty();
        private Optional<Echelon> echelon = Optional.empty();
        private final Set<String> arms = new TreeSet<>();
        private boolean separate;
        private boolean guards;
        private boolean owner;
        private final List<String> names = new ArrayList<>();

        boolean isEmpty() {
            return number.isEmpty() && echelon.isEmpty() && arms.isEmpty() && names.isEmpty() && !separate && !guards;
        }

        Rung rung() {
            return new Rung(number, echelon, arms, separate, guards, names);
        }

        int rank() {
            return echelon.map(Echelon::rank).orElse(0);
        }
    }

    /** One name's items turned into a formation. */
    private static final class Reading {

        private final List<Item> items;
        private final List<String> faults;
        private final List<Draft> drafts = new ArrayList<>();
        private final Set<String> services = new TreeSet<>();
        private Draft current = new Draft();
        private Optional<Allegiance> allegiance = Optional.empty();
        private Optional<String> unitNumber = Optional.empty();
        private Optional<String> raisedIn = Optional.empty();
        private boolean unnamed;
        private boolean pointed;

        Reading(List<Item> items, List<String> faults) {
            this.items = items;
            this.faults = faults;
        }

        Formation formation() {
            for (int at = 0; at < items.size(); at++) {
                take(at);
            }
            close();
            order();
            if (allegiance.filter(side -> side == Allegiance.WAGNER).isPresent()) {
                nameWagner();
            }
            if (drafts.isEmpty() && !services.isEmpty()) {
                Draft service = new Draft();
                service.names.addAll(services);
                drafts.add(service);
            }
            if (drafts.size() > RUNGS_MAX) {
                faults.add("the name holds " + drafts.size() + " formations, each a part of the next; only the first "
                        + RUNGS_MAX + " were kept");
            }
            List<Rung> rungs = drafts.stream().limit(RUNGS_MAX).map(Draft::rung).toList();
            return new Formation(rungs, services, allegiance, unitNumber, raisedIn, reference(rungs), faults);
        }

        private Reference reference(List<Rung> rungs) {
            if (unitNumber.isPresent() || (!rungs.isEmpty() && rungs.getFirst().isIdentified())) {
                return Reference.NAMED;
            }
            return unnamed ? Reference.UNNAMED : pointed ? Reference.POINTED : Reference.DESCRIBED;
        }

        private void take(int at) {
            Item item = items.get(at);
            item.side().filter(ignored -> allegiance.isEmpty()).ifPresent(side -> allegiance = Optional.of(side));
            switch (item.sort()) {
                case NUMBER -> takeNumber(at, item.meaning());
                case ECHELON -> takeEchelon(Echelon.of(item.meaning()));
                case SHORT -> takeShort(item.meaning());
                case ARM, TROOPS, TRAIT -> takeTroops(at, item);
                case NAME -> takeName(at, item);
                case SERVICE -> services.add(item.meaning());
                case UNIT_NUMBER -> unitNumber = unitNumber.or(() -> Optional.of(item.meaning()));
                case PLACE -> raisedIn = raisedIn.or(() -> Optional.of(item.meaning()));
                case UNNAMED -> unnamed |= current.isEmpty() && drafts.isEmpty();
                case POINTED -> pointed |= current.isEmpty() && drafts.isEmpty();
                case OWNER -> {
                    current.owner = true;
                    close();
                }
                default -> {}
            }
        }

        private void close() {
            if (!current.isEmpty()) {
                drafts.add(current);
            }
            current = new Draft();
        }

        private void takeNumber(int at, String number) {
            boolean behind = current.echelon.isPresent()
                    && current.number.isEmpty()
                    && isBehindEchelon(at)
                    && !leadsToEchelon(at + 1);
            if (!behind && (current.echelon.isPresent() || current.number.isPresent())) {
                close();
            }
            current.number = Optional.of(number);
        }

        private boolean isBehindEchelon(int at) {
            int before = at - 1;
            while (before >= 0 && items.get(before).is(Sort.SIGN)) {
                before--;
            }
            return before >= 0 && items.get(before).is(Sort.ECHELON, Sort.SHORT, Sort.TROOPS, Sort.ARM);
        }

        private void takeEchelon(Echelon echelon) {
            if (current.echelon.isPresent()) {
                close();
            }
            current.echelon = Optional.of(echelon);
        }

        private void takeShort(String meaning) {
            if (current.echelon.isPresent()) {
                close();
            }
            for (String part : meaning.split(", ", -1)) {
                switch (part) {
                    case "separate" -> current.separate = true;
                    case "guards" -> current.guards = true;
                    case "brigade", "regiment", "battalion", "division", "company", "platoon", "army", "detachment" ->
                        current.echelon = Optional.of(Echelon.of(part));
                    default -> current.arms.add(part);
                }
            }
        }

        private void takeTroops(int at, Item item) {
            // "A battalion of marines" names the battalion's arm, "a battalion of a marine brigade" the brigade's.
            boolean follows =
                    item.sort() != Sort.TROOPS || (at > 0 && items.get(at - 1).is(Sort.OF, Sort.BREAK));
            if (current.echelon.isPresent() && follows && leadsToEchelon(at + 1)) {
                close();
            }
            switch (item.meaning()) {
                case "separate" -> current.separate = true;
                case "guards" -> current.guards = true;
                default -> current.arms.add(item.meaning());
            }
        }

        private void takeName(int at, Item item) {
            boolean beside = item.quoted() && at > 0 && !items.get(at - 1).is(Sort.OF, Sort.BREAK);
            if (current.echelon.isPresent() && !beside && leadsToEchelon(at + 1)) {
                close();
            }
            if (!current.names.contains(item.meaning())) {
                current.names.add(item.meaning());
            }
        }

        /** Whether what stands here belongs to an echelon that is still to come. */
        private boolean leadsToEchelon(int from) {
            for (int at = from; at < items.size(); at++) {
                Item item = items.get(at);
                if (item.is(Sort.ECHELON, Sort.SHORT)) {
                    return true;
                }
                if (!item.is(Sort.ARM, Sort.TROOPS, Sort.TRAIT, Sort.NAME, Sort.NUMBER, Sort.SIDE, Sort.SERVICE)
                        || (item.is(Sort.NUMBER)
                                && at > from
                                && items.get(at - 1).is(Sort.NUMBER))) {
                    return false;
                }
            }
            return false;
        }

        /** Puts the smallest first: "the regiment's first battalion" and "92nd brigade, 1st battalion" name the whole before the part. */
        private void order() {
            for (int at = drafts.size() - 2; at >= 0; at--) {
                if (drafts.get(at).owner) {
                    drafts.add(at + 1, drafts.remove(at));
                }
            }
            boolean ranked = drafts.stream().allMatch(draft -> draft.rank() > 0);
            if (ranked) {
                drafts.sort(Comparator.comparingInt(Draft::rank));
            }
        }

        private void nameWagner() {
            Optional<Draft> free = drafts.stream()
                    .filter(draft ->
                            draft.echelon.filter(size -> size == Echelon.GROUP).isPresent() && draft.names.isEmpty())
                    .findFirst();
            if (free.isPresent()) {
                free.get().names.add(Allegiance.WAGNER.words());
            } else if (drafts.isEmpty()) {
                Draft wagner = new Draft();
                wagner.names.add(Allegiance.WAGNER.words());
                drafts.add(wagner);
            }
        }
    }
}
