package org.dokaz.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dokaz.model.Digest;
import org.dokaz.model.Maker;
import org.dokaz.read.speech.learned.AttributionModel;

/** A model of attribution that is used instead of the one that comes with the program, and the digest of its bytes. */
public record Learned(AttributionModel model, Digest digest) {

    /**
     * The model in a file.
     *
     * @throws IOException where the file cannot be read or holds no such model
     */
    public static Learned in(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return new Learned(AttributionModel.read(bytes), Digest.of(bytes));
    }

    /** The program with this model: another model is another setting. */
    Maker.Machine maker(Maker.Machine program) {
        Digest settings = Digest.ofText(program.settings().hex() + '\n' + digest.hex() + '\n');
        return new Maker.Machine(program.name(), program.version(), settings);
    }
}
