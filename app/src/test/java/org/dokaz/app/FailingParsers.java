package org.dokaz.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Masthead;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Extractor;
import org.dokaz.read.extract.ForeignReader;
import org.dokaz.read.extract.Format;

/** Parsers that fail over what they are told to. What they take for a PDF holds a text on each page, and each is a document. */
final class FailingParsers implements ForeignReader {

    private static final String BEGIN = "%PDF-1.7\n";

    /** Words of pages that cannot be read. */
    final Set<String> unreadable = new HashSet<>();

    /** Words over which the parser is killed: nothing of the file is had. */
    final Set<String> deadly = new HashSet<>();

    int parsed;

    static byte[] pdf(String... pages) {
        return (BEGIN + String.join("\f", pages)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean reads(Format format) {
        return format == Format.PDF;
    }

    @Override
    public synchronized List<Extraction.Found> read(Format format, byte[] bytes, String name) {
        parsed++;
        String all = new String(bytes, StandardCharsets.UTF_8).substring(BEGIN.length());
        if (deadly.stream().anyMatch(all::contains)) {
            return List.of(failed(Optional.empty(), Fault.TIMED_OUT, "the parser was killed"));
        }
        List<Extraction.Found> found = new ArrayList<>();
        for (String page : all.split("\f", -1)) {
            Optional<String> part = found.isEmpty() ? Optional.empty() : Optional.of("page " + found.size());
            found.add(
                    unreadable.stream().anyMatch(page::contains)
                            ? failed(part, Fault.BROKEN, "this page is torn")
                            : page(part, page));
        }
        return found;
    }

    private static Extraction.Found page(Optional<String> part, String page) {
        Extraction.Found text = new Extractor()
                .extract(page.getBytes(StandardCharsets.UTF_8), "page.txt")
                .documents()
                .getFirst();
        return new Extraction.Found(part, text.outcome());
    }

    private static Extraction.Found failed(Optional<String> part, Fault fault, String detail) {
        return new Extraction.Found(part, Masthead.BLANK, new Outcome.Failed<>(fault, detail));
    }

    @Override
    public String shown() {
        return "";
    }
}
