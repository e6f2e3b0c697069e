package org.dokaz.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.publish.NameLines;
import org.dokaz.spelling.KnownNames;
import org.dokaz.spelling.NamePair;
import org.dokaz.spelling.NameReason;
import org.dokaz.spelling.NameVerdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether two written names are one name, how surely, and why. */
@Command(
        name = "name",
        description = "Tells whether two names, in whatever script and language, are one: same, different or unsure.",
        mixinStandardHelpOptions = true)
final class ExplainNameCommand implements Callable<Integer> {

    private static final int COLUMNS = 3;

    private final Terminal terminal;
    private final KnownNames known;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..2", paramLabel = "NAME", description = "The two names, each in quotation marks.")
    private List<String> names = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "How to show it: text (for reading) or jsonl (one JSON object a line).")
    private Format format;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description = "Compare many pairs: a line for each with id, first name, second name, parted by tabs.")
    private Optional<Path> batch = Optional.empty();

    ExplainNameCommand(Terminal terminal, KnownNames known) {
        this.terminal = terminal;
        this.known = known;
    }

    @Override
    public Integer call() {
        if (names.size() != (batch.isPresent() ? 0 : 2)) {
            throw new ParameterException(
                    spec.commandLine(), "give two names, each in quotation marks, or --batch FILE with many");
        }
        if (batch.isPresent()) {
            Path file = batch.get();
            return TableLines.each(file, spec, line -> shown(file, line));
        }
        show(Optional.empty(), names.get(0), names.get(1));
        return ExitCode.DONE;
    }

    private boolean shown(Path file, TableLines.Line line) {
        if (line.columns().size() != COLUMNS) {
            terminal.tell(Plain.line(file + ", line " + line.number()) + ": has "
                    + line.columns().size() + " columns, not 3 (id, name, name, parted by tabs); passed over");
            return false;
        }
        show(
                Optional.of(line.columns().get(0)),
                line.columns().get(1),
                line.columns().get(2));
        return true;
    }

    private void show(Optional<String> id, String a, String b) {
        NameVerdict verdict = NamePair.compare(a, b, known);
        if (format == Format.JSONL) {
            terminal.out().println(NameLines.line(id, a, b, verdict));
            return;
        }
        id.ifPresent(one -> terminal.out().print(Plain.line(one) + "  "));
        terminal.out()
                .println(String.format(
                        java.util.Locale.ROOT, "%s (%.2f)", verdict.verdict().word(), verdict.score()));
        for (NameReason reason : verdict.reasons()) {
            terminal.out().println("  " + Plain.line(reason.words()));
        }
    }
}
