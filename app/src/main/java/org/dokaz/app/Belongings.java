package org.dokaz.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Maker;
import org.dokaz.preserve.KeptLine;
import org.dokaz.record.Capture;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.DocumentOutcome;
import org.dokaz.record.RecordTexts;
import org.dokaz.record.Seclusion;
import org.dokaz.vault.standin.Pseudonyms;

/**
 * What in a case belongs into its vault: originals in which a withheld name stands, or that are restricted whole; every record that holds a name;
 * and every record that so much as names such an original, since who can guess at its bytes can try the guess on its digest.
 */
final class Belongings {

    private final CaseFile file;
    private final Pseudonyms names;
    private final Set<Digest> whole;
    private final Packed packed = new Packed();
    private final Map<Digest, Exhibit> received = new HashMap<>();
    private final Map<Digest, Exhibit> originals = new LinkedHashMap<>();
    private final List<KeptLine> lines = new ArrayList<>();
    private final Map<Digest, List<Read>> outcomes = new HashMap<>();

    private record Read(long entry, DocumentOutcome outcome) {}

    private Belongings(CaseFile file, Pseudonyms names, Set<Digest> whole) {
        this.file = file;
        this.names = names;
        this.whole = new HashSet<>(whole);
    }

    /**
     * What belongs into the vault.
     *
     * @param whole originals that are restricted whole
     */
    static Belongings in(CaseFile file, Pseudonyms names, Set<Digest> whole) {
        Belongings belongings = new Belongings(file, names, whole);
        Set<Long> named = new HashSet<>();
        file.eachLine(line -> belongings.look(line, named));
        belongings.takePacked();
        file.eachLine(line -> {
            if (named.contains(line.number()) || belongings.pointsAtOriginal(line)) {
                belongings.take(line);
            }
        });
        return belongings;
    }

    private void look(KeptLine line, Set<Long> named) {
        CaseRecord kept = line.kept();
        if (kept instanceof Seclusion) {
            return;
        }
        boolean isNamed = any(line, names::isNamedIn);
        if (isNamed) {
            named.add(line.number());
        }
        if (kept instanceof Capture capture) {
            Exhibit exhibit = capture.exhibit();
            capture.provenance().within().ifPresent(outer -> packed.add(outer, exhibit.id()));
            if (received.putIfAbsent(exhibit.id(), exhibit) == null
                    && (whole.contains(exhibit.id()) || isNamedInBytes(exhibit))) {
                originals.put(exhibit.id(), exhibit);
            }
        }
        if (isNamed && kept instanceof DocumentOutcome document) {
            originals.put(document.exhibit().id(), document.exhibit());
        }
    }

    /** What was packed together goes together: an archive holds its files in the clear, and each of them names it as where it lay. */
    private void takePacked() {
        whole.addAll(packed.aroundAndInside(whole));
        for (Digest one : packed.together(originals.keySet())) {
            Exhibit exhibit = received.get(one);
            if (exhibit != null) {
                originals.putIfAbsent(one, exhibit);
            }
        }
    }

    /** Whether an original goes whole: it is restricted, or lies in one that is, or such a one lies in it. */
    boolean isWhole(Digest original) {
        return whole.contains(original);
    }

    private boolean isNamedInBytes(Exhibit exhibit) {
        try (InputStream bytes = file.original(exhibit).open()) {
            return new OriginalSearch(names).isNamedIn(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean any(KeptLine line, Predicate<String> text) {
        boolean[] found = new boolean[1];
        Consumer<String> each = value -> found[0] = found[0] || text.test(value);
        RecordTexts.each(line.content(), each);
        return found[0];
    }

    private boolean pointsAtOriginal(KeptLine line) {
        return pointsAt(line, originals.keySet());
    }

    /** Whether a record names one of these exhibits by its digest. */
    static boolean pointsAt(KeptLine line, Set<Digest> exhibits) {
        return !exhibits.isEmpty() && any(line, text -> Digest.isOne(text) && exhibits.contains(new Digest(text)));
    }

    private void take(KeptLine line) {
        lines.add(line);
        if (line.kept() instanceof DocumentOutcome document
                && originals.containsKey(document.exhibit().id())) {
            outcomes.computeIfAbsent(document.exhibit().id(), ignored -> new ArrayList<>())
                    .add(new Read(line.number(), document));
        }
    }

    /** The records, in the order of the log. */
    List<KeptLine> lines() {
        return lines;
    }

    /** The originals, in the order in which they were received. */
    List<Exhibit> originals() {
        return List.copyOf(originals.values());
    }

    /** An exhibit that the case tells of having obtained. */
    Optional<Exhibit> received(Digest exhibit) {
        return Optional.ofNullable(received.get(exhibit));
    }

    /** What came of the documents in an original, by the program whose reading the case shows: the latest that came to the end. */
    List<DocumentOutcome> shown(Digest original) {
        // Of one that was tried again, the last outcome counts.
        Map<Maker, Map<Integer, Read>> byMaker = new LinkedHashMap<>();
        for (Read read : outcomes.getOrDefault(original, List.of())) {
            byMaker.computeIfAbsent(read.outcome().by(), ignored -> new TreeMap<>())
                    .put(read.outcome().position(), read);
        }
        TreeMap<Rank, List<Read>> ranked = new TreeMap<>();
        byMaker.values()
                .forEach(reads -> ranked.put(
                        new Rank(
                                reads.values().stream()
                                        .anyMatch(read -> read.outcome().last()),
                                reads.values().stream()
                                        .mapToLong(Read::entry)
                                        .max()
                                        .orElse(0)),
                        List.copyOf(reads.values())));
        return Optional.ofNullable(ranked.lastEntry())
                .map(best -> best.getValue().stream().map(Read::outcome).toList())
                .orElse(List.of());
    }

    private record Rank(boolean complete, long entry) implements Comparable<Rank> {
        @Override
        public int compareTo(Rank other) {
            int byEnd = Boolean.compare(complete, other.complete);
            return byEnd != 0 ? byEnd : Long.compare(entry, other.entry);
        }
    }
}
