package org.dokaz.read.extract.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.dokaz.flow.Fault;
import org.dokaz.model.Block;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.Foreign;
import org.dokaz.read.extract.ForeignParser;
import org.dokaz.read.extract.packed.Unpackable;

/**
 * The text of an OpenDocument text (ODT, ISO 26300): what stands in it as it is shown, with headers, footers and notes.
 * Text that was deleted in tracked changes, hidden text and comments are not its words.
 */
public final class OpenTextParser implements ForeignParser {

    private static final int SPACES_MAX = 100;

    @Override
    public List<Extraction.Found> parse(Foreign exhibit) throws IOException {
        return OfficeText.of(exhibit.bytes(), OpenTextParser::read);
    }

    private static void read(OfficeFile file, OfficeText text) throws IOException {
        lockedOrNot(file);
        properties(file, text);
        new Walk(text, Set.of("header", "header-left", "header-first"), Block.Kind.RUNNING).read(file, "styles.xml");
        new Walk(text, Set.of("text"), Block.Kind.PARAGRAPH).read(file, "content.xml");
        new Walk(text, Set.of("footer", "footer-left", "footer-first"), Block.Kind.RUNNING).read(file, "styles.xml");
    }

    private static void lockedOrNot(OfficeFile file) throws IOException {
        Optional<OfficeXml> manifest = file.xml("META-INF/manifest.xml");
        if (manifest.isEmpty()) {
            return;
        }
        try (OfficeXml xml = manifest.get()) {
            for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("encryption-data")) {
                    throw new Unpackable(Fault.ENCRYPTED, "locked by a password; open it, and save it without one");
                }
            }
        }
    }

    private static void properties(OfficeFile file, OfficeText text) throws IOException {
        Optional<OfficeXml> meta = file.xml("meta.xml");
        if (meta.isEmpty()) {
            return;
        }
        try (OfficeXml xml = meta.get()) {
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
            case "initial-creator" -> text.says("author", value);
            case "creator" -> text.says("last changed by", value);
            case "creation-date" -> text.says("created", value);
            case "date" -> text.says("last changed", value);
            default -> {}
        }
    }

    /** A walk through one part of the file; only what lies in certain elements is read. */
    private static final class Walk {

        private final OfficeText text;
        private final Layer notes = new Layer();
        private Layer layer;
        private final Set<String> read;
        private final Block.Kind usual;
        private final Set<String> hiddenStyles = new HashSet<>();
        private final Deque<Block.Kind> kinds = new ArrayDeque<>();
        private String style = "";
        private int reading;
        private int lists;
        private int cells;
        private int tables;

        Walk(OfficeText text, Set<String> read, Block.Kind usual) {
            this.text = text;
            this.layer = text.layer();
            this.read = read;
            this.usual = usual;
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
                            if (reading > 0 && !kinds.isEmpty()) {
                                layer.append(xml.text());
                            }
                        }
                        default -> {}
                    }
                }
            }
            layer.end(kind());
            for (Block note : notes.blocks()) {
                layer.append(note.span().in(notes.text()));
                layer.end(Block.Kind.OTHER);
            }
        }

        private void begin(OfficeXml xml) throws IOException {
            String name = xml.name();
            reading += read.contains(name) ? 1 : 0;
            switch (name) {
                case "style" -> style = xml.attribute("name").orElse("");
                case "text-properties" -> {
                    if (xml.attribute("display").filter("none"::equals).isPresent() && !style.isEmpty()) {
                        hiddenStyles.add(style);
                    }
                }
                case "tracked-changes" -> changes(xml);
                case "annotation" -> {
                    text.beside().comment();
                    xml.skip();
                }
                case "hidden-text", "hidden-paragraph" -> hide(xml);
                case "span", "p", "h" -> words(xml, name);
                default -> place(xml, name);
            }
        }

        private void words(OfficeXml xml, String name) throws IOException {
            if (xml.attribute("style-name").filter(hiddenStyles::contains).isPresent()) {
                hide(xml);
            } else if (!name.equals("span")) {
                lineEnd();
                Block.Kind kind = lists > 0 ? Block.Kind.LIST_ITEM : usual;
                kinds.push(name.equals("h") && usual == Block.Kind.PARAGRAPH ? Block.Kind.HEADING : kind);
            }
        }

        private void place(OfficeXml xml, String name) throws IOException {
            switch (name) {
                case "list" -> lists++;
                // A note stands in the middle of the sentence that it belongs to; its words come after the text.
                case "note-body" -> layer = notes;
                case "table" -> {
                    layer.end(kind());
                    tables++;
                }
                case "table-cell", "covered-table-cell" -> {
                    cells++;
                    layer.cell();
                }
                case "s" -> spaces(xml);
                case "tab" -> layer.space();
                case "line-break" -> lineEnd();
                case "note-citation", "binary-data", "script", "desc" -> xml.skip();
                default -> {}
            }
        }

        private void spaces(OfficeXml xml) {
            String count = xml.attribute("c").orElse("1");
            if (count.length() <= String.valueOf(SPACES_MAX).length()) {
                layer.space();
            }
        }

        private void hide(OfficeXml xml) throws IOException {
            if (reading > 0) {
                text.beside().hidden();
            }
            xml.skip();
        }

        private void changes(OfficeXml xml) throws IOException {
            int open = 1;
            while (open > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_DOCUMENT) {
                    return;
                }
                open += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("deletion")) {
                    text.beside().deletion();
                } else if (event == XMLStreamConstants.START_ELEMENT
                        && xml.name().equals("insertion")) {
                    text.beside().insertion();
                }
            }
        }

        /** Within a cell a new line is a space, so that a row stays one line. */
        private void lineEnd() {
            if (cells > 0) {
                layer.space();
            } else {
                layer.end(kind());
            }
        }

        private Block.Kind kind() {
            if (tables > 0) {
                return Block.Kind.OTHER;
            }
            return kinds.isEmpty() ? usual : kinds.peek();
        }

        private void end(String name) {
            reading -= read.contains(name) && reading > 0 ? 1 : 0;
            switch (name) {
                case "p", "h" -> {
                    lineEnd();
                    if (!kinds.isEmpty()) {
                        kinds.pop();
                    }
                }
                case "list" -> lists -= lists > 0 ? 1 : 0;
                case "note-body" -> {
                    notes.end(Block.Kind.OTHER);
                    layer = text.layer();
                }
                case "table-cell", "covered-table-cell" -> cells -= cells > 0 ? 1 : 0;
                case "table-row" -> {
                    if (cells == 0) {
                        layer.end(kind());
                    }
                }
                case "table" -> {
                    layer.end(kind());
                    tables -= tables > 0 ? 1 : 0;
                }
                default -> {}
            }
        }
    }
}
