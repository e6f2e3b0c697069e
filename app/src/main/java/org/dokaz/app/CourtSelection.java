package org.dokaz.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.DocumentId;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Reading;
import org.dokaz.preserve.KeptLine;
import org.dokaz.protect.Officials;
import org.dokaz.record.Capture;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Examination;
import org.dokaz.record.HandedOver.Form;
import org.dokaz.record.Intake;
import org.dokaz.record.Paper;
import org.dokaz.record.Revocation;
import org.dokaz.record.Withholding;
import org.dokaz.release.CourtGate;
import org.dokaz.release.CourtGate.Objection;
import org.dokaz.vault.Vault;
import org.dokaz.vault.VaultContents.Original;

/** What of a case may be handed to a court on a day, exhibit by exhibit. */
final class CourtSelection {

    private static final String NOBODY_READ =
            "nobody has read it, so that nobody can tell who is in it; look at it, then name it with --exhibit";

    private final CaseFile file;
    private final Optional<Vault> vault;
    private final Map<Digest, Held> inCase = new LinkedHashMap<>();
    private final Map<Digest, Held> inVault = new LinkedHashMap<>();
    private final Map<Digest, String> restricted;
    private final Set<String> withheld = new HashSet<>();
    private final CourtGate gate;
    private final boolean withPapers;

    /** Whose papers those are that may be taken back, by their ids. */
    private final Map<Digest, Held> ofPaper = new HashMap<>();

    /** An exhibit with what the log has of it. */
    private static final class Held {
        private final Exhibit exhibit;
        private final Set<String> paths = new TreeSet<>();
        private final Set<Long> entries = new TreeSet<>();
        private final Set<Long> papers = new TreeSet<>();
        private final Map<DocumentId, Reading> readings = new LinkedHashMap<>();

        Held(Exhibit exhibit) {
            this.exhibit = exhibit;
        }
    }

    /**
     * The selection on this day.
     *
     * @param vault of the case, where somebody opened it
     * @param unasked whom somebody decided to be the accused, who need not be asked
     * @param withPapers whether what people put on record of collecting and examining goes along
     * @throws IllegalArgumentException where one of them must be asked
     */
    CourtSelection(CaseFile file, Optional<Vault> vault, LocalDate day, Set<String> unasked, boolean withPapers) {
        this.withPapers = withPapers;
        this.file = file;
        this.vault = vault;
        this.restricted = file.restricted();
        Map<DocumentId, DocumentOutcome> last = new HashMap<>();
        file.eachReading((document, reading) -> last.put(DocumentId.of(reading.transcript()), document));
        file.eachLine(line -> add(line, inCase, last));
        vault.ifPresent(open -> new PouchLines(open).all().forEach(line -> add(line, inVault, Map.of())));
        file.holding(Withholding.class).forEach(one -> one.pseudonym().ifPresent(withheld::add));
        UnaryOperator<String> pseudonyms = vault.map(
                        open -> new org.dokaz.vault.standin.Pseudonyms(WithheldNames.of(open.contents())))
                .<UnaryOperator<String>>map(names -> names::in)
                .orElse(UnaryOperator.identity());
        this.gate = new CourtGate(
                Releasing.docket(file, day),
                inVault.values().stream()
                        .flatMap(held -> held.readings.values().stream())
                        .toList(),
                new Officials()::areNamedIn,
                pseudonyms,
                withheld,
                unasked);
    }

    private void add(KeptLine line, Map<Digest, Held> to, Map<DocumentId, DocumentOutcome> last) {
        switch (line.kept()) {
            case Capture capture -> {
                Held held = to.computeIfAbsent(capture.exhibit().id(), ignored -> new Held(capture.exhibit()));
                capture.path().ifPresent(held.paths::add);
                held.entries.add(line.number());
            }
            case DocumentOutcome document -> {
                Held held = to.computeIfAbsent(document.exhibit().id(), ignored -> new Held(document.exhibit()));
                if (!(document.outcome() instanceof Outcome.Made<Reading>(Reading reading))) {
                    held.entries.add(line.number());
                } else if (last.isEmpty() || document.equals(last.get(DocumentId.of(reading.transcript())))) {
                    // What other versions of the program read there may hold names that nobody looked at.
                    held.entries.add(line.number());
                    held.readings.put(DocumentId.of(reading.transcript()), reading);
                }
            }
            case Intake intake -> add(intake, intake.exhibit(), line.number(), to);
            case Examination examination -> add(examination, examination.exhibit(), line.number(), to);
            // Whoever sees a paper is to see that it was taken back.
            case Revocation revocation ->
                Optional.ofNullable(ofPaper.get(revocation.judgement()))
                        .ifPresent(held -> held.papers.add(line.number()));
            default -> {}
        }
    }

