package org.dokaz.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Programs of the system, by name, in the folders where systems keep theirs: whatever else is on somebody's path is not run. */
final class Programs {

    private static final List<Path> FOLDERS = List.of(
            Path.of("/usr/bin"),
            Path.of("/bin"),
            Path.of("/usr/sbin"),
            Path.of("/usr/local/bin"),
            Path.of("/opt/homebrew/bin"));

    private Programs() {}

    /** The absolute path of a program, where it is there. */
    static Optional<String> find(String name) {
        return FOLDERS.stream()
                .map(folder -> folder.resolve(name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .map(Path::toString)
                .findFirst();
    }
}
