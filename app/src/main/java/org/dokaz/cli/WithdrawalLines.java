package org.dokaz.cli;

import java.util.List;
import org.dokaz.app.CaseFile;
import org.dokaz.record.Released;

/** What had left the house of a person before the person took consent back: it cannot be called back, so it is told. */
final class WithdrawalLines {

    private WithdrawalLines() {}

    static void print(CaseFile file, String person, Terminal terminal) {
        List<Released> releases = file.releases();
        boolean any = false;
        for (Released release : releases) {
            for (Released.Said said : release.statements()) {
                if (said.person().filter(person::equals).isPresent()) {
                    any = true;
                    terminal.out()
                            .println(Plain.line("already out: release " + release.number() + " of " + release.day()
                                    + ", statement " + said.key()));
                }
            }
        }
        terminal.out()
                .println(
                        any
                                ? "The next release lacks them. Those named above are out, and copies of them may be kept"
                                        + " by others."
                                : "No release so far said anything from this person.");
    }
}
