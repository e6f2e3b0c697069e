package org.dokaz.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.dokaz.model.Digest;
import org.dokaz.model.Language;
import org.dokaz.model.Masthead;
import org.dokaz.model.Prose;
import org.dokaz.model.Transcript;
import org.dokaz.read.text.Sentences;

/** Tables of examples that lie beside tests: one line each, columns between tabs, "-" for nothing. */
public final class Examples {

    /** Stands for nothing in a column. */
    public static final String NOTHING = "-";

    private Examples() {}

    /** The lines of this language's table in the test's own folder, cut into columns. */
    public static List<List<String>> of(Class<?> test, Language language) {
        String name = language.code() + ".tsv";
        try (InputStream in = test.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no examples " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A text as prose, published on this day or on an unknown one. */
    public static Prose prose(Language language, String text, Optional<LocalDate> published) {
        Masthead masthead = new Masthead(Optional.empty(), Optional.empty(), Optional.empty(), published);
        Transcript transcript =
                Transcript.of(Digest.ofText(text), Optional.empty(), language, masthead, text, List.of());
        return Sentences.of(transcript, List.of());
    }
}
