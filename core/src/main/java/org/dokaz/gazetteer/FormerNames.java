package org.dokaz.gazetteer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dokaz.language.Table;
import org.dokaz.model.Language;

/** Names that settlements bore until they were renamed: known whatever is imported, since dumps seldom tell that a name is a former one. */
final class FormerNames {

    private static final Map<Long, List<Spelling>> KNOWN = known();

    private FormerNames() {}

    private static Map<Long, List<Spelling>> known() {
        Map<Long, List<Spelling>> known = new HashMap<>();
        for (List<String> row : Table.rows("former-names.tsv")) {
            int until = Integer.parseInt(row.get(1));
            List<Spelling> names = known.computeIfAbsent(Long.valueOf(row.get(0)), ignored -> new ArrayList<>());
            for (Language language : Language.values()) {
                for (String name : Table.names(row, 2, language)) {
                    names.add(new Spelling(name, language.code(), true, until));
                }
            }
        }
        return known;
    }

    /** Adds the former names of a place, and marks them where it has them already. */
    static void tell(Draft place) {
        List<Spelling> former = KNOWN.getOrDefault(place.number, List.of());
        for (Spelling name : former) {
            String fold = PlaceKey.of(name.text()).fold();
            place.names.removeIf(own -> PlaceKey.of(own.text()).fold().equals(fold));
        }
        place.names.addAll(former);
    }
}
