package org.dokaz.read.extract.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.FileData;
import org.dokaz.model.Masthead;
import org.dokaz.pdf.PdfDocuments;
import org.dokaz.read.extract.Draft;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Foreign;
import org.dokaz.read.extract.ForeignParser;

/**
 * Reads the words of a PDF. Nothing in it is ever run or opened: scripts and attached files are outcomes of their own that
 * say they were not.
 */
public final class PdfParser implements ForeignParser {

    /** How many pages a PDF may have. */
    public static final int PAGES_MAX = 2_000;

    /** Of so many letters, at least, a document must tell what they are to be read: one of this many may be unknown. */
    private static final int UNKNOWN_ONE_OF = 4;

    private final Optional<SeenWords> seen;

    /** A parser for which pages without a text layer are pictures. */
    public PdfParser() {
        this(Optional.empty());
    }

    /** A parser that has the words on such pages seen. */
    public PdfParser(Optional<SeenWords> seen) {
        this.seen = seen;
    }

    @Override
    public List<Extraction.Found> parse(Foreign exhibit) throws IOException {
        try (PDDocument document = PdfDocuments.open(exhibit.bytes())) {
            return documents(document);
        } catch (InvalidPasswordException locked) {
            return failed(
                    Fault.ENCRYPTED,
                    "locked by a password; unlock it with a program of its own, and read the copy beside the original");
        } catch (TooMuch beyond) {
            return failed(Fault.TOO_LARGE, String.valueOf(beyond.getMessage()));
        }
    }

    private List<Extraction.Found> documents(PDDocument document) throws IOException {
        int count = document.getNumberOfPages();
        if (count > PAGES_MAX) {
            throw new TooMuch(
                    "it has " + count + " pages, and at most " + PAGES_MAX + " are read (PAGES_MAX); split it");
        }
        PageReader reader = new PageReader();
        List<PageLines> pages = new ArrayList<>();
        List<Integer> pictures = new ArrayList<>();
        int columns = 0;
        for (PDPage page : document.getPages()) {
            if (pages.size() >= PAGES_MAX) {
                throw new TooMuch("it has more than " + PAGES_MAX + " pages (PAGES_MAX); split it");
            }
            PageReader.Page shown = reader.read(page);
            PageLines lines = PageLines.of(shown, pages.size() + 1, columns);
            columns = lines.columns();
            pages.add(lines);
            if (lines.lines().isEmpty() && shown.picture()) {
                pictures.add(pages.size());
            }
        }
        boolean looked = seen.isPresent() && look(document, seen.get(), pages, pictures);
        PdfFacts facts = PdfFacts.of(document);
        List<Extraction.Found> found = new ArrayList<>();
        List<FileData> data = new ArrayList<>(facts.data(pages.size()));
        if (looked) {
            data.add(seen.get().note());
        }
        found.add(text(pages, pictures, reader, facts, data));
        if (found.getFirst().outcome() instanceof Outcome.Made && !pictures.isEmpty()) {
            String why = "no text layer: " + pages(pictures.size()) + "; the words of the other pages are read beside";
            found.add(new Extraction.Found(
                    Optional.of("pages " + ranges(pictures)), Masthead.BLANK, new Outcome.Declined<>(why)));
        }
        found.addAll(facts.unread());
        return found;
    }

    /** Has the words on pictures seen, from the first page on; tells whether there were any. */
    private static boolean look(PDDocument document, SeenWords seen, List<PageLines> pages, List<Integer> pictures) {
        List<Integer> unseen = new ArrayList<>();
        for (int index = 0; index < pictures.size(); index++) {
            int page = pictures.get(index) - 1;
            Optional<PageLines> lines =
                    index < SeenWords.PAGES_MAX ? seen.page(document, page, pages.get(page)) : Optional.empty();
            if (lines.isPresent()) {
                pages.set(page, lines.get());
            } else {
                unseen.add(page + 1);
            }
        }
        boolean any = unseen.size() < pictures.size();
        pictures.clear();
        pictures.addAll(unseen);
        return any;
    }

    private String remedy() {
        return seen.isPresent()
                ? "the OCR program saw no words on them"
                : "to have them read, use 'dokaz read --ocr' where an OCR program is installed";
    }

    private Extraction.Found text(
            List<PageLines> pages, List<Integer> pictures, PageReader reader, PdfFacts facts, List<FileData> data) {
        if (pages.stream().allMatch(page -> page.lines().isEmpty())) {
            Outcome<Draft> outcome = pictures.isEmpty()
                    ? new Outcome.Failed<>(
                            Fault.EMPTY, "no words and no pictures on its pages; look at it, and fetch it again")
                    : new Outcome.Declined<>("no text layer; " + pages(pictures.size()) + "; " + remedy());
            return new Extraction.Found(Optional.empty(), Masthead.BLANK, data, outcome);
        }
        if (reader.unknown() * UNKNOWN_ONE_OF > reader.letters()) {
            String detail = "its fonts do not tell which letters they show (" + reader.unknown() + " of "
                    + reader.letters() + " unknown); print it to a new PDF, or have it read by OCR";
            return new Extraction.Found(
                    Optional.empty(), Masthead.BLANK, data, new Outcome.Failed<>(Fault.BROKEN, detail));
        }
        Composer.Composed composed = Composer.of(pages);
        Masthead masthead = facts.masthead(composed);
        Draft draft = new Draft(masthead, facts.language(), composed.text(), composed.blocks(), composed.placements());
        return new Extraction.Found(Optional.empty(), masthead, data, new Outcome.Made<>(draft));
    }

    private static String pages(int count) {
        return count == 1 ? "1 page is a picture" : count + " pages are pictures";
    }

    /** Page numbers in ascending order as people write them: {@code 3, 7-9}. */
    static String ranges(List<Integer> pages) {
        StringBuilder ranges = new StringBuilder();
        int from = 0;
        for (int at = 1; at <= pages.size(); at++) {
            if (at == pages.size() || pages.get(at) != pages.get(at - 1) + 1) {
                ranges.append(ranges.isEmpty() ? "" : ", ").append(pages.get(from));
                ranges.append(at - from > 1 ? "-" + pages.get(at - 1) : "");
                from = at;
            }
        }
        return ranges.toString();
    }

    private static List<Extraction.Found> failed(Fault fault, String detail) {
        return List.of(new Extraction.Found(Optional.empty(), new Outcome.Failed<>(fault, detail)));
    }
}
