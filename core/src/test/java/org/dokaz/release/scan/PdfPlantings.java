package org.dokaz.release.scan;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.dokaz.pdf.PdfDocuments;

/** Secrets hidden in PDFs. */
public final class PdfPlantings {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** Something done to a document of one page. */
    private interface Hiding {
        void in(PDDocument document, PDPage page) throws IOException;
    }

    private final String secret;
    private final List<Planting> plantings = new ArrayList<>();

    private PdfPlantings(String secret) {
        this.secret = secret;
    }

    public static List<Planting> of(String secret) {
        PdfPlantings plantings = new PdfPlantings(secret);
        try {
            plantings.pages();
            plantings.layers();
            plantings.fields();
            plantings.strings();
            plantings.history();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return plantings.plantings;
    }

    private void add(String how, byte[] pdf) {
        plantings.add(new Planting(how + " (" + secret + ")", "report.pdf", pdf));
    }

    private void add(String how, Hiding hiding) throws IOException {
        try (PDDocument document = document(hiding)) {
            add(how, saved(document, CompressParameters.DEFAULT_COMPRESSION));
            add(how + ", objects plain", saved(document, CompressParameters.NO_COMPRESSION));
        }
    }

    private static PDDocument document(Hiding hiding) throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage(PDRectangle.A5);
        document.addPage(page);
        hiding.in(document, page);
        return document;
    }

