package org.dokaz.app;

import java.util.Optional;
import org.dokaz.flow.DokazException;
import org.dokaz.preserve.CaseFolder;
import org.dokaz.preserve.Whereabouts;
import org.dokaz.record.LogMark;
import org.dokaz.store.CaseDatabase;

/** Keeps the database of a case behind its log, which is the truth, and never ahead of it. */
final class DatabaseUpkeep {

    private DatabaseUpkeep() {}

    /** Brings a database up to its folder. */
    static void bringUp(CaseDatabase database, CaseFolder folder) {
        Optional<LogMark> known = database.mark();
        if (known.isPresent() && known.get().entries() > folder.end().entries()) {
            throw new DokazException("the log ends at entry " + folder.end().entries() + ", but its database"
                    + " knows of " + known.get().entries() + ": the log was cut off, or the database is another"
                    + " case's; keep this folder as it is, and go on with a copy that verify finds whole");
        }
        Optional<LogMark> reached = known.filter(folder::holds);
        if (reached.isEmpty()) {
            database.clear();
        }
        folder.walk(reached.orElseGet(folder::beginning), (entry, behind) -> {
            if (folder.whereabouts(entry.number()) != Whereabouts.IN_CASE) {
                database.pass(behind);
            } else {
                database.add(entry.leaf(), folder.kept(entry.number(), entry.leaf()), behind);
            }
        });
        database.commit();
    }
}
