package org.dokaz.spelling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which sounds the spellings of one script stand for, the longest spelling first. */
final class SpellingTable {

    /** All letters of the tables are below this code. */
    private static final int CODES = 0x2100;

    private final @Nullable String[] letters = new @Nullable String[CODES];
    private final byte[] longest = new byte[CODES];
    private final Map<String, String> spellings = new HashMap<>();

    private SpellingTable() {}

    /** The table of one script in {@code names/sounds.tsv}. */
    static SpellingTable of(String script) {
        SpellingTable table = new SpellingTable();
        for (List<String> row : DataFile.rows("sounds.tsv")) {
            if (row.get(0).equals(script)) {
                String spelling = row.get(1);
                String sounds = row.get(2).equals("-") ? "" : row.get(2);
                char first = spelling.charAt(0);
                table.longest[first] = (byte) Math.max(table.longest[first], spelling.length());
                if (spelling.length() == 1) {
                    table.letters[first] = sounds;
                } else {
                    table.spellings.put(spelling, sounds);
                }
            }
        }
        return table;
    }

    /** The sounds of a word in lower case; a letter that the table lacks stands for itself, an apostrophe for nothing. */
    String sounds(String word) {
        StringBuilder phones = new StringBuilder(word.length() + 4);
        int index = 0;
        while (index < word.length()) {
            char first = word.charAt(index);
            int length = first < CODES ? Math.min(longest[first], word.length() - index) : 0;
            @Nullable String sounds = null;
            while (length > 1 && sounds == null) {
                sounds = spellings.get(word.substring(index, index + length));
                length -= sounds == null ? 1 : 0;
            }
            if (sounds == null) {
                length = 1;
                sounds = first < CODES ? letters[first] : null;
            }
            if (sounds != null) {
                phones.append(sounds);
            } else if (!Sound.isApostrophe(first)) {
                phones.append(first);
            }
            index += length;
        }
        return phones.toString();
    }
}
