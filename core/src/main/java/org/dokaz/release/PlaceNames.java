package org.dokaz.release;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dokaz.model.Anchor;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Entity;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Language;
import org.dokaz.model.Mention;
import org.dokaz.model.Reading;

/** What places are called in documents of another language, as far as documents of the case tell: Melitopol, Мелітополь, Мелитополь. */
final class PlaceNames {

    private final Map<DocumentId, Map<Integer, String>> named = new HashMap<>();
    private final Map<DocumentId, Language> languages = new HashMap<>();

    private PlaceNames(List<Reading> readings) {
        for (Reading reading : readings) {
            DocumentId document = DocumentId.of(reading.transcript());
            languages.put(document, reading.transcript().language());
            Map<Integer, String> here = new HashMap<>();
            for (Mention mention : reading.notes().mentions()) {
                if (mention instanceof Mention.Place place) {
                    here.put(place.cited().start(), place.where().name());
                }
            }
            named.put(document, here);
        }
    }

    /**
     * For each language the name that is most common in it, by the names of the same place in other languages; of equally common ones the
     * first in the order of letters.
     *
     * @param wanted which names of places may be looked up; {@code shown} which may be given
     */
    static Map<Language, SortedMap<String, String>> in(
            List<Reading> readings, List<Entity> entities, Predicate<String> wanted, Predicate<String> shown) {
        PlaceNames names = new PlaceNames(readings);
        Map<Language, SortedMap<String, String>> all = new EnumMap<>(Language.class);
        for (Entity entity : entities) {
            if (entity.kind() == EntityKind.PLACE) {
                names.common(entity).forEach((language, name) -> {
                    if (shown.test(name)) {
                        entity.names().stream()
                                .filter(other -> !other.equals(name) && wanted.test(other))
                                .forEach(other -> all.computeIfAbsent(language, ignored -> new TreeMap<>())
                                        .putIfAbsent(other, name));
                    }
                });
            }
        }
        return all;
    }

    private Map<Language, String> common(Entity place) {
        Map<Language, SortedMap<String, Integer>> counts = new EnumMap<>(Language.class);
        for (Anchor mention : place.mentions()) {
            String name = named.getOrDefault(mention.document(), Map.of())
                    .get(mention.span().start());
            Language language = languages.get(mention.document());
            if (name != null && language != null) {
                counts.computeIfAbsent(language, ignored -> new TreeMap<>()).merge(name, 1, Integer::sum);
            }
        }
        Map<Language, String> common = new EnumMap<>(Language.class);
        counts.forEach((language, count) -> common.put(
                language,
                count.entrySet().stream()
                        .max(Map.Entry.<String, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .orElseThrow()
                        .getKey()));
        return common;
    }
}
