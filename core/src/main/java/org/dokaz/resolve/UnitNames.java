package org.dokaz.resolve;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.dokaz.formation.Formation;
import org.dokaz.formation.Formation.Reference;
import org.dokaz.formation.FormationVerdict;
import org.dokaz.formation.Formations;
import org.dokaz.model.EntityKind;

/** Compares names of military and security formations by what they say, as {@link Formations} takes them apart. */
final class UnitNames implements Comparer<UnitNames.Label> {

    /**
     * A name taken apart.
     *
     * @param words the keys of its words, for names that have neither number nor name
     * @param document the document that it is unnamed in, else empty: two unnamed ones of two documents need not be one
     */
    record Label(Formation formation, Set<String> words, String document) {

        Label {
            words = Set.copyOf(words);
        }
    }

    @Override
    public EntityKind kind() {
        return EntityKind.UNIT;
    }

    @Override
    public Label label(Appearance appearance) {
        Formation formation = Formations.read(appearance.name());
        if (formation.isIdentified()) {
            return new Label(formation, Set.of(), "");
        }
        boolean unnamed = formation.reference() == Reference.UNNAMED || formation.reference() == Reference.POINTED;
        return new Label(
                formation,
                new HashSet<>(Keywords.of(appearance.name(), appearance.language())),
                unnamed ? appearance.document().toString() : "");
    }

    @Override
    public String signature(Label label) {
        return label.formation().toString() + '|' + new TreeSet<>(label.words()) + '|' + label.document();
    }

    @Override
    public Set<String> keys(Label label) {
        Set<String> keys = Formations.keys(label.formation());
        return keys.isEmpty() ? label.words() : keys;
    }

    @Override
    public boolean isFirm(Label label) {
        return true;
    }

    @Override
    public boolean isTelling(Label label) {
        return true;
    }

    @Override
    public Likeness compare(Label a, Label b) {
        boolean worded = a.formation().rungs().isEmpty()
                && a.formation().equals(b.formation())
                && a.words().equals(b.words());
        if (worded && a.document().equals(b.document())) {
            return Likeness.same(0.85, "the names are the same, but for their endings or their script");
        }
        FormationVerdict verdict = Formations.compare(a.formation(), b.formation());
        return new Likeness(verdict.verdict(), verdict.score(), verdict.reasons());
    }
}
