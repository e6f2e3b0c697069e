package org.dokaz.read.extract.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.dokaz.model.Block;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Foreign;
import org.dokaz.read.extract.ForeignParser;

/**
 * The text of a Word document (DOCX, ECMA-376): what stands in it as it is shown, with headers, footers and notes. Text
 * that was deleted in tracked changes, hidden text and comments are not its words.
 */
public final class WordParser implements ForeignParser {

    private static final String DOCUMENT = "word/document.xml";

    @Override
    public List<Extraction.Found> parse(Foreign exhibit) throws IOException {
        return OfficeText.of(exhibit.bytes(), WordParser::read);
    }

    private static void read(OfficeFile file, OfficeText text) throws IOException {
        Set<String> headings = headings(file);
        properties(file, text);
        for (String name : file.names("word/header")) {
            new Walk(text, headings, Optional.of(Block.Kind.RUNNING)).read(file, name);
        }
        new Walk(text, headings, Optional.empty()).read(file, DOCUMENT);
        for (String notes : List.of("word/footnotes.xml", "word/endnotes.xml")) {
            new Walk(text, headings, Optional.of(Block.Kind.OTHER)).read(file, notes);
        }
        for (String name : file.names("word/footer")) {
            new Walk(text, headings, Optional.of(Block.Kind.RUNNING)).read(file, name);
        }
        comments(file, text);
    }

