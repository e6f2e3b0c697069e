package org.dokaz.formation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.formation.KnownFormation.Period;
import org.dokaz.language.Table;
import org.dokaz.model.Language;

/**
 * Formations that are known from public records, with their wholes and their renamings, from {@code formations.tsv}. It is a selection:
 * a formation that it lacks is not thereby unknown to the world.
 */
final class FormationRegister {

    private static final int ID = 0;
    private static final int SIDE = 1;
    private static final int FROM = 2;
    private static final int UNTIL = 3;
    private static final int PARENT = 4;
    private static final int NAMES = 5;
    private static final int TELLING_NUMBER_LENGTH = 3;
    private static final int DEPTH_MAX = 8;

    /** Marks a name that is not to be taken apart: "Russian Volunteer Corps" is of no Russian corps. */
    private static final String WHOLE = "=";

    /** Stands for the whole of a sort of unit, of which there are many. */
    private static final String SORT = "*";

    private final Vocabulary vocabulary;
    private final Arms arms;
    private final Map<String, KnownFormation> byId = new LinkedHashMap<>();
    private final Map<String, Set<KnownFormation>> byKey = new HashMap<>();

    FormationRegister(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.arms = new Arms(vocabulary);
        List<List<String>> rows = Table.rows("formations.tsv");
        rows.forEach(this::learnNames);
        FormationReader reader = new FormationReader(vocabulary);
        Map<String, List<Period>> periods = new LinkedHashMap<>();
        Map<String, Optional<Allegiance>> sides = new HashMap<>();
        Set<String> sorts = new HashSet<>();
        for (List<String> row : rows) {
            periods.computeIfAbsent(row.get(ID), ignored -> new ArrayList<>()).add(period(row, reader));
            if (row.get(PARENT).equals(SORT)) {
                sorts.add(row.get(ID));
            }
            sides.put(
                    row.get(ID),
                    told(row.get(SIDE)).map(side -> Allegiance.valueOf(side.toUpperCase(java.util.Locale.ROOT))));
        }
        periods.forEach((id, list) ->
                index(new KnownFormation(id, sides.getOrDefault(id, Optional.empty()), sorts.contains(id), list)));
    }

    /** Takes a row's names into the vocabulary, all under the first English one: what is one name in three languages is read as one. */
    private void learnNames(List<String> row) {
        FormationReader reader = new FormationReader(vocabulary);
        Optional<String> first = Optional.empty();
        for (Language language : List.of(Language.ENGLISH, Language.UKRAINIAN, Language.RUSSIAN)) {
            for (String name : Table.names(row, NAMES, language)) {
                List<String> own = name.startsWith(WHOLE)
                        ? List.of(name.substring(WHOLE.length()))
                        : reader.read(name).own().map(Rung::names).orElse(List.of());
                for (String one : own) {
                    first = first.or(() -> Optional.of(one));
                    vocabulary.addName(one, language, first.get());
                }
            }
        }
    }

    private static Period period(List<String> row, FormationReader reader) {
        List<String> names = new ArrayList<>();
        Set<Formation> structures = new LinkedHashSet<>();
        for (Language language : List.of(Language.ENGLISH, Language.UKRAINIAN, Language.RUSSIAN)) {
            for (String name : Table.names(row, NAMES, language)) {
                String plain = name.startsWith(WHOLE) ? name.substring(WHOLE.length()) : name;
                names.add(plain);
                structures.add(reader.read(plain));
            }
        }
        return new Period(
                told(row.get(FROM)).map(Integer::valueOf),
                told(row.get(UNTIL)).map(Integer::valueOf),
                told(row.get(PARENT)).filter(parent -> !parent.equals(SORT)),
                names,
                List.copyOf(structures));
    }

    private static Optional<String> told(String column) {
        return column.isBlank() ? Optional.empty() : Optional.of(column.strip());
    }

    private void index(KnownFormation known) {
        byId.put(known.id(), known);
        for (Period period : known.periods()) {
            for (Formation structure : period.structures()) {
                keys(structure)
                        .forEach(key -> byKey.computeIfAbsent(key, ignored -> new LinkedHashSet<>())
                                .add(known));
            }
        }
    }

    private static Set<String> keys(Formation formation) {
        Set<String> keys = new LinkedHashSet<>();
        formation.own().ifPresent(own -> {
            own.number().ifPresent(keys::add);
            own.names().forEach(name -> NameKey.all(name).forEach(key -> keys.add('"' + key)));
        });
        return keys;
    }

    /** All that it knows, in its order. */
    List<KnownFormation> all() {
        return List.copyOf(byId.values());
    }