    private void add(Paper paper, Digest exhibit, long entry, Map<Digest, Held> to) {
        Optional.ofNullable(to.get(exhibit)).ifPresent(held -> {
            held.papers.add(entry);
            ofPaper.put(paper.id(), held);
        });
    }

    /** The records that go with an original. */
    private Set<Long> records(Held held) {
        Set<Long> records = new TreeSet<>(held.entries);
        if (withPapers) {
            records.addAll(held.papers);
        }
        return records;
    }

    private Optional<String> papersStay(Held held) {
        return withPapers || held.papers.isEmpty()
                ? Optional.empty()
                : Optional.of("what people put on record of it stays; --papers gives it");
    }

    /**
     * The exhibits that are meant, each with what keeps it back.
     *
     * @param references the ends of paths or first digits of ids; empty for all exhibits
     * @throws IllegalArgumentException where one of them means none or more than one
     */
    List<CourtItem> items(List<String> references) {
        Set<Digest> meant = new LinkedHashSet<>();
        PointingAtExhibits pointing = new PointingAtExhibits(file);
        references.forEach(reference -> meant.add(pointing.at(reference).id()));
        List<CourtItem> items = new ArrayList<>();
        for (Held held : inCase.values()) {
            if (references.isEmpty() || meant.contains(held.exhibit.id())) {
                items.add(item(held, !references.isEmpty()));
            }
        }
        return items;
    }

    private CourtItem item(Held held, boolean named) {
        if (!held.exhibit.mediaType().equals(Withholding.STAND_IN_MEDIA_TYPE)) {
            Optional<String> bytesStay = Optional.ofNullable(restricted.get(held.exhibit.id()));
            return new CourtItem(
                    held.exhibit,
                    Form.ORIGINAL,
                    Optional.empty(),
                    List.copyOf(held.paths),
                    records(held),
                    bytesStay,
                    papersStay(held),
                    toOriginal(held, named));
        }
        Optional<CourtItem> fromVault = vault.flatMap(
                        opened -> CaseVault.original(opened, held.exhibit.id().hex()))
                .map(original -> fromVault(held, original, named));
        return fromVault
                .filter(item -> item.objections().isEmpty())
                .orElseGet(() -> standIn(held, fromVault.map(item -> closed(item.objections()))));
    }

    private CourtItem standIn(Held held, Optional<String> note) {
        List<Objection> objections = new ArrayList<>();
        held.readings.values().forEach(reading -> objections.addAll(gate.toStandIn(reading)));
        return new CourtItem(
                held.exhibit,
                Form.STAND_IN,
                Optional.empty(),
                List.copyOf(held.paths),
                held.entries,
                Optional.empty(),
                note,
                objections.stream().distinct().toList());
    }

    /** Why an original stays in the vault, without the name of anybody who has no pseudonym. */
    private String closed(List<Objection> objections) {
        Set<String> who = new TreeSet<>();
        objections.forEach(objection ->
                who.add(objection.who().filter(withheld::contains).orElse("somebody without a pseudonym")));
        return "the original stays in the vault, since consent is missing of: " + String.join(", ", who);
    }

    private List<Objection> toOriginal(Held held, boolean named) {
        List<Objection> objections = new ArrayList<>();
        held.readings.values().forEach(reading -> objections.addAll(gate.toOriginal(reading)));
        if (held.readings.isEmpty() && !named) {
            objections.add(new Objection(Optional.empty(), NOBODY_READ));
        }
        return objections.stream().distinct().toList();
    }

    private CourtItem fromVault(Held shown, Original original, boolean named) {
        Held held = inVault.getOrDefault(original.exhibit().id(), new Held(original.exhibit()));
        List<Objection> objections = new ArrayList<>(toOriginal(held, named));
        objections.addAll(gate.toIdentities(identities(original)));
        return new CourtItem(
                shown.exhibit,
                Form.FROM_VAULT,
                Optional.of(original),
                List.copyOf(shown.paths),
                records(held),
                Optional.empty(),
                papersStay(held),
                objections);
    }

    /** Whose withheld names stand in the bytes of an original. */
    private List<String> identities(Original original) {
        Vault open = vault.orElseThrow();
        return open.contents().withheld().stream()
                .filter(identity -> {
                    try (InputStream in = open.take(original.item())) {
                        return new OriginalSearch(WithheldNames.pseudonyms(identity)).isNamedIn(in);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .map(identity -> identity.pseudonym())
                .toList();
    }
}
