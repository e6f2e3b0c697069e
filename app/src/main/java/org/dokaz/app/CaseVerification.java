package org.dokaz.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dokaz.preserve.CaseFolder;
import org.dokaz.preserve.Checked;
import org.dokaz.preserve.Flaw;
import org.dokaz.preserve.Follower;
import org.dokaz.preserve.OpenVault;
import org.dokaz.record.LogMark;
import org.dokaz.store.CaseDatabase;
import org.dokaz.vault.Vault;

/** The check of a case, its database and its vault. Nothing in the folder changes. */
public final class CaseVerification {

    private static final String STAMPS = "log/stamps";

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
        CaseStore store = CaseStore.of(root);
        Optional<CaseDatabase> lying = store.asItLies();
        // Read out beside the log, since both take long.
        Optional<CompletableFuture<List<String>>> contents =
                lying.map(found -> CompletableFuture.supplyAsync(found::contents));
        try (CaseDatabase rebuilt = CaseDatabase.inMemory()) {
            Checked checked = CaseFolder.check(
                    root,
                    vault.<OpenVault>map(PouchLines::new),
                    head,
                    lying.isPresent() ? follower(rebuilt) : (entry, kept, behind) -> {});
            List<Flaw> flaws = new ArrayList<>();
            vault.ifPresent(open -> open.flaws().forEach(flaw -> flaws.add(new Flaw("vault", flaw))));
            if (Vault.isOwing(root)) {
                flaws.add(new Flaw("vault", "may still hold something that was expunged; run 'dokaz vault sweep'"));
            }
            if (checked.flaws().isEmpty() && Files.exists(root.resolve(STAMPS))) {
                flaws.addAll(Stamping.check(root).flaws());
            }
            boolean compared = checked.flaws().isEmpty() && flaws.isEmpty() && store.isThere();
            if (compared
                    && (lying.isEmpty() || contents.isEmpty() || !agrees(root, lying.get(), contents.get(), rebuilt))) {
                flaws.add(new Flaw(store.name(), store.differs()));
            }
            return checked.with(flaws);
        } finally {
            // Nothing is closed that is still being read; what went wrong is told where it is asked for.
            contents.ifPresent(
                    reading -> reading.handle((lines, failed) -> true).join());
            lying.ifPresent(CaseDatabase::close);
        }
    }

    private static Follower follower(CaseDatabase rebuilt) {
        return (entry, kept, behind) ->
                kept.ifPresentOrElse(record -> rebuilt.add(entry.leaf(), record, behind), () -> rebuilt.pass(behind));
    }

    private static boolean agrees(
            Path root, CaseDatabase found, CompletableFuture<List<String>> contents, CaseDatabase rebuilt) {
        rebuilt.commit();
        Optional<LogMark> reached = found.mark();
        if (reached.equals(rebuilt.mark())) {
            return contents.join().equals(rebuilt.contents());
        }
        try (CaseFolder folder = CaseFolder.openToRead(root)) {
            // Behind the log, as a run that was stopped leaves it, is not against the log.
            return reached.isEmpty() || (!reached.equals(Optional.of(folder.end())) && folder.holds(reached.get()));
        }
    }
}
