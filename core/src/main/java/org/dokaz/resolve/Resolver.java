package org.dokaz.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.model.Anchor;
import org.dokaz.model.Entity;
import org.dokaz.model.EntityKind;
import org.dokaz.model.Match;
import org.dokaz.model.Reading;
import org.dokaz.model.Where;

/** Tells which names in a case stand for one. Equal documents and decisions give an equal answer, whatever their order. */
public final class Resolver {

    private static final Comparator<Entity> ORDER = Comparator.comparing(Entity::kind)
            .thenComparing(
                    Comparator.comparingInt((Entity entity) -> entity.mentions().size())
                            .reversed())
            .thenComparing(Entity::name)
            .thenComparing(Entity::id);

    private final List<Comparer<?>> comparers =
            List.of(new PersonNames(), new PlaceNames(), new UnitNames(), new OrganisationNames());

    private final Map<EntityKind, List<Appearance>> appearances = new EnumMap<>(EntityKind.class);

    /** Takes in what one document names; the reading itself is not held. */
    public void add(Reading reading) {
        for (Appearance appearance : Appearances.in(reading)) {
            appearances
                    .computeIfAbsent(appearance.kind(), ignored -> new ArrayList<>())
                    .add(appearance);
        }
    }

    /** The answer over all documents taken in, bound by what people decided, the latest decision last. */
    public Resolution resolve(List<Decision> decisions) {
        List<Entity> entities = new ArrayList<>();
        List<Match> matches = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Comparer<?> comparer : comparers) {
            List<Appearance> held = appearances.getOrDefault(comparer.kind(), List.of());
            Grouping<?> grouping = new Grouping<>(comparer, held, decisions);
            grouping.groups().forEach(group -> entities.add(entity(group)));
            matches.addAll(grouping.matches());
            notes.addAll(grouping.notes());
        }
        entities.sort(ORDER);
        return new Resolution(entities, matches, notes);
    }

    private static Entity entity(List<Appearance> group) {
        List<Anchor> mentions = new ArrayList<>();
        Map<String, Integer> spellings = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (Appearance appearance : group) {
            mentions.addAll(appearance.mentions());
            names.merge(appearance.name(), appearance.mentions().size(), Integer::sum);
            appearance.mentions().forEach(mention -> spellings.merge(mention.words(), 1, Integer::sum));
        }
        mentions.sort(Comparator.naturalOrder());
        Optional<Where> where = group.stream()
                .map(Appearance::where)
                .flatMap(Optional::stream)
                .filter(place -> place.level().isPresent())
                .min(Comparator.comparing(Where::name));
        String name = where.map(Where::name).orElseGet(() -> fullest(names));
        return Entity.of(group.getFirst().kind(), name, byCount(spellings), mentions, where);
    }

    /** Of the names of most words, initials left out, the one that is used most. */
    private static String fullest(Map<String, Integer> names) {
        Comparator<Map.Entry<String, Integer>> byWords =
                Comparator.comparingLong(entry -> Keywords.words(entry.getKey()).stream()
                        .filter(word -> word.length() > 1)
                        .count());
        return names.entrySet().stream()
                .min(byWords.reversed()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByValue().reversed())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static List<String> byCount(Map<String, Integer> counted) {
        return counted.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many names, each counted once for each document, have been taken in. */
    public int size() {
        return appearances.values().stream().mapToInt(Collection::size).sum();
    }
}
