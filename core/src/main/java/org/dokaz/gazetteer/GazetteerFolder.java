package org.dokaz.gazetteer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dokaz.atlas.Atlas;
import org.dokaz.flow.DokazException;
import org.dokaz.model.Digest;

/**
 * What a user imported: a folder with one index, which alone says what is imported, and beside it the lines of the sources that it was
 * made from, so that more can be added later.
 */
public final class GazetteerFolder {

    static final String INDEX = "atlas.index";
    static final String SOURCES = "sources";

    private static final String REMEDY = "import the files again with 'dokaz gazetteer import'";

    private final Path folder;

    /** The gazetteer in a folder, which need not exist yet. */
    public GazetteerFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * A gazetteer that is open.
     *
     * @param digest of the sources it was made from
     */
    public record Open(Atlas atlas, Digest digest, List<SourceFile> sources) {}

    /** Whether anything was imported. */
    public boolean exists() {
        return Files.isRegularFile(index());
    }

    Path index() {
        return folder.resolve(INDEX);
    }

    Path sources() {
        return folder.resolve(SOURCES);
    }

    Path folder() {
        return folder;
    }

    /**
     * The digest of the sources of what was imported, by the head of the index alone.
     *
     * @throws DokazException where there is an index that cannot be used
     */
    public Digest digest() {
        try {
            return IndexFile.digest(index());
        } catch (IndexFile.Broken broken) {
            throw unusable(broken);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }

    private DokazException unusable(IndexFile.Broken broken) {
        return new DokazException(
                index() + ": the imported gazetteer cannot be used: " + broken.getMessage() + "; " + REMEDY, broken);
    }

    private DokazException unreadable(IOException unreadable) {
        return new DokazException(
                index() + ": the imported gazetteer cannot be read: " + unreadable.getMessage() + "; " + REMEDY,
                unreadable);
    }

    /**
     * Opens what was imported.
     *
     * @throws DokazException where there is an index that cannot be used, with what to do about it
     */
    public Open open() {
        try {
            IndexFile file = IndexFile.open(index());
            return new Open(new IndexedAtlas(file), file.digest(), file.sources());
        } catch (IndexFile.Broken broken) {
            throw unusable(broken);
        } catch (IOException unreadable) {
            throw unreadable(unreadable);
        }
    }
}
