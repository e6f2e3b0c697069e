package org.dokaz.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.model.Masthead;
import org.dokaz.model.Posting;
import org.dokaz.model.Reading;
import org.dokaz.record.Capture;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Examination;
import org.dokaz.record.Examination.Analysis;
import org.dokaz.record.Intake;
import org.dokaz.record.Intake.Entry;
import org.dokaz.record.Intake.Field;
import org.dokaz.record.Intake.Given;
import org.dokaz.record.Paper;
import org.dokaz.record.Revocation;

/** The exhibits of a case as the book has them, from its records in the order of the log. What the program knows fills itself in. */
public final class Items {

    private final Map<Digest, Gathered> gathered = new LinkedHashMap<>();
    private final List<Paper> papers = new ArrayList<>();
    private final Set<Digest> revoked = new HashSet<>();

    private static final class Gathered {
        private final Exhibit exhibit;
        private final Set<String> paths = new TreeSet<>();
        private final Map<Field, Entry> known = new EnumMap<>(Field.class);

        Gathered(Exhibit exhibit) {
            this.exhibit = exhibit;
        }
    }

    /** Takes a record in. */
    public void add(CaseRecord kept) {
        switch (kept) {
            case Capture capture -> add(capture);
            case DocumentOutcome document -> add(document);
            case Paper paper -> papers.add(paper);
            case Revocation revocation -> revoked.add(revocation.judgement());
            default -> {}
        }
    }

    private void add(Capture capture) {
        Gathered item = gathered.computeIfAbsent(capture.exhibit().id(), ignored -> new Gathered(capture.exhibit()));
        capture.path().ifPresent(item.paths::add);
        know(item, Field.HASH, Optional.of(capture.exhibit().id().toString()));
        String received = "received into the case " + capture.obtainedAt() + " (UTC), with " + program(capture.by());
        know(item, Field.TARGET_URL, capture.provenance().address());
        capture.provenance()
                .capturedAt()
                .ifPresent(at -> know(
                        item,
                        Field.TIME,
                        Optional.of("captured " + at + " (UTC), as the web archive states it; " + received)));
        know(item, Field.TIME, Optional.of(received));
        String mediaType = capture.exhibit().mediaType();
        boolean page = mediaType.startsWith("text/html") || mediaType.contains("warc") || mediaType.contains("wacz");
        know(item, Field.HTML_SOURCE, itself(page));
        know(item, Field.FULL_CAPTURE, itself(mediaType.equals("application/pdf") || mediaType.startsWith("image/")));
    }

    private static Optional<String> itself(boolean so) {
        return so ? Optional.of("the exhibit itself") : Optional.empty();
    }

    private static String program(Maker maker) {
        return switch (maker) {
            case Maker.Machine machine -> machine.name() + " " + machine.version();
            case Maker.Analyst analyst -> analyst.pseudonym();
        };
    }

    private void add(DocumentOutcome document) {
        Gathered item = gathered.get(document.exhibit().id());
        if (item == null) {
            return;
        }
        Masthead masthead = document.outcome() instanceof Outcome.Made<Reading>(Reading reading)
                ? reading.transcript().masthead()
                : document.masthead();
        know(item, Field.TARGET_URL, masthead.url());
        String told = Stream.of(
                        masthead.outlet().map(outlet -> "outlet " + outlet),
                        masthead.title().map(title -> "title " + title),
                        masthead.published().map(day -> "dated " + day))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
        know(item, Field.EMBEDDED_METADATA, Optional.of(told).filter(text -> !text.isEmpty()));
        masthead.posting().ifPresent(posting -> {
            know(item, Field.CONTEXT, Optional.of(context(posting)));
            long kept = posting.attachments().stream()
                    .filter(attachment -> attachment.exhibit().isPresent())
                    .count();
            know(
                    item,
                    Field.EMBEDDED_MEDIA,
                    kept > 0 ? Optional.of(kept + " attachments are kept as exhibits") : Optional.empty());
        });
    }

    private static String context(Posting posting) {
        return "message " + posting.number()
                + posting.sentAt().map(at -> ", sent " + at + " (UTC)").orElse("")
                + posting.editedAt().map(at -> ", edited " + at + " (UTC)").orElse("")
                + posting.forward().map(_ -> ", forwarded").orElse("");
    }

    // Of several documents in one exhibit the first tells; the rest are seen in their readings.
    private static void know(Gathered item, Field field, Optional<String> told) {
        told.filter(text -> !text.isBlank()).ifPresent(text -> item.known.putIfAbsent(field, new Given(text)));
    }

    /** All exhibits, in the order in which they were received. */
    public List<Item> items() {
        Map<Digest, List<Intake>> intakes = new LinkedHashMap<>();
        Map<Digest, List<Examination>> examinations = new LinkedHashMap<>();
        for (Paper paper : papers) {
            if (paper instanceof Intake intake && !revoked.contains(paper.id())) {
                intakes.computeIfAbsent(intake.exhibit(), ignored -> new ArrayList<>())
                        .add(intake);
            } else if (paper instanceof Examination examination && !revoked.contains(paper.id())) {
                examinations
                        .computeIfAbsent(examination.exhibit(), ignored -> new ArrayList<>())
                        .add(examination);
            }
        }
        return gathered.values().stream()
                .map(item -> item(
                        item,
                        intakes.getOrDefault(item.exhibit.id(), List.of()),
                        examinations.getOrDefault(item.exhibit.id(), List.of())))
                .toList();
    }

    private static Item item(Gathered item, List<Intake> intakes, List<Examination> examinations) {
        Map<Field, Entry> fields = new EnumMap<>(item.known);
        Set<Field> byPerson = new TreeSet<>();
        for (Intake intake : intakes) {
            fields.putAll(intake.fields());
            byPerson.addAll(intake.fields().keySet());
        }
        Map<Analysis, Examination> latest = new EnumMap<>(Analysis.class);
        examinations.forEach(examination -> latest.put(examination.analysis(), examination));
        return new Item(item.exhibit, new TreeSet<>(item.paths), fields, List.copyOf(byPerson), latest);
    }
}
