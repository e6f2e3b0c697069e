package org.dokaz.atlas;

import java.util.List;
import java.util.Optional;

/** An atlas without places. */
enum Unmapped implements Atlas {
    /** The only one. */
    INSTANCE;

    @Override
    public List<Named> named(String name, int most) {
        return List.of();
    }

    @Override
    public Optional<Place> numbered(long geonameId) {
        return Optional.empty();
    }

    @Override
    public Optional<Place> coded(String katottg) {
        return Optional.empty();
    }

    @Override
    public List<Area> areas(String words) {
        return List.of();
    }

    @Override
    public boolean isInside(Place place, Area area) {
        return false;
    }

    @Override
    public Holding held(Place place) {
        return Holding.UNKNOWN;
    }
}
