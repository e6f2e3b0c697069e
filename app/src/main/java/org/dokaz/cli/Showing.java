package org.dokaz.cli;

import java.util.List;
import java.util.Optional;
import org.dokaz.app.Explainer;
import org.dokaz.flow.Outcome;
import org.dokaz.markup.Labels;
import org.dokaz.model.Reading;
import org.dokaz.model.Reason;
import org.dokaz.pipeline.Treated;
import org.dokaz.publish.Answer;
import org.dokaz.publish.JsonLines;
import org.dokaz.publish.TerminalText;

/** Answers written to the results, one after the other, in the format the user chose. */
final class Showing {

    private final Terminal terminal;
    private final Format format;
    private final TerminalText text;
    private final Optional<Explainer> explainer;

    /**
     * Answers shown so.
     *
     * @param explainer who tells the reasons, where they were asked for
     */
    Showing(Terminal terminal, Format format, Optional<Explainer> explainer) {
        this.terminal = terminal;
        this.format = format;
        this.explainer = explainer;
        this.text = new TerminalText(Labels.ENGLISH, terminal.columns(), terminal.colours());
    }

    void show(Treated treated) {
        treated.answers().forEach(this::show);
    }

    private void show(Answer answer) {
        terminal.clearProgress();
        switch (format) {
            // Not println, since the line end is part of the contract and not the platform's to choose.
            case JSONL -> terminal.out().print(jsonLine(answer) + '\n');
            case TEXT -> showText(answer);
        }
        if (terminal.isColoured()) {
            terminal.out().flush();
        }
    }

    private String jsonLine(Answer answer) {
        return explainer
                .map(asked -> JsonLines.line(answer, asked.reasons(answer)))
                .orElseGet(() -> JsonLines.line(answer));
    }

    private void showText(Answer answer) {
        // A failure is told beside the results, in either format.
        if (!(answer.outcome() instanceof Outcome.Failed<Reading>)) {
            List<Reason> reasons = explainer.map(asked -> asked.reasons(answer)).orElse(List.of());
            terminal.out().print(text.of(answer, reasons));
        }
    }
}
