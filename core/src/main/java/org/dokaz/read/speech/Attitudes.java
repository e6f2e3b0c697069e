package org.dokaz.read.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dokaz.language.Wordbook;
import org.dokaz.model.Language;

/** Words that report what somebody says, thinks, wants, judges or shows: a set of sorts for each word, as bits. */
final class Attitudes {

    private static final List<String> SORTS =
            List.of("say", "think", "want", "urge", "judge", "show", "seem", "noun");

    private final Map<String, Integer> byStem = new HashMap<>();

    private Attitudes(Wordbook words) {
        for (int sort = 0; sort < SORTS.size(); sort++) {
            int bit = 1 << sort;
            for (String word : words.section(SORTS.get(sort))) {
                byStem.merge(Scene.stem(word), bit, (known, more) -> known | more);
            }
        }
    }

    private static final Map<Language, Attitudes> LOADED = new java.util.EnumMap<>(Language.class);

    static synchronized Attitudes of(Language language) {
        return LOADED.computeIfAbsent(language, key -> new Attitudes(Wordbook.load(key, "attitudes")));
    }

    /** The sorts of this word, as bits; 0 where it reports nothing. */
    int sorts(String stem) {
        return byStem.getOrDefault(stem, 0);
    }
}
