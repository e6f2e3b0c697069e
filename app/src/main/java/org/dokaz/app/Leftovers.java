package org.dokaz.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;
import org.dokaz.vault.standin.Pseudonyms;

/** Files in the folder of a case that are no part of the case, and in which a withheld name stands. */
final class Leftovers {

    private static final Set<String> OF_THE_CASE = Set.of(
            "case.json",
            "case.lock",
            CaseFile.DATABASE,
            CaseFile.DATABASE + "-wal",
            CaseFile.DATABASE + "-shm",
            "incoming",
            "log",
            "originals",
            "records",
            "vault");

    private Leftovers() {}

    static List<Path> in(Path root, Pseudonyms names) {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> inside = Files.walk(root)) {
            for (Path file : inside.filter(Files::isRegularFile).sorted().toList()) {
                Path place = root.relativize(file);
                if (!OF_THE_CASE.contains(place.getName(0).toString())
                        && (names.isNamedIn(place.toString()) || isNamedIn(file, names))) {
                    found.add(file);
                }
            }
        } catch (IOException unreadable) {
            throw new DokazException(
                    root + ": not every file in it can be read, so that a withheld name may stand in one; check your"
                            + " rights and run 'dokaz vault sweep'",
                    unreadable);
        }
        return found;
    }

    private static boolean isNamedIn(Path file, Pseudonyms names) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new OriginalSearch(names).isNamedIn(bytes);
        }
    }
}
