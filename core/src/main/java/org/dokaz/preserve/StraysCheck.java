package org.dokaz.preserve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dokaz.model.Digest;

/** The check that nothing lies in a case that its log does not know. */
final class StraysCheck {

    /** How many originals that the log does not know are told one by one. */
    private static final int TOLD_MAX = 10;

    private final Layout layout;
    private final Set<Digest> captured;

    /**
     * A check against what was received.
     *
     * @param captured the digests of all originals that the log tells of
     */
    StraysCheck(Layout layout, Set<Digest> captured) {
        this.layout = layout;
        this.captured = captured;
    }

    /**
     * What lies there and is not known.
     *
     * @param originals all files where originals lie
     */
    List<Flaw> flaws(List<Path> originals) throws IOException {
        List<Flaw> flaws = new ArrayList<>();
        List<Path> strays = originals.stream().filter(file -> !isCaptured(file)).toList();
        strays.stream()
                .limit(TOLD_MAX)
                .forEach(file -> flaws.add(new Flaw(
                        layout.inside(file),
                        "is an original that the log does not know, as a run leaves it that was stopped; receiving it"
                                + " again enters it")));
        if (strays.size() > TOLD_MAX) {
            flaws.add(new Flaw(
                    layout.inside(layout.originals()), "holds " + (strays.size() - TOLD_MAX) + " more of the same"));
        }
        for (Path file : files(layout.incoming())) {
            flaws.add(new Flaw(layout.inside(file), "was left by a run that was stopped; the next run clears it up"));
        }
        return flaws;
    }

    private boolean isCaptured(Path file) {
        StringBuilder name = new StringBuilder();
        layout.originals().relativize(file).forEach(name::append);
        try {
            Digest named = new Digest(name.toString());
            return captured.contains(named) && layout.original(named).equals(file);
        } catch (IllegalArgumentException otherwise) {
            return false;
        }
    }

    /** All files in a folder, in order. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.find(folder, Integer.MAX_VALUE, (file, is) -> !is.isDirectory())) {
            return inside.sorted().toList();
        }
    }
}
