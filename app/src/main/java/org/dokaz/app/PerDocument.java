package org.dokaz.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What was made of each document of a case, kept until something is decided in it. To be asked while nobody else works on the case.
 *
 * @param <T> what is made of one
 */
final class PerDocument<T> {

    private final Desk desk;
    private final Function<DeskDocument, T> making;
    private final Map<String, Known<T>> known = new HashMap<>();

    private record Known<T>(long changes, T made) {}

    PerDocument(Desk desk, Function<DeskDocument, T> making) {
        this.desk = desk;
        this.making = making;
    }

    /** What was made of a document; nothing where it was not read. */
    Optional<T> of(DeskLine line) {
        if (line.outcome() != DeskLine.Outcome.MADE) {
            return Optional.empty();
        }
        long changes = desk.changesIn(line.key());
        Known<T> before = known.get(line.key());
        if (before != null && before.changes() == changes) {
            return Optional.of(before.made());
        }
        Optional<T> made = desk.document(line.key(), Sight.ALL).map(making);
        made.ifPresent(fresh -> known.put(line.key(), new Known<>(changes, fresh)));
        return made;
    }
}
