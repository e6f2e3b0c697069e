package org.dokaz.preserve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.RecordJson;

/**
 * The records of a case, in bundles: files of some hundred records each, one to a line in the order of the log, named by
 * the number of the first. A bundle is written whole and never again, since a file for each record would make a disk wait
 * for each.
 */
final class Records {

    /** How many records may wait in memory for their bundle. */
    static final int BUNDLE_RECORDS_MAX = 256;

    /** How many bytes of records may wait in memory for their bundle. */
    static final int BUNDLE_BYTES_MAX = 8 * 1024 * 1024;

    private final Layout layout;
    private final List<SaltedRecord> waiting = new ArrayList<>();
    private final ByteArrayOutputStream bundle = new ByteArrayOutputStream();
    private final Set<Long> hidden = new HashSet<>();
    private final Map<Long, byte[]> lent = new HashMap<>();
    private long firstWaiting;
    private Optional<NavigableMap<Long, Path>> known = Optional.empty();
    private Bundle lastRead = new Bundle(-1, List.of(), true);

    Records(Layout layout) {
        this.layout = layout;
    }

    /** Takes a record in, to be written with others. */
    void add(long number, SaltedRecord salted) {
        if (waiting.isEmpty()) {
            firstWaiting = number;
        }
        waiting.add(salted);
        bundle.writeBytes(salted.file());
    }

    /** Whether no more should be taken in before the rest is written. */
    boolean isFull() {
        return waiting.size() >= BUNDLE_RECORDS_MAX || bundle.size() >= BUNDLE_BYTES_MAX;
    }

    /** Writes what was taken in. */
    void commit(Disk disk) throws IOException {
        Path place = layout.bundle(firstWaiting);
        disk.folderOf(place);
        disk.write(place, bundle.toByteArray());
        disk.settleNameOf(place);
        known.ifPresent(places -> places.put(firstWaiting, place));
        waiting.clear();
        bundle.reset();
    }

    /** Writes what was taken in, in one step: all of it is seen in its place, or nothing. */
    void commitAtOnce(Disk disk) throws IOException {
        Path fresh = layout.freshBundle();
        Path place = layout.bundle(firstWaiting);
        disk.folderOf(place);
        disk.delete(fresh);
        disk.write(fresh, bundle.toByteArray());
        disk.move(fresh, place);
        disk.settleNameOf(place);
        known.ifPresent(places -> places.put(firstWaiting, place));
        waiting.clear();
        bundle.reset();
    }

    /** Puts other lines in the place of some, each bundle in one step. */
    void replace(Map<Long, byte[]> lines, Disk disk) throws IOException {
        for (Map.Entry<Long, Path> place : places().entrySet()) {
            Bundle old = Bundle.read(place.getKey(), place.getValue());
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            boolean differs = false;
            for (long number = old.first(); number < old.end(); number++) {
                byte[] line = lines.getOrDefault(number, old.line(number));
                differs |= !Arrays.equals(line, old.line(number));
                changed.writeBytes(line);
            }
            if (differs) {
                Path fresh = layout.freshBundle();
                disk.delete(fresh);
                disk.write(fresh, changed.toByteArray());
                disk.moveErasing(fresh, place.getValue(), layout.oldBundle());
                disk.settleNameOf(place.getValue());
            }
        }
        lastRead = new Bundle(-1, List.of(), true);
    }

    /** Treats a record as if it lay in the vault already. */
    void hide(long number) {
        hidden.add(number);
    }

    /** Gives these lines in the place of those that lie there. */
    void lend(Map<Long, byte[]> lines) {
        lent.putAll(lines);
    }

    /** Whether the record of this number lies in the vault. */
    boolean isSecluded(long number) {
        try {
            return hidden.contains(number)
                    || raw(number).filter(SecludedLine::isOne).isPresent();
        } catch (IOException unreadable) {
            throw Trouble.reading(where(number), unreadable);
        }
    }

    /** Where the record of this number is. */
    Whereabouts whereabouts(long number) {
        if (isSecluded(number)) {
            return Whereabouts.IN_VAULT;
        }
        try {
            return raw(number).filter(ExpungedLine::isOne).isPresent() ? Whereabouts.EXPUNGED : Whereabouts.IN_CASE;
        } catch (IOException unreadable) {
            throw Trouble.reading(where(number), unreadable);
        }
    }

    /** The line of this number, which the log commits to. */
    KeptLine kept(long number, Digest leaf) {
        try {
            return line(number)
                    .filter(found -> found.leaf().equals(leaf))
                    .map(salted -> new KeptLine(number, salted.file(), salted.content()))
                    .orElseThrow(() -> broken(where(number), number));
        } catch (IOException unreadable) {
            throw Trouble.reading(where(number), unreadable);
        }
    }

