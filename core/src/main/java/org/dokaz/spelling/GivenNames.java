package org.dokaz.spelling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Given names known to be one name in several languages, found by their sound, and the patronymics made of them. A
 * name is told by its row in {@code names/given-names.tsv}.
 */
final class GivenNames {

    private static final Map<String, GivenSet> FULL = new HashMap<>();
    private static final Map<String, GivenSet> SHORT = new HashMap<>();
    private static final Map<String, GivenSet> PATRONYMIC = new HashMap<>();
    private static final List<String> INITIALS = new ArrayList<>();
    private static final List<Gender> GENDERS = new ArrayList<>();
    private static final String LABIALS = "bpvmf";

    static {
        List<List<String>> rows = DataFile.rows("given-names.tsv");
        for (int row = 0; row < rows.size(); row++) {
            read(row, rows.get(row));
        }
    }

    private GivenNames() {}

    private static void read(int row, List<String> columns) {
        boolean male = columns.get(0).equals("m");
        GENDERS.add(male ? Gender.MALE : Gender.FEMALE);
        Set<String> full = keys(columns.get(1));
        Set<String> brief = columns.size() > 2 ? keys(columns.get(2)) : Set.of();
        StringBuilder initials = new StringBuilder();
        for (String key : full) {
            add(FULL, key, row);
            initials.append(key.charAt(0));
            if (male) {
                stems(key).forEach(stem -> add(PATRONYMIC, stem, row));
            }
        }
        for (String key : brief) {
            add(SHORT, key, row);
        }
        INITIALS.add(initials.toString());
    }

    private static Set<String> keys(String forms) {
        Set<String> keys = new HashSet<>();
        for (String form : forms.split(" ", -1)) {
            String key = Sound.key(form);
            if (!key.isEmpty()) {
                keys.add(key);
            }
        }
        return keys;
    }

    /** What may stand before -ovich or -evich: the name without its last vowels, without a fleeting one, with l after a labial. */
    private static Set<String> stems(String key) {
        Set<String> stems = new HashSet<>();
        String bare = key;
        while (bare.length() > 2 && Sound.isVowel(bare.charAt(bare.length() - 1))) {
            bare = bare.substring(0, bare.length() - 1);
        }
        stems.add(key);
        stems.add(bare);
        int last = bare.length() - 1;
        if (LABIALS.indexOf(bare.charAt(last)) >= 0) {
            stems.add(bare + "l");
        }
        if (last > 1 && "eio".indexOf(bare.charAt(last - 1)) >= 0) {
            stems.add(bare.substring(0, last - 1) + bare.charAt(last));
        }
        return stems;
    }

    private static void add(Map<String, GivenSet> names, String key, int row) {
        names.put(key, names.getOrDefault(key, GivenSet.NONE).and(row));
    }

    /** The names that have a full form of this sound. */
    static GivenSet full(String key) {
        return FULL.getOrDefault(key, GivenSet.NONE);
    }

    /** The names that have a short form of this sound. */
    static GivenSet brief(String key) {
        return SHORT.getOrDefault(key, GivenSet.NONE);
    }

    /** The names of a father that a patronymic of this stem can tell. */
    static GivenSet fathers(String stem) {
        return PATRONYMIC.getOrDefault(stem, GivenSet.NONE);
    }

    static Gender gender(int name) {
        return GENDERS.get(name);
    }

    /** Whether some form of the name begins with this sound. */
    static boolean begins(int name, char sound) {
        return INITIALS.get(name).indexOf(sound) >= 0;
    }

    /** Whether one name begins with the one sound in one language and with the other in another, as Микола and Николай do. */
    static boolean canBegin(char sound, char other) {
        for (int name = 0; name < INITIALS.size(); name++) {
            if (begins(name, sound) && begins(name, other)) {
                return true;
            }
        }
        return false;
    }
}
