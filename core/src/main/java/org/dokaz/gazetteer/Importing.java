package org.dokaz.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dokaz.flow.DokazException;
import org.dokaz.gazetteer.Layout.Section;
import org.dokaz.gazetteer.Linking.ListedCode;

/**
 * Takes files into the gazetteer: what is given replaces what was imported of its kind, a list of control what was imported under its name. The new
 * index takes the old one's place in one step, at the end.
 */
public final class Importing {

    /** How many places an index may have. */
    static final int PLACES_MAX = 600_000;

    private static final String NEW = ".new";
    private static final String KEPT = ".gz";

    private final GazetteerFolder folder;
    private final Map<Long, Draft> places = new HashMap<>();
    private final List<ImportReport.Imported> imported = new ArrayList<>();

    private Importing(GazetteerFolder folder) {
        this.folder = folder;
    }

    /** A file that cannot be taken in, told in words. */
    public static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * Imports files.
     *
     * @param files dumps, alternate names and codifier, told apart by their shape
     * @param control lists of control
     * @throws Refused where a file is missing or is none of these; nothing is changed then
     * @throws DokazException where the folder cannot be written
     */
    public static ImportReport into(GazetteerFolder folder, List<Path> files, List<Path> control) throws Refused {
        Importing importing = new Importing(folder);
        Map<Path, SourceKind> kinds = new LinkedHashMap<>();
        for (Path file : files) {
            kinds.put(file, kind(file));
        }
        for (Path file : control) {
            if (kind(file) != SourceKind.CONTROL) {
                throw new Refused(file + ": no list of control; its first line must name the columns "
                        + String.join(", ", ControlRow.COLUMNS) + ", parted by tabs");
            }
            kinds.put(file, SourceKind.CONTROL);
        }
        try {
            Files.createDirectories(folder.sources());
            return importing.run(kinds);
        } catch (IOException failed) {
            throw new DokazException(
                    folder.folder() + ": the gazetteer cannot be written: " + failed.getMessage()
                            + "; what was imported before is untouched",
                    failed);
        }
    }

    private static SourceKind kind(Path file) throws Refused {
        try (InputStream in = Files.newInputStream(file)) {
            Optional<SourceKind> kind = SourceKind.of(in);
            if (kind.isEmpty()) {
                throw new Refused(
                        file + ": neither a GeoNames dump or its alternate names nor a KATOTTG codifier nor a list of"
                                + " control; an archive must be unpacked first");
            }
            return kind.get();
        } catch (NoSuchFileException missing) {
            throw new Refused(file + ": does not exist; check the path");
        } catch (IOException unreadable) {
            throw new Refused(file + ": cannot be read: " + unreadable.getMessage());
        }
    }

    private ImportReport run(Map<Path, SourceKind> given) throws IOException, Refused {
        List<SourceFile> sources = new ArrayList<>(before(given));
        for (SourceKind kind :
                new SourceKind[] {SourceKind.PLACES, SourceKind.ALTERNATES, SourceKind.CODIFIER, SourceKind.CONTROL}) {
            for (Map.Entry<Path, SourceKind> file : given.entrySet()) {
                if (file.getValue() == kind) {
                    SourceFile taken = take(file.getKey(), kind);
                    sources.removeIf(
                            own -> own.kind() == taken.kind() && own.name().equals(taken.name()));
                    sources.add(taken);
                }
            }
            if (kind == SourceKind.PLACES) {
                for (SourceFile source : sources) {
                    if (source.kind() == kind) {
                        Retained.places(kept(source), places);
                    }
                }
            }
        }
        if (places.size() > PLACES_MAX) {
            throw new Refused("these files have " + places.size() + " places, and " + PLACES_MAX
                    + " are the most; import fewer countries");
        }
        sources.sort(SourceFile.ORDER);
        Contents contents = contents(sources);
        byte[] index = IndexWriter.bytes(contents);
        write(index);
        clear(sources);
        return new ImportReport(imported, sources, contents.digest(), count(index), index.length);
    }

