package org.dokaz.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dokaz.gazetteer.GazetteerFolder;
import org.dokaz.gazetteer.ImportReport;
import org.dokaz.gazetteer.Importing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes dumps of places and lists of control into the user's gazetteer. */
@Command(
        name = "import",
        description = "Takes GeoNames dumps, a KATOTTG codifier and lists of control into the user's gazetteer.",
        mixinStandardHelpOptions = true)
final class GazetteerImportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "GeoNames dumps such as UA.txt, alternateNamesV2.txt, a KATOTTG codifier as a table; told apart by their shape."
                            + " They replace what was imported of their kind.")
    private List<Path> files = List.of();

    @Option(
            names = "--control",
            paramLabel = "FILE",
            description =
                    "A list of who held what when, kept beside other lists; it replaces one of the same file name.")
    private List<Path> control = List.of();

    GazetteerImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (files.isEmpty() && control.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "name a GeoNames dump such as UA.txt, or a list of control behind --control");
        }
        GazetteerFolder folder = UserGazetteer.folder();
        ImportReport report;
        try {
            report = Importing.into(folder, files, control);
        } catch (Importing.Refused refused) {
            throw new ParameterException(spec.commandLine(), Plain.line(String.valueOf(refused.getMessage())), refused);
        }
        boolean whole = true;
        for (ImportReport.Imported one : report.files()) {
            one.complaints().forEach(complaint -> terminal.tell(Plain.line(complaint)));
            int more = one.file().bad() - one.complaints().size();
            if (more > 0) {
                terminal.tell(Plain.line(one.file().name()) + ": " + more + " more bad lines; skipped");
            }
            terminal.tell(String.format(
                    Locale.ROOT,
                    "%s: %s; %,d lines used, %,d bad",
                    Plain.line(one.file().name()),
                    one.file().kind().words(),
                    one.file().kept(),
                    one.file().bad()));
            whole &= one.file().bad() == 0;
        }
        terminal.tell(String.format(Locale.ROOT, "%,d places; %,d bytes", report.places(), report.sizeBytes()));
        terminal.out().print(report.digest() + "\n");
        return whole ? ExitCode.DONE : ExitCode.NOT_ALL_HELD;
    }
}
