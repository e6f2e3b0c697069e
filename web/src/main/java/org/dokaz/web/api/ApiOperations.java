package org.dokaz.web.api;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dokaz.app.CaseHealth;
import org.dokaz.app.Desk;
import org.dokaz.app.DeskLine;
import org.dokaz.app.Sight;
import org.dokaz.model.CanonicalJson;
import org.dokaz.web.guard.Traffic;
import org.dokaz.web.page.Trouble;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * How the workbench fares, for programs that watch over machines: counts and durations, as far as their account may see what is counted. No name stands in
 * it, no path and no word of a document.
 */
@Controller
class ApiOperations {

    private static final MediaType EXPOSITION =
            new MediaType(MediaType.TEXT_PLAIN, Map.of("version", "0.0.4", "charset", "utf-8"));
    private static final String GAUGE = "gauge";
    private static final String COUNTER = "counter";
    private static final double MILLIS_OF_A_SECOND = 1e3;

    private final Desk desk;
    private final Traffic traffic;

    ApiOperations(Desk desk, Traffic traffic) {
        this.desk = desk;
        this.traffic = traffic;
    }

    @GetMapping("/api/v1/health")
    ResponseEntity<byte[]> health() {
        CaseHealth health = CaseHealth.of(desk);
        if (!health.isWell()) {
            throw new Trouble(HttpStatus.SERVICE_UNAVAILABLE, String.join("; ", health.troubles()));
        }
        return Json.answer(CanonicalJson.object()
                .text("status", "well")
                .put("freeBytes", CanonicalJson.number(health.freeBytes()))
                .toJson());
    }

    @GetMapping("/api/v1/metrics")
    ResponseEntity<byte[]> metrics(Caller caller) {
        Exposition out = new Exposition();
        requests(out, traffic.lines());
        ofTheCase(out, caller.sight());
        ofTheProgram(out);
        return ResponseEntity.ok().contentType(EXPOSITION).body(out.text().getBytes(StandardCharsets.UTF_8));
    }

    private static void requests(Exposition out, List<Traffic.Line> lines) {
        out.family(
                "dokaz_requests_total",
                COUNTER,
                "Requests by the door they knocked at and the class of the answer.",
                samples -> lines.forEach(line -> line.answers()
                        .forEach((answer, count) ->
                                samples.add("", Map.of("door", line.door(), "answer", answer + "xx"), count))));
        out.family(
                "dokaz_request_seconds",
                "histogram",
                "How long requests took, by the door they knocked at.",
                samples -> lines.forEach(line -> duration(samples, line)));
    }

    private static void duration(Exposition.Samples samples, Traffic.Line line) {
        line.upToMillis()
                .forEach((millis, count) -> samples.add(
                        "_bucket",
                        Map.of("door", line.door(), "le", Double.toString(millis / MILLIS_OF_A_SECOND)),
                        count));
        samples.add("_bucket", Map.of("door", line.door(), "le", "+Inf"), line.count());
        samples.add("_sum", Map.of("door", line.door()), Exposition.seconds(line.nanos()));
        samples.add("_count", Map.of("door", line.door()), line.count());
    }

    private void ofTheCase(Exposition out, Sight sight) {
        CaseHealth health = CaseHealth.of(desk);
        out.single("dokaz_case_well", GAUGE, "1 where the case can be worked on, else 0.", health.isWell() ? 1 : 0);
        out.single("dokaz_case_free_bytes", GAUGE, "What may still be written to its disk.", health.freeBytes());
        List<DeskLine> lines = desk.documents(sight);
        out.family(
                "dokaz_documents",
                GAUGE,
                "Documents that this account may see, by what came of reading them.",
                samples -> {
                    for (DeskLine.Outcome outcome : DeskLine.Outcome.values()) {
                        long count = lines.stream()
                                .filter(line -> line.outcome() == outcome)
                                .count();
                        samples.add("", Map.of("outcome", outcome.name().toLowerCase(Locale.ROOT)), count);
                    }
                });
    }

    private static void ofTheProgram(Exposition out) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        out.single("dokaz_heap_bytes", GAUGE, "What is in use of the memory for objects.", heap.getUsed());
        out.single("dokaz_heap_max_bytes", GAUGE, "How far that may grow.", heap.getMax());
        out.single(
                "dokaz_threads",
                GAUGE,
                "Threads.",
                ManagementFactory.getThreadMXBean().getThreadCount());
        long collecting = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
        out.single(
                "dokaz_collecting_seconds_total",
                COUNTER,
                "How long garbage was collected.",
                collecting / MILLIS_OF_A_SECOND);
        out.single(
                "dokaz_open_seconds",
                GAUGE,
                "How long the program has been running.",
                ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS_OF_A_SECOND);
    }
}
