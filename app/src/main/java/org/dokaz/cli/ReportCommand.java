package org.dokaz.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseAnswers;
import org.dokaz.app.CaseCustody;
import org.dokaz.app.CaseFile;
import org.dokaz.app.ClaimsInCase;
import org.dokaz.app.GradesInCase;
import org.dokaz.app.NamesInCase;
import org.dokaz.corroborate.Findings;
import org.dokaz.model.Maker;
import org.dokaz.publish.Dossier;
import org.dokaz.publish.Sample;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes the dossier of a case. */
@Command(
        name = "report",
        description = "Writes the dossier of a case: one HTML page for eyes inside the house.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CaseOption ofCase;

    @Option(
            names = "--out",
            paramLabel = "FILE.html",
            description = "Where to write it; where left out, dossier.html in the case.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "WHO",
            description =
                    "Put on record in the case that this person looked at it, under the name the house gives them.")
    private Optional<String> by = Optional.empty();

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = ofCase.folder();
        Path file = out.orElse(folder.resolve(DossierFile.USUAL_NAME));
        by.ifPresent(who -> view(folder, who));
        write(folder, UserGazetteer.maker(), file);
        terminal.out().println(Plain.line(file.toString()));
        return ExitCode.DONE;
    }

    private void view(Path folder, String who) {
        Maker viewer = new Maker.Analyst(Demands.text(spec, Optional.of(who), "--by", "say who looks at the case"));
        Clock clock = Clock.systemUTC();
        try (CaseFile opened = CaseFile.open(folder, UserGazetteer.maker(), clock, new SecureRandom())) {
            CaseCustody.viewed(opened, "report", clock.instant(), viewer);
        }
    }

    /** Writes the dossier of the case in this folder to this file. */
    static void write(Path folder, Maker.Machine reader, Path file) {
        try (CaseFile caseFile = CaseFile.openToRead(folder, reader)) {
            String title = folder.toAbsolutePath().normalize().getFileName().toString();
            Findings findings = ClaimsInCase.compare(
                    caseFile, NamesInCase.of(caseFile).resolution().entities());
            DossierFile.write(
                    new Dossier(
                            title,
                            CaseAnswers.of(caseFile, reader),
                            Sample.digests(),
                            CaseAnswers.keeping(caseFile),
                            UserGazetteer.atlas(),
                            ClaimsInCase.shown(findings, GradesInCase.of(caseFile, findings))),
                    file);
        }
    }
}
