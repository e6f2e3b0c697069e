package org.dokaz.claim.learned;

import java.util.Locale;
import org.dokaz.model.ActKind;
import org.dokaz.model.Basis;
import org.dokaz.model.Stance;

/** What one claim is: what a person marked it as, or what learning takes it for. */
public record Answers(ActKind kind, Stance stance, Basis basis) {

    String to(Question question) {
        return switch (question) {
            case KIND -> kind.code();
            case STANCE -> Question.answer(stance);
            case BASIS -> Question.answer(basis);
        };
    }

    /** These answers as the labels of models give them. */
    static Answers of(String kind, String stance, String basis) {
        return new Answers(
                new ActKind(kind),
                Stance.valueOf(stance.toUpperCase(Locale.ROOT)),
                Basis.valueOf(basis.toUpperCase(Locale.ROOT)));
    }
}
