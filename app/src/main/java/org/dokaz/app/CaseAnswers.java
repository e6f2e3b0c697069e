package org.dokaz.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.DokazException;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.model.Reading;
import org.dokaz.pipeline.Places;
import org.dokaz.publish.Answer;
import org.dokaz.publish.Document;
import org.dokaz.publish.Dossier;
import org.dokaz.record.Capture;
import org.dokaz.record.CustodyDeed;
import org.dokaz.record.Decided;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Expunging;
import org.dokaz.record.HandedOver;
import org.dokaz.record.Matching;
import org.dokaz.record.Released;
import org.dokaz.record.Restriction;
import org.dokaz.record.Revocation;
import org.dokaz.record.RunAccount;
import org.dokaz.record.Seclusion;
import org.dokaz.record.Stamped;
import org.dokaz.record.Unreceived;

/** What a case holds, between its records and the answers that are shown. */
public final class CaseAnswers {

    /** The most documents that are shown at once: a page of more could not be opened, nor held in memory. */
    static final int DOCUMENTS_MAX = 20_000;

    private CaseAnswers() {}

    /** Every document of a case and every input that could not be had, in path order. */
    public static List<Answer> of(CaseFile file, Maker.Machine reader) {
        long documents = file.documents();
        if (documents > DOCUMENTS_MAX) {
            throw new DokazException("the case holds " + documents + " documents, and one page at most " + DOCUMENTS_MAX
                    + " (DOCUMENTS_MAX); read the part you want to see into a case of its own");
        }
        List<Answer> answers = new ArrayList<>();
        SetRight right = SetRight.of(file);
        file.each(held -> {
            switch (held.kept()) {
                case DocumentOutcome document -> answers.add(answer(held.path(), right.outcome(document), reader));
                case Unreceived unreceived -> answers.add(answer(unreceived, reader));
                case Capture ignored -> {}
                case CustodyDeed ignored -> {}
                case Restriction ignored -> {}
                case RunAccount ignored -> {}
                case Decided ignored -> {}
                case Released ignored -> {}
                case Revocation ignored -> {}
                case Matching ignored -> {}
                case Seclusion ignored -> {}
                case Expunging ignored -> {}
                case Stamped ignored -> {}
                case HandedOver ignored -> {}
            }
        });
        return List.copyOf(answers);
    }

    /** How the case came about, and what in it is kept apart. */
    public static Dossier.Keeping keeping(CaseFile file) {
        List<Dossier.RunLine> runs = new ArrayList<>();
        for (RunAccount run : file.accounts()) {
            runs.add(new Dossier.RunLine(
                    run.inputs(),
                    run.inputCount() - run.inputs().size(),
                    run.in(),
                    run.made(),
                    run.declined(),
                    run.failed()));
        }
        return new Dossier.Keeping(runs, file.restricted(), ItemsInCase.books(file));
    }

    /** A document's outcome as it is shown. */
    static Answer answer(Optional<String> path, DocumentOutcome document, Maker.Machine reader) {
        return new Answer(
                Places.document(
                        document.exhibit(),
                        path,
                        document.part(),
                        document.language(),
                        document.masthead(),
                        document.fileData()),
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
