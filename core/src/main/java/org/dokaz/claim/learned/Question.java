package org.dokaz.claim.learned;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dokaz.model.Basis;
import org.dokaz.model.Stance;

/** What can be learned about a claim. */
public enum Question {
    KIND,
    STANCE,
    BASIS;

    /** The answers there can be, in a fixed order; for kinds, which are data, these. */
    List<String> answers(List<String> kinds) {
        return switch (this) {
            case KIND -> kinds;
            case STANCE -> Stream.of(Stance.values()).map(Question::answer).toList();
            case BASIS -> Stream.of(Basis.values()).map(Question::answer).toList();
        };
    }

    static String answer(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
