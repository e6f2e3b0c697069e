package org.dokaz.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dokaz.fetch.Stamps;
import org.dokaz.flow.DokazException;

/** With which stamps each feed is to be asked next: a small file in the case. Where it is lost, feeds are fetched whole once more. */
final class Watched {

    static final String FILE = "watched.tsv";

    private static final int LINES_MAX = 10_000;
    private static final int COLUMNS = 3;

    private final Path file;
    private final Map<String, Stamps> stamps = new TreeMap<>();

    private Watched(Path file) {
        this.file = file;
    }

    static Watched in(Path caseFolder) {
        Watched watched = new Watched(caseFolder.resolve(FILE));
        if (!Files.isRegularFile(watched.file)) {
            return watched;
        }
        try {
            Files.readAllLines(watched.file).stream().limit(LINES_MAX).forEach(watched::take);
            return watched;
        } catch (IOException unreadable) {
            return new Watched(watched.file);
        }
    }

    private void take(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length == COLUMNS) {
            stamps.put(columns[0], new Stamps(Optional.of(columns[1]), Optional.of(columns[2])));
        }
    }

    Stamps of(String feed) {
        return Optional.ofNullable(stamps.get(feed)).orElse(Stamps.NONE);
    }

    /** Keeps new stamps, once what came with them is kept. */
    void put(String feed, Stamps fresh) {
        stamps.put(feed, fresh);
        List<String> lines = new ArrayList<>();
        stamps.forEach((address, one) -> lines.add(
                address + "\t" + one.tag().orElse("") + "\t" + one.modified().orElse("")));
        try {
            Path fresher = file.resolveSibling(FILE + ".new");
            Files.writeString(fresher, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
            Files.move(fresher, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            throw new DokazException(
                    file + ": cannot be written; make room, or check that you may write there", unwritable);
        }
    }
}
