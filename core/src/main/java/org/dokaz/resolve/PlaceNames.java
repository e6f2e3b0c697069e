package org.dokaz.resolve;

import java.util.Optional;
import java.util.Set;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Where;
import org.dokaz.spelling.NameVerdict;
import org.dokaz.spelling.PlaceSpelling;

/** Compares places: what was settled on is compared as places, not as names; the rest by how the name sounds. */
final class PlaceNames implements Comparer<PlaceNames.Label> {

    private static final double UNKNOWN = 0.8;
    private static final double HALF_KNOWN = 0.6;

    /**
     * A place taken apart.
     *
     * @param settled what tells it from every other place, where it was settled on
     * @param spelling what it is called, read for comparing
     * @param key under what its spellings meet
     * @param open whether several places bear the name and the document does not tell which is meant
     */
    record Label(Optional<String> settled, PlaceSpelling spelling, String key, boolean open) {}

    @Override
    public EntityKind kind() {
        return EntityKind.PLACE;
    }

    @Override
    public Label label(Appearance appearance) {
        PlaceSpelling spelling = PlaceSpelling.of(appearance.name());
        String key = spelling.key();
        return new Label(
                appearance.where().flatMap(PlaceNames::settled),
                spelling,
                key.isEmpty() ? appearance.name() : key,
                appearance.noted().namesakes() > 1);
    }

    private static Optional<String> settled(Where where) {
        if (where.geonameId().isPresent()) {
            return where.geonameId();
        }
        return where.level().map(level -> level + " " + where.name());
    }

    @Override
    public String signature(Label label) {
        return label.settled().orElseGet(() -> (label.open() ? "? " : "~ ") + label.key());
    }

    @Override
    public Set<String> keys(Label label) {
        return Set.of(label.key());
    }

    @Override
    public boolean isFirm(Label label) {
        return label.settled().isPresent();
    }

    /** A name that several places bear may mean another of them in another document. */
    @Override
    public boolean isTelling(Label label) {
        return !label.open();
    }

    @Override
    public Likeness compare(Label a, Label b) {
        if (a.settled().isPresent() && b.settled().isPresent()) {
            return a.settled().equals(b.settled())
                    ? Likeness.same(1, "one place of the gazetteer")
                    : Likeness.different(0, "two places of the gazetteer");
        }
        NameVerdict spelt = PlaceSpelling.compare(a.spelling(), b.spelling());
        if (spelt.verdict() == NameVerdict.Verdict.SAME) {
            return a.settled().equals(b.settled())
                    ? Likeness.same(UNKNOWN, "one name in two spellings, and no gazetteer knows the place")
                    : Likeness.unsure(
                            HALF_KNOWN, "one name in two spellings, and of one the document does not settle the place");
        }
        return Likeness.UNLIKE;
    }
}
