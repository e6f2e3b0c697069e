package org.dokaz.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.preserve.CaseFolder;
import org.dokaz.search.Search;
import org.dokaz.store.CaseDatabase;
import org.dokaz.store.TeamPlace;

/**
 * Where the database of one case lies: in its folder, or on a server that a team shares. Either holds only what the folder says, arranged for
 * questions.
 */
final class CaseStore {

    /** What a command writes into the folder of a case beside the case itself, and makes again when it is asked. */
    static final List<String> DISPOSABLE = List.of(
            CaseFile.DATABASE,
            CaseFile.DATABASE + "-wal",
            CaseFile.DATABASE + "-shm",
            "dossier.html",
            Watched.FILE,
            Search.FOLDER,
            PreviewShelf.FOLDER);

    private final Path file;
    private final Optional<TeamPlace> team;

    private CaseStore(Path root, Optional<TeamPlace> team) {
        this.file = root.resolve(CaseFile.DATABASE);
        this.team = team;
    }

    /** The database of the case in this folder, as the user of this machine said. */
    static CaseStore of(Path root, CaseFolder folder) {
        return new CaseStore(root, TeamRegister.of(founding(folder)));
    }

    /** The same, whatever state the folder is in. */
    static CaseStore of(Path root) {
        try (CaseFolder folder = CaseFolder.openToRead(root)) {
            return of(root, folder);
        } catch (DokazException unreadable) {
            return new CaseStore(root, Optional.empty());
        }
    }

    /** The one in the folder, whatever was said. */
    static CaseStore inFolder(Path root) {
        return new CaseStore(root, Optional.empty());
    }

    /** The one there, whatever was said. */
    static CaseStore on(Path root, TeamPlace place) {
        return new CaseStore(root, Optional.of(place));
    }

    /** By what a case is known on servers and in registers. */
    static Digest founding(CaseFolder folder) {
        return folder.beginning().self();
    }

    Optional<TeamPlace> team() {
        return team;
    }

    /** What a person calls it. */
    String name() {
        return team.map(TeamPlace::toString).orElse(CaseFile.DATABASE);
    }

    /** The database, to be brought up to the folder. */
    CaseDatabase open() {
        return team.map(CaseDatabase::open).orElseGet(() -> CaseDatabase.open(file));
    }

    /** Whether there is one to look at. */
    boolean isThere() {
        return team.isPresent() || Files.exists(file);
    }

    /** The database as it lies there, to look at only; nothing where it is damaged or of another schema. */
    Optional<CaseDatabase> asItLies() {
        if (team.isPresent()) {
            return CaseDatabase.asItLies(team.get());
        }
        return Files.exists(file) ? CaseDatabase.asItLies(file) : Optional.empty();
    }

    /** What somebody who only looks asks: the team's database where it has come as far as the folder, else one in memory. */
    CaseDatabase toRead(CaseFolder folder) {
        Optional<CaseDatabase> shared = team.flatMap(place -> reached(place, folder));
        if (shared.isPresent()) {
            return shared.get();
        }
        CaseDatabase database = CaseDatabase.inMemory();
        DatabaseUpkeep.bringUp(database, folder);
        return database;
    }

    private static Optional<CaseDatabase> reached(TeamPlace place, CaseFolder folder) {
        try {
            Optional<CaseDatabase> lying = CaseDatabase.asItLies(place);
            if (lying.isPresent() && lying.get().mark().equals(Optional.of(folder.end()))) {
                return lying;
            }
            lying.ifPresent(CaseDatabase::close);
            return Optional.empty();
        } catch (DokazException unreachable) {
            // Whoever only looks needs no server: the folder says all of it.
            return Optional.empty();
        }
    }

    /** What is to be said where it is not what the log and the records say. */
    String differs() {
        return team.isPresent()
                ? "says other than the log and the records; move the case there again: that builds it anew"
                : "says other than the log and the records; delete it: the next run rebuilds it";
    }

    /** Removes the database, so that nothing lingers in it. */
    void remove() {
        team.ifPresentOrElse(CaseDatabase::remove, () -> CaseDatabase.remove(file));
    }
}
