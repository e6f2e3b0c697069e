package org.dokaz.cli;

import java.util.List;
import java.util.Optional;
import org.dokaz.atlas.Atlas;
import org.dokaz.atlas.Place;
import org.dokaz.model.Where;
import org.dokaz.read.place.PlaceSource;

/** The settlements that the user imported, opened when one is first asked for. */
final class ImportedPlaces implements PlaceSource {

    /** As good as letter for letter: what only sounds alike is no ground for saying where something happened. */
    private static final double LIKENESS_MIN = 0.97;

    /** How many places of one name are looked through for settlements. */
    private static final int PLACES_MAX = 100;

    private Optional<Atlas> opened = Optional.empty();

    @Override
    public List<Where> settlements(String name, int most) {
        return atlas().named(name, PLACES_MAX).stream()
                .filter(named -> named.likeness() >= LIKENESS_MIN)
                .map(Atlas.Named::place)
                .filter(place -> place.level() == Where.Level.SETTLEMENT)
                .map(Place::where)
                .limit(most)
                .toList();
    }

    private synchronized Atlas atlas() {
        Atlas atlas = opened.orElseGet(UserGazetteer::atlas);
        opened = Optional.of(atlas);
        return atlas;
    }
}
