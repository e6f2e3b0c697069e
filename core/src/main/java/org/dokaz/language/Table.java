package org.dokaz.language;

import java.util.ArrayList;
import java.util.List;
import org.dokaz.model.Language;

/** A table that comes with the program: rows of columns parted by tabs, names in a column parted by bars. */
public final class Table {

    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.UKRAINIAN, Language.RUSSIAN);

    private Table() {}

    /** The rows of a table, without comments and blank lines. */
    public static List<List<String>> rows(String file) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : Wordbook.resource(file).split("\n", -1)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                rows.add(List.of(line.split("\t", -1)));
            }
        }
        return rows;
    }

    /** The names that three columns, from {@code first} on, give in English, Ukrainian and Russian, in this language. */
    public static List<String> names(List<String> row, int first, Language language) {
        List<String> names = new ArrayList<>();
        for (String name : row.get(first + LANGUAGES.indexOf(language)).split("\\|", -1)) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
