package org.dokaz.cluster;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.corroborate.Corroborator;
import org.dokaz.corroborate.Findings;
import org.dokaz.model.DocumentId;
import org.dokaz.publish.CaseJson;
import org.dokaz.publish.Comparison;
import org.dokaz.publish.Sources;
import org.dokaz.resolve.Resolution;
import org.dokaz.resolve.Resolver;

/**
 * Compares all that was read: which names stand for one, which claims are of one event, who repeats whom. On the machine that drives the job, since a
 * claim may hang on any other; documents go past one by one and are not held.
 */
final class Comparing {

    /** What {@code dokaz corroborate --format json} prints. */
    static final String FINDINGS = "findings.json";

    /** Its events, one on a line. */
    static final String EVENTS = "events.jsonl";

    private final Shelf shelf;
    private final List<String> records;
    private final List<String> notes = new ArrayList<>();

    /**
     * Comparing.
     *
     * @param records the files that hold what was read, in the order of the inputs
     */
    Comparing(Shelf shelf, List<String> records) {
        this.shelf = shelf;
        this.records = List.copyOf(records);
    }

    /** Lays down what all documents come to; tells what there is to tell of it. */
    List<String> lay() throws IOException {
        Sources sources = new Sources();
        Resolver resolver = new Resolver();
        each((path, reading) -> {
            if (sources.add(reading.transcript(), Optional.of(path))) {
                resolver.add(reading);
            }
        });
        Resolution resolution = resolver.resolve(List.of());
        notes.addAll(resolution.notes());
        Comparison comparison = compared(resolution);
        shelf.result(EVENTS, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            CaseJson.writeEvents(comparison, writer);
            writer.flush();
        });
        shelf.result(FINDINGS, out -> {
            Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            CaseJson.write(resolution.entities(), resolution.matches(), comparison, sources, writer);
            writer.write('\n');
            writer.flush();
        });
        return List.copyOf(notes);
    }

    private Comparison compared(Resolution resolution) throws IOException {
        Corroborator corroborator = new Corroborator(resolution.entities());
        Set<DocumentId> given = new HashSet<>();
        each((path, reading) -> {
            if (given.add(DocumentId.of(reading.transcript()))) {
                corroborator.add(reading);
            }
        });
        Findings findings = corroborator.find();
        notes.addAll(findings.notes());
        return new Comparison(findings.events(), findings.lineages(), findings.retellings(), findings.nearMisses());
    }

    private void each(Records.Taking taking) throws IOException {
        for (String file : records) {
            Records.each(shelf.open(file), taking);
        }
    }
}
