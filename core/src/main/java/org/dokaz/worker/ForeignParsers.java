package org.dokaz.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Extractor;
import org.dokaz.read.extract.Foreign;
import org.dokaz.read.extract.ForeignParser;
import org.dokaz.read.extract.ForeignReader;
import org.dokaz.read.extract.Format;
import org.dokaz.read.extract.PictureReader;
import org.dokaz.read.extract.image.ImageParser;
import org.dokaz.read.extract.office.OpenTextParser;
import org.dokaz.read.extract.office.WordParser;
import org.dokaz.read.extract.packed.EntryName;
import org.dokaz.read.extract.pdf.PdfParser;
import org.dokaz.read.extract.pdf.SeenWords;

/** The parsers of foreign formats, called in this process: by a worker, by tests, and where an engine brings its own processes. */
public final class ForeignParsers implements ForeignReader {

    private final Map<Format, Supplier<ForeignParser>> parsers;
    private final int depth;

    /** All parsers that the program has. */
    public ForeignParsers() {
        this(Optional.empty());
    }

    /** All parsers, with the words in pictures seen by another program. */
    public ForeignParsers(Optional<PictureReader> pictures) {
        this(registered(pictures.map(SeenWords::new)), 0);
    }

    ForeignParsers(Map<Format, Supplier<ForeignParser>> parsers, int depth) {
        this.parsers = parsers;
        this.depth = depth;
    }

    /** The one list of them: a format is read when it stands here. */
    private static Map<Format, Supplier<ForeignParser>> registered(Optional<SeenWords> seen) {
        Map<Format, Supplier<ForeignParser>> parsers = new EnumMap<>(Format.class);
        parsers.put(Format.DOCX, WordParser::new);
        parsers.put(Format.ODT, OpenTextParser::new);
        parsers.put(Format.PDF, () -> new PdfParser(seen));
        parsers.put(Format.IMAGE, () -> new ImageParser(seen));
        return parsers;
    }

    @Override
    public boolean reads(Format format) {
        return parsers.containsKey(format);
    }

    @Override
    public String shown() {
        return parsers.keySet().stream().map(format -> ", " + format.shown()).collect(Collectors.joining());
    }

    @Override
    public List<Extraction.Found> read(Format format, byte[] bytes, String name) {
        try {
            return parser(format).parse(new Foreign(bytes, name, this::inside));
        } catch (IOException damaged) {
            return failed(Fault.BROKEN, "damaged: " + line(damaged) + "; fetch it again from where it came");
        } catch (RuntimeException | StackOverflowError misled) {
            // A library that trips over bytes it did not expect says so in many ways.
            return failed(
                    Fault.BROKEN,
                    "damaged, or made to mislead: its parser gave up (" + place(misled)
                            + "); open it in a program of its own, and save it anew");
        }
    }

    private ForeignParser parser(Format format) {
        Supplier<ForeignParser> made = parsers.get(format);
        if (made == null) {
            throw new IllegalArgumentException("no parser for " + format);
        }
        return made.get();
    }

    private List<Extraction.Found> inside(String part, byte[] bytes, String name) {
        if (depth + 1 >= Foreign.DEPTH_MAX) {
            String detail =
                    "packed more than " + Foreign.DEPTH_MAX + " deep (DEPTH_MAX); unpack it and read the pieces";
            return List.of(new Extraction.Found(Optional.of(part), new Outcome.Failed<>(Fault.TOO_LARGE, detail)));
        }
        Extractor extractor = new Extractor(new ForeignParsers(parsers, depth + 1));
        List<Extraction.Found> found = new ArrayList<>();
        for (Extraction.Found each : extractor.extract(bytes, name).documents()) {
            String whole = each.part().map(inner -> part + "/" + inner).orElse(part);
            found.add(new Extraction.Found(Optional.of(whole), each.masthead(), each.fileData(), each.outcome()));
        }
        return found;
    }

    private static List<Extraction.Found> failed(Fault fault, String detail) {
        return List.of(new Extraction.Found(Optional.empty(), new Outcome.Failed<>(fault, detail)));
    }

    /** Libraries repeat what they stumbled over, control characters and all. */
    private static String line(IOException damaged) {
        String message = String.valueOf(damaged.getMessage());
        int end = message.indexOf('\n');
        return EntryName.line(end < 0 ? message : message.substring(0, end));
    }

    private static String place(Throwable misled) {
        StackTraceElement[] trace = misled.getStackTrace();
        String name = misled.getClass().getSimpleName();
        return trace.length == 0 ? name : name + " in " + trace[0].getClassName();
    }
}
