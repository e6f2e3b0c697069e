package org.dokaz.gazetteer;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dokaz.model.Where;

/** The names of all places, by how they sound, and the words that name regions and districts. */
final class NameTable {

    private static final Comparator<Entry> ENTRIES = Comparator.comparingLong((Entry entry) -> entry.hash)
            .thenComparing(entry -> entry.key.sound())
            .thenComparing(entry -> entry.key.fold());

    private static final int DOUBTS = Layout.HOW_DERIVED | Layout.HOW_FORMER | Layout.HOW_OTHER;

    private final Map<String, Entry> entries = new HashMap<>();
    private final List<Draft> places;
    private final Map<String, String> regions;
    private final IndexWriter.Texts texts;

    NameTable(List<Draft> places, Map<String, String> regions, IndexWriter.Texts texts) {
        this.places = places;
        this.regions = regions;
        this.texts = texts;
    }

    /** Names that are written alike but for capitals and marks. */
    private static final class Entry {

        private final long hash;
        private final PlaceKey key;
        private final Map<Integer, Integer> bearers = new TreeMap<>();
        private String shown;

        Entry(PlaceKey key, String shown) {
            this.hash = Layout.hash(key.skeleton());
            this.key = key;
            this.shown = shown;
        }
    }

    void write(Bytes names, Bytes bearers, Bytes areas) {
        for (int at = 0; at < places.size(); at++) {
            Draft place = places.get(at);
            String main = PlaceKey.of(place.english).skeleton();
            String official =
                    place.official.map(name -> PlaceKey.of(name).skeleton()).orElse(main);
            for (Spelling name : place.names) {
                PlaceKey key = PlaceKey.of(name.text());
                int former = name.former() ? Layout.HOW_FORMER : 0;
                int other = key.skeleton().equals(main) || key.skeleton().equals(official) ? 0 : Layout.HOW_OTHER;
                add(name.text(), key, at, former | other | (name.until() << Layout.HOW_YEAR_SHIFT));
            }
            int index = at;
            place.official
                    .flatMap(RussianForms.shipped()::of)
                    .ifPresent(russian -> add(russian, PlaceKey.of(russian), index, Layout.HOW_DERIVED));
        }
        writeNames(names, bearers);
        writeAreas(areas);
    }

    private void add(String text, PlaceKey key, int place, int how) {
        if (key.skeleton().isEmpty()) {
            return;
        }
        Entry entry = entries.computeIfAbsent(key.fold(), ignored -> new Entry(key, text));
        entry.shown = text.compareTo(entry.shown) < 0 ? text : entry.shown;
        // A name that is known to be in use is not taken for a former or derived one.
        entry.bearers.merge(place, how, NameTable::surer);
    }

    private static int surer(int one, int other) {
        int oneDoubt = one & DOUBTS;
        int otherDoubt = other & DOUBTS;
        if (oneDoubt != otherDoubt) {
            // Former, told by a source with languages, is more than the bare name in the dump's list of alternates.
            return (one & Layout.HOW_FORMER) != 0
                    ? one
                    : (other & Layout.HOW_FORMER) != 0 ? other : Math.min(one, other);
        }
        return Math.max(one, other);
    }

    private void writeNames(Bytes names, Bytes bearers) {
        Collection<Entry> sorted = new TreeSet<>(ENTRIES);
        sorted.addAll(entries.values());
        int first = 0;
        for (Entry entry : sorted) {
            names.number(entry.hash)
                    .number(texts.of(entry.key.sound()))
                    .number(texts.of(entry.key.fold()))
                    .number(texts.of(entry.shown))
                    .number(first)
                    .number(entry.bearers.size())
                    .number(0);
            entry.bearers.forEach((place, how) -> bearers.number(place).number(how));
            first += entry.bearers.size();
        }
    }

    private void writeAreas(Bytes areas) {
        record Named(long hash, int place) {}
        Set<Named> named = new TreeSet<>(Comparator.comparingLong(Named::hash).thenComparingInt(Named::place));
        for (int at = 0; at < places.size(); at++) {
            Draft place = places.get(at);
            Where.Level level = Feature.level(place.feature);
            String digits = Linking.territory(place, regions);
            if (digits.length() == (place.feature.equals("A.ADM1") ? 2 : place.feature.equals("A.ADM2") ? 4 : -1)) {
                named.add(new Named(Layout.hash("digits:" + digits), at));
            }
            if (level == Where.Level.REGION || level == Where.Level.DISTRICT) {
                for (Spelling name : place.names) {
                    for (String key : AreaWords.of(name.text()).keys()) {
                        named.add(new Named(Layout.hash(key), at));
                    }
                }
            }
        }
        named.forEach(one -> areas.number(one.hash()).number(one.place()).number(0));
    }
}