    /** What stays of what was imported before. */
    private List<SourceFile> before(Map<Path, SourceKind> given) throws Refused {
        if (!folder.exists()) {
            return List.of();
        }
        List<SourceFile> before;
        try {
            // Not mapped, since some systems let no mapped file be replaced.
            before = IndexFile.of(ByteBuffer.wrap(Files.readAllBytes(folder.index())))
                    .sources();
        } catch (IOException | IndexFile.Broken unusable) {
            // What cannot be opened is made anew from what is given.
            return List.of();
        }
        Set<SourceKind> replaced = new HashSet<>(given.values());
        replaced.remove(SourceKind.CONTROL);
        List<SourceFile> staying = new ArrayList<>();
        for (SourceFile source : before) {
            if (!replaced.contains(source.kind())) {
                if (!Files.isRegularFile(kept(source))) {
                    throw new Refused(source.name() + ": imported before, and its kept lines are gone from "
                            + folder.sources() + "; give this file again beside the new ones");
                }
                staying.add(source);
            }
        }
        return staying;
    }

    private SourceFile take(Path file, SourceKind kind) throws IOException {
        Path temporary = Files.createTempFile(folder.sources(), "import", NEW);
        try {
            Retained.Taken taken = Retained.take(file, temporary, use(kind));
            SourceFile source =
                    new SourceFile(kind, String.valueOf(file.getFileName()), taken.digest(), taken.kept(), taken.bad());
            Files.move(temporary, kept(source), StandardCopyOption.REPLACE_EXISTING);
            imported.add(new ImportReport.Imported(source, taken.complaints()));
            return source;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private Retained.Use use(SourceKind kind) {
        return switch (kind) {
            case PLACES -> line -> DumpFile.place(line).isPresent();
            case ALTERNATES ->
                line -> AlternatesFile.name(line)
                        .filter(name -> places.containsKey(name.place()))
                        .isPresent();
            case CODIFIER -> line -> CodifierFile.object(line).isPresent();
            case CONTROL -> Retained.control();
        };
    }

    private Path kept(SourceFile source) {
        return folder.sources()
                .resolve(source.kind().lower() + "-" + source.digest().hex() + KEPT);
    }

    private Contents contents(List<SourceFile> sources) throws IOException {
        Map<Code, ListedCode> codes = new HashMap<>();
        List<Contents.Control> control = new ArrayList<>();
        for (SourceFile source : sources) {
            switch (source.kind()) {
                case PLACES -> {
                    // Read when alternate names were matched to them.
                }
                case ALTERNATES -> Retained.read(kept(source), line -> addAlternate(line));
                case CODIFIER ->
                    Retained.read(
                            kept(source),
                            line -> CodifierFile.object(line)
                                    .ifPresent(object -> codes.put(object.code(), Codes.listed(object))));
                case CONTROL -> control.add(new Contents.Control(source, Retained.rows(kept(source))));
            }
        }
        control.forEach(list -> list.rows().forEach(row -> codes.putIfAbsent(row.code(), Codes.listed(row))));
        places.values().forEach(FormerNames::tell);
        return new Contents(List.copyOf(places.values()), List.copyOf(codes.values()), control, sources);
    }

    private void addAlternate(String line) throws BadLine {
        AlternatesFile.name(line).ifPresent(alternate -> {
            Draft place = places.get(alternate.place());
            if (place != null) {
                place.add(alternate.name());
            }
        });
    }

    /** The index is whole on the disk before it takes the old one's place. */
    private void write(byte[] index) throws IOException {
        Path temporary = Files.createTempFile(folder.folder(), "atlas", NEW);
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(index);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(temporary, folder.index(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Takes away what no index needs any more: kept lines of replaced sources, and what an import that was killed left. */
    private void clear(List<SourceFile> sources) throws IOException {
        Set<Path> needed = new HashSet<>();
        sources.forEach(source -> needed.add(kept(source)));
        for (Path place : List.of(folder.folder(), folder.sources())) {
            try (Stream<Path> all = Files.list(place)) {
                for (Path file : (Iterable<Path>) all::iterator) {
                    String name = String.valueOf(file.getFileName());
                    boolean ours = name.endsWith(NEW) || name.endsWith(KEPT);
                    if (ours && !needed.contains(file)) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }

    private static int count(byte[] index) {
        try {
            return IndexFile.of(ByteBuffer.wrap(index)).table(Section.PLACES).size();
        } catch (IndexFile.Broken bug) {
            throw new IllegalStateException(bug);
        }
    }
}
