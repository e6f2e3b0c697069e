package org.dokaz.read.extract.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dokaz.flow.Content;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Provenance;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Piece;
import org.dokaz.read.extract.Pieces;
import org.dokaz.read.extract.packed.EntryName;
import org.dokaz.read.extract.packed.Unpackable;
import org.dokaz.read.extract.packed.ZipBytes;
import org.dokaz.read.extract.packed.ZipDirectory;
import org.dokaz.read.extract.packed.ZipEntryPlace;

/** The files of a zip archive, each by itself. Those that are not to be had are told one by one; the rest is given. */
public final class ZipPieces implements Pieces {

    /** How many files of one archive may be refused, each with its reason, before the archive is. */
    static final int REFUSALS_MAX = 1_000;

    private final Optional<ZipBytes> bytes;
    private final Deque<ZipEntryPlace> waiting;
    private final Map<String, Integer> names = new HashMap<>();
    private Optional<Unpackable> trouble;
    private int given;
    private int refused;
    private boolean ended;

    private ZipPieces(Optional<ZipBytes> bytes, List<ZipEntryPlace> entries, Optional<Unpackable> trouble) {
        this.bytes = bytes;
        this.waiting = new ArrayDeque<>(entries);
        this.trouble = trouble;
    }

    /** The files of this archive, in the order in which they lie in it. */
    public static ZipPieces of(Content archive) throws IOException {
        try {
            List<ZipEntryPlace> entries = inOrder(ZipDirectory.of(archive));
            return new ZipPieces(Optional.of(ZipBytes.of(archive)), entries, Optional.empty());
        } catch (Unpackable damaged) {
            return new ZipPieces(Optional.empty(), List.of(), Optional.of(damaged));
        }
    }

    static List<ZipEntryPlace> inOrder(List<ZipEntryPlace> directory) {
        List<ZipEntryPlace> files = new ArrayList<>();
        for (ZipEntryPlace entry : directory) {
            if (!entry.isFolder() || entry.sizeBytes() > 0) {
                files.add(entry);
            }
        }
        files.sort(Comparator.comparingLong(ZipEntryPlace::offset).thenComparingInt(ZipEntryPlace::number));
        return files;
    }

    @Override
    public Optional<Piece> next() throws IOException {
        if (!waiting.isEmpty()) {
            return Optional.of(piece(waiting.removeFirst()));
        }
        if (ended) {
            return Optional.empty();
        }
        ended = true;
        return Optional.of(part(Optional.empty(), account(), true));
    }

    private Piece piece(ZipEntryPlace entry) throws IOException {
        EntryName name = EntryName.of(entry.name());
        int before = names.merge(name.shown(), 1, Integer::sum);
        String shown = before == 1 ? name.shown() : name.shown() + " (" + before + ")";
        try {
            byte[] unpacked = bytes.orElseThrow().unpack(entry);
            given++;
            return new Piece.File(shown, unpacked, Provenance.BLANK.with(remarks(name, before)));
        } catch (Unpackable unpackable) {
            refused++;
            if (refused > REFUSALS_MAX) {
                waiting.clear();
                trouble = Optional.of(new Unpackable(
                        Fault.BROKEN,
                        "more than " + REFUSALS_MAX
                                + " of its files are not to be had (REFUSALS_MAX), as in bombs: what stands"
                                + " before was kept and read"));
            }
            return part(Optional.of(shown), new Outcome.Failed<>(unpackable.fault(), unpackable.why()), false);
        }
    }

    private static List<String> remarks(EntryName name, int before) {
        List<String> remarks = new ArrayList<>();
        if (name.changed()) {
            remarks.add(
                    "its name in the archive holds characters that cannot be seen, or is too long; they are written out");
        }
        if (before > 1) {
            remarks.add("the archive holds " + (before - 1) + " more of this name before it");
        }
        return remarks;
    }

    private Outcome<Draft> account() {
        if (trouble.isPresent()) {
            return new Outcome.Failed<>(
                    trouble.get().fault(), "a zip archive; " + trouble.get().why());
        }
        if (given + refused == 0) {
            return new Outcome.Failed<>(Fault.EMPTY, "a zip archive without a file in it");
        }
        return new Outcome.Declined<>("a zip archive: what lies in it is kept and read by itself (files: " + given
                + ", not to be had: " + refused + ")");
    }

    static Piece part(Optional<String> name, Outcome<Draft> outcome, boolean last) {
        return new Piece.Part(new Extraction.Found(name, outcome), last);
    }

    @Override
    public void close() throws IOException {
        if (bytes.isPresent()) {
            bytes.get().close();
        }
    }
}
