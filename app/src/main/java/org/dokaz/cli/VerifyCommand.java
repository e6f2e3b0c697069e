package org.dokaz.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.dokaz.app.CaseFile;
import org.dokaz.preserve.Flaw;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a case: originals, log, records and citations. */
@Command(
        name = "verify",
        description = "Checks a case and shows everything that does not hold: originals, log, records, citations.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CaseOption ofCase;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<Flaw> flaws = CaseFile.verify(ofCase.folder());
        flaws.forEach(flaw -> terminal.out().println(Plain.line(flaw.toString())));
        terminal.tell(flaws.isEmpty() ? "everything holds" : flaws.size() + " things do not hold");
        return flaws.isEmpty() ? ExitCode.DONE : ExitCode.NOT_ALL_HELD;
    }
}
