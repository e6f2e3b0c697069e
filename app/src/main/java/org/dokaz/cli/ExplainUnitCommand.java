package org.dokaz.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.formation.FormationVerdict;
import org.dokaz.formation.FormationVerdict.Relation;
import org.dokaz.formation.Formations;
import org.dokaz.publish.UnitLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells how the name of a formation is taken apart, or whether two such names mean one formation, how surely, and why. */
@Command(
        name = "unit",
        description =
                "Takes the name of a military or security formation apart; of two, tells whether they are one: same,"
                        + " different or unsure, or one a part of the other.",
        mixinStandardHelpOptions = true)
final class ExplainUnitCommand implements Callable<Integer> {

    private static final int COLUMNS_MIN = 2;
    private static final int COLUMNS_MAX = 3;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..2", paramLabel = "UNIT", description = "One name or two, each in quotation marks.")
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
            description = "Look at many: a line for each with id and one name, or id and two names, parted by tabs.")
    private Optional<Path> batch = Optional.empty();

    ExplainUnitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (batch.isPresent() != names.isEmpty() || names.size() > 2) {
            throw new ParameterException(
                    spec.commandLine(), "give one name or two, each in quotation marks, or --batch FILE with many");
        }
        if (batch.isPresent()) {
            Path file = batch.get();
            return TableLines.each(file, spec, line -> shown(file, line));
        }
        show(Optional.empty(), names);
        return ExitCode.DONE;
    }

    private boolean shown(Path file, TableLines.Line line) {
        int columns = line.columns().size();
        if (columns < COLUMNS_MIN || columns > COLUMNS_MAX) {
            terminal.tell(Plain.line(file + ", line " + line.number()) + ": has " + columns
                    + " columns, not 2 or 3 (id, name, name, parted by tabs); passed over");
            return false;
        }
        show(Optional.of(line.columns().getFirst()), line.columns().subList(1, columns));
        return true;
    }

    private void show(Optional<String> id, List<String> shown) {
        // Not println, since the line end is part of the contract and not the platform's to choose.
        if (format == Format.JSONL) {
            String line = shown.size() == 1
                    ? UnitLines.line(id, shown.getFirst())
                    : UnitLines.line(id, shown.getFirst(), shown.getLast(), compared(shown));
            terminal.out().print(line + '\n');
            return;
        }
        id.ifPresent(one -> terminal.out().print(Plain.line(one) + "  "));
        if (shown.size() == 1) {
            tell("", UnitLines.text(shown.getFirst()));
            return;
        }
        FormationVerdict verdict = compared(shown);
        boolean nested = verdict.relation() == Relation.PART_OF || verdict.relation() == Relation.WHOLE_OF;
        terminal.out()
                .print(String.format(
                                Locale.ROOT,
                                "%s (%.2f)",
                                verdict.verdict().name().toLowerCase(Locale.ROOT),
                                verdict.score())
                        + (nested ? ", the first is " + verdict.relation().word() + " the second" : "")
                        + '\n');
        verdict.reasons().forEach(reason -> tell("  ", reason));
        for (String name : shown) {
            tell("", Plain.line(cut(name)) + ":");
            tell("  ", UnitLines.text(name));
        }
    }

    private static String cut(String name) {
        return name.length() > Formations.NAME_LENGTH_MAX ? name.substring(0, Formations.NAME_LENGTH_MAX) + "…" : name;
    }

    private void tell(String before, String lines) {
        lines.lines().forEach(line -> terminal.out().print(before + Plain.line(line) + '\n'));
    }

    private static FormationVerdict compared(List<String> pair) {
        return Formations.compare(Formations.read(pair.getFirst()), Formations.read(pair.getLast()));
    }
}
