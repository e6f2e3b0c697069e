package org.dokaz.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.preserve.CaseFolder;
import org.dokaz.store.CaseDatabase;
import org.dokaz.store.TeamPlace;

/**
 * The move of a case's database to a server that a team shares, or back into the case's folder. It is built there from the folder, which is the truth, and
 * held against the one that it takes the place of before anything counts on it.
 */
public final class CaseMove {

    private CaseMove() {}

    /**
     * What a move came to.
     *
     * @param from where the database lay
     * @param to where it lies now
     * @param rows how many rows it has
     * @param before the digest of all rows there; empty where the server that the case was taken back from could not be asked, and keeps what it has
     * @param after the digest of all rows here
     */
    public record Done(String from, String to, long rows, Optional<Digest> before, Digest after) {}

    /** Where the database of a case would lie on this server. */
    @FunctionalInterface
    public interface Destination {

        /**
         * The place of the case with this founding digest.
         *
         * @throws IllegalArgumentException where the server cannot be meant so; the message says why
         */
        TeamPlace of(Digest founding);
    }

    /**
     * Moves the database of the case in this folder.
     *
     * @param to a server; empty for the folder itself
     */
    public static Done move(
            Path root, Optional<Destination> to, Maker.Machine program, InstantSource clock, RandomGenerator random) {
        CaseFolder folder = CaseFolder.open(root, program, clock, random);
        try (folder) {
            Digest founding = CaseStore.founding(folder);
            CaseStore from = CaseStore.of(root, folder);
            CaseStore there =
                    to.map(server -> CaseStore.on(root, server.of(founding))).orElseGet(() -> CaseStore.inFolder(root));
            boolean moves = !there.name().equals(from.name());
            Optional<List<String>> before = before(from, folder, to.isEmpty());
            if (moves) {
                // What may lie there from before is of no worth.
                there.remove();
            }
            List<String> after = contents(there, folder);
            if (before.filter(rows -> !rows.equals(after)).isPresent()) {
                throw new DokazException(there.name() + ": does not come to the same as " + from.name()
                        + "; nothing was moved. Run 'dokaz verify', which tells which of them is wrong");
            }
            there.team()
                    .ifPresentOrElse(place -> TeamRegister.put(founding, place), () -> TeamRegister.remove(founding));
            if (moves && before.isPresent()) {
                from.remove();
            }
            return new Done(from.name(), there.name(), after.size(), before.map(CaseMove::digest), digest(after));
        }
    }

    private static Optional<List<String>> before(CaseStore from, CaseFolder folder, boolean back) {
        try {
            return Optional.of(contents(from, folder));
        } catch (DokazException unreachable) {
            // A server that is gone must not keep a case: all of it is in the folder.
            if (back && from.team().isPresent()) {
                return Optional.empty();
            }
            throw unreachable;
        }
    }

    private static List<String> contents(CaseStore store, CaseFolder folder) {
        try (CaseDatabase database = store.open()) {
            DatabaseUpkeep.bringUp(database, folder);
            return database.contents();
        }
    }

    private static Digest digest(List<String> rows) {
        return Digest.ofText(String.join("\n", rows));
    }
}
