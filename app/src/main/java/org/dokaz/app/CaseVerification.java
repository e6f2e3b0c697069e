package org.dokaz.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.preserve.CaseFolder;
import org.dokaz.preserve.Checked;
import org.dokaz.preserve.Flaw;
import org.dokaz.preserve.OpenVault;
import org.dokaz.record.LogMark;
import org.dokaz.store.CaseDatabase;
import org.dokaz.vault.Vault;

/** The check of a case, its database and its vault. Nothing in the folder changes. */
public final class CaseVerification {

    private CaseVerification() {}

    /**
     * What a check comes to.
     *
     * @param vault the vault of the case, where somebody opened it
     */
    public static Checked of(Path root, Optional<Vault> vault) {
        return of(root, vault, Optional.empty());
    }

    /**
     * The same, with a signed head that somebody kept held against the log.
     *
     * @param head the file it is in
     */
    public static Checked of(Path root, Optional<Vault> vault, Optional<Path> head) {
        Checked checked = CaseFolder.check(root, vault.<OpenVault>map(PouchLines::new), head);
        List<Flaw> flaws = new ArrayList<>();
        vault.ifPresent(open -> open.flaws().forEach(flaw -> flaws.add(new Flaw("vault", flaw))));
        if (Vault.isOwing(root)) {
            flaws.add(new Flaw("vault", "may still hold something that was expunged; run 'dokaz vault sweep'"));
        }
        if (checked.flaws().isEmpty()) {
            flaws.addAll(Stamping.check(root).flaws());
        }
        Path file = root.resolve(CaseFile.DATABASE);
        if (checked.flaws().isEmpty() && flaws.isEmpty() && Files.exists(file) && !agrees(root, file)) {
            flaws.add(new Flaw(
                    CaseFile.DATABASE, "says other than the log and the records; delete it: the next run rebuilds it"));
        }
        return checked.with(flaws);
    }

    private static boolean agrees(Path root, Path file) {
        Optional<CaseDatabase> lying = CaseDatabase.asItLies(file);
        if (lying.isEmpty()) {
            return false;
        }
        try (CaseDatabase found = lying.get();
                CaseDatabase rebuilt = CaseDatabase.inMemory();
                CaseFolder folder = CaseFolder.openToRead(root)) {
            Optional<LogMark> reached = found.mark();
            if (!reached.equals(Optional.of(folder.end()))) {
                // Behind the log, as a run that was stopped leaves it, is not against the log.
                return reached.isEmpty() || folder.holds(reached.get());
            }
            DatabaseUpkeep.bringUp(rebuilt, folder);
            return found.contents().equals(rebuilt.contents());
        }
    }
}
