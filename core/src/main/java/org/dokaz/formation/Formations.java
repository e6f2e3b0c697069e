package org.dokaz.formation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names of formations read, looked up in the register, and compared. Everything is made once and never changes. */
public final class Formations {

    /** How much of a name is looked at, in UTF-16 code units. */
    public static final int NAME_LENGTH_MAX = Piece.NAME_LENGTH_MAX;

    private static final int TELLING_NUMBER_LENGTH = 3;

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final FormationRegister REGISTER = new FormationRegister(VOCABULARY);
    private static final FormationReader READER = new FormationReader(VOCABULARY);
    private static final FormationComparison COMPARISON = new FormationComparison(REGISTER, new Arms(VOCABULARY));

    private Formations() {}

    /** The formation that a name speaks of, in any of the languages and in any case; never fails, whatever the name. */
    public static Formation read(String name) {
        return READER.read(name);
    }

    /** The one formation of the register that a name can mean; none where it could be several, or the register lacks it. */
    public static Optional<KnownFormation> known(Formation formation) {
        return REGISTER.of(formation);
    }

    /** Whether two names mean one formation. The order of the two matters only to which is a part of which. */
    public static FormationVerdict compare(Formation a, Formation b) {
        return COMPARISON.compare(a, b);
    }

    /**
     * Under what a formation is looked up: names that may mean one formation share a key, and so do a part and its whole where the whole is
     * rare. None where it has neither number nor name.
     */
    public static Set<String> keys(Formation formation) {
        Set<String> keys = new LinkedHashSet<>();
        if (!formation.isIdentified()) {
            return keys;
        }
        formation.unitNumber().ifPresent(number -> keys.add("unit " + number));
        formation
                .own()
                .ifPresent(own ->
                        own.names().forEach(name -> NameKey.all(name).forEach(key -> keys.add("name" + key))));
        List<String> numbers = formation.rungs().stream()
                .map(Rung::number)
                .flatMap(Optional::stream)
                .toList();
        numbers.stream()
                .filter(number -> number.length() >= TELLING_NUMBER_LENGTH)
                .forEach(keys::add);
        if (!numbers.isEmpty()) {
            keys.add(String.join(" of ", numbers));
        }
        known(formation).ifPresent(known -> keys.add("register " + known.id()));
        return keys;
    }

    /** The formations that the register knows. */
    static List<KnownFormation> register() {
        return REGISTER.all();
    }
}
