package org.dokaz.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dokaz.collect.Inputs;
import org.dokaz.corroborate.Corroborator;
import org.dokaz.corroborate.Findings;
import org.dokaz.flow.Outcome;
import org.dokaz.invent.Invention;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Reading;
import org.dokaz.pipeline.Equipment;
import org.dokaz.pipeline.Pipeline;
import org.dokaz.pipeline.Program;
import org.dokaz.pipeline.Run;
import org.dokaz.publish.Answer;
import org.dokaz.publish.CaseJson;
import org.dokaz.publish.Comparison;
import org.dokaz.publish.JsonLines;
import org.dokaz.publish.Sources;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.resolve.Resolution;
import org.dokaz.resolve.Resolver;
import org.dokaz.worker.WorkerPool;

/**
 * What one machine makes of inputs, by the stages that the command line uses.
 *
 * @param answers as {@code dokaz read} prints them
 * @param findings as {@code dokaz corroborate} prints them
 */
record Laptop(String answers, String findings) {

    static Laptop read(Path inputs, int threads) {
        List<Answer> answers = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        try (WorkerPool workers = new WorkerPool();
                Run run = new Run(
                        new Pipeline(broken -> {}, Equipment.shipped(), workers),
                        threads,
                        treated -> answers.addAll(treated.answers()))) {
            run.over(Inputs.named(List.of(inputs.toString()), InputStream.nullInputStream()));
        }
        answers.forEach(answer -> lines.append(JsonLines.line(answer)).append('\n'));
        return new Laptop(lines.toString(), findings(answers));
    }

    private static String findings(List<Answer> answers) {
        Sources sources = new Sources();
        Resolver resolver = new Resolver();
        Set<DocumentId> given = new HashSet<>();
        List<Reading> readings = new ArrayList<>();
        for (Answer answer : answers) {
            if (answer.outcome() instanceof Outcome.Made<Reading>(Reading reading)
                    && given.add(DocumentId.of(reading.transcript()))) {
                sources.add(reading.transcript(), answer.document().path());
                Reading kept = kept(reading);
                resolver.add(kept);
                readings.add(kept);
            }
        }
        Resolution resolution = resolver.resolve(List.of());
        Corroborator corroborator = new Corroborator(resolution.entities());
        readings.forEach(corroborator::add);
        Findings findings = corroborator.find();
        return CaseJson.of(
                        resolution.entities(),
                        resolution.matches(),
                        new Comparison(
                                findings.events(), findings.lineages(), findings.retellings(), findings.nearMisses()),
                        sources)
                + "\n";
    }

    /** As a case keeps it: without its sentences. */
    private static Reading kept(Reading reading) {
        DocumentOutcome record = DocumentOutcome.sole(
                new Exhibit(reading.transcript().exhibit(), 1, "text/plain"),
                new Outcome.Made<>(reading),
                Program.maker());
        return ((Outcome.Made<Reading>) record.outcome()).item();
    }

    /** Holds against this what another made, line by line, so that a difference can be seen. */
    void assertEqualTo(Laptop other) {
        assertThat(other.answers.lines())
                .containsExactlyElementsOf(answers.lines().toList());
        assertThat(other.findings).isEqualTo(findings);
    }

    /** What a job laid down. */
    static Laptop laidDown(Path out) throws IOException {
        StringBuilder answers = new StringBuilder();
        try (Stream<Path> parts = Files.list(out.resolve(ClusterJob.READINGS))) {
            for (Path part : parts.filter(each -> !each.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList()) {
                answers.append(Files.readString(part));
            }
        }
        return new Laptop(answers.toString(), Files.readString(out.resolve(Comparing.FINDINGS)));
    }

    /** Inputs of many sorts, all fiction: so many documents in lines and files, an export, and what cannot be read. */
    static Path corpus(Path folder, int documents) throws IOException {
        Path inputs = Files.createDirectories(folder.resolve("in"));
        StringBuilder lines = new StringBuilder();
        int number = 0;
        for (var episode : Invention.of(7).episodesOf(documents)) {
            for (var document : episode.documents()) {
                if (number % 5 == 0) {
                    Files.writeString(
                            inputs.resolve(String.format(Locale.ROOT, "file-%05d.json", number)), document.json());
                } else {
                    lines.append(document.json().strip()).append('\n');
                }
                number++;
            }
        }
        Files.writeString(inputs.resolve("many.jsonl"), lines.toString());
        StringBuilder export =
                new StringBuilder("{\"name\":\"Ridge\",\"type\":\"public_channel\",\"id\":1,\"messages\":[");
        for (int post = 0; post < 40; post++) {
            export.append(post == 0 ? "" : ",")
                    .append("{\"id\":")
                    .append(post)
                    .append(
                            ",\"type\":\"message\",\"date_unixtime\":\"1678577400\",\"text\":\"The mayor of Vyshnivka said that ")
                    .append(post + 2)
                    .append(
                            " men were detained on Monday at the brickworks.\\nOur channel, the voice of the ridge and of its people\"}");
        }
        Files.writeString(Files.createDirectories(inputs.resolve("export")).resolve("result.json"), export + "]}");
        Files.writeString(inputs.resolve("cut-off.json"), "{\"articleBody\": \"The mayor");
        Files.write(inputs.resolve("no-pdf.pdf"), "%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8));
        Files.write(inputs.resolve("sound.bin"), new byte[] {0, 1, 2, 3, 0, 0, 0});
        Files.writeString(inputs.resolve("empty.txt"), "");
        Files.writeString(inputs.resolve("twice.json"), Files.readString(inputs.resolve("file-00000.json")));
        return inputs;
    }
}
