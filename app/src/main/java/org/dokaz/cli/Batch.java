package org.dokaz.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.dokaz.app.CaseFile;
import org.dokaz.app.CaseKeeper;
import org.dokaz.app.FailedReadings;
import org.dokaz.collect.Inputs;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Reading;
import org.dokaz.pipeline.Account;
import org.dokaz.pipeline.Equipment;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Run;
import org.dokaz.pipeline.Treated;
import org.dokaz.publish.Answer;
import org.dokaz.worker.Tesseract;
import org.dokaz.worker.WorkerPool;

/** Many inputs read in one go: the user sees how far it has come, each failure, and the account at the end. */
final class Batch {

    /** How many documents lie before the first line about progress, where no bar can be seen. */
    static final int PROGRESS_FIRST_DOCUMENTS = 100;

    /** How many times as many lie before each further line. */
    private static final long PROGRESS_GROWTH = 2;

    private final Terminal terminal;
    private final WorkerPool workers;
    private final Pipeline pipeline;
    private final int threads;
    private int inputsDone;
    private long documentsDone;
    private long nextLine = PROGRESS_FIRST_DOCUMENTS;

    Batch(Terminal terminal, int threads) {
        this(terminal, threads, UserGazetteer.equipment());
    }

    Batch(Terminal terminal, int threads, Equipment equipment) {
        this(terminal, threads, equipment, Optional.empty());
    }

    Batch(Terminal terminal, int threads, Equipment equipment, Optional<Tesseract> ocr) {
        this.workers = new WorkerPool(ocr);
        this.terminal = terminal;
        this.threads = threads;
        this.pipeline = new Pipeline(terminal::show, equipment, workers);
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** Reads all inputs and hands what came of them over in path order; tells the account. */
    Account run(Inputs inputs, Consumer<Treated> each) {
        int count = inputs.count();
        try (workers;
                Run run = new Run(pipeline, threads, treated -> tell(treated, count, each))) {
            return ended(run.over(inputs), count);
        }
    }

    /** Reads all inputs, keeps everything in a case, and the account of it. */
    Account run(Inputs inputs, CaseFile file, List<String> names, Consumer<Treated> each) {
        return run(inputs, file, Run.Failures.STAND, names, each);
    }

    /** The same where it is said what is done about documents that could not be read before. */
    Account run(Inputs inputs, CaseFile file, Run.Failures failures, List<String> names, Consumer<Treated> each) {
        int count = inputs.count();
        try (workers;
                Run run = new Run(
                        pipeline,
                        new CaseKeeper(file, pipeline, failures),
                        threads,
                        treated -> tell(treated, count, each))) {
            return kept(ended(run.over(inputs), count), file, names);
        }
    }

    /** Reads again what could not be read before, from the originals in the case. */
    Account again(CaseFile file, Consumer<Treated> each) {
        FailedReadings inputs = FailedReadings.in(file);
        try (workers;
                Run run = new Run(
                        pipeline,
                        new CaseKeeper(file, pipeline, Run.Failures.TRIED_AGAIN),
                        threads,
                        treated -> tell(treated, inputs.count(), each))) {
            return kept(ended(run.overReceived(inputs), inputs.count()), file, inputs.names());
        }
    }

    private Account kept(Account account, CaseFile file, List<String> names) {
        file.account(account.of(names, workers.manner(), pipeline.maker()));
        return account;
    }

    /** The exit code of a run with this account. */
    static int exitCode(Account account) {
        return account.failed() > 0 ? ExitCode.NOT_ALL_HELD : ExitCode.DONE;
    }

    private void tell(Treated treated, int count, Consumer<Treated> each) {
        inputsDone += treated.last() && !treated.received().isInside() ? 1 : 0;
        each.accept(treated);
        treated.answers().forEach(answer -> tellFailure(terminal, answer));
        showProgress(treated, count);
    }

    private Account ended(Account account, int count) {
        terminal.tell(account.toString());
        if (!account.holds() || inputsDone != count) {
            throw new IllegalStateException(
                    "the account does not hold: " + inputsDone + " of " + count + " inputs, " + account);
        }
        return account;
    }

    /** Tells why a document could not be read, if it could not. */
    static void tellFailure(Terminal terminal, Answer answer) {
        if (answer.outcome() instanceof Outcome.Failed<Reading> failed) {
            String fault = failed.fault().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            terminal.tell(Plain.line(answer.document().label() + ": " + fault + ": " + failed.detail()));
        }
    }

    private void showProgress(Treated treated, int count) {
        terminal.progress(inputsDone, count, treated.received().name());
        documentsDone += treated.answers().size();
        boolean atEnd = inputsDone == count;
        if (!terminal.isMoving() && documentsDone >= nextLine && !atEnd) {
            nextLine *= PROGRESS_GROWTH;
            terminal.tell(documentsDone + " documents read; " + inputsDone + " of " + count + " inputs done");
        }
    }
}
