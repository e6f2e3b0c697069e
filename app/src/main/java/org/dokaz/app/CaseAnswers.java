package org.dokaz.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.collect.Received;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.model.Reading;
import org.dokaz.publish.Answer;
import org.dokaz.publish.Document;
import org.dokaz.record.Capture;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Unreceived;

/** What a case holds, between its records and the answers that are shown. */
public final class CaseAnswers {

    private CaseAnswers() {}

    /** Keeps what came of one input: first its bytes, then each outcome. */
    public static void keep(CaseFile file, Treated treated, Maker.Machine maker) {
        switch (treated.received()) {
            case Received.Refused refused -> file.unreceived(refused.path(), refused.fault(), refused.detail());
            case Received.Whole whole -> {
                String mediaType = treated.exhibit().orElseThrow().mediaType();
                Exhibit exhibit = file.receive(whole.path(), whole.bytes(), mediaType);
                int last = treated.answers().size() - 1;
                for (int position = 0; position <= last; position++) {
                    Answer answer = treated.answers().get(position);
                    file.record(new DocumentOutcome(
                            exhibit, position, answer.document().part(), position == last, answer.outcome(), maker));
                }
            }
        }
    }

    /** Every document of a case and every input that could not be had, in path order. */
    public static List<Answer> of(CaseFile file, Maker.Machine reader) {
        List<Answer> answers = new ArrayList<>();
        file.each(held -> {
            switch (held.kept()) {
                case DocumentOutcome document -> answers.add(answer(held.path(), document, reader));
                case Unreceived unreceived -> answers.add(answer(unreceived, reader));
                case Capture ignored -> {}
            }
        });
        return List.copyOf(answers);
    }

    private static Answer answer(Optional<String> path, DocumentOutcome document, Maker.Machine reader) {
        Document shown = Document.unread(document.exhibit().id(), path);
        return new Answer(
                new Document(
                        shown.id(),
                        path,
                        document.part(),
                        Optional.of(document.exhibit().mediaType()),
                        Optional.empty(),
                        shown.masthead()),
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
