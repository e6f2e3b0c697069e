package org.dokaz.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dokaz.language.Table;
import org.dokaz.model.Language;

/** Names that are known to mean one thing: each row of a table is a thing, each name in it one of its names. */
final class Register {

    private final Map<List<String>, String> known = new HashMap<>();

    /** The rows of a table whose columns are names in English, Ukrainian and Russian. */
    Register(String file) {
        Set<List<String>> ambiguous = new HashSet<>();
        for (List<String> row : Table.rows(file)) {
            String id = Table.names(row, 0, Language.ENGLISH).getFirst();
            for (Language language : Language.values()) {
                for (String name : Table.names(row, 0, language)) {
                    List<String> key = Keywords.of(name, language);
                    String before = known.put(key, id);
                    if (before != null && !before.equals(id)) {
                        ambiguous.add(key);
                    }
                }
            }
        }
        // What means two things tells nothing.
        ambiguous.forEach(known::remove);
    }

    /** What the row is called in English that has a name of these words. */
    Optional<String> called(List<String> keywords) {
        return Optional.ofNullable(known.get(keywords));
    }
}
