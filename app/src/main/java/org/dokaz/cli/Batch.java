package org.dokaz.cli;

import java.util.Iterator;
import java.util.Locale;
import java.util.function.Consumer;
import org.dokaz.app.Account;
import org.dokaz.app.InOrder;
import org.dokaz.app.Pipeline;
import org.dokaz.app.Treated;
import org.dokaz.collect.Received;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Reading;
import org.dokaz.publish.Answer;

/** Many inputs read in one go: the user sees how far it has come, each failure, and the account at the end. */
final class Batch {

    /** How many inputs lie between two lines about progress, where no bar can be seen. */
    static final int PROGRESS_LINE_INPUTS = 100;

    private final Terminal terminal;
    private final Pipeline pipeline;
    private final int threads;
    private Account account = Account.BLANK;
    private int inputsDone;

    Batch(Terminal terminal, int threads) {
        this.terminal = terminal;
        this.threads = threads;
        this.pipeline = new Pipeline(terminal::show);
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** Reads all inputs and hands each over in path order; tells the exit code. */
    int run(Iterator<Received> inputs, int count, Consumer<Treated> each) {
        new InOrder(threads).run(inputs, pipeline::treat, treated -> {
            inputsDone++;
            treated.answers().forEach(answer -> account = account.received().with(answer.outcome()));
            each.accept(treated);
            treated.answers().forEach(this::tellFailure);
            showProgress(treated, count);
        });
        terminal.tell(account.toString());
        if (!account.holds() || inputsDone != count) {
            throw new IllegalStateException(
                    "the account does not hold: " + inputsDone + " of " + count + " inputs, " + account);
        }
        return account.failed() > 0 ? ExitCode.NOT_ALL_HELD : ExitCode.DONE;
    }

    private void tellFailure(Answer answer) {
        if (answer.outcome() instanceof Outcome.Failed<Reading> failed) {
            String fault = failed.fault().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            terminal.tell(Plain.line(answer.document().label() + ": " + fault + ": " + failed.detail()));
        }
    }

    private void showProgress(Treated treated, int count) {
        terminal.progress(inputsDone, count, treated.received().name());
        if (!terminal.isMoving() && inputsDone % PROGRESS_LINE_INPUTS == 0 && inputsDone < count) {
            terminal.tell(inputsDone + " of " + count + " read");
        }
    }
}
