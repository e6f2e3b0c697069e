package org.dokaz.release.redact;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.dokaz.release.scan.LeakScan;
import org.dokaz.release.scan.ScanReport;
import org.dokaz.release.withheld.Withheld;

/**
 * Makes redacted copies and lets none go that the leak scan does not find clean. In texts and pages a stand-in takes the
 * place of what is withheld; in pictures and PDFs black boxes do.
 *
 * <p>Words that a picture or a scanned page shows are not read: whoever releases it gives their places as boxes.
 */
public final class Redaction {

    /** The largest document of which a copy is made, in bytes. */
    public static final int BYTES_MAX = 64 << 20;

    private static final int HEAD = 2000;
    private static final int PDF_HEAD = 1024;

    private final Withheld withheld;
    private final LeakScan scan;
    private final UnaryOperator<String> standIn;

    /** Makes copies in which a plain mark stands for what is withheld. */
    public Redaction(Withheld withheld) {
        this(withheld, label -> RedactedText.MARK);
    }

    /**
     * Makes copies.
     *
     * @param standIn what stands in texts and pages for what is withheld, by its label
     */
    public Redaction(Withheld withheld, UnaryOperator<String> standIn) {
        this(withheld, withheld, standIn);
    }

    private Redaction(Withheld covered, Withheld searched, UnaryOperator<String> standIn) {
        this.withheld = covered;
        this.scan = new LeakScan(searched);
        this.standIn = standIn;
    }

    /**
     * Makes copies in which more is covered than a release is searched for, such as words that expose somebody only where they stand.
     *
     * @param covered all of {@code searched} and more
     */
    public static Redaction covering(Withheld covered, Withheld searched) {
        return new Redaction(covered, searched, label -> RedactedText.MARK);
    }

    /**
     * A copy of a document or picture without what is withheld.
     *
     * @param boxes what a person has found to cover besides; for pictures and PDFs alone
     */
    public Redacted of(byte[] document, List<Box> boxes) {
        if (document.length > BYTES_MAX) {
            return new Redacted.Refused("the document is larger than " + (BYTES_MAX >> 20) + " MB: split it first");
        }
        Redacted copy = copy(document, boxes);
        if (!(copy instanceof Redacted.Made made)) {
            return copy;
        }
        ScanReport report = scan.scan(made.name(1), made.bytes());
        return report.isClean()
                ? made
                : new Redacted.Refused("the copy would still give something away: "
                        + report.stops().getFirst());
    }

    private Redacted copy(byte[] document, List<Box> boxes) {
        String picture = RedactedPicture.format(document);
        if (!picture.isEmpty()) {
            return RedactedPicture.of(document, picture, boxes);
        }
        String head = new String(document, 0, Math.min(document.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.substring(0, Math.min(head.length(), PDF_HEAD)).contains("%PDF-")) {
            return RedactedPdf.of(document, withheld, boxes);
        }
        if (!boxes.isEmpty()) {
            return new Redacted.Refused("boxes cannot be painted in a text: name the words instead");
        }
        String text;
        try {
            text = text(document);
        } catch (CharacterCodingException unreadable) {
            return new Redacted.Refused(
                    "no copy can be made of this format: save it as PDF, PNG, JPEG, HTML or text first");
        }
        String begin = head.toLowerCase(Locale.ROOT);
        boolean page = begin.contains("<html") || begin.contains("<!doctype html") || begin.contains("<body");
        RedactedText.Copy copy =
                page ? RedactedHtml.of(text, withheld, standIn) : RedactedText.of(text, withheld, standIn);
        return new Redacted.Made(
                copy.text().getBytes(StandardCharsets.UTF_8), page ? "html" : "txt", copy.marks(), List.of());
    }

    private static String text(byte[] document) throws CharacterCodingException {
        Charset charset = StandardCharsets.UTF_8;
        int skip = 0;
        if (document.length > 1 && (document[0] & 0xFF) == 0xFF && (document[1] & 0xFF) == 0xFE) {
            charset = StandardCharsets.UTF_16LE;
            skip = 2;
        } else if (document.length > 1 && (document[0] & 0xFF) == 0xFE && (document[1] & 0xFF) == 0xFF) {
            charset = StandardCharsets.UTF_16BE;
            skip = 2;
        }
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(document, skip, document.length - skip))
                .toString();
        if (text.indexOf('\0') >= 0) {
            throw new CharacterCodingException();
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
