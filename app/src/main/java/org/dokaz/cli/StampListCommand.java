package org.dokaz.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dokaz.app.Stamping;
import org.dokaz.preserve.Flaw;
import org.dokaz.stamp.StampCheck;
import org.dokaz.stamp.StampedHead;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows which heads of the log bear whose time. */
@Command(
        name = "list",
        description = "Checks all stamps of a case anew, and shows which heads of its log bear whose time.",
        mixinStandardHelpOptions = true)
final class StampListCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private CaseOption ofCase;

    StampListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path folder = ofCase.folder();
        StampCheck.Checked checked = Stamping.check(folder);
        List<StampedHead> heads = checked.heads().stream()
                .sorted(java.util.Comparator.comparingLong(
                        head -> head.entries().orElse(0)))
                .toList();
        for (StampedHead head : heads) {
            terminal.out().println(StampLines.title(head) + ": " + StampLines.sum(head));
            head.stamps().forEach(stamp -> terminal.out().println("  " + StampLines.line(stamp)));
            head.waiting().forEach(name -> terminal.out().println("  " + Plain.line(name) + "  not yet stamped"));
        }
        long covered = heads.stream()
                .filter(head -> !head.stamps().isEmpty())
                .mapToLong(head -> head.entries().orElse(0))
                .max()
                .orElse(0);
        long entries = Stamping.entries(folder);
        if (covered < entries) {
            terminal.out()
                    .println(
                            covered == 0
                                    ? "the log of " + entries + " entries: not yet stamped"
                                    : "the " + (entries - covered) + " entries after these: not yet stamped");
        }
        for (Flaw flaw : checked.flaws()) {
            terminal.out().println(Plain.line(flaw.toString()));
        }
        return checked.flaws().isEmpty() ? ExitCode.DONE : ExitCode.NOT_ALL_HELD;
    }
}
