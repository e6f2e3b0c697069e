package org.dokaz.collect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dokaz.flow.Content;

/** The bytes of a file, opened anew each time they are asked for. */
record FileContent(Path file, long sizeBytes) implements Content {

    static FileContent of(Path file) throws IOException {
        return new FileContent(file, Files.size(file));
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }
}
