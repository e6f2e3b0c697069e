package org.dokaz.read.extract.pdf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Block;
import org.dokaz.model.FileData;
import org.dokaz.model.Masthead;
import org.dokaz.read.extract.Extraction;
import org.dokaz.read.extract.FileLine;
import org.dokaz.read.extract.ShownDate;

/**
 * What a PDF says of itself beside its pages, and what it holds that is not read. Its own dates and authors are whatever
 * the program that wrote it was told, so that none is taken for the document's; a title is believed where the first page
 * shows it.
 */
final class PdfFacts {

    private static final int VALUE_LENGTH_MAX = 500;
    private static final int TITLE_LENGTH_MAX = 300;
    private static final int TITLE_LENGTH_MIN = 4;
    private static final int TITLE_BLOCKS_MAX = 12;
    private static final int DATE_BLOCKS_MAX = 8;
    private static final int DATE_LINE_LENGTH_MAX = 60;
    private static final int ATTACHMENTS_MAX = 100;
    private static final int LOOKED_AT_MAX = 50_000;
    private static final int DEEP_MAX = 32;

    private static final List<COSName> SAID = List.of(
            COSName.TITLE,
            COSName.AUTHOR,
            COSName.SUBJECT,
            COSName.KEYWORDS,
            COSName.CREATOR,
            COSName.PRODUCER,
            COSName.CREATION_DATE,
            COSName.MOD_DATE);

