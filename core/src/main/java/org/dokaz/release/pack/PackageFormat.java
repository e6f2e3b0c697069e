package org.dokaz.release.pack;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.release.Release;
import org.dokaz.release.export.ExportFormat;

/** The forms of a package. Each is made of the release alone, and of files that were made of it. */
public enum PackageFormat {
    /** A bag with the crate in it, and all that belongs to it. */
    BAG,
    /** The crate alone: the release in several forms, its provenance and annotations, and what describes them. */
    RO_CRATE,
    /** How the records came about, in PROV-N and PROV-JSON. */
    PROV,
    /** The statements as Web Annotations. */
    ANNOTATIONS;

    private static final String PROVENANCE = "provenance/provenance.";

    /** The form of this name, as an option is written. */
    public static Optional<PackageFormat> of(String name) {
        for (PackageFormat format : values()) {
            if (format.written().equals(name.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    /** Its name as an option is written. */
    public String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The files of a package, by their paths in it.
     *
     * @param more what goes in besides, such as the custody of the case and copies of documents; of a bag and a crate alone
     */
    public SortedMap<String, byte[]> files(Release release, Making making, Map<String, byte[]> more) {
        return switch (this) {
            case ANNOTATIONS -> new TreeMap<>(Map.of("release.jsonld", Annotations.write(release)));
            case PROV -> provenance(release, making, "release.");
            case RO_CRATE -> crate(release, making, more);
            case BAG -> bag(release, making, crate(release, making, more));
        };
    }

    private static SortedMap<String, byte[]> provenance(Release release, Making making, String name) {
        Names names = Names.of(release);
        List<ProvElement> elements = Provenance.of(release, making);
        return new TreeMap<>(Map.of(
                name + "provn", ProvNotation.text(elements, names), name + "json", ProvNotation.json(elements, names)));
    }

    private static SortedMap<String, byte[]> crate(Release release, Making making, Map<String, byte[]> more) {
        SortedMap<String, byte[]> files = new TreeMap<>(more);
        for (ExportFormat format : List.of(ExportFormat.CSV, ExportFormat.JSONL, ExportFormat.GEOJSON)) {
            files.put("release/release." + format.name().toLowerCase(Locale.ROOT), format.write(release));
        }
        files.put("annotations/annotations.jsonld", Annotations.write(release));
        files.putAll(provenance(release, making, PROVENANCE));
        SortedMap<String, Long> sizes = new TreeMap<>();
        files.forEach((path, bytes) -> sizes.put(path, (long) bytes.length));
        files.put(Crate.PREVIEW, Crate.preview(release, making, sizes));
        files.put(Crate.METADATA, Crate.metadata(release, making, sizes));
        return files;
    }

    private static SortedMap<String, byte[]> bag(Release release, Making making, SortedMap<String, byte[]> crate) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<Entry> entries = crate.entrySet().stream()
                .map(file -> Entry.of(file.getKey(), file.getValue()))
                .toList();
        try {
            Bag.write(
                    entries,
                    new Bag.Info(release.day(), making.agent(), release.title() + ". " + Crate.description(release)),
                    path -> kept(path, files));
        } catch (IOException impossible) {
            // What is in memory never fails.
            throw new UncheckedIOException(impossible);
        }
        return files;
    }

    private static OutputStream kept(String path, SortedMap<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return new FilterOutputStream(bytes) {
            @Override
            public void write(byte[] some, int from, int count) {
                bytes.write(some, from, count);
            }

            @Override
            public void close() {
                files.put(path, bytes.toByteArray());
            }
        };
    }
}
