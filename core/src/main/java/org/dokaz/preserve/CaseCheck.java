package org.dokaz.preserve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Future;
import org.dokaz.flow.DokazException;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Reading;
import org.dokaz.record.Capture;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.CustodyDeed;
import org.dokaz.record.Decided;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.Expunging;
import org.dokaz.record.HandedOver;
import org.dokaz.record.Intake;
import org.dokaz.record.LogMark;
import org.dokaz.record.Matching;
import org.dokaz.record.RecordJson;
import org.dokaz.record.Released;
import org.dokaz.record.Restriction;
import org.dokaz.record.Revocation;
import org.dokaz.record.RunAccount;
import org.dokaz.record.Seclusion;
import org.dokaz.record.Stamped;
import org.dokaz.record.Unreceived;

/** The check of a whole case: every digest computed anew, every citation held against its transcript. */
final class CaseCheck {

    private final Layout layout;
    private final Records records;
    private final Optional<OpenVault> vault;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<Digest> captured = new HashSet<>();
    private final Map<Digest, Flaw> unreceived = new LinkedHashMap<>();
    private final NavigableSet<Long> inVault = new TreeSet<>();
    private final NavigableSet<Long> toldSecluded = new TreeSet<>();
    private final Set<Path> toldOf = new HashSet<>();
    private final Expunged expunged = new Expunged();
    private final Items items = new Items();
    private final OriginalsCheck originals;
    private final List<Late> ofOriginals = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Optional<Path> keptElsewhere;
    private final Follower follower;
    private Optional<HeadsCheck> heads = Optional.empty();
    private boolean isLogWhole = true;
    private long entries;
    private long stamped;
    private boolean stampsTold;

    /** A flaw that was found after others which belong behind it. */
    private record Late(int place, Flaw flaw) {}

    /**
     * A check of the case that lies so.
     *
     * @param keptElsewhere a head of its log that somebody kept
     */
    CaseCheck(Layout layout, Optional<OpenVault> vault, Optional<Path> keptElsewhere, Follower follower) {
        this.follower = follower;
        this.layout = layout;
        this.vault = vault;
        this.keptElsewhere = keptElsewhere;
        this.records = new Records(layout);
        this.originals = new OriginalsCheck(layout, vault, this::found);
    }

    /** Everything that does not hold, in the order of the log, then what the log does not know. */
    Checked checked() {
        Optional<Digest> founding = founding();
        try (originals) {
            Future<List<Path>> names = originals.names();
            if (founding.isPresent()) {
                heads = Optional.of(new HeadsCheck(layout, founding.get()));
            }
            if (Files.exists(layout.log())) {
                checkLog(founding);
            }
            putInOrder();
            expunged.all().forEach(toldSecluded::remove);
            checkHeads();
            checkSeclusions();
            expunged.check().forEach((number, what) -> flaw(records.where(number), what));
            checkBundles();
            flaws.addAll(new StraysCheck(layout, captured).flaws(OriginalsCheck.awaited(names)));
        } catch (IOException unreadable) {
            throw Trouble.reading(layout.root(), unreadable);
        }
        long covered = heads.map(HeadsCheck::covered).orElse(0L);
        return new Checked(
                flaws,
                remarks,
                items.items(covered, stamped),
                expunged.lines(),
                new Checked.Extent(
                        entries,
                        items.count(),
                        heads.map(HeadsCheck::count).orElse(0L),
                        inVault.size(),
                        vault.isPresent()));
    }

    /** Heads can be held only against a log that hangs together. */
    private void checkHeads() throws IOException {
        if (heads.isEmpty() || !isLogWhole) {
            return;
        }
        HeadsCheck signed = heads.get();
        signed.finish();
        flaws.addAll(signed.flaws());
        remarks.addAll(signed.remarks());
        StampsCheck stamps = new StampsCheck(layout, signed);
        stamps.check();
        flaws.addAll(stamps.flaws());
        stamped = stamps.covered();
        if (stampsTold && !Files.isDirectory(layout.stamps())) {
            flaw(layout.stamps(), "is missing, though the log tells of time stamps; put it back from a copy");
        }
        if (keptElsewhere.isPresent()) {
            signed.keptElsewhere(keptElsewhere.get(), flaws, remarks);
        }
    }

