package org.dokaz.cli;

import java.nio.file.Path;
import org.dokaz.app.Moved;
import org.dokaz.vault.standin.Pseudonyms;

/** What a move between a case and its vault came to, in lines that hold nothing of what is withheld. */
final class VaultLines {

    private VaultLines() {}

    /** Tells it; gives the exit code. */
    static int tell(Terminal terminal, Moved moved, Path folder, Pseudonyms names) {
        moved.decided().forEach(decided -> terminal.out().println(DecisionLines.line(decided)));
        if (moved.returned() > 0) {
            terminal.tell(moved.returned() + " records came back from the vault; " + moved.records()
                    + " that stood in their place or rested on that went in");
        } else if (moved.originals() + moved.records() > 0) {
            terminal.tell(moved.originals() + " originals and " + moved.records()
                    + " records went into the vault");
        } else {
            terminal.tell("nothing in the case had to be moved");
        }
        if (moved.untold() > 0) {
            terminal.tell("of those, " + moved.untold() + " have nothing in their place: comparisons of names, and what"
                    + " could not be told without what is withheld");
        }
        for (Path file : moved.leftovers()) {
            // The file's own name may be what must not be shown.
            boolean named = names.isNamedIn(file.toString());
            terminal.tell(Plain.line((named ? folder : file).toString())
                    + (named ? ": a file in it, which is no part of the case, has" : ": is no part of the case and holds")
                    + " a withheld name; remove it");
        }
        return moved.leftovers().isEmpty() ? ExitCode.DONE : ExitCode.NOT_ALL_HELD;
    }
}
