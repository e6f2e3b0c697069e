package org.dokaz.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.dokaz.gazetteer.GazetteerFolder;
import picocli.CommandLine.Command;

/** Shows what was imported. */
@Command(
        name = "list",
        description = "Shows which files the user's gazetteer was made from.",
        mixinStandardHelpOptions = true)
final class GazetteerListCommand implements Callable<Integer> {

    private final Terminal terminal;

    GazetteerListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        GazetteerFolder folder = UserGazetteer.folder();
        if (!folder.exists()) {
            terminal.tell("nothing is imported; 'dokaz gazetteer import UA.txt' takes in a GeoNames dump");
            return ExitCode.DONE;
        }
        folder.open()
                .sources()
                .forEach(source -> terminal.out()
                        .print(String.format(
                                        Locale.ROOT,
                                        "%s: %s, %d lines used, %d bad, %s",
                                        Plain.line(source.name()),
                                        source.kind().words(),
                                        source.kept(),
                                        source.bad(),
                                        source.digest())
                                + "\n"));
        return ExitCode.DONE;
    }
}