    /** The styles that are headings: by their own name, which is the same in every language, or by their level. */
    private static Set<String> headings(OfficeFile file) throws IOException {
        Set<String> headings = new HashSet<>(Set.of("Title", "Subtitle"));
        Optional<OfficeXml> styles = file.xml("word/styles.xml");
        if (styles.isEmpty()) {
            return headings;
        }
        try (OfficeXml xml = styles.get()) {
            String style = "";
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.name();
                    style = name.equals("style") ? xml.attribute("styleId").orElse("") : style;
                    String value = xml.attribute("val").orElse("").toLowerCase(Locale.ROOT);
                    boolean named = name.equals("name") && (value.startsWith("heading") || value.equals("title"));
                    if (!style.isEmpty() && (named || name.equals("outlineLvl"))) {
                        headings.add(style);
                    }
                }
            }
        }
        return headings;
    }

    private static void properties(OfficeFile file, OfficeText text) throws IOException {
        Optional<OfficeXml> core = file.xml("docProps/core.xml");
        if (core.isEmpty()) {
            return;
        }
        try (OfficeXml xml = core.get()) {
            String open = "";
            StringBuilder value = new StringBuilder();
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    open = xml.name();
                    value.setLength(0);
                } else if (event == XMLStreamConstants.CHARACTERS && value.length() < Layer.LENGTH_MAX) {
                    value.append(xml.text());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    property(open, value.toString(), text);
                    open = "";
                }
            }
        }
    }

    private static void property(String name, String value, OfficeText text) {
        switch (name) {
            case "title" -> text.title(value);
            case "creator" -> text.says("author", value);
            case "lastModifiedBy" -> text.says("last changed by", value);
            case "created" -> text.says("created", value);
            case "modified" -> text.says("last changed", value);
            default -> {}
        }
    }

    private static void comments(OfficeFile file, OfficeText text) throws IOException {
        Optional<OfficeXml> comments = file.xml("word/comments.xml");
        if (comments.isEmpty()) {
            return;
        }
        try (OfficeXml xml = comments.get()) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("comment")) {
                    text.beside().comment();
                }
            }
        }
    }

    /** A walk through one part of the file. */
    private static final class Walk {

        private final OfficeText text;
        private final Layer layer;
        private final Set<String> headings;
        private final Optional<Block.Kind> fixed;
        private final Deque<Block.Kind> kinds = new ArrayDeque<>();
        private int tables;
        private int cells;
        private boolean hidden;
        private boolean inText;

        Walk(OfficeText text, Set<String> headings, Optional<Block.Kind> fixed) {
            this.text = text;
            this.layer = text.layer();
            this.headings = headings;
            this.fixed = fixed;
        }

        void read(OfficeFile file, String part) throws IOException {
            Optional<OfficeXml> found = file.xml(part);
            if (found.isEmpty()) {
                return;
            }
            try (OfficeXml xml = found.get()) {
                for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                    switch (event) {
                        case XMLStreamConstants.START_ELEMENT -> begin(xml);
                        case XMLStreamConstants.END_ELEMENT -> end(xml.name());
                        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                            if (inText && !hidden) {
                                layer.append(xml.text());
                            } else if (inText && !xml.text().isBlank()) {
                                text.beside().hidden();
                            }
                        }
                        default -> {}
                    }
                }
            }
            layer.end(kind());
        }

        private void begin(OfficeXml xml) throws IOException {
            switch (xml.name()) {
                case "p" -> beginParagraph();
                case "pStyle" -> {
                    if (headings.contains(xml.attribute("val").orElse(""))) {
                        become(Block.Kind.HEADING);
                    }
                }
                case "numPr" -> become(Block.Kind.LIST_ITEM);
                case "outlineLvl" -> become(Block.Kind.HEADING);
                case "tbl" -> beginTable();
                case "tc" -> {
                    cells++;
                    layer.cell();
                }
                case "r" -> hidden = false;
                case "vanish" -> hidden |= isOn(xml);
                case "lang" -> xml.attribute("val").ifPresent(text::language);
                case "t" -> inText = true;
                case "tab", "ptab" -> layer.space();
                case "noBreakHyphen" -> layer.append("-");
                case "br", "cr" -> lineEnd();
                case "ins" -> text.beside().insertion();
                case "del", "moveFrom" -> {
                    text.beside().deletion();
                    xml.skip();
                }
                // Of the two forms of a drawing only the newer one is shown; properties that were changed are not.
                case "Fallback", "rPrChange", "pPrChange", "instrText", "delText" -> xml.skip();
                // A footnote's rule and the like stand among the notes.
                case "footnote", "endnote" -> {
                    if (xml.attribute("type").isPresent()) {
                        xml.skip();
                    }
                }
                default -> {}
            }
        }

        private static boolean isOn(OfficeXml xml) {
            String value = xml.attribute("val").orElse("true").toLowerCase(Locale.ROOT);
            return !value.equals("0") && !value.equals("false") && !value.equals("off");
        }

        private void beginParagraph() {
            lineEnd();
            kinds.push(Block.Kind.PARAGRAPH);
        }

        private void beginTable() {
            layer.end(kind());
            tables++;
        }

        /** Within a cell a new line is a space, so that a row stays one line. */
        private void lineEnd() {
            if (cells > 0) {
                layer.space();
            } else {
                layer.end(kind());
            }
        }

        private void become(Block.Kind kind) {
            if (!kinds.isEmpty() && kinds.peek() == Block.Kind.PARAGRAPH) {
                kinds.pop();
                kinds.push(kind);
            }
        }

        private Block.Kind kind() {
            if (fixed.isPresent()) {
                return fixed.get();
            }
            if (tables > 0) {
                return Block.Kind.OTHER;
            }
            return kinds.isEmpty() ? Block.Kind.PARAGRAPH : kinds.peek();
        }

        private void end(String name) {
            switch (name) {
                case "t" -> inText = false;
                case "r" -> hidden = false;
                case "p" -> {
                    lineEnd();
                    if (!kinds.isEmpty()) {
                        kinds.pop();
                    }
                }
                case "tc" -> cells -= cells > 0 ? 1 : 0;
                case "tr" -> {
                    if (cells == 0) {
                        layer.end(kind());
                    }
                }
                case "tbl" -> {
                    layer.end(kind());
                    tables -= tables > 0 ? 1 : 0;
                }
                default -> {}
            }
        }
    }
}
