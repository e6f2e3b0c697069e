package org.dokaz.resolve;

import java.util.Optional;
import java.util.Set;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Where;
import org.dokaz.spelling.Sound;

/** Compares places: what was settled on is compared as places, not as names; the rest by how the name sounds. */
final class PlaceNames implements Comparer<PlaceNames.Label> {

    /**
     * A place taken apart.
     *
     * @param settled what tells it from every other place, where it was settled on
     * @param name what it is called
     * @param key how that sounds
     */
    record Label(Optional<String> settled, String name, String key) {}

    @Override
    public EntityKind kind() {
        return EntityKind.PLACE;
    }

    @Override
    public Label label(Appearance appearance) {
        String key = Sound.key(appearance.name());
        return new Label(
                appearance.where().flatMap(PlaceNames::settled),
                appearance.name(),
                key.isEmpty() ? appearance.name() : key);
    }

    private static Optional<String> settled(Where where) {
        if (where.geonameId().isPresent()) {
            return where.geonameId();
        }
        return where.level().map(level -> level + " " + where.name());
    }

    @Override
    public String signature(Label label) {
        return label.settled().orElse("~ " + label.key());
    }

    @Override
    public Set<String> keys(Label label) {
        return Set.of(label.key());
    }

    @Override
    public boolean isFirm(Label label) {
        return label.settled().isPresent();
    }

    @Override
    public boolean isTelling(Label label) {
        return true;
    }

    @Override
    public Likeness compare(Label a, Label b) {
        if (a.settled().isPresent() && b.settled().isPresent()) {
            return a.settled().equals(b.settled())
                    ? Likeness.same(1, "one place of the gazetteer")
                    : Likeness.different(0, "two places of the gazetteer");
        }
        if (a.key().equals(b.key())) {
            return a.settled().equals(b.settled())
                    ? Likeness.same(0.8, "the names sound alike, and the gazetteer knows neither")
                    : Likeness.unsure(0.6, "the names sound alike, and the gazetteer knows one of the two");
        }
        return Likeness.UNLIKE;
    }
}