    /** Actions by which a document does something instead of showing something. */
    private static final Set<String> DOING = Set.of(
            "JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "GoToR", "Rendition", "RichMediaExecute");

    private final Optional<String> title;
    private final Optional<String> language;
    private final List<FileData> said;
    private final List<String> attachments;
    private final boolean acting;

    private PdfFacts(
            Optional<String> title,
            Optional<String> language,
            List<FileData> said,
            List<String> attachments,
            boolean acting) {
        this.title = title;
        this.language = language;
        this.said = said;
        this.attachments = attachments;
        this.acting = acting;
    }

    static PdfFacts of(PDDocument document) {
        List<FileData> said = new ArrayList<>();
        COSDictionary information = document.getDocumentInformation().getCOSObject();
        Optional<String> title = Optional.empty();
        for (COSName name : SAID) {
            Optional<String> value = value(information.getDictionaryObject(name));
            value.ifPresent(text -> said.add(new FileData(name.getName(), text)));
            title = name.equals(COSName.TITLE) ? value : title;
        }
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        Hidden hidden = new Hidden();
        hidden.lookAt(catalog.getCOSObject());
        return new PdfFacts(title, Optional.ofNullable(catalog.getLanguage()), said, hidden.attachments, hidden.acting);
    }

    private static Optional<String> value(COSBase base) {
        String text = base instanceof COSString string
                ? string.getString()
                : base instanceof COSName name ? name.getName() : "";
        String line = FileLine.of(text, VALUE_LENGTH_MAX);
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    /** The language it declares, such as {@code uk-UA}. */
    Optional<String> language() {
        return language.map(tag -> FileLine.of(tag, DEEP_MAX)).filter(tag -> !tag.isEmpty());
    }

    /** What its file says beside its words. */
    List<FileData> data(int pages) {
        List<FileData> data = new ArrayList<>(said);
        data.add(new FileData("pages", Integer.toString(pages)));
        return data;
    }

    /** What it holds that is not read, each with an outcome of its own. */
    List<Extraction.Found> unread() {
        List<Extraction.Found> unread = new ArrayList<>();
        for (int index = 0; index < attachments.size(); index++) {
            String name = attachments.get(index);
            unread.add(declined(
                    "attachment " + (index + 1),
                    "a file attached to the PDF (" + name
                            + "): kept inside it, not read; save it from the PDF, and read it" + " beside"));
        }
        if (acting) {
            unread.add(declined(
                    "script",
                    "the PDF holds a script or an action that opens or sends something: never run; do not open the"
                            + " original on a machine that matters"));
        }
        return unread;
    }

    private static Extraction.Found declined(String part, String why) {
        return new Extraction.Found(Optional.of(part), Masthead.BLANK, new Outcome.Declined<>(why));
    }

    /** What the document shows of itself: its title and its date at the head of its text. */
    Masthead masthead(Composer.Composed composed) {
        String head = head(composed);
        Optional<String> shown = title.filter(words -> words.length() >= TITLE_LENGTH_MIN)
                .filter(words -> plain(head).contains(plain(words)))
                .or(() -> firstHeading(composed));
        return new Masthead(Optional.empty(), shown, Optional.empty(), shownDate(composed));
    }

    private static String head(Composer.Composed composed) {
        return composed.blocks().stream()
                .filter(block -> block.kind() != Block.Kind.RUNNING)
                .limit(TITLE_BLOCKS_MAX)
                .map(block -> block.span().in(composed.text()))
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> firstHeading(Composer.Composed composed) {
        return composed.blocks().stream()
                .limit(TITLE_BLOCKS_MAX)
                .filter(block -> block.kind() == Block.Kind.HEADING)
                .map(block -> block.span().in(composed.text()))
                .filter(words -> words.length() >= TITLE_LENGTH_MIN && words.length() <= TITLE_LENGTH_MAX)
                .findFirst();
    }

    private static Optional<LocalDate> shownDate(Composer.Composed composed) {
        return composed.blocks().stream()
                .limit(DATE_BLOCKS_MAX)
                .filter(block -> block.span().length() <= DATE_LINE_LENGTH_MAX)
                .flatMap(block -> ShownDate.of(block.span().in(composed.text())).stream())
                .findFirst();
    }

    private static String plain(String words) {
        StringBuilder plain = new StringBuilder();
        words.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** What lies in the document's own structure: looked at as far as a bound, each thing once. */
    private static final class Hidden {

        private static final Set<COSName> NOT_FOLLOWED = Set.of(
                COSName.PARENT,
                COSName.CONTENTS,
                COSName.RESOURCES,
                COSName.getPDFName("StructTreeRoot"),
                COSName.METADATA);

        private static final List<COSName> FIRST =
                List.of(COSName.OPEN_ACTION, COSName.AA, COSName.NAMES, COSName.ACRO_FORM, COSName.getPDFName("AF"));

        private final Set<COSBase> seen = new HashSet<>();
        private final List<String> attachments = new ArrayList<>();
        private boolean acting;
        private int lookedAt;

        void lookAt(COSDictionary catalog) {
            // What concerns the document as a whole comes before its many pages.
            for (COSName key : FIRST) {
                lookAt(catalog.getDictionaryObject(key), 1);
            }
            lookAt(catalog, 0);
        }

        private void lookAt(COSBase base, int depth) {
            if (depth > DEEP_MAX || lookedAt >= LOOKED_AT_MAX || base == null || !isNew(base)) {
                return;
            }
            switch (base) {
                case COSDictionary dictionary -> dictionary(dictionary, depth);
                case COSArray array -> {
                    for (int index = 0; index < array.size() && lookedAt < LOOKED_AT_MAX; index++) {
                        lookAt(array.getObject(index), depth + 1);
                    }
                }
                default -> {}
            }
        }

        private boolean isNew(COSBase base) {
            lookedAt++;
            return !(base instanceof COSDictionary || base instanceof COSArray) || seen.add(base);
        }

        private void dictionary(COSDictionary dictionary, int depth) {
            String action =
                    Optional.ofNullable(dictionary.getNameAsString(COSName.S)).orElse("");
            boolean script = dictionary.containsKey(COSName.JS);
            // An address that a reader may follow is no act of the document.
            acting |= script || DOING.contains(action);
            if (dictionary.containsKey(COSName.EF) && attachments.size() < ATTACHMENTS_MAX) {
                attachments.add(value(dictionary.getDictionaryObject(COSName.UF))
                        .or(() -> value(dictionary.getDictionaryObject(COSName.F)))
                        .orElse("without a name"));
                return;
            }
            for (COSName key : dictionary.keySet()) {
                if (!NOT_FOLLOWED.contains(key)) {
                    lookAt(dictionary.getDictionaryObject(key), depth + 1);
                }
            }
        }
    }
}
