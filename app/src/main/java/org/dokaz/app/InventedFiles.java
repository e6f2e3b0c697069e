package org.dokaz.app;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.dokaz.invent.Episode;
import org.dokaz.invent.Gold;
import org.dokaz.invent.InventedDocument;
import org.dokaz.invent.Invention;

/** An invented corpus written to a folder: its documents, what is true of them, and a page that says that it is fiction. */
public final class InventedFiles {

    private static final String README = """
            # Fiction

            Everything in this folder is invented, by `dokaz invent`, to try Dokaz out on and to test it: people, towns, formations, outlets
            and what they tell of. Any likeness is chance. Never pass it on as reporting.

            - `docs/`: the documents, schema.org JSON, each a file or a line
            - `gold.json`: what was planted in them; offsets are Unicode code points of `articleBody`, half-open
            """;

    private static final String LINES_NAME = "documents.jsonl";

    /** How a corpus lies in its folder. */
    public enum Shape {
        FILES,
        LINES
    }

    private InventedFiles() {}

    /** Whether nothing lies where this corpus is to go. */
    public static boolean isFree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        }
    }

    /**
     * Writes so many documents.
     *
     * @param shape whether each is a file or a line
     * @param written is told after each how many there are
     */
    public static void write(Invention invention, long documents, Path folder, Shape shape, LongConsumer written)
            throws IOException {
        Path docs = folder.resolve("docs");
        Files.createDirectories(docs);
        Files.writeString(folder.resolve("README.md"), README);
        switch (shape) {
            case FILES ->
                each(
                        invention,
                        documents,
                        document -> Files.writeString(docs.resolve(document.id() + ".json"), document.json()),
                        written);
            case LINES -> {
                try (BufferedWriter lines = Files.newBufferedWriter(docs.resolve(LINES_NAME), StandardCharsets.UTF_8)) {
                    each(
                            invention,
                            documents,
                            document -> lines.append(document.json().strip()).append('\n'),
                            written);
                }
            }
        }
        // What is true comes last, so that a folder that has it is whole.
        Path unfinished = folder.resolve("gold.json.unfinished");
        try (BufferedWriter out = Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8)) {
            Gold.write(invention.episodesOf(documents), out);
        }
        Files.move(unfinished, folder.resolve("gold.json"));
    }

    private interface Writing {
        void of(InventedDocument document) throws IOException;
    }

    private static void each(Invention invention, long documents, Writing writing, LongConsumer written)
            throws IOException {
        long count = 0;
        for (Episode episode : invention.episodesOf(documents)) {
            for (InventedDocument document : episode.documents()) {
                writing.of(document);
                count++;
                written.accept(count);
            }
        }
    }
}
