package org.dokaz.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;

/**
 * Where the files of a preview lie while it can be looked at: a folder of the case that only its owner may read. There is one preview at a time. What
 * lies there is handed out only as long as it is what was put there.
 */
final class PreviewShelf {

    /** In the folder of the case. */
    static final String FOLDER = "preview";

    private final Path folder;

    /** The shelf of a case. */
    PreviewShelf(Path root) {
        this.folder = root.resolve(FOLDER);
    }

    /** Takes away whatever lies there. */
    void clear() {
        try {
            Folders.remove(folder);
        } catch (IOException stays) {
            throw new DokazException(folder + ": is a preview that cannot be removed; delete it by hand", stays);
        }
    }

    /** Puts these files there, and nothing else. */
    SortedMap<String, Digest> keep(SortedMap<String, byte[]> files) {
        clear();
        SortedMap<String, Digest> kept = new TreeMap<>();
        try {
            make();
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path place = place(file.getKey());
                Files.createDirectories(place.getParent());
                Files.write(place, file.getValue());
                kept.put(file.getKey(), Digest.of(file.getValue()));
            }
        } catch (IOException unwritable) {
            clear();
            throw new DokazException(
                    folder + ": the preview could not be written, and nothing of it is there; make room on its disk",
                    unwritable);
        }
        return kept;
    }

    private void make() throws IOException {
        try {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (UnsupportedOperationException elsewhere) {
            // On a disk that knows no owners the case itself lies as open.
            Files.createDirectory(folder);
        }
    }

    private Path place(String path) {
        Path place = folder.resolve(path).normalize();
        if (!place.startsWith(folder.normalize())) {
            throw new IllegalArgumentException("outside the preview: " + path);
        }
        return place;
    }

    /** One of the files; nothing where it is none of them, or no longer what was put there. */
    Optional<byte[]> file(SortedMap<String, Digest> kept, String path) {
        Digest digest = kept.get(path);
        if (digest == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(place(path));
            return Digest.of(bytes).equals(digest) ? Optional.of(bytes) : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** All files, as they were put there. */
    SortedMap<String, byte[]> all(SortedMap<String, Digest> kept) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String path : kept.keySet()) {
            files.put(
                    path,
                    file(kept, path)
                            .orElseThrow(() -> new DokazException(folder.resolve(path)
                                    + ": is not what was looked at; make the preview anew, then look again")));
        }
        return files;
    }
}
