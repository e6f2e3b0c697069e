package org.dokaz.preserve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dokaz.ledger.SignedNote;
import org.dokaz.ledger.TreeHead;

/**
 * A signed head of a log, as it lies in a case or somewhere else.
 *
 * @param note the head with its signatures
 */
record KeptHead(TreeHead head, SignedNote note) {

    /** The head in these bytes, if they are one. */
    static Optional<KeptHead> parse(byte[] bytes) {
        return SignedNote.parse(bytes)
                .flatMap(note -> TreeHead.parse(note.text()).map(head -> new KeptHead(head, note)));
    }

    /** The head in a file, if it is one. */
    static Optional<KeptHead> read(Path file) throws IOException {
        return Files.size(file) > SignedNote.BYTES_MAX ? Optional.empty() : parse(Files.readAllBytes(file));
    }

    /** The files in a folder of heads, the smallest head first. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (Stream<Path> inside = Files.list(folder)) {
            inside.forEach(files::add);
        }
        files.sort(Comparator.comparing(file -> file.getFileName().toString()));
        return files;
    }
}
