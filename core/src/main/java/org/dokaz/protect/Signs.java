package org.dokaz.protect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.PhraseSet.Hit;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Language;

/** The phrases by which one language speaks of private persons, by section of its rule file. */
final class Signs {

    private static final PhraseSet NONE = PhraseSet.of(List.of());
    private static final Map<Language, Signs> LOADED = new ConcurrentHashMap<>();

    private final Map<String, PhraseSet> sections = new HashMap<>();

    private Signs(RuleFile file) {
        file.rules().stream()
                .map(RuleFile.Rule::section)
                .distinct()
                .forEach(section -> sections.put(section, file.section(section)));
    }

    static Signs of(Language language) {
        return LOADED.computeIfAbsent(language, spoken -> new Signs(RuleFile.load(spoken, "protect")));
    }

    /** Every place in the line where a phrase of the section holds. */
    List<Hit> in(String section, Line line) {
        return section(section).findAll(line.tokens());
    }

    boolean holds(String section, Line line, int start, int end) {
        int from = Math.max(0, start);
        int to = Math.min(line.size(), end);
        return from < to && section(section).holdsIn(line.tokens(), from, to);
    }

    /** The longest phrase of the section that begins at this token. */
    Optional<Hit> at(String section, Line line, int start) {
        return start < 0 || start >= line.size()
                ? Optional.empty()
                : section(section).longestAt(line.tokens(), start, line.size());
    }

    private PhraseSet section(String name) {
        return sections.getOrDefault(name, NONE);
    }
}
