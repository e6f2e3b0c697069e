package org.dokaz.read.extract.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.FileData;
import org.dokaz.model.Masthead;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.packed.EntryName;
import org.dokaz.read.extract.packed.Unpackable;

/** What was taken out of an office file, as documents. */
final class OfficeText {

    private final Layer layer = new Layer();
    private final Beside beside = new Beside();
    private final List<FileData> said = new ArrayList<>();
    private Optional<String> title = Optional.empty();
    private Optional<String> language = Optional.empty();

    /** Takes a file apart. */
    interface Reading {
        void read(OfficeFile file, OfficeText into) throws IOException;
    }

    static List<Extraction.Found> of(byte[] bytes, Reading reading) throws IOException {
        OfficeText text = new OfficeText();
        try {
            reading.read(OfficeFile.of(bytes), text);
        } catch (Unpackable unpackable) {
            Outcome<Draft> outcome = new Outcome.Failed<>(unpackable.fault(), EntryName.line(unpackable.why()));
            return List.of(new Extraction.Found(Optional.empty(), outcome));
        }
        return text.found();
    }

    Layer layer() {
        return layer;
    }

    Beside beside() {
        return beside;
    }

    void title(String value) {
        String line = EntryName.line(value.strip());
        title = line.isEmpty() ? title : Optional.of(line);
    }

    void language(String value) {
        language = language.or(() -> Optional.of(value));
    }

    void says(String name, String value) {
        String line = EntryName.line(value.strip());
        if (!line.isEmpty()) {
            said.add(new FileData(name, line));
        }
    }

    private List<Extraction.Found> found() {
        beside.insertions().ifPresent(told -> said.add(new FileData("tracked changes", told)));
        List<Extraction.Found> found = new ArrayList<>();
        Masthead masthead = new Masthead(Optional.empty(), title, Optional.empty(), Optional.empty());
        found.add(new Extraction.Found(Optional.empty(), masthead, said, outcome(masthead)));
        beside.told()
                .ifPresent(told ->
                        found.add(new Extraction.Found(Optional.of("beside its text"), new Outcome.Declined<>(told))));
        return found;
    }

    private Outcome<Draft> outcome(Masthead masthead) {
        if (layer.isFull()) {
            return new Outcome.Failed<>(
                    Fault.TOO_LARGE,
                    "its text is longer than " + Layer.LENGTH_MAX
                            + " characters (LENGTH_MAX); split it and read the pieces");
        }
        if (layer.text().isBlank()) {
            return new Outcome.Failed<>(
                    Fault.EMPTY, "no words in it; where they are in a picture, save it as a picture or a PDF");
        }
        return new Outcome.Made<>(new Draft(masthead, language, layer.text(), layer.blocks()));
    }
}