    /** The record of this number, which the log commits to. */
    CaseRecord load(long number, Digest leaf) {
        try {
            SaltedRecord salted = line(number)
                    .filter(found -> found.leaf().equals(leaf))
                    .orElseThrow(() -> broken(where(number), number));
            return RecordJson.decode(salted.content());
        } catch (IllegalArgumentException unknown) {
            throw new DokazException(
                    where(number) + ": " + unknown.getMessage() + "; use the Dokaz that wrote it", unknown);
        } catch (IOException unreadable) {
            throw Trouble.reading(where(number), unreadable);
        }
    }

    /** What stands where the record of this number should, if that is a record at all. */
    Optional<SaltedRecord> line(long number) throws IOException {
        if (!waiting.isEmpty() && number >= firstWaiting) {
            return Optional.of(waiting.get(Math.toIntExact(number - firstWaiting)));
        }
        return raw(number).flatMap(SaltedRecord::parse);
    }

    private Optional<byte[]> raw(long number) throws IOException {
        if (lent.containsKey(number)) {
            return Optional.ofNullable(lent.get(number));
        }
        if (!lastRead.holds(number)) {
            Map.Entry<Long, Path> place = places().floorEntry(number);
            if (place != null && place.getKey() != lastRead.first()) {
                lastRead = Bundle.read(place.getKey(), place.getValue());
            }
        }
        return lastRead.holds(number) ? Optional.of(lastRead.line(number)) : Optional.empty();
    }

    /** The file that the record of this number lies in, or should. */
    Path where(long number) {
        try {
            Map.Entry<Long, Path> place = places().floorEntry(number);
            if (place == null) {
                return layout.bundle(0);
            }
            boolean ended = lastRead.first() == place.getKey() && lastRead.isWhole() && number >= lastRead.end();
            return ended ? layout.bundle(lastRead.end()) : place.getValue();
        } catch (IOException unreadable) {
            throw Trouble.reading(layout.records(), unreadable);
        }
    }

    /** The bundles that lie in the case, by the number of their first record. */
    NavigableMap<Long, Path> places() throws IOException {
        if (known.isEmpty()) {
            NavigableMap<Long, Path> found = new TreeMap<>();
            for (Path file : files()) {
                layout.firstOf(file).ifPresent(first -> found.put(first, file));
            }
            known = Optional.of(found);
        }
        return known.get();
    }

    /** All files where bundles lie. */
    List<Path> files() throws IOException {
        if (!Files.isDirectory(layout.records())) {
            return List.of();
        }
        try (Stream<Path> inside = Files.walk(layout.records())) {
            return inside.filter(file -> !Files.isDirectory(file)).sorted().toList();
        }
    }

    /**
     * The records that were written and whose lines in the log are still owed. A bundle whose writing was cut short is
     * removed: the log cannot know it.
     *
     * @param entries how many lines the log has
     */
    List<SaltedRecord> owed(long entries, Disk disk) throws IOException {
        Map.Entry<Long, Path> last = places().lastEntry();
        if (last == null) {
            return List.of();
        }
        Path file = last.getValue();
        Bundle newest = Bundle.read(last.getKey(), file);
        if (newest.first() > entries) {
            throw new DokazException(layout.log() + ": ends before the records in " + layout.inside(file)
                    + ", which it must have known; it was cut off: keep this folder as it is, and go on with a copy that"
                    + " verify finds whole");
        }
        if (newest.first() == entries && !newest.isWhole()) {
            disk.delete(file);
            places().remove(newest.first());
            return List.of();
        }
        List<SaltedRecord> owed = new ArrayList<>();
        for (long number = entries; newest.holds(number); number++) {
            owed.add(SaltedRecord.parse(newest.line(number)).orElseThrow(() -> broken(file, entries)));
        }
        return owed;
    }

    private static DokazException broken(Path place, long number) {
        return new DokazException(place + ": no longer holds the record that entry " + number
                + " of the log commits to; keep it as it is, and restore it from a copy that verify finds whole");
    }

    /**
     * A file of records.
     *
     * @param isWhole whether every line has its line feed
     */
    @SuppressWarnings("ArrayRecordComponent") // Lines are handed to the parser and never compared.
    record Bundle(long first, List<byte[]> lines, boolean isWhole) {

        static Bundle read(long first, Path file) throws IOException {
            byte[] bytes;
            try {
                bytes = Files.readAllBytes(file);
            } catch (NoSuchFileException missing) {
                return new Bundle(first, List.of(), false);
            }
            List<byte[]> lines = new ArrayList<>();
            int start = 0;
            for (int at = 0; at < bytes.length; at++) {
                if (bytes[at] == '\n') {
                    lines.add(Arrays.copyOfRange(bytes, start, at + 1));
                    start = at + 1;
                }
            }
            return new Bundle(first, lines, start == bytes.length && start > 0);
        }

        boolean holds(long number) {
            return number >= first && number - first < lines.size();
        }

        byte[] line(long number) {
            return lines.get(Math.toIntExact(number - first));
        }

        /** The number behind its last record. */
        long end() {
            return first + lines.size();
        }
    }
}
