package org.dokaz.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.preserve.KeptLine;
import org.dokaz.record.Capture;

/** Finds the exhibit that a person points at: by the end of a path it was found at, or by its digest, or its first digits. */
final class PointingAtExhibits {

    private final Map<Digest, Exhibit> exhibits = new LinkedHashMap<>();
    private final Map<Digest, TreeSet<String>> paths = new LinkedHashMap<>();

    PointingAtExhibits(CaseFile file) {
        file.eachLine(this::add);
    }

    private void add(KeptLine line) {
        if (line.kept() instanceof Capture capture) {
            Digest id = capture.exhibit().id();
            exhibits.putIfAbsent(id, capture.exhibit());
            capture.path()
                    .ifPresent(path -> paths.computeIfAbsent(id, ignored -> new TreeSet<>())
                            .add(path));
        }
    }

    /** The exhibit of this digest, if the case has it. */
    Optional<Exhibit> of(Digest id) {
        return Optional.ofNullable(exhibits.get(id));
    }

    /**
     * The one exhibit that is meant.
     *
     * @throws IllegalArgumentException where none or more than one is meant; the message says what to do
     */
    Exhibit at(String reference) {
        List<Exhibit> meant = exhibits.values().stream()
                .filter(exhibit -> isMeant(exhibit.id(), reference))
                .toList();
        if (reference.isBlank() || meant.isEmpty()) {
            throw new IllegalArgumentException("\"" + reference + "\" is no document in this case; give the end of its"
                    + " path, or the first digits of its id as 'dokaz read --format jsonl' prints it");
        }
        if (meant.size() > 1) {
            throw new IllegalArgumentException("\"" + reference + "\" can mean " + meant.size()
                    + " documents; give more of its path, or the first digits of its id");
        }
        return meant.getFirst();
    }

    private boolean isMeant(Digest id, String reference) {
        return Pointing.digits(reference).filter(id.hex()::startsWith).isPresent()
                || paths.getOrDefault(id, new TreeSet<>()).stream().anyMatch(path -> path.endsWith(reference));
    }
}