    private static byte[] saved(PDDocument document, CompressParameters how) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out, how);
        return out.toByteArray();
    }

    public static PDFont font(PDDocument document) throws IOException {
        return PDType0Font.load(document, PDDocument.class.getResourceAsStream(FONT));
    }

    public static void write(PDDocument document, PDPageContentStream content, String text) throws IOException {
        content.beginText();
        content.setFont(font(document), 12);
        content.newLineAtOffset(50, 300);
        content.showText(text);
        content.endText();
    }

    private void pages() throws IOException {
        add("text of the page", (document, page) -> {
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(document, content, "said " + secret + " then");
            }
        });
        add("invisible text", (document, page) -> {
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setRenderingMode(RenderingMode.NEITHER);
                write(document, content, secret);
            }
        });
        add("text below a box", (document, page) -> {
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(document, content, secret);
                content.addRect(0, 280, 400, 60);
                content.fill();
            }
        });
        add("text outside of the page", (document, page) -> {
            page.setCropBox(new PDRectangle(0, 0, 40, 40));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(document, content, secret);
            }
        });
    }

    private void layers() throws IOException {
        add("hidden layer", (document, page) -> {
            PDOptionalContentGroup layer = new PDOptionalContentGroup("draft");
            PDOptionalContentProperties layers = new PDOptionalContentProperties();
            layers.addGroup(layer);
            layers.setGroupEnabled(layer, false);
            document.getDocumentCatalog().setOCProperties(layers);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginMarkedContent(COSName.OC, layer);
                write(document, content, secret);
                content.endMarkedContent();
            }
        });
        add("letters placed one by one, last first", (document, page) -> {
            PDFont font = font(document);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (int index = secret.length() - 1; index >= 0; index--) {
                    content.beginText();
                    content.setFont(font, 12);
                    content.newLineAtOffset(50 + font.getStringWidth(secret.substring(0, index)) * 12 / 1000, 300);
                    content.showText(secret.substring(index, index + 1));
                    content.endText();
                }
            }
        });
        add("form that nothing draws", (document, page) -> {
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(new PDRectangle(400, 400));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                write(document, content, secret);
            }
            try (java.io.OutputStream out = form.getStream().createOutputStream()) {
                out.write(page.getContents().readAllBytes());
            }
            form.setResources(page.getResources());
            page.setContents(new PDStream(document));
            page.getResources().add(form);
        });
    }

    private void fields() throws IOException {
        add("author", (document, page) -> document.getDocumentInformation().setAuthor(secret));
        add("own field", (document, page) -> document.getDocumentInformation().setCustomMetadataValue("Who", secret));
        add(
                "XMP",
                (document, page) -> document.getDocumentCatalog()
                        .setMetadata(new PDMetadata(
                                document,
                                new ByteArrayInputStream(
                                        ("<x:xmpmeta><dc:creator>" + secret + "</dc:creator></x:xmpmeta>")
                                                .getBytes(StandardCharsets.UTF_8)))));
        add("packed XMP", (document, page) -> {
            PDStream packed = new PDStream(
                    document,
                    new ByteArrayInputStream(("<x:xmpmeta><dc:creator>" + secret + "</dc:creator></x:xmpmeta>")
                            .getBytes(StandardCharsets.UTF_16BE)),
                    COSName.FLATE_DECODE);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.METADATA, packed);
        });
        add("bookmark", (document, page) -> {
            PDDocumentOutline outline = new PDDocumentOutline();
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(secret);
            outline.addLast(item);
            document.getDocumentCatalog().setDocumentOutline(outline);
        });
        add("note", (document, page) -> {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("about " + secret);
            note.setRectangle(new PDRectangle(10, 10, 10, 10));
            page.getAnnotations().add(note);
        });
        add("link", (document, page) -> {
            PDAnnotationLink link = new PDAnnotationLink();
            org.apache.pdfbox.pdmodel.interactive.action.PDActionURI action =
                    new org.apache.pdfbox.pdmodel.interactive.action.PDActionURI();
            action.setURI("https://example.org/" + java.net.URLEncoder.encode(secret, StandardCharsets.UTF_8));
            link.setAction(action);
            page.getAnnotations().add(link);
        });
    }

    private void strings() throws IOException {
        add(
                "script",
                (document, page) -> document.getDocumentCatalog()
                        .setOpenAction(new PDActionJavaScript("app.alert('" + secret.replace("'", "") + "')")));
        add("string in hexadecimal", (document, page) -> {
            String digits = "FEFF" + HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_16BE));
            COSString string = COSString.parseHex(digits);
            page.getCOSObject().setItem("Who", string);
        });
        add("name of a field", (document, page) -> page.getCOSObject().setString(COSName.getPDFName(secret), "x"));
        add("attachment", (document, page) -> attach(document, "note.txt", secret.getBytes(StandardCharsets.UTF_8)));
        add("name of an attachment", (document, page) -> attach(document, secret + ".txt", new byte[] {'x'}));
        add(
                "archive attached",
                (document, page) -> attach(
                        document,
                        "a.zip",
                        PackedPlantings.zip("a.txt", secret.getBytes(StandardCharsets.UTF_8), "", "", false)));
        add(
                "comment of an attached picture",
                (document, page) -> attach(
                        document,
                        "a.jpg",
                        PicturePlantings.jpeg(
                                PicturePlantings.segment(0xFE, secret.getBytes(StandardCharsets.UTF_8)))));
        add("text for reading aloud", (document, page) -> page.getCOSObject().setString(COSName.ACTUAL_TEXT, secret));
    }

    private static void attach(PDDocument document, String name, byte[] content) throws IOException {
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile(name);
        file.setFileUnicode(name);
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("a", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    /** A former state that a later one covers up: its text, and its author. */
    private void history() throws IOException {
        byte[] first;
        try (PDDocument document = document((made, page) -> {
            made.getDocumentInformation().setAuthor(secret);
            try (PDPageContentStream content = new PDPageContentStream(made, page)) {
                write(made, content, secret);
            }
        })) {
            first = saved(document, CompressParameters.NO_COMPRESSION);
        }
        try (PDDocument document = PdfDocuments.open(first)) {
            PDPage page = document.getPage(0);
            page.setContents(new PDStream(
                    document, new ByteArrayInputStream("0 0 9 9 re f".getBytes(StandardCharsets.US_ASCII))));
            page.getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentInformation().setAuthor("W1");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            add("former state", out.toByteArray());
        }
        add("behind the end", PackedPlantings.joined(first(), ("\n" + secret).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] first() throws IOException {
        try (PDDocument document = document((made, page) -> {})) {
            return saved(document, CompressParameters.NO_COMPRESSION);
        }
    }
}
