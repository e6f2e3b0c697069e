package org.dokaz.formation;

import java.util.List;
import java.util.Optional;

/** Names of formations read, looked up in the register, and compared. Everything is made once and never changes. */
public final class Formations {

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

    /** The formations that the register knows. */
    static List<KnownFormation> register() {
        return REGISTER.all();
    }
}
