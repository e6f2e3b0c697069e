package org.dokaz.read.name;

import java.util.Set;
import org.dokaz.language.Glossary;
import org.dokaz.model.Language;
import org.dokaz.model.Mention.NameKind;

/** Offices and callings: the noun with what stands close before and after it. */
final class Roles {

    private static final int BEFORE_MAX = 3;

    private final boolean english;
    private final Glossary<String> nouns;
    private final Set<String> before;
    private final Complements complements;

    Roles(Language language) {
        Words words = new Words(language, "roles");
        english = language == Language.ENGLISH;
        nouns = words.glossary("role");
        before = words.inEveryGender("before");
        complements = new Complements(language);
    }

    void mark(Marks marks) {
        int index = 0;
        while (index < marks.size()) {
            int noun = index;
            int end =
                    nouns.longestAt(marks.tokens(), noun).map(Glossary.Hit::end).orElse(noun);
            if (end > noun && marks.isFree(noun, end)) {
                int start = startBefore(marks, noun);
                int reached = english && start < noun
                        ? Math.max(end, complements.endAt(marks, end))
                        : withComplement(marks, end);
                marks.take(NameKind.ROLE, start, reached);
                index = reached;
            } else {
                index++;
            }
        }
    }

    private int withComplement(Marks marks, int end) {
        return Math.max(end, complements.endAt(marks, end));
    }

    private int startBefore(Marks marks, int noun) {
        int start = noun;
        while (marks.isFree(start - 1) && noun - start < BEFORE_MAX && before.contains(marks.lower(start - 1))) {
            start--;
        }
        return start;
    }
}
