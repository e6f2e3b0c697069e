package org.dokaz.read.furniture;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dokaz.language.PhraseSet;
import org.dokaz.language.RuleFile;
import org.dokaz.model.Language;
import org.dokaz.model.Token;

/** The furniture rules of every language together: a page in one language often carries furniture in another. */
final class FurnitureRules {

    static final String FILE = "furniture";

    /** The sections of the rule files, explained in the English one. */
    enum Section {
        LABEL,
        RELATED,
        RUBRIC,
        LEAD,
        CALL,
        ANYWHERE,
        REMINDER,
        DATE,
        SOURCE,
        BYLINE
    }

    private final Map<Section, PhraseSet> sections = new EnumMap<>(Section.class);

    FurnitureRules() {
        List<RuleFile> files = new ArrayList<>();
        for (Language language : Language.values()) {
            files.add(RuleFile.load(language, FILE));
        }
        for (Section section : Section.values()) {
            String name = section.name().toLowerCase(Locale.ROOT);
            sections.put(
                    section,
                    PhraseSet.of(files.stream()
                            .flatMap(file -> file.rules().stream())
                            .filter(rule -> rule.section().equals(name))
                            .toList()));
        }
    }

    /** How many tokens the longest rule of the section covers from here; 0 where none holds. */
    int length(Section section, List<Token> tokens, int start, int end) {
        return of(section)
                .longestAt(tokens, start, end)
                .map(hit -> hit.end() - start)
                .orElse(0);
    }

    boolean begins(Section section, List<Token> tokens, int start, int end) {
        return length(section, tokens, start, end) > 0;
    }

    boolean holdsIn(Section section, List<Token> tokens, int start, int end) {
        return of(section).holdsIn(tokens, start, end);
    }

    private PhraseSet of(Section section) {
        return sections.getOrDefault(section, PhraseSet.of(List.of()));
    }
}
