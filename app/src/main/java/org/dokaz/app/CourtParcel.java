package org.dokaz.app;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.flow.Content;
import org.dokaz.handover.Parcel;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.preserve.CustodyExtract;
import org.dokaz.release.pack.Bag;
import org.dokaz.release.pack.Entry;
import org.dokaz.vault.Vault;

/**
 * The content of a hand-over: a bag (BagIt 1.0) with the originals, each under its digest, the custody of the case with the records of these
 * originals, and a description of all files (RO-Crate 1.2).
 */
final class CourtParcel implements Parcel {

    private static final String VERIFIER = "Verify.java";
    private static final int SHARD_DIGITS = 2;

    private final CaseFile file;
    private final Optional<Vault> vault;
    private final List<CourtItem> items;
    private final SortedMap<String, byte[]> custody;
    private final LocalDate day;

    CourtParcel(
            CaseFile file,
            Optional<Vault> vault,
            List<CourtItem> items,
            SortedMap<String, byte[]> custody,
            LocalDate day) {
        this.file = file;
        this.vault = vault;
        this.items = items;
        this.custody = custody;
        this.day = day;
    }

    @Override
    public void into(Sink sink) throws IOException {
        String agent = file.maker().name() + " " + file.maker().version();
        List<Entry> entries = new ArrayList<>();
        List<CourtCrate.Part> parts = new ArrayList<>();
        for (CourtItem item : items) {
            if (item.bytesStay().isEmpty()) {
                Exhibit exhibit = item.bytes();
                Entry entry = new Entry(path(exhibit.id()), content(item));
                entries.add(entry);
                parts.add(new CourtCrate.Part(entry.path(), exhibit.sizeBytes(), exhibit.mediaType(), exhibit.id()));
            }
        }
        SortedMap<String, byte[]> others = new TreeMap<>(Map.of(VERIFIER, CustodyExtract.verifier()));
        custody.forEach((path, bytes) -> others.put("custody/" + path, bytes));
        others.forEach((path, bytes) -> {
            entries.add(Entry.of(path, bytes));
            parts.add(new CourtCrate.Part(path, bytes.length, "application/octet-stream", Digest.of(bytes)));
        });
        entries.add(Entry.of(CourtCrate.METADATA, CourtCrate.metadata(parts, day, agent)));
        Bag.write(entries, new Bag.Info(day, agent, CourtCrate.DESCRIPTION), sink::file);
    }

    private static String path(Digest original) {
        return "originals/" + original.hex().substring(0, SHARD_DIGITS) + "/"
                + original.hex().substring(SHARD_DIGITS);
    }

    private Content content(CourtItem item) {
        if (item.behind().isEmpty()) {
            return file.original(item.shown());
        }
        String sealed = item.behind().get().item();
        return new Content() {
            @Override
            public long sizeBytes() {
                return item.bytes().sizeBytes();
            }

            @Override
            public InputStream open() {
                return vault.orElseThrow().take(sealed);
            }
        };
    }
}
