package org.dokaz.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.dokaz.flow.DokazException;
import org.dokaz.markup.Labels;
import org.dokaz.publish.Dossier;
import org.dokaz.publish.DossierPage;

/** A dossier written to disk: whole, or not at all. */
final class DossierFile {

    /** What a dossier is called inside its case. */
    static final String USUAL_NAME = "dossier.html";

    private DossierFile() {}

    /** Writes the page to this file, in place of an older one. */
    static void write(Dossier dossier, Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            try (Writer out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
                DossierPage.write(dossier, Labels.ENGLISH, out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException unwritable) {
            throw new DokazException(
                    file + ": the dossier could not be written; make room, or choose another place with --out",
                    unwritable);
        }
    }
}