    private Optional<Digest> founding() {
        try {
            return Optional.of(Founding.check(layout.founding()));
        } catch (DokazException refused) {
            flaw(layout.founding(), "is missing, or is not the founding file of a case that this program can read");
            return Optional.empty();
        }
    }

    private void checkLog(Optional<Digest> founding) throws IOException {
        Optional<Digest> before = founding;
        long number = 0;
        long count = 0;
        try (LogLines lines = new LogLines(layout.log(), 0)) {
            for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
                Optional<LogEntry> entry = LogEntry.parse(line.get());
                String place = layout.inside(layout.log()) + " line " + (count + 1);
                if (entry.isEmpty()) {
                    isLogWhole = false;
                    flaws.add(new Flaw(place, "was changed: it is not a line that its own digest fits"));
                } else {
                    checkChain(place, entry.get(), number, before);
                    Optional<CaseRecord> kept = checkRecord(entry.get());
                    long end = lines.offsetBytes();
                    heads.ifPresent(signed -> signed.add(entry.get(), kept, end));
                    if (isLogWhole) {
                        LogEntry walked = entry.get();
                        follower.entry(walked, kept, new LogMark(walked.number() + 1, walked.self(), end));
                    }
                }
                before = entry.map(LogEntry::self);
                // After a line that is missing, what follows is held against itself: one gap is one finding.
                number = entry.map(LogEntry::number).orElse(number) + 1;
                count++;
            }
            entries = number;
            if (lines.isTorn()) {
                flaw(layout.log(), "ends in a line that was never finished; the next run repairs it");
            }
        }
    }

    private void checkChain(String place, LogEntry entry, long number, Optional<Digest> before) {
        if (entry.number() != number) {
            isLogWhole = false;
            flaws.add(new Flaw(place, "says it is entry " + entry.number() + ", but stands where " + number + " does"));
        }
        if (before.isPresent() && !entry.previous().equals(before.get())) {
            isLogWhole = false;
            flaws.add(new Flaw(place, "does not follow on what stands before it"));
        }
    }

    /** The record, where it lies open and holds. */
    private Optional<CaseRecord> checkRecord(LogEntry entry) throws IOException {
        Path file = records.where(entry.number());
        if (records.isSecluded(entry.number())) {
            inVault.add(entry.number());
            checkInVault(entry);
            return Optional.empty();
        }
        if (records.whereabouts(entry.number()) == Whereabouts.EXPUNGED) {
            expunged.found(entry.number());
            return Optional.empty();
        }
        try {
            Optional<SaltedRecord> salted = records.line(entry.number());
            if (salted.isEmpty() || !salted.get().leaf().equals(entry.leaf())) {
                if (toldOf.add(file)) {
                    String change = Files.exists(file) ? "was changed: it does not hold what" : "is missing, though";
                    flaw(file, change + " entry " + entry.number() + " commits to");
                }
                return Optional.empty();
            }
            CaseRecord kept = RecordJson.decode(salted.get().content());
            if (kept.deed() != entry.deed()) {
                flaw(file, "bears witness to another deed than entry " + entry.number() + " names");
            }
            checkContent(file, entry.number(), kept);
            return Optional.of(kept);
        } catch (IllegalArgumentException unknown) {
            flaw(file, unknown.getMessage() + "; use the Dokaz that wrote it");
            return Optional.empty();
        }
    }

    private void checkInVault(LogEntry entry) throws IOException {
        if (vault.isEmpty()) {
            return;
        }
        try {
            Optional<SaltedRecord> salted = vault.get().line(entry.number()).flatMap(SaltedRecord::parse);
            if (salted.isEmpty() || !salted.get().leaf().equals(entry.leaf())) {
                flaw(layout.vault(), "does not hold the record that entry " + entry.number() + " commits to");
                return;
            }
            checkContent(
                    layout.vault(),
                    entry.number(),
                    RecordJson.decode(salted.get().content()));
        } catch (IllegalArgumentException | DokazException broken) {
            flaw(layout.vault(), "entry " + entry.number() + ": " + broken.getMessage());
        }
    }

    /** Whether just what the log tells of lies in the vault. */
    private void checkSeclusions() {
        for (long number : inVault) {
            if (!toldSecluded.contains(number)) {
                flaw(
                        records.where(number),
                        "lacks the record of entry " + number
                                + " as if it lay in the vault, but nothing in the log tells that it was moved there");
            }
        }
        for (long number : toldSecluded) {
            if (!inVault.contains(number)) {
                flaw(
                        records.where(number),
                        "holds the record of entry " + number + " in the clear, which was moved into"
                                + " the vault; a copy made before was put back: run 'dokaz vault sweep'");
            }
        }
        if (!inVault.isEmpty() && !Files.exists(layout.vault())) {
            flaw(layout.vault(), "is missing, though " + inVault.size() + " records lie in it");
        }
        unreceived.forEach((exhibit, flaw) -> {
            if (!captured.contains(exhibit)) {
                flaws.add(flaw);
            }
        });
    }

    private void told(Seclusion seclusion) {
        seclusion.secluded().forEach(stretch -> stretch.entries().forEach(toldSecluded::add));
        seclusion.returned().forEach(stretch -> stretch.entries().forEach(toldSecluded::remove));
    }

    private void mustBeReceived(Path file, Exhibit exhibit, String otherwise) {
        Flaw flaw = new Flaw(layout.inside(file), otherwise);
        if (captured.contains(exhibit.id())) {
            return;
        }
        if (inVault.isEmpty()) {
            flaws.add(flaw);
        } else {
            // That it was received may be told in the vault, and again further on.
            unreceived.putIfAbsent(exhibit.id(), flaw);
        }
    }

    private void checkContent(Path file, long entry, CaseRecord kept) throws IOException {
        switch (kept) {
            case Capture capture -> checkOriginal(capture, entry);
            case DocumentOutcome document -> {
                mustBeReceived(file, document.exhibit(), "tells of an exhibit that was not received before");
                items.add(document);
                if (document.outcome() instanceof Outcome.Made<Reading>(Reading reading)) {
                    ReadingCheck.of(reading).forEach(what -> flaw(file, what));
                }
            }
            case Restriction restriction ->
                mustBeReceived(file, restriction.exhibit(), "restricts an exhibit that was not received before");
            case Seclusion seclusion -> told(seclusion);
            case CustodyDeed ignored -> {}
            case Expunging expunging -> expunged.told(expunging);
            case RunAccount ignored -> {}
            case Intake intake -> items.add(intake, entry);
            case Decided ignored -> {}
            case Released ignored -> {}
            case Revocation ignored -> {}
            case Matching ignored -> {}
            case Unreceived ignored -> {}
            case Stamped ignored -> stampsTold = true;
            case HandedOver ignored -> {}
        }
    }

    private void checkOriginal(Capture capture, long entry) throws IOException {
        if (captured.add(capture.exhibit().id())) {
            items.add(capture, entry, Items.Found.MISSING);
            originals.ask(flaws.size(), capture.exhibit());
        } else {
            items.again(capture);
        }
    }

    private void found(int place, Exhibit exhibit, Items.Found found, Optional<Flaw> flaw) {
        items.found(exhibit, found);
        flaw.ifPresent(broken -> ofOriginals.add(new Late(place, broken)));
    }

    /** Puts what was found of originals where it would stand had the log waited for them. */
    private void putInOrder() throws IOException {
        originals.finish();
        ofOriginals.reversed().forEach(late -> flaws.add(late.place, late.flaw));
    }

    /** Whether the bundles hold the records of all entries in their order, and nothing else. */
    private void checkBundles() throws IOException {
        long reached = 0;
        for (Map.Entry<Long, Path> place : records.places().entrySet()) {
            Records.Bundle bundle = Records.Bundle.read(place.getKey(), place.getValue());
            if (bundle.first() != reached) {
                flaw(place.getValue(), "does not begin where the bundle before it ends");
            }
            if (!bundle.isWhole()) {
                flaw(place.getValue(), "was changed, or was never finished: its last line has no end");
            }
            reached = bundle.end();
        }
        if (reached > entries) {
            flaw(layout.records(), "holds records whose lines in the log are still owed; the next run enters them");
        }
        for (Path file : records.files()) {
            if (layout.firstOf(file).isEmpty()) {
                flaw(file, "is no bundle of records that the log commits to");
            }
        }
    }

    private void flaw(Path file, String what) {
        flaws.add(new Flaw(layout.inside(file), what));
    }
}
