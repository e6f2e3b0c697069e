package org.dokaz.cli;

import org.dokaz.app.Treated;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Reading;
import org.dokaz.publish.Answer;
import org.dokaz.publish.JsonLines;
import org.dokaz.publish.Labels;
import org.dokaz.publish.TerminalText;

/** Answers written to the results, one after the other, in the format the user chose. */
final class Showing {

    private final Terminal terminal;
    private final Format format;
    private final TerminalText text;

    Showing(Terminal terminal, Format format) {
        this.terminal = terminal;
        this.format = format;
        this.text = new TerminalText(Labels.ENGLISH, terminal.columns(), terminal.colours());
    }

    void show(Treated treated) {
        treated.answers().forEach(this::show);
    }

    private void show(Answer answer) {
        terminal.clearProgress();
        switch (format) {
            // Not println, since the line end is part of the contract and not the platform's to choose.
            case JSONL -> terminal.out().print(JsonLines.line(answer) + '\n');
            case TEXT -> showText(answer);
        }
        if (terminal.isColoured()) {
            terminal.out().flush();
        }
    }

    private void showText(Answer answer) {
        // A failure is told beside the results, in either format.
        if (!(answer.outcome() instanceof Outcome.Failed<Reading>)) {
            terminal.out().print(text.of(answer));
        }
    }
}