    /** The one formation that a name can mean by the register; none where it could be several, or tells too little. */
    Optional<KnownFormation> of(Formation formation) {
        Set<KnownFormation> candidates = new LinkedHashSet<>();
        keys(formation).forEach(key -> candidates.addAll(byKey.getOrDefault(key, Set.of())));
        List<KnownFormation> best = new ArrayList<>();
        int most = 0;
        for (KnownFormation candidate : candidates) {
            int fit = fit(formation, candidate);
            if (fit > most) {
                best.clear();
                most = fit;
            }
            if (fit == most && fit > 0) {
                best.add(candidate);
            }
        }
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private int fit(Formation formation, KnownFormation known) {
        Optional<Allegiance> said = formation.allegiance();
        // What is said to be of a "republic" is none of Russia's own; what is said to be of Russia may be of a
        // "republic" that it took in.
        boolean opposed = said.isPresent()
                && known.allegiance().isPresent()
                && said.get() != known.allegiance().get()
                && (said.get().excludes(known.allegiance().get())
                        || known.allegiance().get() == Allegiance.RUSSIA);
        if (opposed || isOfAnother(formation, known)) {
            return 0;
        }
        int best = 0;
        for (Period period : known.periods()) {
            for (Formation structure : period.structures()) {
                best = Math.max(best, fit(formation, structure, known));
            }
        }
        return best;
    }

    /** Whether a name says that it is part of a formation that the register does not have it in. */
    private boolean isOfAnother(Formation formation, KnownFormation known) {
        boolean housed =
                known.periods().stream().anyMatch(period -> period.parent().isPresent());
        Optional<KnownFormation> whole = housed ? formation.whole().flatMap(this::of) : Optional.empty();
        return whole.isPresent() && !isPartOf(known, whole.get());
    }

    /** How much of what a name says agrees with a known name; 0 where something speaks against it or too little speaks for it. */
    private int fit(Formation formation, Formation structure, KnownFormation known) {
        Rung own = formation.own().orElseThrow();
        Rung other = structure.own().orElse(own);
        if (own.number().isPresent() && !own.number().equals(other.number())) {
            return 0;
        }
        boolean named = NameKey.meet(own.names(), other.names());
        boolean sized = own.echelon().isPresent() && own.echelon().equals(other.echelon());
        boolean sizesDiffer = own.echelon().isPresent()
                && other.echelon().isPresent()
                && !sized
                && !own.echelon().get().isLoose()
                && !other.echelon().get().isLoose();
        boolean armed = arms.agree(own.arms(), other.arms());
        boolean armsDiffer = !armed && !own.arms().isEmpty() && !other.arms().isEmpty();
        boolean namesDiffer = !named && !own.names().isEmpty();
        if (sizesDiffer || armsDiffer || namesDiffer) {
            return 0;
        }
        boolean sided =
                formation.allegiance().isPresent() && formation.allegiance().equals(known.allegiance());
        boolean numbered = own.number().isPresent();
        boolean large = own.echelon()
                .filter(size -> size.rank() >= Echelon.CORPS.rank())
                .isPresent();
        boolean telling = numbered
                && sized
                && (armed || sided || large || own.number().get().length() >= TELLING_NUMBER_LENGTH);
        if (!named && !telling) {
            return 0;
        }
        boolean alone = own.number().isEmpty()
                && other.number().isEmpty()
                && own.echelon().equals(other.echelon());
        boolean served = structure.services().equals(formation.services());
        return weight(named, 8)
                + weight(numbered, 8)
                + weight(sized, 4)
                + weight(armed, 2)
                + weight(arms.share(own.arms(), other.arms()), 2)
                + weight(sided, 4)
                + weight(alone, 8)
                + weight(served, 1)
                + weight(own.guards() == other.guards(), 1);
    }

    private static int weight(boolean holds, int weight) {
        return holds ? weight : 0;
    }

    /** Whether the register has one formation as a part of another, at any time, directly or through others. */
    boolean isPartOf(KnownFormation part, KnownFormation whole) {
        return isPartOf(part, whole, new HashSet<>());
    }

    private boolean isPartOf(KnownFormation part, KnownFormation whole, Set<String> seen) {
        if (seen.size() > DEPTH_MAX || !seen.add(part.id())) {
            return false;
        }
        for (Period period : part.periods()) {
            Optional<KnownFormation> parent = period.parent().map(byId::get);
            if (parent.isPresent() && (parent.get().id().equals(whole.id()) || isPartOf(parent.get(), whole, seen))) {
                return true;
            }
        }
        return false;
    }
}
