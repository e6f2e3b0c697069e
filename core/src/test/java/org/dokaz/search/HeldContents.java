package org.dokaz.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Masthead;
import org.dokaz.model.Reading;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.LogMark;
import org.dokaz.testing.ReadingBuilder;

/** A case that holds what a test puts into it. */
final class HeldContents implements CaseContents {

    private final String name;
    private final Map<String, SearchedDocument> held = new LinkedHashMap<>();
    private int entries;
    int asked;

    HeldContents(String name) {
        this.name = name;
    }

    HeldContents() {
        this("case");
    }

    HeldContents with(String path, Reading reading) {
        return with(path, reading, Optional.empty());
    }

    /** A document of which people decided something: its key says so behind a full stop. */
    HeldContents reviewed(String path, Reading reading, Map<Digest, Set<Reviewed>> reviews) {
        held.keySet().removeIf(key -> key.startsWith(Digest.ofText(path).hex()));
        held.put(
                Digest.ofText(path).hex() + "."
                        + Digest.ofText(reviews.toString()).hex(),
                new SearchedDocument(
                        Optional.of(path),
                        Optional.empty(),
                        DocumentOutcome.sole(
                                new Exhibit(reading.transcript().exhibit(), 1, "text/plain"),
                                new Outcome.Made<>(reading),
                                ReadingBuilder.MAKER),
                        reviews));
        entries++;
        return this;
    }

    HeldContents restricted(String path, Reading reading, String why) {
        return with(path, reading, Optional.of(why));
    }

    private HeldContents with(String path, Reading reading, Optional<String> why) {
        Exhibit exhibit = new Exhibit(reading.transcript().exhibit(), 1, "text/plain");
        return put(
                path,
                new SearchedDocument(
                        Optional.of(path),
                        why,
                        DocumentOutcome.sole(exhibit, new Outcome.Made<>(reading), ReadingBuilder.MAKER),
                        Map.of()));
    }

    /** A document in a language that is not read. */
    HeldContents declined(String path, Masthead masthead, String language) {
        DocumentOutcome outcome = new DocumentOutcome(
                new Exhibit(Digest.ofText(path), 1, "text/html"),
                0,
                Optional.empty(),
                true,
                masthead,
                Optional.of(language),
                new Outcome.Declined<>("another language"),
                ReadingBuilder.MAKER);
        return put(path, new SearchedDocument(Optional.of(path), Optional.empty(), outcome, Map.of()));
    }

    HeldContents put(String path, SearchedDocument document) {
        held.put(Digest.ofText(path + document).hex(), document);
        entries++;
        return this;
    }

    HeldContents without(String path) {
        held.values().removeIf(document -> document.path().equals(Optional.of(path)));
        entries++;
        return this;
    }

    @Override
    public LogMark beginning() {
        return new LogMark(0, Digest.ofText(name), 0);
    }

    @Override
    public LogMark end() {
        return new LogMark(entries, Digest.ofText(name + entries), entries);
    }

    @Override
    public void each(BiConsumer<String, Supplier<Optional<SearchedDocument>>> each) {
        held.forEach((key, document) -> each.accept(key, () -> {
            asked++;
            return Optional.of(document);
        }));
    }
}
