package org.dokaz.search;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dokaz.model.Language;

/** The keys of words of texts, each found out once: most of a text is the same few words. Safe for many threads. */
final class RememberedKeys {

    /** How many words are remembered; then it begins anew. */
    private static final int WORDS_MAX = 30_000;

    private final Map<String, Set<String>> remembered = new ConcurrentHashMap<>();

    /** The keys of a word about which nothing is known but how it is written, and in which language. */
    Set<String> of(TextWord word, Language language) {
        String known = language.code() + word.written();
        Set<String> keys = remembered.get(known);
        if (keys == null) {
            keys = WordKeys.ofText(word, language, Set.of());
            if (remembered.size() >= WORDS_MAX) {
                remembered.clear();
            }
            remembered.put(known, keys);
        }
        return keys;
    }
}
