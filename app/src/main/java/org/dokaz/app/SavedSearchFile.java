package org.dokaz.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import org.dokaz.flow.DokazException;
import org.dokaz.preserve.Disk;
import org.dokaz.search.SavedSearches;

/** The file of a case's saved searches, where something goes out of the case that they may tell. */
final class SavedSearchFile {

    private SavedSearchFile() {}

    /**
     * Takes out every search that tells what must not be told. To be done before the case is changed: a program that is killed may have forgotten a
     * search in vain, and must never have kept one.
     */
    static void forget(Path root, Predicate<String> telling, Disk disk) {
        Optional<byte[]> rest = new SavedSearches(root).without(telling);
        if (rest.isEmpty()) {
            return;
        }
        Path file = root.resolve(SavedSearches.FILE);
        Path fresh = root.resolve(SavedSearches.FILE + ".new");
        try {
            Files.write(fresh, rest.get());
            disk.moveErasing(fresh, file, root.resolve(SavedSearches.FILE + ".old"));
        } catch (IOException unwritable) {
            throw new DokazException(file + ": cannot be written; make room, or see who may write there", unwritable);
        }
    }
}
