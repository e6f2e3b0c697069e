package org.dokaz.invent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dokaz.model.CanonicalJson;
import org.dokaz.model.CanonicalJson.Members;
import org.dokaz.model.Language;

/** The people, places, units and bodies that a corpus names, each under all its spellings. */
final class Names {

    private final SortedMap<String, Named> byKey = new TreeMap<>();

    /** Takes in what a document names. */
    void add(InventedDocument document) {
        for (Mark mark : document.marks()) {
            if (mark.sort() != Mark.Sort.TIME && mark.sort() != Mark.Sort.QUANTITY && mark.sort() != Mark.Sort.ROLE) {
                byKey.computeIfAbsent(mark.key(), key -> new Named(mark))
                        .documentsBySpelling
                        .computeIfAbsent(mark.span().in(document.text()), spelling -> new TreeSet<>())
                        .add(document.id());
            }
        }
    }

    /** Each as a JSON object, in the order of their keys. */
    List<String> json() {
        List<String> json = new ArrayList<>();
        byKey.forEach((key, named) -> json.add(named.json(key)));
        return json;
    }

    private static final class Named {

        private final Mark first;
        private final SortedMap<String, SortedSet<String>> documentsBySpelling = new TreeMap<>();

        Named(Mark first) {
            this.first = first;
        }

        String json(String key) {
            Members json = CanonicalJson.object()
                    .text("id", key)
                    .text("type", type())
                    .put(
                            "aliases",
                            CanonicalJson.array(documentsBySpelling.keySet().stream()
                                    .map(CanonicalJson::text)
                                    .toList()))
                    .put(
                            "names_seen",
                            CanonicalJson.array(documentsBySpelling.entrySet().stream()
                                    .map(Named::seen)
                                    .toList()));
            if (first.what() instanceof Town town) {
                json.text("canonical", town.name().in(Language.ENGLISH))
                        .put("lat", CanonicalJson.number(town.latitude()))
                        .put("lon", CanonicalJson.number(town.longitude()));
            } else {
                json.text("canonical", key.substring(key.indexOf(' ') + 1))
                        .put("lat", "null")
                        .put("lon", "null");
            }
            return json.toJson();
        }

        private String type() {
            return switch (first.sort()) {
                case PERSON -> "person";
                case UNIT -> "unit";
                case PLACE -> "place";
                default -> "organisation";
            };
        }

        private static String seen(Map.Entry<String, SortedSet<String>> spelling) {
            return CanonicalJson.object()
                    .text("name", spelling.getKey())
                    .put(
                            "docs",
                            CanonicalJson.array(spelling.getValue().stream()
                                    .map(CanonicalJson::text)
                                    .toList()))
                    .toJson();
        }
    }
}
