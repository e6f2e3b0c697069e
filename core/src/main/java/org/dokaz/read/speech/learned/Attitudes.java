package org.dokaz.read.speech.learned;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dokaz.language.Stems;
import org.dokaz.language.Wordbook;
import org.dokaz.model.Language;

/** The words of one language that report what somebody says, thinks, wants, judges or shows. */
public final class Attitudes {

    /** What a word reports. One word may report several things. */
    public enum Sort {
        SAY(1),
        THINK(2),
        WANT(4),
        URGE(8),
        JUDGE(16),
        SHOW(32),
        SEEM(64),
        NOUN(128);

        private final int bit;

        Sort(int bit) {
            this.bit = bit;
        }

        private String section() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The bit that stands for it where several are told at once. */
        int bit() {
            return bit;
        }
    }

    private static final Map<Language, Attitudes> LOADED = new EnumMap<>(Language.class);

    private final Stems stems;
    private final Map<String, Integer> byStem = new HashMap<>();

    private Attitudes(Language language, Wordbook words) {
        this.stems = Stems.of(language);
        for (Sort sort : Sort.values()) {
            for (String word : words.section(sort.section())) {
                byStem.merge(stem(word), sort.bit(), (known, more) -> known | more);
            }
        }
    }

    /** The words of this language. */
    public static synchronized Attitudes of(Language language) {
        return LOADED.computeIfAbsent(language, key -> new Attitudes(key, Wordbook.load(key, "attitudes")));
    }

    /** What a word in lower case reports; nothing where it is no such word. */
    public Set<Sort> sorts(String lower) {
        int bits = bits(stem(lower));
        Set<Sort> sorts = EnumSet.noneOf(Sort.class);
        for (Sort sort : Sort.values()) {
            if ((bits & sort.bit()) != 0) {
                sorts.add(sort);
            }
        }
        return sorts;
    }

    /** The sorts of a word by its stem, one bit each. */
    int bits(String stem) {
        return byStem.getOrDefault(stem, 0);
    }

    String stem(String lower) {
        return stems.of(lower);
    }
}
