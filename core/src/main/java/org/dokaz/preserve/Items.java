package org.dokaz.preserve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Reading;
import org.dokaz.preserve.Item.Result;
import org.dokaz.preserve.Item.Standing;
import org.dokaz.record.Capture;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Intake;

/** How it stands with each original of a case, gathered while its log is walked. */
final class Items {

    /** What opens the kinds of file that people bring, besides this program. */
    private static final Map<String, String> OPENED_BY = Map.of(
            "text/", "any editor of text",
            "image/", "any viewer of pictures",
            "video/", "VLC or ffmpeg",
            "audio/", "VLC or ffmpeg",
            "application/pdf", "any viewer of PDF",
            "application/json", "any editor of text",
            "application/zip", "any unpacker of ZIP",
            "application/vnd.oasis", "LibreOffice",
            "application/vnd.openxmlformats", "LibreOffice",
            "message/", "any reader of mail");

    private final Map<Digest, Notes> known = new LinkedHashMap<>();

    /** Where an original's bytes were found to be. */
    enum Found {
        WHOLE,
        CHANGED,
        MISSING,
        ELSEWHERE
    }

    private static final class Notes {

        private final Exhibit exhibit;
        private final long entry;
        private Found found;
        private boolean placed;
        private Optional<Long> intake = Optional.empty();
        private Optional<Boolean> read = Optional.empty();

        Notes(Exhibit exhibit, long entry, Found found) {
            this.exhibit = exhibit;
            this.entry = entry;
            this.found = found;
        }
    }

    /** Takes note of an original that was received. */
    void add(Capture capture, long entry, Found found) {
        known.computeIfAbsent(capture.exhibit().id(), id -> new Notes(capture.exhibit(), entry, found)).placed |=
                capture.path().isPresent();
    }

    /** Takes note of what was found where its bytes should lie. */
    void found(Exhibit exhibit, Found found) {
        Optional.ofNullable(known.get(exhibit.id())).ifPresent(notes -> notes.found = found);
    }

    /** Takes note of one that was received again, and so was looked at before. */
    void again(Capture capture) {
        Optional.ofNullable(known.get(capture.exhibit().id()))
                .ifPresent(notes -> notes.placed |= capture.path().isPresent());
    }

    /** Takes note of what a person put on record of how one was collected. */
    void add(Intake intake, long entry) {
        Optional.ofNullable(known.get(intake.exhibit())).ifPresent(notes -> notes.intake = Optional.of(entry));
    }

    /** Takes note of what came of reading one. */
    void add(DocumentOutcome document) {
        Optional.ofNullable(known.get(document.exhibit().id())).ifPresent(notes -> {
            boolean made = document.outcome() instanceof Outcome.Made<Reading>;
            notes.read = Optional.of(made || notes.read.orElse(false));
        });
    }

    /** How many were read anew. */
    long count() {
        return known.values().stream()
                .filter(notes -> notes.found == Found.WHOLE || notes.found == Found.CHANGED)
                .count();
    }

    /**
     * How it stands with each, in the order in which they were received.
     *
     * @param covered how many entries are under a signed head
     * @param stamped how many are under one that was stamped
     */
    List<Item> items(long covered, long stamped) {
        List<Item> items = new ArrayList<>();
        known.values()
                .forEach(notes -> items.add(new Item(
                        notes.exhibit,
                        List.of(
                                authentic(notes, covered, stamped),
                                available(notes),
                                new Result(Property.IDENTITY, Standing.HOLDS, "named by the SHA-256 of its bytes"),
                                persistent(notes),
                                renderable(notes),
                                understandable(notes)))));
        return items;
    }

    private static Result authentic(Notes notes, long covered, long stamped) {
        return switch (notes.found) {
            case CHANGED ->
                new Result(Property.AUTHENTICITY, Standing.FAILS, "its digest is not the one that was taken");
            case MISSING, ELSEWHERE ->
                new Result(Property.AUTHENTICITY, Standing.OPEN, "its bytes could not be held against its digest");
            case WHOLE -> {
                if (notes.entry >= covered) {
                    yield new Result(
                            Property.AUTHENTICITY,
                            Standing.OPEN,
                            "entry " + notes.entry + " took its digest, but no signed head covers that entry");
                }
                yield new Result(
                        Property.AUTHENTICITY,
                        Standing.HOLDS,
                        "the digest that entry " + notes.entry + " took, under a signed head, "
                                + (notes.entry < stamped ? "which was time-stamped" : "not yet time-stamped"));
            }
        };
    }

    private static Result available(Notes notes) {
        return switch (notes.found) {
            case WHOLE, CHANGED -> new Result(Property.AVAILABILITY, Standing.HOLDS, "it lies in the case");
            case MISSING -> new Result(Property.AVAILABILITY, Standing.FAILS, "it is not in the case");
            case ELSEWHERE -> new Result(Property.AVAILABILITY, Standing.OPEN, "it is not in this package");
        };
    }

    private static Result persistent(Notes notes) {
        return switch (notes.found) {
            case WHOLE -> new Result(Property.PERSISTENCE, Standing.HOLDS, "read anew to its last byte");
            case CHANGED -> new Result(Property.PERSISTENCE, Standing.FAILS, "its bytes were changed");
            case MISSING, ELSEWHERE -> new Result(Property.PERSISTENCE, Standing.OPEN, "it was not read anew");
        };
    }

    private static Result renderable(Notes notes) {
        if (notes.read.orElse(false)) {
            return new Result(Property.RENDERABILITY, Standing.HOLDS, "this program reads it");
        }
        return OPENED_BY.entrySet().stream()
                .filter(opener -> notes.exhibit.mediaType().startsWith(opener.getKey()))
                .findFirst()
                .map(opener -> new Result(Property.RENDERABILITY, Standing.HOLDS, opener.getValue() + " opens it"))
                .orElseGet(() -> new Result(
                        Property.RENDERABILITY,
                        Standing.OPEN,
                        "no software is named for " + notes.exhibit.mediaType()));
    }

    private static Result understandable(Notes notes) {
        if (notes.placed) {
            return new Result(
                    Property.UNDERSTANDABILITY,
                    Standing.HOLDS,
                    "entry " + notes.entry + " tells where, when, by whom"
                            + notes.intake
                                    .map(entry -> "; entry " + entry + " how it was collected")
                                    .orElse(""));
        }
        return notes.intake
                .map(entry -> new Result(
                        Property.UNDERSTANDABILITY, Standing.HOLDS, "entry " + entry + " tells how it was collected"))
                .orElseGet(() ->
                        new Result(Property.UNDERSTANDABILITY, Standing.OPEN, "nothing tells where it was found"));
    }
}
