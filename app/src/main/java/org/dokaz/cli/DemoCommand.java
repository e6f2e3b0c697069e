package org.dokaz.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseFile;
import org.dokaz.collect.Inputs;
import org.dokaz.collect.Received;
import org.dokaz.flow.DokazException;
import org.dokaz.markup.Labels;
import org.dokaz.model.Maker;
import org.dokaz.pipeline.Account;
import org.dokaz.publish.Answer;
import org.dokaz.publish.Overview;
import org.dokaz.publish.Sample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the bundled sample and writes its dossier: the first thing a newcomer runs. */
@Command(
        name = "demo",
        description = "Reads a bundled sample case of fiction, writes its dossier, and prints the dossier's path.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String CASE_NAME = "dokaz-demo";

    private final Terminal terminal;

    @Option(names = "--serve", description = "Opens the workbench on the sample's case, on 127.0.0.1:8080.")
    private boolean serve;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = place();
        int code = demonstrate(terminal, folder);
        return serve
                ? ServeCommand.serve(
                        terminal, folder, ServeCommand.Listening.HOST_USUAL, ServeCommand.Listening.PORT_USUAL)
                : code;
    }

    /** Reads the sample into a case in this folder and writes its dossier there. */
    static int demonstrate(Terminal terminal, Path folder) {
        Maker.Machine maker = UserGazetteer.maker();
        List<Received.Whole> sample = new ArrayList<>();
        Sample.files().forEach((name, bytes) -> sample.add(new Received.Whole(Optional.of("sample/" + name), bytes)));
        List<Answer> answers = new ArrayList<>();
        int code;
        try (CaseFile file = CaseFile.open(folder, maker, Clock.systemUTC(), new SecureRandom())) {
            Account account = new Batch(terminal, 1)
                    .run(
                            Inputs.held(sample),
                            file,
                            List.of("the bundled sample"),
                            treated -> answers.addAll(treated.answers()));
            code = Batch.exitCode(account);
        }
        Path dossier = folder.resolve(DossierFile.USUAL_NAME);
        ReportCommand.write(folder, maker, dossier);
        terminal.clearProgress();
        terminal.out().print(new Overview(Labels.ENGLISH, terminal.columns(), terminal.colours()).of(answers));
        terminal.flush();
        terminal.tell("the sample is fiction; its case is in " + Plain.line(folder.toString()) + ", its dossier in:");
        terminal.flush();
        terminal.out().println(dossier);
        return code;
    }

    private static Path place() {
        Path here = Path.of(CASE_NAME).toAbsolutePath();
        if (Files.isWritable(Files.exists(here) ? here : here.getParent())) {
            return here;
        }
        try {
            return Files.createTempDirectory(CASE_NAME);
        } catch (IOException unwritable) {
            throw new DokazException(
                    "neither the current directory nor the temporary one can be written; go to a folder of your own",
                    unwritable);
        }
    }
}
