package org.dokaz.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.model.Reading;
import org.dokaz.publish.Answer;
import org.dokaz.publish.Document;
import org.dokaz.record.Capture;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Restriction;
import org.dokaz.record.RunAccount;
import org.dokaz.record.Unreceived;

/** What a case holds, between its records and the answers that are shown. */
public final class CaseAnswers {

    private CaseAnswers() {}

    /** Every document of a case and every input that could not be had, in path order. */
    public static List<Answer> of(CaseFile file, Maker.Machine reader) {
        List<Answer> answers = new ArrayList<>();
        file.each(held -> {
            switch (held.kept()) {
                case DocumentOutcome document -> answers.add(answer(held.path(), document, reader));
                case Unreceived unreceived -> answers.add(answer(unreceived, reader));
                case Capture ignored -> {}
                case Restriction ignored -> {}
                case RunAccount ignored -> {}
            }
        });
        return List.copyOf(answers);
    }

    /** A document's outcome as it is shown. */
    static Answer answer(Optional<String> path, DocumentOutcome document, Maker.Machine reader) {
        return new Answer(
                new Document(
                        document.exhibit().id(),
                        path,
                        document.part(),
                        Optional.of(document.exhibit().mediaType()),
                        document.language(),
                        document.masthead()),
                document.outcome(),
                machine(document.by(), reader));
    }

    private static Answer answer(Unreceived unreceived, Maker.Machine reader) {
        return new Answer(
                Document.unread(Digest.ofText(unreceived.path().orElse("")), unreceived.path()),
                new Outcome.Failed<Reading>(unreceived.fault(), unreceived.detail()),
                machine(unreceived.by(), reader));
    }

    private static Maker.Machine machine(Maker by, Maker.Machine reader) {
        return by instanceof Maker.Machine machine ? machine : reader;
    }
}
