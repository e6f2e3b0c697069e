package org.dokaz.release.scan;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dokaz.pdf.PdfDocuments;

/**
 * What a PDF says as a document: the text of each page in its fonts, hidden layers and invisible text included, pages
 * and forms that nothing refers to, and its fields by name. Of a file that was saved piece by piece, each former state.
 */
final class PdfPages {

    private static final int REVISIONS_MAX = 16;
    private static final int OBJECTS_MAX = 200_000;
    private static final int OPERATORS_MAX = 3_000_000;
    private static final int NESTING_MAX = 40;
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("Title", "title"),
            Map.entry("Author", "author"),
            Map.entry("Subject", "subject"),
            Map.entry("Keywords", "keywords"),
            Map.entry("Creator", "creator"),
            Map.entry("Producer", "producer"),
            Map.entry("Contents", "words of an annotation"),
            Map.entry("T", "name of a field or author of an annotation"),
            Map.entry("TU", "name of a field"),
            Map.entry("V", "value of a form field"),
            Map.entry("DV", "default value of a form field"),
            Map.entry("RC", "rich text"),
            Map.entry("Alt", "alternative text"),
            Map.entry("ActualText", "text for reading aloud"),
            Map.entry("URI", "link"),
            Map.entry("F", "name of a file"),
            Map.entry("UF", "name of a file"),
            Map.entry("Desc", "description of a file"),
            Map.entry("JS", "script"));

    private final Looker looker;
    private final int depth;
    private final Set<COSDictionary> inTree = Collections.newSetFromMap(new IdentityHashMap<>());
    private int operators;

    private PdfPages(Looker looker, int depth) {
        this.looker = looker;
        this.depth = depth;
    }

    static void look(Looker looker, byte[] bytes, Place place, int depth) {
        List<Integer> ends = revisions(bytes);
        PdfPages pages = new PdfPages(looker, depth);
        int count = ends.size();
        for (int index = 0; index < count - 1; index++) {
            byte[] former = Arrays.copyOf(bytes, ends.get(index));
            pages.document(former, place.in("former state " + (index + 1) + " of " + count), false);
        }
        pages.document(bytes, place, true);
    }

    /** Behind each end mark that another follows; the last state is the file. */
    private static List<Integer> revisions(byte[] bytes) {
        List<Integer> ends = new ArrayList<>();
        int at = Bytes.find(bytes, "%%EOF", 0, bytes.length);
        while (at >= 0 && ends.size() < REVISIONS_MAX) {
            ends.add(at + 5);
            at = Bytes.find(bytes, "%%EOF", at + 5, bytes.length);
        }
        if (ends.isEmpty()) {
            ends.add(bytes.length);
        }
        return ends;
    }

    private void document(byte[] bytes, Place place, boolean last) {
        try (PDDocument document = PdfDocuments.open(bytes)) {
            if (document.isEncrypted()) {
                looker.unseen(place, Unseen.Reason.ENCRYPTED, "locked against use: unlock it, or leave it out");
            }
            pages(document, place);
            objects(document, place);
        } catch (InvalidPasswordException locked) {
            looker.unseen(place, Unseen.Reason.ENCRYPTED, "locked by a password: unlock it, or leave it out");
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            // The library breaks down in many ways over damaged files; each means the same here. A former state may
            // be no document of its own, and all its bytes are looked at besides.
            if (last) {
                looker.damaged(place, "PDF");
            }
        }
    }

    private void pages(PDDocument document, Place place) throws IOException {
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            inTree.add(page.getCOSObject());
            page(document, page, place.in("text of page " + number));
        }
    }

    private void page(PDDocument document, PDPage page, Place place) throws IOException {
        looker.words(text(document, page, false), place);
        looker.words(text(document, page, true), place);
    }

    private String text(PDDocument document, PDPage page, boolean sorted) throws IOException {
        StringWriter text = new StringWriter();
        PDFTextStripper stripper = new Stripper(text, document);
        stripper.setSortByPosition(sorted);
        stripper.processPage(page);
        return text.toString();
    }

    private final class Stripper extends PDFTextStripper {

        Stripper(StringWriter text, PDDocument of) {
            output = text;
            document = of;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            operators++;
            if (operators > OPERATORS_MAX) {
                throw new IOException("more drawing than can be looked at");
            }
            super.processOperator(operator, operands);
        }
    }

    /** Every object of the document, referred to or not. */
    private void objects(PDDocument document, Place place) throws IOException {
        int count = 0;
        for (COSObjectKey key :
                new ArrayList<>(document.getDocument().getXrefTable().keySet())) {
            if (count++ > OBJECTS_MAX) {
                throw new IOException("more objects than can be looked at");
            }
            COSObject object = document.getDocument().getObjectFromPool(key);
            COSBase base = object == null ? null : object.getObject();
            if (base != null) {
                fields(base, "", place, 0);
                if (base instanceof COSDictionary dictionary) {
                    drawing(document, dictionary, place.in("object " + key.getNumber()));
                }
            }
        }
        COSDictionary trailer = document.getDocument().getTrailer();
        if (trailer != null) {
            fields(trailer, "", place, 0);
        }
    }

    private void fields(COSBase base, String name, Place place, int nesting) {
        if (nesting > NESTING_MAX) {
            return;
        }
        switch (base) {
            case COSString string -> {
                String told = FIELDS.getOrDefault(name, name.isEmpty() ? "string" : name);
                looker.text(string.getString(), place.in(told), depth + 1);
            }
            case COSName value -> looker.words(value.getName(), place.in("name"));
            case COSArray array -> {
                for (int index = 0; index < array.size(); index++) {
                    field(array.get(index), name, place, nesting);
                }
            }
            case COSDictionary dictionary -> {
                for (COSName key : dictionary.keySet()) {
                    looker.words(key.getName(), place.in("name"));
                    field(dictionary.getItem(key), key.getName(), place, nesting);
                }
            }
            default -> {}
        }
    }

    private void field(@org.jspecify.annotations.Nullable COSBase value, String name, Place place, int nesting) {
        // What is referred to has its own turn.
        if (value != null && !(value instanceof COSObject)) {
            fields(value, name, place, nesting + 1);
        }
    }

    /** Forms, appearances and pages that are not in the tree, drawn as if they were pages. */
    private void drawing(PDDocument document, COSDictionary dictionary, Place place) throws IOException {
        boolean form = dictionary instanceof COSStream && COSName.FORM.equals(dictionary.getCOSName(COSName.SUBTYPE));
        boolean page = !inTree.contains(dictionary) && COSName.PAGE.equals(dictionary.getCOSName(COSName.TYPE));
        if (form) {
            PDPage drawn = new PDPage();
            drawn.getCOSObject().setItem(COSName.CONTENTS, dictionary);
            COSBase resources = dictionary.getDictionaryObject(COSName.RESOURCES);
            if (resources != null) {
                drawn.getCOSObject().setItem(COSName.RESOURCES, resources);
            }
            looker.words(text(document, drawn, false), place.in("text of a form or an appearance"));
        } else if (page) {
            looker.words(text(document, new PDPage(dictionary), false), place.in("text of a page"));
        }
    }
}
