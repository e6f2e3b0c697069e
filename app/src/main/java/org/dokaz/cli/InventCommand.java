package org.dokaz.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dokaz.app.InventedFiles;
import org.dokaz.flow.DokazException;
import org.dokaz.invent.Difficulty;
import org.dokaz.invent.Invention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a corpus of fiction whose truth is known. */
@Command(
        name = "invent",
        description = "Writes a corpus of fiction to try things out on, and what is true of it.",
        mixinStandardHelpOptions = true)
final class InventCommand implements Callable<Integer> {

    private static final int DOCUMENTS_MAX = 1_000_000;

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--documents",
            paramLabel = "N",
            required = true,
            description = "How many documents to invent, 1 to 1000000.")
    private int documents;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "A whole number; another seed gives another corpus.")
    private long seed;

    @Option(
            names = "--difficulty",
            paramLabel = "HOW",
            defaultValue = "usual",
            description = "How hard it is: easy, usual or hard.")
    private Hardness hardness;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "The folder to write to; made where it is missing, refused where something is in it.")
    private Path out;

    @Option(names = "--lines", description = "Write all documents into one file, each a line of JSON.")
    private boolean lines;

    /** How hard a corpus is. */
    enum Hardness {
        EASY,
        USUAL,
        HARD;

        Difficulty difficulty() {
            return switch (this) {
                case EASY -> Difficulty.EASY;
                case USUAL -> Difficulty.USUAL;
                case HARD -> Difficulty.HARD;
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    InventCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (documents < 1 || documents > DOCUMENTS_MAX) {
            throw new ParameterException(
                    spec.commandLine(), "--documents must be 1 to " + DOCUMENTS_MAX + ", not " + documents);
        }
        String shown = Plain.line(out.toString());
        try {
            if (!InventedFiles.isFree(out)) {
                throw new ParameterException(
                        spec.commandLine(), shown + ": something is there already; name a new or an empty folder");
            }
            InventedFiles.write(
                    Invention.of(seed, hardness.difficulty()),
                    documents,
                    out,
                    lines ? InventedFiles.Shape.LINES : InventedFiles.Shape.FILES,
                    count -> terminal.progress(count, documents, "inventing"));
        } catch (IOException unwritable) {
            throw new DokazException(
                    shown + ": could not be written; make room, or choose another folder with --out", unwritable);
        }
        terminal.clearProgress();
        terminal.tell(documents + " documents of fiction written");
        terminal.out().println(shown);
        return ExitCode.DONE;
    }
}
