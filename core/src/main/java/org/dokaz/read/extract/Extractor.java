package org.dokaz.read.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dokaz.flow.Fault;
import org.dokaz.flow.Outcome;
import org.dokaz.model.Block;
import org.dokaz.model.Digest;
import org.dokaz.model.Exhibit;
import org.dokaz.model.Masthead;

/**
 * Reads an exhibit's bytes into the documents they hold. The content says what the bytes are; the file's name breaks
 * ties only. Details of failures say the place and the remedy, not the file's name.
 */
public final class Extractor {

    /** The largest exhibit read, in bytes. */
    public static final int SIZE_BYTES_MAX = 64 * 1024 * 1024;

    /** The media type of somebody's contact card, which is kept and never read. */
    public static final String CONTACT_MEDIA_TYPE = Format.CONTACT.mediaType();

    /** How many first bytes tell what is not text. */
    public static final int OPENING_BYTES = 1024;

    private static final String READ_FORMATS =
            "plain text, HTML, schema.org JSON, feeds, mail, zip and web archives, and Telegram Desktop exports";

    private final ForeignReader foreign;

    /** An extractor of the formats whose parsers are the house's own; every other is a failure that says so. */
    public Extractor() {
        this(ForeignReader.NONE);
    }

    /** An extractor that hands the formats of other houses to {@code foreign}. */
    public Extractor(ForeignReader foreign) {
        this.foreign = foreign;
    }

    /** What these bytes hold; {@code name} is the file's name, or empty. */
    public Extraction extract(byte[] bytes, String name) {
        if (bytes.length == 0) {
            return failed(bytes, Format.TEXT, Fault.EMPTY, "no bytes in it; fetch it again from where it came");
        }
        if (bytes.length > SIZE_BYTES_MAX) {
            String limit = "larger than " + SIZE_BYTES_MAX + " bytes (SIZE_BYTES_MAX)";
            return failed(bytes, Format.BINARY, Fault.TOO_LARGE, limit + "; split it and read the pieces");
        }
        Optional<Format> container = Format.ofBytes(bytes);
        if (container.isPresent()) {
            return unread(bytes, container.get(), name);
        }
        boolean legacyPage = looksLikePage(bytes, name) && !TextDecoder.isUtf8(bytes);
        Optional<Charset> declared = legacyPage ? HtmlPage.declaredCharset(bytes) : Optional.empty();
        if (declared.isPresent()) {
            return page(bytes, declared.get());
        }
        return switch (TextDecoder.decode(bytes)) {
            case TextDecoder.Binary ignored -> unread(bytes, Format.BINARY, name);
            case TextDecoder.Damaged damaged when looksLikePage(bytes, name) -> page(bytes, StandardCharsets.UTF_8);
            case TextDecoder.Damaged damaged -> failed(bytes, Format.TEXT, Fault.BROKEN, damaged.detail());
            case TextDecoder.Text decoded -> extractText(bytes, decoded.text(), name);
        };
    }

    private Extraction extractText(byte[] bytes, String text, String name) {
        if (text.isBlank()) {
            String detail = "no words in it, only white space; fetch it again from where it came";
            return failed(bytes, Format.TEXT, Fault.EMPTY, detail);
        }
        return switch (Format.ofText(text, name)) {
            case JSON -> extractJson(bytes, text, name);
            case HTML -> of(bytes, Format.HTML, List.of(new Extraction.Found(Optional.empty(), HtmlPage.read(text))));
            case TEXT -> plain(bytes, text);
            case RSS ->
                Feed.read(text)
                        .map(found -> of(bytes, Format.RSS, found))
                        .orElseGet(() -> unread(bytes, Format.RSS, name));
            case Format other -> unread(bytes, other, name);
        };
    }

    /** The media type that these first bytes of a file show, where they are not those of a text. */
    public static String mediaType(byte[] opening) {
        return Format.ofBytes(opening).orElse(Format.BINARY).mediaType();
    }

    /** The text that these bytes are, in whatever encoding they show; nothing where they are none. */
    public static Optional<String> text(byte[] bytes) {
        return TextDecoder.decode(bytes) instanceof TextDecoder.Text(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    private static boolean looksLikePage(byte[] bytes, String name) {
        String opening = new String(bytes, 0, Math.min(bytes.length, OPENING_BYTES), StandardCharsets.ISO_8859_1);
        return Format.ofText(opening, name) == Format.HTML;
    }

    /** As browsers do, a page is read although a byte in it makes no sense; U+FFFD shows where. */
    private static Extraction page(byte[] bytes, Charset charset) {
        String html = new String(bytes, charset);
        return of(bytes, Format.HTML, List.of(new Extraction.Found(Optional.empty(), HtmlPage.read(html))));
    }

    private static Extraction extractJson(byte[] bytes, String text, String name) {
        List<Extraction.Found> documents = SchemaOrg.read(text);
        boolean unread = documents.stream().noneMatch(found -> found.outcome() instanceof Outcome.Made);
        if (unread && Format.isTextName(name)) {
            return plain(bytes, text);
        }
        return of(bytes, Format.JSON, documents);
    }

    private static Extraction plain(byte[] bytes, String text) {
        List<Block> blocks = Layout.ofLines(text);
        Draft draft = new Draft(Masthead.BLANK, Optional.empty(), text, blocks);
        return of(bytes, Format.TEXT, List.of(new Extraction.Found(Optional.empty(), new Outcome.Made<>(draft))));
    }

    private Extraction unread(byte[] bytes, Format format, String name) {
        if (foreign.reads(format)) {
            return of(bytes, format, foreign.read(format, bytes, name));
        }
        if (format == Format.CONTACT) {
            Outcome<Draft> outcome = new Outcome.Declined<>("a contact card: kept, and shown nowhere");
            return of(bytes, format, List.of(new Extraction.Found(Optional.empty(), outcome)));
        }
        return failed(
                bytes,
                format,
                Fault.UNSUPPORTED,
                "looks like " + format.shown() + ", which this version does not read; it reads " + READ_FORMATS
                        + foreign.shown());
    }

    private static Extraction failed(byte[] bytes, Format format, Fault fault, String detail) {
        Outcome<Draft> outcome = new Outcome.Failed<>(fault, detail);
        return of(bytes, format, List.of(new Extraction.Found(Optional.empty(), outcome)));
    }

    private static Extraction of(byte[] bytes, Format format, List<Extraction.Found> documents) {
        return new Extraction(new Exhibit(Digest.of(bytes), bytes.length, format.mediaType()), documents);
    }
}
