package org.dokaz.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.dokaz.atlas.Atlas;
import org.dokaz.spelling.KnownNames;

/** What the gazetteer says of two spellings: whether one place has borne both names. Opened when it is first asked. */
public final class PlacesByName implements KnownNames {

    private static final int PLACES_MAX = 60;

    /** As good as letter for letter. */
    private static final double LIKENESS_MIN = 0.97;

    private final Supplier<Atlas> opening;
    private Optional<Atlas> opened = Optional.empty();

    /** What the atlas says that is opened so. */
    public PlacesByName(Supplier<Atlas> opening) {
        this.opening = opening;
    }

    @Override
    public Optional<String> sameThing(String a, String b) {
        Map<Long, String> places = bearers(a);
        return bearers(b).entrySet().stream()
                .filter(bearer -> places.containsKey(bearer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Map<Long, String> bearers(String name) {
        Map<Long, String> bearers = new HashMap<>();
        for (Atlas.Named named : atlas().named(name, PLACES_MAX)) {
            OptionalLong number = named.place().geonameId();
            boolean own = named.use() != Atlas.Use.DERIVED && named.likeness() >= LIKENESS_MIN;
            if (own && number.isPresent()) {
                bearers.put(number.getAsLong(), named.place().name());
            }
        }
        return bearers;
    }

    private synchronized Atlas atlas() {
        Atlas atlas = opened.orElseGet(opening);
        opened = Optional.of(atlas);
        return atlas;
    }
}
